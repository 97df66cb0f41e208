package latentlab.engine.session;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import latentlab.engine.data.Examples;
import latentlab.engine.metric.ClassifierScore;
import latentlab.engine.metric.FrechetDistance;
import latentlab.engine.metric.GaussianFit;
import latentlab.engine.metric.ModeCoverage;
import latentlab.engine.metric.NeighbourScores;
import latentlab.engine.metric.PairwiseDistances;
import latentlab.engine.metric.ParzenWindow;
import latentlab.engine.metric.SquaredDistances;
import latentlab.engine.spec.Answer;
import latentlab.engine.spec.BadInput;
import latentlab.engine.spec.DataInfo;
import latentlab.engine.spec.Mode;
import latentlab.engine.spec.Pictures;
import latentlab.engine.spec.Query;
import latentlab.engine.spec.Sampling;
import org.jspecify.annotations.Nullable;

/**
 * Answers how good samples are as a distribution: pictures by the features of the data set's judge,
 * all else by the numbers of the examples themselves.
 */
final class QualityAnswers {
  // Not the run's seed: runs of different seeds are judged on the same noise.
  private static final long SEED = 0;

  /** Fewer say nothing of a distribution. */
  private static final int LEAST = 10;

  /** Pixels are compared for no more than so many: there are hundreds to thousands in each. */
  private static final int MOST_BY_PIXELS = 2_000;

  /** How many validation examples choose the deviation of a Parzen window. */
  private static final int PARZEN_VALIDATION = 1_000;

  private final Workbench bench;
  private final DataInfo info;

  QualityAnswers(Workbench bench) {
    this.bench = bench;
    this.info = bench.data.info();
  }

  /**
   * @throws BadInput for fewer than ten samples
   */
  Answer.Scored quality(Query.Quality question) {
    int samples = count(question.samples());
    return new Answer.Scored(samples, figures(draw(draws(null), samples)));
  }

  /**
   * The same for samples of another sampler.
   *
   * @throws BadInput for fewer than ten samples, or a sampler that does not fit the model
   */
  Answer.SamplerQuality ofSampler(Query.SamplerQuality question) {
    int samples = count(question.count());
    Draws draws = draws(question.sampling());
    SequencedMap<String, Double> figures = figures(draw(draws, samples));
    return new Answer.SamplerQuality(samples, figures, draws.seconds());
  }

  /**
   * The same beside a Parzen window, from one lot of samples; where a way of sampling is asked for
   * also the {@code seconds} it took.
   *
   * @throws BadInput for fewer than ten samples, or a sampler that does not fit the model
   */
  SequencedMap<String, Double> evaluated(Query.Evaluate question) {
    int parzen = question.parzen();
    int samples = question.samples() == 0 ? 0 : count(question.samples());
    Draws draws = draws(question.sampling());
    float[][] drawn = draw(draws, Math.max(samples, parzen));
    SequencedMap<String, Double> figures = new LinkedHashMap<>();
    if (question.sampling() != null) {
      figures.put("seconds", draws.seconds());
    }
    if (samples > 0) {
      figures.putAll(figures(Arrays.copyOf(drawn, samples)));
    }
    if (parzen > 0) {
      figures.putAll(parzen(Arrays.copyOf(drawn, parzen)));
    }
    return figures;
  }

  private int count(int wished) {
    if (wished < LEAST) {
      throw new BadInput("error.quality.samples", wished, LEAST);
    }
    boolean byPixels = info.kind() == DataInfo.Kind.PICTURES && !judged();
    int most = byPixels ? MOST_BY_PIXELS : bench.data.test().count();
    return Math.min(wished, Math.min(most, bench.data.test().count()));
  }

  private boolean judged() {
    return Judge.ships(bench.assets, bench.data);
  }

  private Draws draws(@Nullable Sampling sampling) {
    return new Draws(bench, SEED, -1).by(sampling);
  }

  /** Samples, [samples][size]. */
  private float[][] draw(Draws draws, int samples) {
    draws.expect(Math.ceilDiv(samples, Workbench.CHUNK) * Workbench.CHUNK);
    float[][] drawn = new float[samples][];
    for (int first = 0; first < samples; first += Workbench.CHUNK) {
      // Whole chunks, so that the first samples are the same however many are asked for.
      Pictures chunk = draws.next(Workbench.CHUNK);
      int size = chunk.size();
      for (int i = 0; i < chunk.count() && first + i < samples; i++) {
        drawn[first + i] = Arrays.copyOfRange(chunk.values(), i * size, (i + 1) * size);
      }
    }
    return drawn;
  }

