package latentlab.engine.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import latentlab.engine.event.Finding;
import latentlab.engine.event.Finding.Change;
import latentlab.engine.event.Finding.Model;
import latentlab.engine.event.Finding.Remedy;
import latentlab.engine.event.Finding.Tone;
import latentlab.engine.spec.Settings;
import org.jspecify.annotations.Nullable;

/**
 * Reads a game of two players for a person, whose losses say little by themselves: whether samples
 * come closer to the data, whether one player runs away from the other, whether the generator has
 * given up most of what there is to draw. Fed once an epoch.
 */
public final class GameWatch {
  /** The share of right verdicts above which a discriminator is too strong. */
  public static final double STRONG = 0.95;

  /** The share below which it is too weak: little more than guessing. */
  public static final double WEAK = 0.55;

  /** So many epochs in a row a state must last before it is told. */
  private static final int LASTING = 3;

  /** Modes that are missing from samples by that share of all, or more, have collapsed. */
  private static final double MISSING = 0.5;

  /** Samples that differ from each other less than this share of how much data does, as well. */
  private static final double UNIFORM = 0.5;

  /** So many times the untrained generator's energy distance is no game any more. */
  private static final double EXPLODED = 5;

  /** Of the energy distance: a generator that gains so much in so many epochs is on its way. */
  private static final double GAIN = 0.1;

  /** Of the largest gradient the generator has had: below it there is nothing to learn from. */
  private static final double VANISHED = 0.02;

  /** Of the first energy distance: what a generator that has learnt something stays below. */
  private static final double FAR = 0.3;

  private static final double CLOSE = 0.05;

  /** So many of the last steps must turn round, so far on average, to be called oscillation. */
  private static final int SWINGS = 5;

  private static final double SWING = 0.5;

  /** Over so many epochs the critic's distance is averaged before two stretches are compared. */
  private static final int STRETCH = 5;

  private static final double LEVEL = 0.05;

  /**
   * What an epoch left.
   *
   * @param accuracy of the discriminator, on real and made things alike
   * @param energy the energy distance of samples and data
   * @param diversity how much samples differ from each other, as a share of how much data does
   * @param missing modes, or classes, without a sample
   * @param modes that there are; 0 where nobody knows
   * @param classes whether they are classes, as the data's judge sees them
   * @param distance of the critic's scores; NaN where they are probabilities
   * @param gradient norm of the generator's, mean over the epoch; NaN before the first
   */
  private record Epoch(
      double accuracy,
      double energy,
      double diversity,
      int missing,
      int modes,
      boolean classes,
      double distance,
      double gradient) {
    static Epoch of(Map<String, Double> figures, Map<String, Double> means) {
      boolean classes = figures.containsKey("classesMissing");
      String of = classes ? "classes" : "modes";
      int covered = figures.getOrDefault(of + "Covered", 0.0).intValue();
      int missing = figures.getOrDefault(of + "Missing", 0.0).intValue();
      return new Epoch(
          (figure(figures, "accuracyReal") + figure(figures, "accuracyFake")) / 2,
          figure(figures, "energyDistance"),
          figure(figures, "diversity"),
          missing,
          covered + missing,
          classes,
          figure(figures, "criticDistance"),
          figure(means, "gradientGenerator"));
    }

    private static double figure(Map<String, Double> figures, String name) {
      return figures.getOrDefault(name, Double.NaN);
    }

    boolean fewModes() {
      return modes > 0 && missing >= MISSING * modes;
    }

    boolean collapsed() {
      // Of ten digits one alone may still be written in many ways.
      return fewModes() || (modes == 0 || classes) && diversity < UNIFORM;
    }
  }

  private final List<Epoch> epochs = new ArrayList<>();

  /** Whether figures are those of two players. */
  static boolean isGame(Map<String, Double> figures) {
    return figures.containsKey("accuracyReal") && figures.containsKey("accuracyFake");
  }

  /**
   * Takes in an epoch.
   *
   * @param figures of the validation split
   * @param means of what the epoch's steps reported
   * @return what there is to say now, the most important last
   */
  List<Finding> epochDone(
      Map<String, Double> figures, Map<String, Double> means, Settings settings) {
    epochs.add(Epoch.of(figures, means));
    if (epochs.size() == 1) {
      return List.of(note("gameStarting"));
    }
    if (exploded()) {
      return List.of(explosion(settings));
    }
    List<Finding> findings = new ArrayList<>();
    if (isWasserstein(settings)) {
      addDistance(findings);
    } else {
      addBalance(findings, settings);
    }
    addOscillation(findings, settings);
    if (lasts(Epoch::collapsed) && stuck()) {
      findings.add(collapse(settings));
    }
    if (findings.isEmpty()) {
      findings.add(progress());
    }
    return findings;
  }

  /** Whether samples have been thrown far beyond the data, and not for a moment only. */
  private boolean exploded() {
    int size = epochs.size();
    double most = EXPLODED * epochs.getFirst().energy;
    return size > 2 && epochs.get(size - 2).energy > most && last().energy > most;
  }

  private Finding explosion(Settings settings) {
    String gentler = Double.toString(settings.real("learningRate") / 10);
    return new Finding(
        RunWatch.EXPLODED,
        Tone.WARNING,
        List.of(last().energy),
        new Change("learningRate", gentler));
  }

  private static boolean isWasserstein(Settings settings) {
    return settings.has("objective")
        ? settings.choice("objective").equals("wasserstein")
        : settings.has("weightClip") || settings.has("penalty");
  }

