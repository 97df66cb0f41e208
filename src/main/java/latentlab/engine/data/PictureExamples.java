package latentlab.engine.data;

/**
 * Pictures kept as bytes, a quarter of the memory of floats: 0 is black, 255 is white.
 *
 * @param size pixels in one picture
 * @param pixels [count, size], shared and never written to
 * @param labels [count], shared and never written to
 */
record PictureExamples(int size, byte[] pixels, byte[] labels) implements Examples {
  PictureExamples {
    if (pixels.length != labels.length * (long) size) {
      throw new IllegalArgumentException(
          "%d pixels do not make %d pictures of %d".formatted(pixels.length, labels.length, size));
    }
  }

  @Override
  public int count() {
    return labels.length;
  }

  @Override
  public void copy(int index, float[] target, int offset) {
    int start = index * size;
    for (int i = 0; i < size; i++) {
      target[offset + i] = Greys.of(pixels[start + i]);
    }
  }

  @Override
  public int label(int index) {
    return labels[index] & 0xff;
  }
}
