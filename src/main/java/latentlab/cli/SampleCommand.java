package latentlab.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import latentlab.engine.event.Event;
import latentlab.engine.session.PictureExport;
import latentlab.engine.spec.Answer;
import latentlab.engine.spec.BadInput;
import latentlab.engine.spec.Pictures;
import latentlab.engine.spec.Query;
import latentlab.engine.spec.Reverse;
import latentlab.text.Texts;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Draws new pictures from a trained model into one PNG file, and from a denoiser the way there into
 * a GIF file.
 */
@Command(name = "sample")
final class SampleCommand implements Callable<Integer> {
  static final int MOST = 10_000;

  private final Environment environment;
  private final Texts texts = Texts.english();

  @Option(names = "--run", required = true, paramLabel = "DIR")
  private Path run = Path.of("");

  @Option(names = "--count", paramLabel = "N")
  private int count = 16;

  @Option(names = "--seed", paramLabel = "S")
  private long seed = 1;

  @Option(names = "--confident", paramLabel = "P")
  private @Nullable Double confident;

  @Option(names = "--label", paramLabel = "K")
  private @Nullable Integer label;

  @Option(names = "--out", paramLabel = "FILE.png")
  private @Nullable Path out;

  @Mixin private DenoiseOptions denoise = new DenoiseOptions();

  SampleCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() throws InterruptedException {
    Checks.range("--count", count, 1, denoise.given() ? Reverse.MOST_AT_ONCE : MOST);
    if (confident != null) {
      Checks.share("--confident", confident);
    }
    denoise.check(confident != null);
    Checks.existingFolder(run);
    Path picture = out;
    if (picture == null && !denoise.films()) {
      throw new BadInput("error.cli.sample.nowhere");
    }
    if (picture != null) {
      Checks.outputPicture(picture);
    }
    try (Conversation conversation = new Conversation(environment.labs())) {
      Event.RunOpened opened = conversation.openRun(run);
      if (label != null) {
        Checks.range("--label", label, 0, opened.data().classes() - 1);
      }
      Pictures pictures = pictures(conversation);
      if (picture != null) {
        PictureExport.write(picture, pictures, PicturePairs.columns(pictures));
        environment.out().println(picture);
      }
    }
    return ExitCode.DONE;
  }

  private Pictures pictures(Conversation conversation) throws InterruptedException {
    if (denoise.given()) {
      Pictures pictures = denoise.ask(conversation, count, seed, wished());
      denoise.film().ifPresent(file -> environment.out().println(file));
      return pictures;
    }
    return confident == null ? drawn(conversation) : judged(conversation, confident);
  }

  private int wished() {
    return label == null ? -1 : label;
  }

  private Pictures drawn(Conversation conversation) throws InterruptedException {
    if (!(conversation.ask(new Query.Sample(count, seed, wished()))
        instanceof Answer.Decoded decoded)) {
      throw new IllegalStateException("samples are answered by pictures");
    }
    return decoded.pictures();
  }

  private Pictures judged(Conversation conversation, double confidence)
      throws InterruptedException {
    if (!(conversation.ask(new Query.SampleJudged(count, seed, wished(), confidence))
        instanceof Answer.Judged judged)) {
      throw new IllegalStateException("judged samples are answered by pictures and classes");
    }
    int accepted = judged.pictures().count();
    if (accepted == 0) {
      throw new CommandFailed(
          ExitCode.RUN_FAILED, texts.get("cli.sample.none", judged.drawn(), confidence));
    }
    environment
        .err()
        .println(
            texts.get(
                "cli.sample.accepted", accepted, judged.drawn(), 1.0 * accepted / judged.drawn()));
    return judged.pictures();
  }
}
