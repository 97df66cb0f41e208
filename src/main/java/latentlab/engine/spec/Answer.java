package latentlab.engine.spec;

import java.util.List;
import java.util.SequencedMap;

/** What came back for a {@link Query}: plain copied numbers. */
public sealed interface Answer {
  /** Pictures in the order of the question. */
  record Decoded(Pictures pictures) implements Answer {}

  /**
   * Pictures and what the model made of them.
   *
   * @param originals what was asked about, undamaged
   * @param inputs what was given to the encoder: the originals, or what noise left of them
   * @param outputs what the model gave back
   * @param means [count][latentSize] of the posterior; rows of 0 where there is no latent space
   * @param deviations [count][latentSize] standard deviations of the posterior, 0 where the encoder
   *     gives a point
   * @param errors per picture, the reconstruction loss against the original in nats
   * @param labels per picture; -1 where unknown (drawn by hand)
   */
  record Reconstructed(
      Pictures originals,
      Pictures inputs,
      Pictures outputs,
      float[][] means,
      float[][] deviations,
      float[] errors,
      int[] labels)
      implements Answer {
    /** Of pictures that nothing was done to. */
    public Reconstructed(
        Pictures inputs,
        Pictures outputs,
        float[][] means,
        float[][] deviations,
        float[] errors,
        int[] labels) {
      this(inputs, inputs, outputs, means, deviations, errors, labels);
    }
  }

  /**
   * Posteriors: [count][latentSize] means and standard deviations, the class of each, and what each
   * was drawn from.
   *
   * @param factors [count][factors of the data set]
   */
  record Encoded(float[][] means, float[][] deviations, int[] labels, int[][] factors)
      implements Answer {
    public Encoded(float[][] means, float[][] deviations, int[] labels) {
      this(means, deviations, labels, new int[labels.length][0]);
    }
  }

  /**
   * What an encoder is for.
   *
   * @param count training pictures the probes learnt from, and test pictures they were judged on
   * @param linearAccuracy of a linear classifier on the latent means, from 0 to 1
   * @param pixelAccuracy of the same classifier on the pixels themselves
   * @param confusion [true class][class said] of the classifier on the latent means, counts
   * @param randIndex adjusted Rand index of k-means on the latent means (Hubert and Arabie 1985): 1
   *     where clusters are the classes, about 0 where they have nothing to do with them
   * @param pixelRandIndex of k-means on the pixels
   * @param clusters [true class][cluster], counts; clusters are ordered by their commonest class
   */
  record Probed(
      int count,
      double linearAccuracy,
      double pixelAccuracy,
      int[][] confusion,
      double randIndex,
      double pixelRandIndex,
      int[][] clusters)
      implements Answer {}

  /**
   * Reconstruction errors as a detector of what does not belong.
   *
   * @param errors per test picture, in nats
   * @param labels per test picture
   * @param anomalous the class that counts as an anomaly
   * @param leftOut whether the model never saw that class
   * @param falsePositives of the ROC curve, rising from 0 to 1
   * @param truePositives of the ROC curve at the same thresholds
   * @param area under the curve: 0.5 is guessing, 1 is faultless
   */
  record Anomalies(
      float[] errors,
      int[] labels,
      int anomalous,
      boolean leftOut,
      double[] falsePositives,
      double[] truePositives,
      double area)
      implements Answer {}

  /** Every codebook, the coarsest first. */
  record Codebook(List<CodeLevel> levels) implements Answer {
    public Codebook {
      levels = List.copyOf(levels);
    }
  }

  /**
   * Pictures as codes.
   *
   * @param outputs what the codes are decoded to
   * @param codes [count][cells of the first level, then those of the second]
   * @param errors per picture, the reconstruction loss in nats
   * @param labels per picture; -1 where unknown
   */
  record Coded(Pictures inputs, Pictures outputs, int[][] codes, float[] errors, int[] labels)
      implements Answer {}

  /**
   * The boxes of the network diagram, in the order of the phases.
   *
   * @param stage which of the model's stages the step is of, from 0
   */
  record Traced(List<TracedPart> parts, int stage) implements Answer {
    public Traced {
      parts = List.copyOf(parts);
    }
  }

  /**
   * Samples that a classifier is sure of.
   *
   * @param labels the likeliest class of each
   * @param confidences its probability
   * @param drawn how many samples were drawn to find these
   * @param meanConfidence of all that were drawn
   */
  record Judged(
      Pictures pictures, int[] labels, float[] confidences, int drawn, double meanConfidence)
      implements Answer {}

  /**
   * The game of two players on the plane. Surfaces are [side * side], row by row from the top (high
   * second coordinate) to the bottom, cells at the middles of equal squares.
   *
   * @param verdicts what the judging player says of each cell: the probability of being real, or a
   *     score
   * @param objective what is played for: it says whether verdicts are probabilities
   * @param optimal what the best possible discriminator would say, p / (p + q) with both densities
   *     estimated on the cells; NaN where there are neither real nor made points
   * @param reals [points][2]
   * @param fakes [points][2]
   * @param fakeVerdicts [points], what the judging player says of each fake
   * @param pulls [points][2], where the other player's loss moves each fake: minus its gradient
   * @param jensenShannon divergence of the two estimated densities, in nats, 0 to log 2
   * @param rightReals share of the real points that are held for real, from 0 to 1
   * @param rightFakes share of the made points that are held for made, from 0 to 1
   */
  record Board(
      Query.Board question,
      float[] verdicts,
      Objective objective,
      float[] optimal,
      float[][] reals,
      float[][] fakes,
      float[] fakeVerdicts,
      float[][] pulls,
      double jensenShannon,
      double rightReals,
      double rightFakes)
      implements Answer {}

