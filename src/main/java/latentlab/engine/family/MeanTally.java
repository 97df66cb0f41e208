package latentlab.engine.family;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import latentlab.engine.grad.Tape;
import latentlab.engine.tensor.RandomStream;
import latentlab.engine.tensor.Tensor;

/** Figures that are means over examples: batches count by their size. */
final class MeanTally implements Tally {
  private final Scores model;
  private final SequencedMap<String, Double> sums = new LinkedHashMap<>();
  private double[] information = {};
  private int count;

  MeanTally(Scores model) {
    this.model = model;
  }

  @Override
  public void add(Tape tape, Tensor pictures, int[] labels, RandomStream noise) {
    int rows = pictures.shape().at(0);
    Scores.Score part = model.score(tape, pictures, labels, noise);
    part.figures().forEach((name, value) -> sums.merge(name, value * rows, Double::sum));
    information = information.length == 0 ? new double[part.information().length] : information;
    for (int d = 0; d < information.length; d++) {
      information[d] += part.information()[d] * rows;
    }
    count += rows;
  }

  @Override
  public Scores.Score score() {
    SequencedMap<String, Double> figures = new LinkedHashMap<>();
    sums.forEach((name, sum) -> figures.put(name, sum / count));
    double[] means = new double[information.length];
    for (int d = 0; d < means.length; d++) {
      means[d] = information[d] / count;
    }
    return new Scores.Score(figures, means);
  }
}
