package latentlab.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import latentlab.engine.session.PictureExport;
import latentlab.engine.spec.Answer;
import latentlab.engine.spec.Pictures;
import latentlab.engine.spec.Query;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Draws new pictures from a trained model into one PNG file. */
@Command(name = "sample")
final class SampleCommand implements Callable<Integer> {
  static final int MOST = 10_000;

  private final Environment environment;

  @Option(names = "--run", required = true, paramLabel = "DIR")
  private Path run = Path.of("");

  @Option(names = "--count", required = true, paramLabel = "N")
  private int count;

  @Option(names = "--seed", paramLabel = "S")
  private long seed = 1;

  @Option(names = "--out", required = true, paramLabel = "FILE.png")
  private Path out = Path.of("");

  SampleCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() throws InterruptedException {
    Checks.range("--count", count, 1, MOST);
    Checks.existingFolder(run);
    Checks.outputPicture(out);
    try (Conversation conversation = new Conversation(environment.labs())) {
      conversation.openRun(run);
      if (!(conversation.ask(new Query.Sample(count, seed)) instanceof Answer.Decoded decoded)) {
        throw new IllegalStateException("samples are answered by pictures");
      }
      Pictures pictures = decoded.pictures();
      PictureExport.write(out, pictures, PicturePairs.columns(pictures));
    }
    environment.out().println(out);
    return ExitCode.DONE;
  }
}
