package latentlab.engine.session;

import latentlab.engine.data.Examples;
import latentlab.engine.family.Encodes;
import latentlab.engine.family.Reconstructs;
import latentlab.engine.metric.AdjustedRandIndex;
import latentlab.engine.metric.ConfusionMatrix;
import latentlab.engine.metric.KMeans;
import latentlab.engine.metric.LinearProbe;
import latentlab.engine.metric.Roc;
import latentlab.engine.spec.Answer;
import latentlab.engine.spec.BadInput;
import latentlab.engine.spec.DataInfo;
import latentlab.engine.spec.Pictures;
import latentlab.engine.spec.Query;
import latentlab.engine.tensor.RandomStream;
import latentlab.engine.tensor.Tensor;

/** Answers what an encoder is for: reading classes off its codes, and finding what is strange. */
final class EncoderAnswers {
  /** Training pictures that a class needs on average before a probe of it means anything. */
  private static final int LEAST_PER_CLASS = 10;

  /** Weight of the probes' penalty; small, so that it matters only where examples are few. */
  private static final double PENALTY = 1e-3;

  /** How often k-means begins anew. */
  private static final int ATTEMPTS = 4;

  private final Workbench bench;

  EncoderAnswers(Workbench bench) {
    this.bench = bench;
  }

  /** Examples as rows of numbers, with their classes. */
  private record Sample(float[][] rows, int[] labels) {
    Sample withRows(float[][] others) {
      return new Sample(others, labels);
    }
  }

  /**
   * Probes the latent means, and the pixels to compare with.
   *
   * @throws BadInput where the data has one class, or the question is of too few examples
   */
  Answer.Probed probe(Query.Probe query) {
    DataInfo info = bench.data.info();
    refuseOneClass(info);
    int most = Math.min(bench.data.train().count(), bench.data.test().count());
    int count = Math.min(query.count(), most);
    int least = LEAST_PER_CLASS * info.classes();
    if (count < least) {
      throw new BadInput("error.probe.tooFew", info.id(), least, count);
    }
    Sample train = sample(bench.data.train(), count, "probe.train");
    Sample test = sample(bench.data.test(), count, "probe.test");
    Sample trainCodes = train.withRows(codes(train.rows));
    Sample testCodes = test.withRows(codes(test.rows));
    ConfusionMatrix said = classes(trainCodes, testCodes);
    ConfusionMatrix clusters = clusters(trainCodes, testCodes);
    return new Answer.Probed(
        count,
        said.accuracy(),
        classes(train, test).accuracy(),
        said.counts(),
        AdjustedRandIndex.of(clusters.counts()),
        AdjustedRandIndex.of(clusters(train, test).counts()),
        clusters.byCommonestClass().counts());
  }

  private static void refuseOneClass(DataInfo info) {
    if (info.classes() < 2) {
      throw new BadInput("error.classes.one", info.id());
    }
  }

  /** Examples drawn from a split, the same for every run: data may lie in the order of classes. */
  private Sample sample(Examples split, int count, String stream) {
    int[] order = new RandomStream(0, stream).permutation(split.count());
    float[][] rows = new float[count][split.size()];
    int[] labels = new int[count];
    for (int i = 0; i < count; i++) {
      split.copy(order[i], rows[i], 0);
      labels[i] = split.label(order[i]);
    }
    return new Sample(rows, labels);
  }

  private float[][] codes(float[][] examples) {
    Encodes encoder = (Encodes) bench.model;
    DataInfo info = bench.data.info();
    LatentPoints points = new LatentPoints(examples.length);
    for (int first = 0; first < examples.length; first += Workbench.CHUNK) {
      int rows = Math.min(Workbench.CHUNK, examples.length - first);
      Tensor chunk = bench.tape.take(rows, info.channels(), info.height(), info.width());
      for (int row = 0; row < rows; row++) {
        chunk.set(examples[first + row], 0, row * info.size(), info.size());
      }
      points.keep(encoder.encode(bench.tape, chunk), first);
      bench.chunkDone();
    }
    return points.means();
  }

  private ConfusionMatrix classes(Sample train, Sample test) {
    int classes = bench.data.info().classes();
    LinearProbe probe =
        LinearProbe.fit(train.rows, train.labels, classes, PENALTY, bench.between());
    return ConfusionMatrix.of(test.labels, probe.classify(test.rows), classes, classes);
  }

  private ConfusionMatrix clusters(Sample train, Sample test) {
    int classes = bench.data.info().classes();
    KMeans found = KMeans.fit(train.rows, classes, 0, ATTEMPTS, bench.between());
    return ConfusionMatrix.of(test.labels, found.assign(test.rows), classes, classes);
  }

  /**
   * How well the reconstruction error of the first test examples tells one class from the others.
   *
   * @throws BadInput where there is no such class, or nothing of it or nothing else among them
   */
  Answer.Anomalies anomalies(Query.Anomalies query) {
    DataInfo info = bench.data.info();
    refuseOneClass(info);
    int anomalous = query.anomalous();
    if (anomalous < 0 || anomalous >= info.classes()) {
      throw new BadInput("error.anomalies.noSuchClass", anomalous, info.id(), info.classes() - 1);
    }
    Examples test = bench.data.test();
    int count = Math.clamp(query.count(), 1, test.count());
    int[] labels = Workbench.labels(test, 0, count);
    boolean[] strange = new boolean[count];
    int found = 0;
    for (int i = 0; i < count; i++) {
      strange[i] = labels[i] == anomalous;
      found += strange[i] ? 1 : 0;
    }
    if (found == 0 || found == count) {
      throw new BadInput("error.anomalies.oneKind", count, info.id(), found, anomalous);
    }
    float[] errors = errors(bench.pictures(test, 0, count));
    Roc roc = Roc.of(errors, strange);
    boolean leftOut = bench.spec.settings().choice("leaveOut").equals(Integer.toString(anomalous));
    return new Answer.Anomalies(
        errors, labels, anomalous, leftOut, roc.falsePositives(), roc.truePositives(), roc.area());
  }

  private float[] errors(Pictures pictures) {
    Reconstructs model = (Reconstructs) bench.model;
    float[] errors = new float[pictures.count()];
    for (int first = 0; first < errors.length; first += Workbench.CHUNK) {
      int rows = Math.min(Workbench.CHUNK, errors.length - first);
      Tensor chunk = bench.rows(pictures, first, rows);
      float[] part = model.reconstruct(bench.tape, chunk, chunk).errors().toArray();
      System.arraycopy(part, 0, errors, first, rows);
      bench.chunkDone();
    }
    return errors;
  }
}