  private SequencedMap<String, Double> figures(float[][] drawn) {
    SequencedMap<String, Double> figures = new LinkedHashMap<>();
    figures.put("qualitySamples", (double) drawn.length);
    if (judged()) {
      figures.putAll(byJudge(drawn));
      return figures;
    }
    float[][] real = RealExamples.vectors(bench.data.test(), drawn.length);
    figures.put(
        "energyDistance",
        PairwiseDistances.of(distances(real, real), distances(drawn, drawn), distances(real, drawn))
            .energy());
    figures.putAll(neighbours(real, drawn));
    if (!info.modes().isEmpty()) {
      figures.putAll(modes(drawn));
    }
    return figures;
  }

  private SequencedMap<String, Double> byJudge(float[][] drawn) {
    Judge judge = bench.judge();
    Runnable between = bench.between();
    int count = drawn.length;
    Judge.Verdicts made = judge.judge(pictures(drawn), between);
    Judge.Verdicts test = judge.real(true, count, between);
    Judge.Verdicts train = judge.real(false, Math.min(count, bench.data.train().count()), between);
    GaussianFit ofTest = GaussianFit.of(test.features());
    SequencedMap<String, Double> figures = new LinkedHashMap<>();
    figures.put("frechet", FrechetDistance.of(GaussianFit.of(made.features()), ofTest));
    figures.put("frechetOfData", FrechetDistance.of(GaussianFit.of(train.features()), ofTest));
    figures.put("score", ClassifierScore.of(made.probabilities()));
    figures.put("scoreOfData", ClassifierScore.of(test.probabilities()));
    figures.putAll(neighbours(test.features(), made.features()));
    figures.putAll(JudgeAnswers.figures(made));
    figures.put("judgeAccuracy", accuracy(test));
    return figures;
  }

  private Pictures pictures(float[][] drawn) {
    float[] values = new float[drawn.length * info.size()];
    for (int i = 0; i < drawn.length; i++) {
      System.arraycopy(drawn[i], 0, values, i * info.size(), info.size());
    }
    return bench.pictures(values);
  }

  private double accuracy(Judge.Verdicts test) {
    int count = test.probabilities().length;
    int[] labels = RealExamples.labels(bench.data.test(), count);
    int right = 0;
    for (int i = 0; i < count; i++) {
      right += test.label(i) == labels[i] ? 1 : 0;
    }
    return (double) right / count;
  }

  private SequencedMap<String, Double> neighbours(float[][] real, float[][] made) {
    NeighbourScores scores =
        NeighbourScores.of(distances(real, real), distances(made, made), distances(real, made));
    SequencedMap<String, Double> figures = new LinkedHashMap<>();
    figures.put("precision", scores.precision());
    figures.put("recall", scores.recall());
    figures.put("density", scores.density());
    figures.put("coverage", scores.coverage());
    return figures;
  }

  private SequencedMap<String, Double> modes(float[][] drawn) {
    List<Mode> modes = info.modes();
    ModeCoverage coverage = ModeCoverage.of(Mode.ofAll(drawn, modes), modes.size());
    SequencedMap<String, Double> figures = new LinkedHashMap<>();
    figures.put("modesCovered", (double) coverage.covered());
    figures.put("goodSamples", coverage.good());
    return figures;
  }

  private SequencedMap<String, Double> parzen(float[][] drawn) {
    Examples validation = bench.data.validation();
    int choosing = Math.min(PARZEN_VALIDATION, validation.count());
    double deviation =
        ParzenWindow.deviation(
            distances(RealExamples.vectors(validation, choosing), drawn), info.size());
    float[][] test = RealExamples.vectors(bench.data.test(), bench.data.test().count());
    ParzenWindow window = ParzenWindow.of(distances(test, drawn), info.size(), deviation);
    SequencedMap<String, Double> figures = new LinkedHashMap<>();
    figures.put("parzen", window.mean());
    figures.put("parzenError", window.standardError());
    figures.put("parzenDeviation", deviation);
    figures.put("parzenSamples", (double) drawn.length);
    return figures;
  }

  private SquaredDistances distances(float[][] a, float[][] b) {
    return new ProductDistances(a, b, bench.between());
  }
}
