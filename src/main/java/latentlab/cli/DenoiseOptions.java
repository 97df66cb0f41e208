package latentlab.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import latentlab.engine.session.PictureExport;
import latentlab.engine.spec.Answer;
import latentlab.engine.spec.BadInput;
import latentlab.engine.spec.DenoisingFrame;
import latentlab.engine.spec.Pictures;
import latentlab.engine.spec.Query;
import latentlab.engine.spec.Reverse;
import latentlab.engine.spec.Sampler;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How a denoiser is to draw; what is left out is as the run's settings say. */
final class DenoiseOptions {
  private static final int MOST_STEPS = 1_000;

  /** So many moments are enough for a film, and so long each is seen, the last one longer. */
  private static final int FRAMES = 50;

  private static final Duration DELAY = Duration.ofMillis(80);
  private static final int LAST_FRAMES = 15;
  private static final int FACTOR = 2;

  @Option(names = "--sampler", paramLabel = "NAME")
  private @Nullable String sampler;

  @Option(names = "--steps", paramLabel = "N")
  private @Nullable Integer steps;

  @Option(names = "--eta", paramLabel = "E")
  private @Nullable Double eta;

  @Option(names = "--guidance", paramLabel = "W")
  private @Nullable Double guidance;

  @Option(names = "--trajectory", paramLabel = "FILE.gif")
  private @Nullable Path trajectory;

  /** Whether any of them is given. */
  boolean given() {
    boolean steered = sampler != null || steps != null || eta != null || guidance != null;
    return steered || trajectory != null;
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
    if (sampler != null) {
      Sampler.Method method = method(sampler);
      if (eta != null) {
        checkEta(method);
      }
    }
    if (steps != null) {
      Checks.range("--steps", steps, 1, MOST_STEPS);
    }
    if (eta != null) {
      Checks.share("--eta", eta);
    }
    if (trajectory != null) {
      Checks.outputFilm(trajectory);
    }
  }

  private static Sampler.Method method(String name) {
    String wanted = name.strip().toUpperCase(Locale.ROOT).replace('-', '_');
    for (Sampler.Method method : Sampler.Method.values()) {
      if (method.name().equals(wanted)) {
        return method;
      }
    }
    List<String> known = Stream.of(Sampler.Method.values()).map(DenoiseOptions::name).toList();
    throw new BadInput("error.cli.sampler", name, String.join(", ", known));
  }

  private static String name(Sampler.Method method) {
    return method.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The others would take no notice of it. */
  private static void checkEta(Sampler.Method method) {
    if (method != Sampler.Method.DDIM) {
      throw new BadInput("error.cli.eta", name(method));
    }
  }

  /** Draws, and writes the film where one is wanted. */
  Pictures ask(Conversation conversation, int count, long seed, int label)
      throws InterruptedException {
    if (!(conversation.ask(new Query.ScheduleOf()) instanceof Answer.Schedule schedule)) {
      throw new IllegalStateException("a schedule is answered by a schedule");
    }
    Sampler usual = schedule.usual();
    Sampler.Method method = sampler == null ? usual.method() : method(sampler);
    if (eta != null) {
      checkEta(method);
    }
    Sampler chosen =
        new Sampler(method, steps == null ? usual.steps() : steps, eta == null ? usual.eta() : eta);
    double scale = guidance == null ? schedule.guidance() : guidance;
    Reverse reverse = new Reverse(chosen, seed, label, scale, films() ? FRAMES : 0);
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
