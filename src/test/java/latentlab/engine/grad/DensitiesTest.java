package latentlab.engine.grad;

import static latentlab.support.GradCheck.check;
import static latentlab.support.GradCheck.shape;

import java.util.SplittableRandom;
import latentlab.engine.tensor.Tensor;
import latentlab.support.Doubles;
import latentlab.support.ReferenceDensities;
import org.junit.jupiter.api.Test;

/** Likelihoods, the divergence and the reparameterised samples against their definitions. */
class DensitiesTest {
  private final SplittableRandom random = new SplittableRandom(5);

  @Test
  void bernoulliLikelihoodMatchesItsDefinition() {
    for (int[] shape : new int[][] {{1, 1}, {3, 7}, {4, 33}}) {
      Doubles targets = Doubles.normal(random, shape).map(v -> v > 0 ? 1 : 0.25);
      check(
          (t, v) -> BernoulliLikelihood.apply(t, v[0], tensor(targets)),
          v -> ReferenceDensities.bernoulli(v[0], targets),
          shape);
    }
  }

  @Test
  void samplesShareTheirTargets() {
    Doubles targets = Doubles.normal(random, 2, 19).map(v -> v > 0 ? 1 : 0);
    check(
        (t, v) -> BernoulliLikelihood.apply(t, v[0], tensor(targets)),
        v -> ReferenceDensities.bernoulli(v[0], targets),
        shape(6, 19));
    check(
        (t, v) -> GaussianLikelihood.apply(t, v[0], tensor(targets), 0.5),
        v -> ReferenceDensities.gaussian(v[0], targets, 0.5),
        shape(6, 19));
  }

  @Test
  void gaussianLikelihoodMatchesItsDefinition() {
    for (int[] shape : new int[][] {{1, 1}, {3, 7}, {4, 33}}) {
      Doubles targets = Doubles.normal(random, shape);
      check(
          (t, v) -> GaussianLikelihood.apply(t, v[0], tensor(targets), 1.5),
          v -> ReferenceDensities.gaussian(v[0], targets, 1.5),
          shape);
    }
  }

  @Test
  void aLearntVarianceMatchesTheDivergenceOfTwoGaussians() {
    Doubles gaps = Doubles.normal(random, 3, 7);
    InterpolatedVariance.Row[] rows = {
      new InterpolatedVariance.Row(0.3, Math.log(0.2), Math.log(0.9)),
      new InterpolatedVariance.Row(0.01, Math.log(0.01), Math.log(0.05)),
      new InterpolatedVariance.Row(0, Math.log(0.2), Math.log(0.4))
    };
    check(
        (t, v) -> InterpolatedVariance.apply(t, v[0], tensor(gaps), rows),
        v -> {
          Doubles out = Doubles.zeros(3);
          for (int i = 0; i < v[0].size(); i++) {
            InterpolatedVariance.Row row = rows[i / 7];
            double share = (v[0].values()[i] + 1) / 2;
            double variance = Math.exp((1 - share) * row.small() + share * row.large());
            double gap = gaps.values()[i];
            double known = row.known() > 0 ? row.known() : Math.exp(row.small());
            out.values()[i / 7] +=
                0.5 * Math.log(variance / known) + (row.known() + gap * gap) / (2 * variance) - 0.5;
          }
          return out;
        },
        shape(3, 7));
  }

  @Test
  void divergenceMatchesTheIntegral() {
    check((t, v) -> GaussianKl.analytic(t, v[0], v[1]), this::divergence, shape(1, 1), shape(1, 1));
    check((t, v) -> GaussianKl.analytic(t, v[0], v[1]), this::divergence, shape(3, 5), shape(3, 5));
  }

  private Doubles divergence(Doubles[] v) {
    Doubles out = Doubles.zeros(v[0].extent(0));
    for (int i = 0; i < v[0].size(); i++) {
      double variance = Math.exp(v[1].values()[i]);
      out.add(ReferenceDensities.klByIntegration(v[0].values()[i], variance), i / v[0].extent(1));
    }
    return out;
  }

  @Test
  void sampledDivergenceIsTheDifferenceOfLogDensities() {
    for (int samples = 1; samples <= 3; samples += 2) {
      Doubles noise = Doubles.normal(random, samples * 2, 5);
      check(
          (t, v) ->
              GaussianKl.sampled(
                  t, v[1], tensor(noise), Reparameterise.apply(t, v[0], v[1], tensor(noise))),
          v -> sampledDivergence(v[0], v[1], noise),
          shape(2, 5),
          shape(2, 5));
    }
  }

  private static Doubles sampledDivergence(Doubles mean, Doubles logVariance, Doubles noise) {
    Doubles z = sample(mean, logVariance, noise);
    Doubles out = Doubles.zeros(z.extent(0));
    for (int i = 0; i < z.size(); i++) {
      int j = i % mean.size();
      double variance = Math.exp(logVariance.values()[j]);
      double value = z.values()[i];
      double posterior = ReferenceDensities.logNormal(value, mean.values()[j], variance);
      out.add(posterior - ReferenceDensities.logNormal(value, 0, 1), i / z.extent(1));
    }
    return out;
  }

  @Test
  void samplesAreMeanPlusDeviationTimesNoise() {
    for (int samples = 1; samples <= 3; samples++) {
      Doubles noise = Doubles.normal(random, samples * 3, 7);
      check(
          (t, v) -> Reparameterise.apply(t, v[0], v[1], tensor(noise)),
          v -> sample(v[0], v[1], noise),
          shape(3, 7),
          shape(3, 7));
    }
  }

  private static Doubles sample(Doubles mean, Doubles logVariance, Doubles noise) {
    Doubles z = noise.copy();
    for (int i = 0; i < z.size(); i++) {
      int j = i % mean.size();
      z.values()[i] =
          mean.values()[j] + Math.sqrt(Math.exp(logVariance.values()[j])) * noise.values()[i];
    }
    return z;
  }

  @Test
  void weightedMeansAddUp() {
    check(
        (t, v) -> WeightedMeans.apply(t, v, new double[] {2, -0.5}),
        v -> {
          Doubles out = Doubles.zeros(1);
          for (double x : v[0].values()) {
            out.add(2 * x / v[0].size(), 0);
          }
          for (double x : v[1].values()) {
            out.add(-0.5 * x / v[1].size(), 0);
          }
          return out;
        },
        shape(6),
        shape(17));
  }

  private static Tensor tensor(Doubles values) {
    return Tensor.of(values.toFloats(), values.shape());
  }
}