  /**
   * What one player says of real examples and of those that the other made.
   *
   * @param realVerdicts per real example: the probability of being real, or a score
   * @param fakeVerdicts per made example
   * @param objective what is played for: it says whether verdicts are probabilities
   * @param pulls where the other player's loss moves each fake: minus its gradient, pixel by pixel
   * @param rightReals share of the real examples that are held for real, from 0 to 1
   * @param rightFakes share of the made examples that are held for made, from 0 to 1
   */
  record Verdicts(
      Pictures reals,
      float[] realVerdicts,
      Pictures fakes,
      float[] fakeVerdicts,
      Objective objective,
      Pictures pulls,
      double rightReals,
      double rightFakes)
      implements Answer {}

  /**
   * The closest training examples.
   *
   * @param byPixels one for each picture, the least squared difference of pixels
   * @param pixelDistances root of the mean squared difference per pixel
   * @param pixelLabels their classes
   * @param byFeatures one for each picture, the closest by the features of the judge of the data;
   *     those by pixels where no judge ships
   * @param featureDistances Euclidean, between features
   * @param featureLabels their classes
   */
  record Closest(
      Pictures byPixels,
      float[] pixelDistances,
      int[] pixelLabels,
      Pictures byFeatures,
      float[] featureDistances,
      int[] featureLabels)
      implements Answer {}

  /** Data as it is, with labels. */
  record Shown(Pictures pictures, int[] labels) implements Answer {}

  /**
   * Figures by name (elbo, reconstruction, kl, logLikelihood … in nats) and the count they are of.
   */
  record Scored(int count, SequencedMap<String, Double> figures) implements Answer {}

  /**
   * How good samples of one sampler are.
   *
   * @param count how many were compared with as many test examples
   * @param figures by name, as those of {@link Query.Quality}
   * @param seconds that drawing them took
   */
  record SamplerQuality(int count, SequencedMap<String, Double> figures, double seconds)
      implements Answer {}

  /**
   * How a model mixes noise in, and how it can be sampled.
   *
   * @param schedule the shares of picture and noise
   * @param centre the number of the data that is 0 inside: 0.5 for pictures, 0 for points
   * @param scale how much of the data's scale is 1 inside: inside = (outside - centre) / scale; 0.5
   *     for pictures, so that they go from -1 to 1
   * @param inLatents whether noise is mixed into latents of an autoencoder, where only the model
   *     can mix it
   * @param methods the samplers it can be used with, the usual one first
   * @param usual the sampler its samples come from, as the settings are now
   * @param guidance of those samples
   */
  record Schedule(
      NoiseSchedule schedule,
      double centre,
      double scale,
      boolean inLatents,
      List<Sampler.Method> methods,
      Sampler usual,
      double guidance)
      implements Answer {
    public Schedule {
      methods = List.copyOf(methods);
    }
  }

  /**
   * Pictures with noise mixed in.
   *
   * @param states one for each time: all pictures at that time, in the scale of the data, which
   *     they leave
   * @param noise the standard Gaussian numbers, the same at all times; of latents the maps of the
   *     grid side by side
   * @param signals per time, the share of the picture
   * @param noises per time, the share of the noise
   * @param inner one for each time: the numbers that noise was mixed into, about as large as it
   */
  record Noised(
      double[] times,
      List<Pictures> states,
      Pictures noise,
      double[] signals,
      double[] noises,
      List<float[]> inner)
      implements Answer {
    public Noised {
      states = List.copyOf(states);
      inner = List.copyOf(inner);
    }
  }

  /**
   * Examples made of noise.
   *
   * @param pictures as they came out, in the scale of the data, pictures held to 0 to 1
   * @param labels the class each was asked to be of; -1 where of none
   * @param frames moments of the way, from noise to example; each with all the pictures
   * @param evaluations how often the network was asked, for all pictures at once; guidance asks it
   *     twice
   * @param seconds it took
   */
  record Denoised(
      Pictures pictures, int[] labels, List<DenoisingFrame> frames, int evaluations, double seconds)
      implements Answer {
    public Denoised {
      frames = List.copyOf(frames);
    }
  }

  /**
   * The noise that pictures come from.
   *
   * @param latents [count][numbers of an example], about standard Gaussian, for {@link
   *     Query.DenoiseFrom}
   */
  record Inverted(float[][] latents) implements Answer {}

  /**
   * Where more probable points lie.
   *
   * @param vectors [side * side][2], the gradient of the log density of the noised data, per unit
   *     of the plane, in the order of the question
   */
  record ScoreField(Query.ScoreField question, float[][] vectors) implements Answer {}

  /**
   * How wrong the network is at which noise.
   *
   * @param from where each bucket of times begins
   * @param to where it ends, both included where times are whole numbers
   * @param losses the mean squared error per number of what the network predicts
   */
  record LossByTime(double[] from, double[] to, double[] losses) implements Answer {}

  /** The question was cancelled before it was answered. */
  record Cancelled() implements Answer {}

  /** The question could not be answered; the sentence says why. */
  record Refused(String sentence) implements Answer {}
}
