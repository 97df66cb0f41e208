package latentlab.engine.data;

import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Pictures that take long to draw, kept as bytes from the first time they are asked for: a run
 * starts at once, and its first epoch pays.
 *
 * <p>Several threads may ask for the same picture at once; then both draw it, with the same result.
 */
final class KeptExamples implements Examples {
  private final Examples drawn;
  private final AtomicReferenceArray<byte[]> kept;

  /**
   * @param drawn pictures whose values are multiples of 1/255
   */
  KeptExamples(Examples drawn) {
    this.drawn = drawn;
    this.kept = new AtomicReferenceArray<>(drawn.count());
  }

  @Override
  public int count() {
    return drawn.count();
  }

  @Override
  public int size() {
    return drawn.size();
  }

  @Override
  public void copy(int index, float[] target, int offset) {
    byte[] pixels = kept.get(index);
    if (pixels == null) {
      drawn.copy(index, target, offset);
      kept.set(index, bytes(target, offset));
      return;
    }
    for (int i = 0; i < pixels.length; i++) {
      target[offset + i] = Greys.of(pixels[i]);
    }
  }

  private byte[] bytes(float[] values, int offset) {
    byte[] pixels = new byte[size()];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (byte) Math.round(255 * values[offset + i]);
    }
    return pixels;
  }

  @Override
  public int label(int index) {
    return drawn.label(index);
  }

  @Override
  public int[] factors(int index) {
    return drawn.factors(index);
  }
}
