package latentlab.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import latentlab.engine.event.Event;
import latentlab.engine.session.PictureExport;
import latentlab.engine.spec.Answer;
import latentlab.engine.spec.Pictures;
import latentlab.engine.spec.Query;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes test pictures with what the model makes of them, one below the other, to a PNG file. */
@Command(name = "reconstruct")
final class ReconstructCommand implements Callable<Integer> {
  private final Environment environment;

  @Option(names = "--run", required = true, paramLabel = "DIR")
  private Path run = Path.of("");

  @Option(names = "--count", required = true, paramLabel = "N")
  private int count;

  @Option(names = "--out", required = true, paramLabel = "FILE.png")
  private Path out = Path.of("");

  ReconstructCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() throws InterruptedException {
    Checks.range("--count", count, 1, SampleCommand.MOST);
    Checks.existingFolder(run);
    Checks.outputPicture(out);
    try (Conversation conversation = new Conversation(environment.labs())) {
      Event.RunOpened opened = conversation.openRun(run);
      Checks.range("--count", count, 1, opened.data().test());
      if (!(conversation.ask(new Query.ReconstructHeldOut(0, count))
          instanceof Answer.Reconstructed reconstructed)) {
        throw new IllegalStateException("reconstructions are answered by pictures");
      }
      Pictures inputs = reconstructed.inputs();
      int columns = PicturePairs.columns(inputs);
      Pictures pairs = PicturePairs.rows(inputs, reconstructed.outputs(), columns);
      PictureExport.write(out, pairs, columns);
    }
    environment.out().println(out);
    return ExitCode.DONE;
  }
}
