package latentlab.engine.train;

import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;
import latentlab.engine.event.Finding;
import latentlab.engine.event.Finding.Act;
import latentlab.engine.event.Finding.Change;
import latentlab.engine.event.Finding.Remedy;
import latentlab.engine.event.Finding.Tone;
import latentlab.engine.family.Scores;
import latentlab.engine.spec.Settings;

/**
 * Reads the curves for a person: whether the run still improves, over-fits, or has a latent space
 * that says nothing; {@link GameWatch} does so where two players play. Fed once an epoch.
 */
public final class RunWatch {
  /** Nats by which held-out pictures must become cheaper in an epoch to count as improving. */
  private static final double GAIN = 0.05;

  /** Nats above their best at which held-out pictures count as becoming dearer. */
  private static final double LOSS = 0.5;

  /** A share of codes that may stand idle without a word. */
  private static final double DEAD_SHARE = 0.05;

  /** The finding that a game has blown up: its best weights are put back. */
  public static final String EXPLODED = "gameExploded";

  /**
   * A discriminator that is right so often, so long, has codes before it that are not the prior's.
   */
  private static final double TELLS = 0.95;

  private static final int LASTING = 3;

  /** The figure that a denoiser is judged by. */
  private static final String PREDICTION = "predictionError";

  /** Of that error: less is no gain. */
  private static final double SMALL = 0.003;

  private final GameWatch game = new GameWatch();
  private final List<Double> heldOut = new ArrayList<>();
  private final List<Double> training = new ArrayList<>();
  private final List<Double> errors = new ArrayList<>();
  private int told;
  private int best;

  /**
   * Takes in an epoch.
   *
   * @param score of the validation split
   * @param means of what the epoch's steps reported, the total loss first; empty before the first
   * @return what there is to say now, the most important last
   */
  public List<Finding> epochDone(
      Scores.Score score, SequencedMap<String, Double> means, Settings settings) {
    if (GameWatch.isGame(score.figures())) {
      return game.epochDone(score.figures(), means, settings);
    }
    double loss = means.isEmpty() ? Double.NaN : means.firstEntry().getValue();
    return epochDone(score, loss, settings);
  }

  /**
   * Takes in an epoch of a model that does not play.
   *
   * @param score of the validation split
   * @param trainingLoss mean total loss of the epoch's steps; NaN before the first
   * @return what there is to say now, the most important last
   */
  public List<Finding> epochDone(Scores.Score score, double trainingLoss, Settings settings) {
    if (score.figures().containsKey(PREDICTION)) {
      return List.of(denoising(score.figures().getOrDefault(PREDICTION, Double.NaN)));
    }
    double figure = figure(score);
    heldOut.add(figure);
    training.add(trainingLoss);
    int last = heldOut.size() - 1;
    if (figure > heldOut.get(best)) {
      best = last;
    }
    List<Finding> findings = new ArrayList<>();
    if (last == 0) {
      findings.add(new Finding("starting", Tone.NOTE, List.of(), null));
      return findings;
    }
    if (!Double.isNaN(figure)) {
      addProgress(findings, last);
    }
    addCollapse(findings, score, last, settings);
    addDeadCodes(findings, score, settings);
    addCodesThatAreTold(findings, score, settings);
    return findings;
  }

  /** A denoiser is judged by what it says of noisy examples; chance moves that a little. */
  private Finding denoising(double error) {
    errors.add(error);
    int last = errors.size() - 1;
    int lowest = 0;
    for (int epoch = 1; epoch <= last; epoch++) {
      lowest = errors.get(epoch) < (1 - SMALL) * errors.get(lowest) ? epoch : lowest;
    }
    if (last == 0) {
      return new Finding("denoisingStarting", Tone.NOTE, List.of(error), null);
    }
    return lowest == last
        ? new Finding("denoisingImproves", Tone.GOOD, List.of(error), null)
        : new Finding("denoisingSettled", Tone.NOTE, List.of(error, last - lowest), null);
  }

  /** What a run is judged by, higher is better: its bound, or how well it reconstructs. */
  private static double figure(Scores.Score score) {
    double reconstruction = score.figures().getOrDefault("reconstruction", Double.NaN);
    return score.figures().getOrDefault("elbo", -reconstruction);
  }

