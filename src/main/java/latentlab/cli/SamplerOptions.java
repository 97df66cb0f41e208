package latentlab.cli;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import latentlab.engine.spec.Answer;
import latentlab.engine.spec.BadInput;
import latentlab.engine.spec.Query;
import latentlab.engine.spec.Sampler;
import latentlab.engine.spec.Sampling;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** By which sampler a denoiser is to draw; what is left out is as the run's settings say. */
final class SamplerOptions {
  private static final int MOST_STEPS = 1_000;

  @Option(names = "--sampler", paramLabel = "NAME")
  private @Nullable String sampler;

  @Option(names = "--steps", paramLabel = "N")
  private @Nullable Integer steps;

  @Option(names = "--eta", paramLabel = "E")
  private @Nullable Double eta;

  @Option(names = "--guidance", paramLabel = "W")
  private @Nullable Double guidance;

  /** Whether any of them is given. */
  boolean given() {
    return sampler != null || steps != null || eta != null || guidance != null;
  }

  /**
   * Checks what can be checked without the model.
   *
   * @throws BadInput where something cannot be
   */
  void check() {
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
  }

  private static Sampler.Method method(String name) {
    String wanted = name.strip().toUpperCase(Locale.ROOT).replace('-', '_');
    for (Sampler.Method method : Sampler.Method.values()) {
      if (method.name().equals(wanted)) {
        return method;
      }
    }
    List<String> known = Stream.of(Sampler.Method.values()).map(SamplerOptions::name).toList();
    throw new BadInput("error.cli.sampler", name, String.join(", ", known));
  }

  /** The others would take no notice of it. */
  private static void checkEta(Sampler.Method method) {
    if (method != Sampler.Method.DDIM) {
      throw new BadInput("error.cli.eta", name(method));
    }
  }

  /** What a method is called on the command line. */
  static String name(Sampler.Method method) {
    return method.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What is asked for of the model that is open. */
  Sampling chosen(Conversation conversation) throws InterruptedException {
    if (!(conversation.ask(new Query.ScheduleOf()) instanceof Answer.Schedule schedule)) {
      throw new IllegalStateException("a schedule is answered by a schedule");
    }
    Sampler usual = schedule.usual();
    Sampler.Method method = sampler == null ? usual.method() : method(sampler);
    if (eta != null) {
      checkEta(method);
    }
    Sampler wanted =
        new Sampler(method, steps == null ? usual.steps() : steps, eta == null ? usual.eta() : eta);
    return new Sampling(wanted, guidance == null ? schedule.guidance() : guidance);
  }
}