  private static Finding note(String id, Object... arguments) {
    return new Finding(id, Tone.NOTE, List.of(arguments), null);
  }

  private Epoch last() {
    return epochs.getLast();
  }

  /** Whether something was so in all of the last epochs, the untrained model not counted. */
  private boolean lasts(Predicate<Epoch> state) {
    int from = epochs.size() - LASTING;
    return from >= 1 && epochs.subList(from, epochs.size()).stream().allMatch(state);
  }

  /** Whether samples have come hardly closer while that lasted: a young generator does. */
  private boolean stuck() {
    double before =
        epochs.subList(0, epochs.size() - LASTING).stream()
            .mapToDouble(Epoch::energy)
            .min()
            .orElse(Double.NaN);
    return last().energy > (1 - GAIN) * before;
  }

  /** Where samples are better or worse than they were best, without anything to warn of. */
  private Finding progress() {
    double before =
        epochs.subList(0, epochs.size() - 1).stream()
            .mapToDouble(Epoch::energy)
            .min()
            .orElse(Double.NaN);
    return last().energy < before
        ? new Finding("gameCloser", Tone.GOOD, List.of(last().energy), null)
        : note("gameOn", last().energy);
  }

  private void addBalance(List<Finding> findings, Settings settings) {
    double first = epochs.getFirst().energy;
    double most = epochs.stream().mapToDouble(Epoch::gradient).filter(g -> g > 0).max().orElse(0);
    if (lasts(e -> e.accuracy > STRONG) && lasts(e -> e.gradient < VANISHED * most)) {
      findings.add(
          new Finding(
              "vanishingGradient",
              Tone.WARNING,
              List.of(last().accuracy),
              againstStrength(settings)));
    } else if (lasts(e -> e.accuracy > STRONG)) {
      findings.add(
          new Finding(
              "discriminatorStrong",
              Tone.WARNING,
              List.of(last().accuracy),
              againstStrength(settings)));
    } else if (lasts(e -> e.accuracy < WEAK && e.energy > FAR * first)) {
      int more = settings.whole("criticSteps") + 1;
      Remedy remedy = more <= 20 ? new Change("criticSteps", Integer.toString(more)) : null;
      findings.add(
          new Finding("discriminatorWeak", Tone.WARNING, List.of(last().accuracy), remedy));
    } else if (lasts(e -> Math.abs(e.accuracy - 0.5) < 0.1 && e.energy < CLOSE * first)) {
      findings.add(new Finding("equilibrium", Tone.GOOD, List.of(last().accuracy), null));
    }
  }

  /** The first that is left to try. */
  private static @Nullable Remedy againstStrength(Settings settings) {
    if (settings.has("objective") && settings.choice("objective").equals("minimax")) {
      return new Change("objective", "nonsaturating");
    }
    if (settings.whole("criticSteps") > 1) {
      return new Change("criticSteps", "1");
    }
    if (settings.real("instanceNoise") == 0) {
      return new Change("instanceNoise", "0.2");
    }
    return null;
  }

  private Finding collapse(Settings settings) {
    Epoch now = last();
    Remedy remedy = null;
    if (settings.has("unrolled") && settings.whole("unrolled") == 0) {
      remedy = new Change("unrolled", "5");
    } else if (!settings.has("penalty")) {
      remedy = new Model("wgan-gp");
    }
    if (!now.fewModes()) {
      return new Finding("lowDiversity", Tone.WARNING, List.of(now.diversity), remedy);
    }
    String id = now.classes ? "classCollapse" : "modeCollapse";
    return new Finding(id, Tone.WARNING, List.of(now.modes - now.missing, now.modes), remedy);
  }

  private void addOscillation(List<Finding> findings, Settings settings) {
    int last = epochs.size() - 1;
    if (last < SWINGS + 2) {
      return;
    }
    double sum = 0;
    double moved = 0;
    for (int i = last - SWINGS; i <= last; i++) {
      double step = epochs.get(i).energy - epochs.get(i - 1).energy;
      double before = epochs.get(i - 1).energy - epochs.get(i - 2).energy;
      if (i > last - SWINGS && step * before >= 0) {
        return;
      }
      sum += epochs.get(i).energy;
      moved += Math.abs(step);
    }
    // Small distances waver by chance alone.
    boolean far = sum / (SWINGS + 1) > CLOSE * epochs.getFirst().energy;
    if (far && moved > SWING * sum) {
      String gentler = Double.toString(settings.real("learningRate") / 2);
      findings.add(
          new Finding("oscillation", Tone.WARNING, List.of(), new Change("learningRate", gentler)));
    }
  }

  /** A critic's distance falls while samples come closer, and says when they no longer do. */
  private void addDistance(List<Finding> findings) {
    int size = epochs.size();
    if (size <= 2 * STRETCH) {
      return;
    }
    // Scores of few examples may say less than nothing; a distance is no less than 0.
    double newest = Math.max(0, mean(size - STRETCH, size, Epoch::distance));
    double before = Math.max(0, mean(size - 2 * STRETCH, size - STRETCH, Epoch::distance));
    if (newest >= (1 - LEVEL) * before) {
      findings.add(note("distanceLevel", newest, STRETCH));
    } else {
      findings.add(new Finding("distanceFalls", Tone.GOOD, List.of(before, newest), null));
    }
  }

  private double mean(int from, int to, ToDoubleFunction<Epoch> figure) {
    return epochs.subList(from, to).stream().mapToDouble(figure).average().orElse(Double.NaN);
  }
}
