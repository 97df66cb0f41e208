package latentlab.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import latentlab.engine.event.Event;
import latentlab.engine.spec.Answer;
import latentlab.engine.spec.Query;
import latentlab.text.Texts;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prints how well classes can be read off the codes of an encoder. */
@Command(name = "probe")
final class ProbeCommand implements Callable<Integer> {
  private static final int USUAL = 5_000;

  private final Environment environment;
  private final Texts texts = Texts.english();

  @Option(names = "--run", required = true, paramLabel = "DIR")
  private Path run = Path.of("");

  @Option(names = "--count", paramLabel = "N")
  private @Nullable Integer count;

  ProbeCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() throws InterruptedException {
    Checks.existingFolder(run);
    try (Conversation conversation = new Conversation(environment.labs())) {
      Event.RunOpened opened = conversation.openRun(run);
      int most = Math.min(opened.data().train(), opened.data().test());
      int asked = count == null ? Math.min(USUAL, most) : count;
      Checks.range("--count", asked, 1, most);
      if (!(conversation.ask(new Query.Probe(asked)) instanceof Answer.Probed probed)) {
        throw new IllegalStateException("a probe is answered by its figures");
      }
      figures(probed).lines().forEach(environment.out()::println);
      environment.out().println();
      confusion(probed.confusion()).lines().forEach(environment.out()::println);
    }
    return ExitCode.DONE;
  }

  private Columns figures(Answer.Probed probed) {
    Columns columns = new Columns();
    columns.add(texts.get("cli.probe.linear"), share(probed.linearAccuracy()));
    columns.add(texts.get("cli.probe.linear.pixels"), share(probed.pixelAccuracy()));
    columns.add(texts.get("cli.probe.rand"), share(probed.randIndex()));
    columns.add(texts.get("cli.probe.rand.pixels"), share(probed.pixelRandIndex()));
    return columns;
  }

  private String share(double value) {
    return texts.get("cli.probe.share", value);
  }

  private Columns confusion(int[][] counts) {
    Columns columns = new Columns();
    String[] head = new String[counts.length + 1];
    head[0] = texts.get("cli.probe.confusion");
    for (int said = 0; said < counts.length; said++) {
      head[said + 1] = texts.get("cli.probe.said", said);
    }
    columns.add(head);
    for (int truth = 0; truth < counts.length; truth++) {
      String[] cells = new String[counts.length + 1];
      cells[0] = Integer.toString(truth);
      for (int said = 0; said < counts.length; said++) {
        cells[said + 1] = Integer.toString(counts[truth][said]);
      }
      columns.add(cells);
    }
    return columns;
  }
}
