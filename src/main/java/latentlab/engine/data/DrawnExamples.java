package latentlab.engine.data;

/**
 * Pictures that are drawn whenever they are asked for: only what they show is held in memory.
 *
 * @param size numbers in one picture
 * @param combinations [count] of the space, one for each example; shared and never written to
 */
record DrawnExamples(int size, FactorSpace space, int[] combinations, DrawnPictures.Painter painter)
    implements Examples {
  @Override
  public int count() {
    return combinations.length;
  }

  @Override
  public void copy(int index, float[] target, int offset) {
    byte[] pixels = painter.paint(factors(index));
    for (int i = 0; i < size; i++) {
      target[offset + i] = Greys.of(pixels[i]);
    }
  }

  @Override
  public int label(int index) {
    return painter.label(factors(index));
  }

  @Override
  public int[] factors(int index) {
    return space.values(combinations[index]);
  }
}
