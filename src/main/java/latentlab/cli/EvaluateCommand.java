package latentlab.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import latentlab.engine.event.Event;
import latentlab.engine.spec.Ability;
import latentlab.engine.spec.Answer;
import latentlab.engine.spec.BadInput;
import latentlab.engine.spec.Query;
import latentlab.engine.spec.Sampling;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Prints the figures of the whole test split, and of samples, as one JSON object. */
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

  @Option(names = "--only-samples")
  private boolean onlySamples;

  @Mixin private SamplerOptions sampler = new SamplerOptions();

  EvaluateCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() throws InterruptedException {
    Checks.range("--importance-samples", importanceSamples, 0, MOST_IMPORTANCE_SAMPLES);
    Checks.range("--samples", samples, 0, MOST_SAMPLES);
    Checks.range("--parzen", parzen, 0, MOST_KERNELS);
    checkSamples();
    Checks.existingFolder(run);
    try (Conversation conversation = new Conversation(environment.labs())) {
      Event.RunOpened opened = conversation.openRun(run);
      Sampling sampling = sampling(conversation, opened);
      Query question =
          new Query.Evaluate(importanceSamples, samples, parzen, onlySamples, sampling);
      if (!(conversation.ask(question) instanceof Answer.Scored scored)) {
        throw new IllegalStateException("an evaluation is answered by figures");
      }
      environment.out().println(json(opened, scored, sampling));
    }
    return ExitCode.DONE;
  }

  private void checkSamples() {
    sampler.check();
    if (samples == 0 && parzen == 0 && (onlySamples || sampler.given())) {
      throw new BadInput("error.cli.evaluate.none");
    }
    if (onlySamples && importanceSamples > 0) {
      throw new BadInput("error.cli.evaluate.both");
    }
  }

  private @Nullable Sampling sampling(Conversation conversation, Event.RunOpened opened)
      throws InterruptedException {
    if (!sampler.given()) {
      return null;
    }
    if (!opened.model().can(Ability.DENOISES)) {
      throw new BadInput("error.quality.noSampler", opened.spec().model());
    }
    return sampler.chosen(conversation);
  }

  private String json(Event.RunOpened opened, Answer.Scored scored, @Nullable Sampling sampling) {
    JsonMapper mapper = JsonMapper.builder().build();
    ObjectNode object = mapper.createObjectNode();
    object.put("model", opened.spec().model());
    object.put("data", opened.spec().data());
    object.put("seed", opened.spec().seed());
    object.put("trainedSteps", opened.trainedSteps());
    object.put("split", "test");
    object.put("count", scored.count());
    object.put("importanceSamples", importanceSamples);
    if (sampling != null) {
      object.put("sampler", SamplerOptions.name(sampling.sampler().method()));
      object.put("steps", sampling.sampler().steps());
      object.put("eta", sampling.sampler().eta());
      object.put("guidance", sampling.guidance());
    }
    object.put("unit", "nats");
    // JSON has no word for a number that is not finite.
    scored
        .figures()
        .forEach((name, value) -> object.put(name, Double.isFinite(value) ? value : null));
    return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(object);
  }
}
