package latentlab.engine.tensor;

import java.nio.charset.StandardCharsets;

/**
 * A named stream of random numbers: every consumer of a run has its own, so that using more numbers
 * in one place changes nothing in another.
 *
 * <p>The generator is Squares (Widynski 2020, arXiv 2004.06278): the n-th number is a function of n
 * and a key, here made from the seed and the name. Not thread-safe.
 */
public final class RandomStream {
  private static final int ONE = Float.floatToRawIntBits(1);

  private final long key;
  private long counter;

  /** The stream of this name in the run of this seed, from its beginning. */
  public RandomStream(long seed, String name) {
    long hash = mixed(seed + 0x9E3779B97F4A7C15L);
    for (byte letter : name.getBytes(StandardCharsets.UTF_8)) {
      hash = mixed(hash * 31 + letter);
    }
    // The paper asks for an odd key with irregular digits.
    this.key = hash | 1;
  }

  /** The finaliser of SplitMix64 (Steele et al. 2014): every input bit reaches every output bit. */
  private static long mixed(long value) {
    long z = value;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /** Squares64: four rounds of squaring and a fifth for the lower half. */
  private static long squares(long counter, long key) {
    long x = counter * key;
    long y = x;
    long z = y + key;
    x = Long.rotateLeft(x * x + y, 32);
    x = Long.rotateLeft(x * x + z, 32);
    x = Long.rotateLeft(x * x + y, 32);
    long t = x * x + z;
    x = Long.rotateLeft(t, 32);
    return t ^ ((x * x + y) >>> 32);
  }

  public long nextLong() {
    return squares(counter++, key);
  }

  /** Uniform in [0, 1). */
  public double nextDouble() {
    return (nextLong() >>> 11) * 0x1p-53;
  }

  /** Uniform in 0 … bound - 1. */
  public int nextInt(int bound) {
    return (int) Math.multiplyHigh(nextLong() >>> 1, (long) bound << 1);
  }

  /** Where the stream stands; a run that goes on later begins there. */
  public long position() {
    return counter;
  }

  public void seek(long position) {
    counter = position;
  }

  /** The numbers 0 … size - 1 in random order (Fisher and Yates, in Durstenfeld's form of 1964). */
  public int[] permutation(int size) {
    int[] order = new int[size];
    for (int i = 0; i < size; i++) {
      int j = nextInt(i + 1);
      order[i] = order[j];
      order[j] = i;
    }
    return order;
  }

  public void fillUniform(Tensor out, double low, double high) {
    for (int i = 0; i < out.size(); i++) {
      out.set(i, (float) (low + (high - low) * nextDouble()));
    }
  }

  /** Standard Gaussian numbers by the method of Box and Muller (1958). */
  public void fillNormal(Tensor out) {
    long start = counter;
    Parallel.elements(out.size(), (from, to) -> fillNormal(start, out, from, to));
    counter = start + (out.size() + 1) / 2;
  }

  private void fillNormal(long start, Tensor out, int from, int to) {
    int end = Math.min(to, out.size());
    for (int i = from; i < end; i += 2) {
      long bits = squares(start + i / 2, key);
      // The upper half in (0, 1], so that its logarithm is finite; the lower half in [0, 1).
      double radius = Math.sqrt(-2 * Math.log(((bits >>> 32) + 1) * 0x1p-32));
      double angle = 2 * Math.PI * ((bits & 0xFFFFFFFFL) * 0x1p-32);
      out.set(i, (float) (radius * Math.cos(angle)));
      if (i + 1 < end) {
        out.set(i + 1, (float) (radius * Math.sin(angle)));
      }
    }
  }

  /** How many numbers of the stream {@link #binarise} uses up. */
  public static int drawsToBinarise(int count) {
    return (count + 3) / 4;
  }

  /**
   * Replaces each probability by 1 with that probability and else by 0, to 16 bits. Several threads
   * may do this at once at different positions; the stream itself does not move.
   *
   * @param position where in the stream the random numbers are taken from
   */
  public void binarise(long position, float[] probabilities) {
    int count = probabilities.length;
    int whole = count / 4 * 4;
    for (int i = 0; i < whole; i += 4) {
      float a = probabilities[i];
      float b = probabilities[i + 1];
      float c = probabilities[i + 2];
      float d = probabilities[i + 3];
      // Most of a digit's picture is black: its random numbers need not even be drawn.
      if ((a + b) + (c + d) != 0) {
        long bits = squares(position + i / 4, key);
        probabilities[i] = whiteOrBlack(bits, a);
        probabilities[i + 1] = whiteOrBlack(bits >>> 16, b);
        probabilities[i + 2] = whiteOrBlack(bits >>> 32, c);
        probabilities[i + 3] = whiteOrBlack(bits >>> 48, d);
      }
    }
    for (int i = whole; i < count; i++) {
      long bits = squares(position + whole / 4, key) >>> 16 * (i - whole);
      probabilities[i] = whiteOrBlack(bits, probabilities[i]);
    }
  }

  /** By the lowest 16 bits: the middle of each 65536th, so that 0 stays 0 and 1 stays 1. */
  private static float whiteOrBlack(long bits, float probability) {
    float over = ((bits & 0xFFFFL) + 0.5f) * 0x1p-16f - probability;
    // 1 from the sign and no branch: nobody foretells it, and that takes longer than all the rest.
    return Float.intBitsToFloat((Float.floatToRawIntBits(over) >> 31) & ONE);
  }
}
