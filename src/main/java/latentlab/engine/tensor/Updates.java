package latentlab.engine.tensor;

import static latentlab.engine.tensor.Lanes.L;
import static latentlab.engine.tensor.Lanes.load;
import static latentlab.engine.tensor.Lanes.store;

import java.lang.foreign.MemorySegment;
import jdk.incubator.vector.FloatVector;

/** The optimisers' passes over a whole parameter block, one pass of memory each. */
public final class Updates {
  private Updates() {}

  /**
   * Adam (Kingma and Ba 2015, arXiv 1412.6980) with decoupled weight decay (Loshchilov and Hutter
   * 2019, arXiv 1711.05101).
   *
   * @param scale what gradients are multiplied by first (clipping)
   * @param rate the learning rate divided by 1 - beta1ᵗ
   * @param root the square root of 1 - beta2ᵗ
   * @param decay the learning rate times the weight decay; 0 for plain Adam
   */
  public static void adam(
      Tensor values,
      Tensor gradients,
      Tensor first,
      Tensor second,
      double scale,
      double beta1,
      double beta2,
      double epsilon,
      double rate,
      double root,
      double decay) {
    MemorySegment p = values.memory();
    MemorySegment g = gradients.memory();
    MemorySegment m = first.memory();
    MemorySegment v = second.memory();
    float s = (float) scale;
    float b1 = (float) beta1;
    float b2 = (float) beta2;
    float fresh1 = (float) (1 - beta1);
    float fresh2 = (float) (1 - beta2);
    float keep = (float) (1 - decay);
    float unroot = (float) (1 / root);
    Parallel.elements(
        values.size(),
        (from, to) -> {
          for (int i = from; i < to; i += L) {
            FloatVector d = load(g, i).mul(s);
            FloatVector m1 = load(m, i).mul(b1).add(d.mul(fresh1));
            FloatVector v1 = load(v, i).mul(b2).add(d.mul(d).mul(fresh2));
            store(m1, m, i);
            store(v1, v, i);
            FloatVector width = v1.sqrt().mul(unroot).add((float) epsilon);
            store(load(p, i).mul(keep).sub(m1.mul((float) rate).div(width)), p, i);
          }
        });
  }

  /** RMSProp (Tieleman and Hinton 2012) in PyTorch's form: p -= rate g / (sqrt(v) + epsilon). */
  public static void rmsProp(
      Tensor values,
      Tensor gradients,
      Tensor second,
      double scale,
      double smoothing,
      double epsilon,
      double rate) {
    MemorySegment p = values.memory();
    MemorySegment g = gradients.memory();
    MemorySegment v = second.memory();
    float s = (float) scale;
    float old = (float) smoothing;
    float fresh = (float) (1 - smoothing);
    Parallel.elements(
        values.size(),
        (from, to) -> {
          for (int i = from; i < to; i += L) {
            FloatVector d = load(g, i).mul(s);
            FloatVector v1 = load(v, i).mul(old).add(d.mul(d).mul(fresh));
            store(v1, v, i);
            FloatVector width = v1.sqrt().add((float) epsilon);
            store(load(p, i).sub(d.mul((float) rate).div(width)), p, i);
          }
        });
  }

  /** Gradient descent with momentum in PyTorch's form: b = momentum b + g, p -= rate b. */
  public static void momentum(
      Tensor values,
      Tensor gradients,
      Tensor velocity,
      double scale,
      double momentum,
      double rate) {
    MemorySegment p = values.memory();
    MemorySegment g = gradients.memory();
    MemorySegment b = velocity.memory();
    Parallel.elements(
        values.size(),
        (from, to) -> {
          for (int i = from; i < to; i += L) {
            FloatVector b1 = load(b, i).mul((float) momentum).add(load(g, i).mul((float) scale));
            store(b1, b, i);
            store(load(p, i).sub(b1.mul((float) rate)), p, i);
          }
        });
  }

  /** Every value is moved to the nearest from -limit to limit. */
  public static void limit(Tensor values, double limit) {
    MemorySegment p = values.memory();
    float most = (float) limit;
    Parallel.elements(
        values.size(),
        (from, to) -> {
          for (int i = from; i < to; i += L) {
            store(load(p, i).min(most).max(-most), p, i);
          }
        });
  }

  /** average = decay average + (1 - decay) values. */
  public static void average(Tensor values, Tensor average, double decay) {
    MemorySegment p = values.memory();
    MemorySegment a = average.memory();
    float fresh = (float) (1 - decay);
    Parallel.elements(
        values.size(),
        (from, to) -> {
          for (int i = from; i < to; i += L) {
            FloatVector old = load(a, i);
            store(old.add(load(p, i).sub(old).mul(fresh)), a, i);
          }
        });
  }

  /** Σ x², in double over rows of fixed length, so that rounding does not depend on cores. */
  public static double squaredNorm(Tensor values) {
    double total = 0;
    int end = values.size();
    for (int start = 0; start < end; start += 4096) {
      int to = Math.min(end, start + 4096);
      FloatVector sum = FloatVector.zero(Lanes.S);
      for (int i = start; i < to; i += L) {
        FloatVector x = load(values.memory(), i, to);
        sum = x.fma(x, sum);
      }
      total += Lanes.sum(sum);
    }
    return total;
  }
}
