package latentlab.engine.session;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import latentlab.engine.data.DataSet;
import latentlab.engine.data.Examples;
import latentlab.engine.family.Decodes;
import latentlab.engine.family.Encodes;
import latentlab.engine.family.GenerativeModel;
import latentlab.engine.family.Samples;
import latentlab.engine.family.Scores;
import latentlab.engine.grad.Tape;
import latentlab.engine.spec.Ability;
import latentlab.engine.spec.Answer;
import latentlab.engine.spec.DataInfo;
import latentlab.engine.spec.Pictures;
import latentlab.engine.spec.Query;
import latentlab.engine.spec.RunSpec;
import latentlab.engine.tensor.Pool;
import latentlab.engine.tensor.RandomStream;
import latentlab.engine.tensor.Tensor;
import latentlab.engine.train.HeldOutScores;
import latentlab.text.Texts;

/** Answers questions with one model on one thread. */
final class Answerer {
  /** Pictures encoded or decoded at once: so long a question that cannot wait may have to. */
  private static final int CHUNK = 64;

  private final RunSpec spec;
  private final DataSet data;
  private final GenerativeModel model;
  private final Tape tape = new Tape(new Pool()).mode(false);
  private Runnable between = () -> {};

  Answerer(RunSpec spec, DataSet data, GenerativeModel model) {
    this.spec = spec;
    this.data = data;
    this.model = model;
  }

  /**
   * @param between called every few milliseconds of long work, for questions that must not wait
   */
  Answer answer(Query query, Runnable between) {
    this.between = between;
    Ability needed = query.needs();
    if (needed != null && !Abilities.describe(model).can(needed)) {
      return new Answer.Refused(Texts.english().get("error.query.ability", spec.model()));
    }
    return switch (query) {
      case Query.Decode q -> new Answer.Decoded(decode(q.latents()));
      case Query.Manifold q -> new Answer.Decoded(decode(q.latents()));
      case Query.Sample q -> new Answer.Decoded(sample(q.count(), q.seed()));
      case Query.Reconstruct q -> reconstruct(q.inputs(), new int[0]);
      case Query.ReconstructHeldOut q -> {
        int first = Math.clamp(q.first(), 0, data.test().count() - 1);
        int count = Math.min(q.count(), data.test().count() - first);
        yield reconstruct(pictures(data.test(), first, count), labels(data.test(), first, count));
      }
      case Query.EncodeHeldOut q -> encode(Math.min(q.count(), data.test().count()));
      case Query.ShowData q -> {
        int first = Math.clamp(q.first(), 0, data.train().count() - 1);
        int count = Math.min(q.count(), data.train().count() - first);
        yield new Answer.Shown(
            pictures(data.train(), first, count), labels(data.train(), first, count));
      }
      case Query.Evaluate q -> evaluate(q.importanceSamples());
    };
  }

  private Pictures decode(float[][] latents) {
    Decodes decoder = (Decodes) model;
    float[] values = new float[latents.length * data.info().size()];
    for (int first = 0; first < latents.length; first += CHUNK) {
      int rows = Math.min(CHUNK, latents.length - first);
      Tensor chunk = tape.take(rows, decoder.latentSize());
      for (int row = 0; row < rows; row++) {
        chunk.set(latents[first + row], 0, row * decoder.latentSize(), decoder.latentSize());
      }
      copyRows(decoder.decode(tape, chunk), values, first);
      chunkDone();
    }
    return pictures(values);
  }

  private Pictures sample(int count, long seed) {
    Samples sampler = (Samples) model;
    RandomStream noise = new RandomStream(seed, "samples");
    float[] values = new float[count * data.info().size()];
    for (int first = 0; first < count; first += CHUNK) {
      int rows = Math.min(CHUNK, count - first);
      copyRows(sampler.sample(tape, rows, noise), values, first);
      chunkDone();
    }
    return pictures(values);
  }

