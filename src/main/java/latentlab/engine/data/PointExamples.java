package latentlab.engine.data;

/**
 * Points of the plane with their classes.
 *
 * @param coordinates [count, 2] x and y, shared and never written to
 * @param labels [count], shared and never written to
 */
record PointExamples(float[] coordinates, int[] labels) implements Examples {
  PointExamples {
    if (coordinates.length != labels.length * 2L) {
      throw new IllegalArgumentException(
          "%d coordinates do not make %d points".formatted(coordinates.length, labels.length));
    }
  }

  @Override
  public int count() {
    return labels.length;
  }

  @Override
  public int size() {
    return 2;
  }

  @Override
  public void copy(int index, float[] target, int offset) {
    System.arraycopy(coordinates, 2 * index, target, offset, 2);
  }

  @Override
  public int label(int index) {
    return labels[index];
  }

  @Override
  public boolean classesTakeTurns() {
    return true;
  }
}