  private void addProgress(List<Finding> findings, int last) {
    double gain = heldOut.get(last) - heldOut.get(last - 1);
    double fall = heldOut.get(best) - heldOut.get(last);
    boolean trainingFalls = training.get(last) < training.get(best);
    if (last - best >= 2 && fall > LOSS && trainingFalls) {
      findings.add(new Finding("overfitting", Tone.WARNING, List.of(fall, last - best), null));
    } else if (gain > GAIN) {
      findings.add(new Finding("improving", Tone.GOOD, List.of(gain), null));
    } else if (last - best >= 1 || gain <= GAIN) {
      findings.add(new Finding("settled", Tone.NOTE, List.of(Math.max(1, last - best)), null));
    }
  }

  private static void addCollapse(
      List<Finding> findings, Scores.Score score, int last, Settings settings) {
    int of = score.information().length;
    int active = score.figures().getOrDefault("activeDimensions", (double) of).intValue();
    // Only where a KL term pulls the code towards a prior can it collapse onto it.
    if (of == 0 || active == of || last < 2 || !settings.has("beta")) {
      return;
    }
    List<Object> counts = List.of(active, of);
    if (active == 0) {
      double beta = settings.real("beta");
      Remedy remedy = beta > 0 ? new Change("beta", Double.toString(beta / 4)) : null;
      findings.add(new Finding("posteriorCollapse", Tone.WARNING, counts, remedy));
    } else if (active <= of / 2) {
      findings.add(new Finding("partialCollapse", Tone.NOTE, counts, null));
    }
  }

  /** The codes of an adversarial autoencoder that do not come to fill its prior. */
  private void addCodesThatAreTold(List<Finding> findings, Scores.Score score, Settings settings) {
    double accuracy = score.figures().getOrDefault("discriminatorAccuracy", 0.0);
    told = accuracy > TELLS ? told + 1 : 0;
    if (told >= LASTING) {
      double pace = 2 * settings.real("adversarialRate");
      Remedy remedy = pace <= 100 ? new Change("adversarialRate", Double.toString(pace)) : null;
      findings.add(new Finding("codesTold", Tone.WARNING, List.of(accuracy), remedy));
    }
  }

  /** Codes that no held-back picture uses; they can be moved until a prior has learnt them. */
  private static void addDeadCodes(List<Finding> findings, Scores.Score score, Settings settings) {
    if (!settings.has("codes")) {
      return;
    }
    int of = settings.whole("codes");
    double used = of;
    for (String level : List.of("usedCodes", "usedCodesTop", "usedCodesBottom")) {
      used = Math.min(used, score.figures().getOrDefault(level, (double) of));
    }
    int dead = of - (int) used;
    if (dead > of * DEAD_SHARE) {
      boolean fixed = score.figures().containsKey("prior");
      findings.add(
          new Finding(
              "deadCodes", Tone.WARNING, List.of(dead, of), fixed ? null : new Act("reseed")));
    }
  }

  /**
   * What there is to say before the first step: of a batch that the data does not fill.
   *
   * @param asked the settings that were asked for
   * @param used those of the trainer
   */
  public static List<Finding> begun(Settings asked, Settings used) {
    int batch = asked.whole("batch");
    int examples = used.whole("batch");
    return examples < batch
        ? List.of(new Finding("smallData", Tone.NOTE, List.of(examples, batch), null))
        : List.of();
  }

  /** What there is to say of a model that was trained before. */
  public static Finding loaded(long steps) {
    return new Finding("loaded", Tone.NOTE, List.of(steps), null);
  }

  /**
   * What there is to say of a setting that was just changed; nothing where that explains itself.
   */
  public static List<Finding> changed(String key, Settings before, Settings after, long step) {
    return key.equals("beta")
        ? List.of(
            new Finding(
                "betaChanged", Tone.NOTE, List.of(before.real(key), after.real(key), step), null))
        : List.of();
  }

  /** What there is to say of a run whose numbers stopped being finite. */
  public static List<Finding> diverged(long step, Settings settings) {
    String gentler = Double.toString(settings.real("learningRate") / 10);
    return List.of(
        new Finding(
            "divergence", Tone.WARNING, List.of(step), new Change("learningRate", gentler)));
  }
}
