package latentlab.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import latentlab.engine.session.PictureExport;
import latentlab.engine.spec.Answer;
import latentlab.engine.spec.BadInput;
import latentlab.engine.spec.DenoisingFrame;
import latentlab.engine.spec.Pictures;
import latentlab.engine.spec.Query;
import latentlab.engine.spec.Reverse;
import latentlab.engine.spec.Sampling;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How a denoiser is to draw; what is left out is as the run's settings say. */
final class DenoiseOptions {
  /** So many moments are enough for a film, and so long each is seen, the last one longer. */
  private static final int FRAMES = 50;

  private static final Duration DELAY = Duration.ofMillis(80);
  private static final int LAST_FRAMES = 15;
  private static final int FACTOR = 2;

  @Mixin private SamplerOptions sampler = new SamplerOptions();

  @Option(names = "--trajectory", paramLabel = "FILE.gif")
  private @Nullable Path trajectory;

  /** Whether any of them is given. */
  boolean given() {
    return sampler.given() || films();
  }

  boolean films() {
    return trajectory != null;
  }

  Optional<Path> film() {
    return Optional.ofNullable(trajectory);
  }

  /**
   * Checks what can be checked without the model.
   *
   * @throws BadInput where something cannot be
   */
  void check(boolean confident) {
    if (given() && confident) {
      throw new BadInput("error.cli.sample.confident");
    }
    sampler.check();
    if (trajectory != null) {
      Checks.outputFilm(trajectory);
    }
  }

  /** Draws, and writes the film where one is wanted. */
  Pictures ask(Conversation conversation, int count, long seed, int label)
      throws InterruptedException {
    Sampling chosen = sampler.chosen(conversation);
    Reverse reverse =
        new Reverse(chosen.sampler(), seed, label, chosen.guidance(), films() ? FRAMES : 0);
    if (!(conversation.ask(new Query.Denoise(reverse, count)) instanceof Answer.Denoised drawn)) {
      throw new IllegalStateException("noise is answered by examples");
    }
    if (trajectory != null) {
      List<Pictures> frames = drawn.frames().stream().map(DenoisingFrame::state).toList();
      List<Pictures> end = Collections.nCopies(LAST_FRAMES, drawn.pictures());
      PictureExport.film(
          trajectory,
          Stream.concat(frames.stream(), end.stream()).toList(),
          PicturePairs.columns(drawn.pictures()),
          FACTOR,
          DELAY);
    }
    return drawn.pictures();
  }
}