  private Answer reconstruct(Pictures inputs, int[] labels) {
    Encodes encoder = (Encodes) model;
    int count = inputs.count();
    float[][] means = new float[count][];
    float[][] deviations = new float[count][];
    float[] errors = new float[count];
    float[] outputs = new float[inputs.values().length];
    for (int first = 0; first < count; first += CHUNK) {
      int rows = Math.min(CHUNK, count - first);
      Tensor chunk = tape.take(rows, inputs.channels(), inputs.height(), inputs.width());
      chunk.set(inputs.values(), first * inputs.size(), 0, rows * inputs.size());
      Encodes.Posterior posterior = encoder.encode(tape, chunk);
      keep(posterior, means, deviations, first);
      Tensor error = encoder.reconstructionError(tape, chunk, posterior.mean());
      System.arraycopy(error.toArray(), 0, errors, first, rows);
      if (model instanceof Decodes decoder) {
        copyRows(decoder.decode(tape, posterior.mean()), outputs, first);
      }
      chunkDone();
    }
    int[] known = labels.length == count ? labels : unknown(count);
    return new Answer.Reconstructed(inputs, pictures(outputs), means, deviations, errors, known);
  }

  private Answer encode(int count) {
    Encodes encoder = (Encodes) model;
    float[][] means = new float[count][];
    float[][] deviations = new float[count][];
    DataInfo info = data.info();
    for (int first = 0; first < count; first += CHUNK) {
      int rows = Math.min(CHUNK, count - first);
      Tensor chunk = tape.take(rows, info.channels(), info.height(), info.width());
      chunk.set(pictures(data.test(), first, rows).values());
      keep(encoder.encode(tape, chunk), means, deviations, first);
      chunkDone();
    }
    return new Answer.Encoded(means, deviations, labels(data.test(), 0, count));
  }

  private void chunkDone() {
    tape.clear();
    between.run();
  }

  /** Copies a chunk of posteriors out, log-variances as standard deviations. */
  private void keep(Encodes.Posterior posterior, float[][] means, float[][] deviations, int first) {
    int rows = posterior.mean().shape().at(0);
    int latent = posterior.mean().shape().rowSize();
    float[] mean = posterior.mean().toArray();
    float[] logVariance = posterior.logVariance().toArray();
    for (int row = 0; row < rows; row++) {
      means[first + row] = new float[latent];
      deviations[first + row] = new float[latent];
      for (int d = 0; d < latent; d++) {
        means[first + row][d] = mean[row * latent + d];
        deviations[first + row][d] = (float) Math.exp(logVariance[row * latent + d] / 2);
      }
    }
  }

  private Answer evaluate(int importanceSamples) {
    Scores scores = (Scores) model;
    HeldOutScores test = new HeldOutScores(spec, data, true);
    SequencedMap<String, Double> figures =
        new LinkedHashMap<>(test.score(scores, between).figures());
    if (importanceSamples > 0) {
      figures.put("logLikelihood", test.logLikelihood(scores, importanceSamples, between));
      figures.put("importanceSamples", (double) importanceSamples);
    }
    return new Answer.Scored(test.count(), figures);
  }

  private void copyRows(Tensor rows, float[] values, int first) {
    float[] part = rows.toArray();
    System.arraycopy(part, 0, values, first * data.info().size(), part.length);
  }

  private Pictures pictures(Examples examples, int first, int count) {
    float[] values = new float[count * examples.size()];
    for (int i = 0; i < count; i++) {
      examples.copy(first + i, values, i * examples.size());
    }
    return pictures(values);
  }

  private Pictures pictures(float[] values) {
    DataInfo info = data.info();
    return new Pictures(
        values.length / info.size(), info.channels(), info.height(), info.width(), values);
  }

  private static int[] labels(Examples examples, int first, int count) {
    int[] labels = new int[count];
    for (int i = 0; i < count; i++) {
      labels[i] = examples.label(first + i);
    }
    return labels;
  }

  private static int[] unknown(int count) {
    int[] labels = new int[count];
    java.util.Arrays.fill(labels, -1);
    return labels;
  }
}
