package latentlab.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import latentlab.engine.event.Event;
import latentlab.engine.spec.Answer;
import latentlab.engine.spec.Query;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Prints the figures of the whole test split as one JSON object. */
@Command(name = "evaluate")
final class EvaluateCommand implements Callable<Integer> {
  private static final int MOST_IMPORTANCE_SAMPLES = 100_000;
  private static final int MOST_SAMPLES = 10_000;
  private static final int MOST_KERNELS = 50_000;

  private final Environment environment;

  @Option(names = "--run", required = true, paramLabel = "DIR")
  private Path run = Path.of("");

  @Option(names = "--importance-samples", paramLabel = "N")
  private int importanceSamples;

  @Option(names = "--samples", paramLabel = "N")
  private int samples = MOST_SAMPLES;

  @Option(names = "--parzen", paramLabel = "N")
  private int parzen;

  EvaluateCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() throws InterruptedException {
    Checks.range("--importance-samples", importanceSamples, 0, MOST_IMPORTANCE_SAMPLES);
    Checks.range("--samples", samples, 0, MOST_SAMPLES);
    Checks.range("--parzen", parzen, 0, MOST_KERNELS);
    Checks.existingFolder(run);
    try (Conversation conversation = new Conversation(environment.labs())) {
      Event.RunOpened opened = conversation.openRun(run);
      if (!(conversation.ask(new Query.Evaluate(importanceSamples, samples, parzen))
          instanceof Answer.Scored scored)) {
        throw new IllegalStateException("an evaluation is answered by figures");
      }
      environment.out().println(json(opened, scored));
    }
    return ExitCode.DONE;
  }

  private String json(Event.RunOpened opened, Answer.Scored scored) {
    JsonMapper mapper = JsonMapper.builder().build();
    ObjectNode object = mapper.createObjectNode();
    object.put("model", opened.spec().model());
    object.put("data", opened.spec().data());
    object.put("seed", opened.spec().seed());
    object.put("trainedSteps", opened.trainedSteps());
    object.put("split", "test");
    object.put("count", scored.count());
    object.put("importanceSamples", importanceSamples);
    object.put("unit", "nats");
    // JSON has no word for a number that is not finite.
    scored
        .figures()
        .forEach((name, value) -> object.put(name, Double.isFinite(value) ? value : null));
    return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(object);
  }
}
