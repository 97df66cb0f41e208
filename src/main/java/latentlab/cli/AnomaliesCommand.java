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

/** Prints how well reconstruction errors tell one class from the others. */
@Command(name = "anomalies")
final class AnomaliesCommand implements Callable<Integer> {
  private final Environment environment;
  private final Texts texts = Texts.english();

  @Option(names = "--run", required = true, paramLabel = "DIR")
  private Path run = Path.of("");

  @Option(names = "--class", required = true, paramLabel = "K")
  private int anomalous;

  @Option(names = "--count", paramLabel = "N")
  private @Nullable Integer count;

  AnomaliesCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() throws InterruptedException {
    Checks.existingFolder(run);
    try (Conversation conversation = new Conversation(environment.labs())) {
      Event.RunOpened opened = conversation.openRun(run);
      int most = opened.data().test();
      int asked = count == null ? most : count;
      Checks.range("--count", asked, 1, most);
      if (!(conversation.ask(new Query.Anomalies(asked, anomalous))
          instanceof Answer.Anomalies found)) {
        throw new IllegalStateException("anomalies are answered by their errors");
      }
      figures(found).lines().forEach(environment.out()::println);
    }
    return ExitCode.DONE;
  }

  private Columns figures(Answer.Anomalies found) {
    double[] sums = new double[2];
    int[] counts = new int[2];
    for (int i = 0; i < found.labels().length; i++) {
      int kind = found.labels()[i] == found.anomalous() ? 0 : 1;
      sums[kind] += found.errors()[i];
      counts[kind]++;
    }
    Columns columns = new Columns();
    columns.add(
        texts.get("cli.anomalies.class"),
        texts.get(
            found.leftOut() ? "cli.anomalies.leftOut" : "cli.anomalies.seen", found.anomalous()));
    columns.add(
        texts.get("cli.anomalies.counts"),
        texts.get("cli.anomalies.counts.value", counts[0], counts[1]));
    columns.add(
        texts.get("cli.anomalies.errors"),
        texts.get("cli.anomalies.errors.value", sums[0] / counts[0], sums[1] / counts[1]));
    columns.add(texts.get("cli.anomalies.area"), texts.get("cli.probe.share", found.area()));
    return columns;
  }
}
