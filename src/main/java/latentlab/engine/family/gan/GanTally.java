package latentlab.engine.family.gan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import latentlab.engine.family.Scores;
import latentlab.engine.family.Tally;
import latentlab.engine.grad.Tape;
import latentlab.engine.metric.BestAssignment;
import latentlab.engine.metric.ModeCoverage;
import latentlab.engine.metric.PairwiseDistances;
import latentlab.engine.spec.DataInfo;
import latentlab.engine.spec.Mode;
import latentlab.engine.tensor.RandomStream;
import latentlab.engine.tensor.Tensor;

/**
 * The figures of a split: how often the discriminator is right, how far samples are from data and
 * how much they differ from each other, and what is known besides (modes, classes). Distances of
 * all pairs are of the first few hundred examples and as many samples.
 */
final class GanTally implements Tally {
  private static final int POINTS = 1_000;
  private static final int PICTURES = 400;

  private final GanModel model;
  private final GanNetworks players;
  private final DataInfo data;
  private final int most;
  private final List<float[]> reals = new ArrayList<>();
  private final List<float[]> fakes = new ArrayList<>();
  private final int[][] categories;
  private int rightReals;
  private int rightFakes;
  private double realScores;
  private double fakeScores;
  private int examples;

  GanTally(GanModel model, GanNetworks players, DataInfo data) {
    this.model = model;
    this.players = players;
    this.data = data;
    this.most = data.kind() == DataInfo.Kind.POINTS ? POINTS : PICTURES;
    this.categories = new int[players.codes.categories()][data.classes()];
  }

  @Override
  public void add(Tape tape, Tensor pictures, int[] labels, RandomStream noise) {
    if (reals.size() < most) {
      // Where both players are told the class, that is the game to be scored.
      Tensor made = model.fakes(tape, labels, noise);
      Tensor ofReals = model.verdicts(tape, pictures, labels);
      Tensor ofFakes = model.verdicts(tape, made, labels);
      for (int i = 0; i < labels.length; i++) {
        rightReals += ofReals.get(i) > model.threshold() ? 1 : 0;
        rightFakes += ofFakes.get(i) > model.threshold() ? 0 : 1;
        realScores += ofReals.get(i);
        fakeScores += ofFakes.get(i);
      }
      keep(pictures, reals);
      keep(made, fakes);
    }
    examples += labels.length;
    if (players.reader != null && categories.length > 0) {
      int[] said = players.categories(tape, pictures);
      for (int i = 0; i < said.length; i++) {
        categories[said[i]][labels[i]]++;
      }
    }
  }

  private static void keep(Tensor things, List<float[]> rows) {
    float[] values = things.toArray();
    int width = things.shape().rowSize();
    for (int from = 0; from < values.length; from += width) {
      rows.add(Arrays.copyOfRange(values, from, from + width));
    }
  }

  @Override
  public Scores.Score score() {
    SequencedMap<String, Double> figures = new LinkedHashMap<>();
    int judged = reals.size();
    figures.put("accuracyReal", (double) rightReals / judged);
    figures.put("accuracyFake", (double) rightFakes / judged);
    if (!model.verdictsAreProbabilities()) {
      figures.put("criticDistance", (realScores - fakeScores) / judged);
    }
    if (judged > 1) {
      PairwiseDistances distances = PairwiseDistances.of(first(reals), first(fakes));
      figures.put("energyDistance", distances.energy());
      figures.put("diversity", distances.spread());
    }
    if (!data.modes().isEmpty()) {
      ModeCoverage coverage = coverage();
      figures.put("modesCovered", (double) coverage.covered());
      figures.put("modesMissing", (double) data.modes().size() - coverage.covered());
      figures.put("goodSamples", coverage.good());
    }
    if (categories.length > 0 && data.classes() > 1) {
      figures.put("codeError", 1 - (double) BestAssignment.agreement(categories) / examples);
    }
    return new Scores.Score(figures, new double[0]);
  }

  private ModeCoverage coverage() {
    int[] modes = Mode.ofAll(fakes.toArray(float[][]::new), data.modes());
    return ModeCoverage.of(modes, data.modes().size());
  }

  private float[][] first(List<float[]> rows) {
    return rows.subList(0, Math.min(most, rows.size())).toArray(float[][]::new);
  }
}
