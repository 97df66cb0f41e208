package latentlab.ui.panel.arithmetic;

/** Two group means and the direction from one to the other. */
record Difference(GroupMean plus, GroupMean minus) {
  /** Whether one of them is of no example, so that there is no direction. */
  boolean isEmpty() {
    return plus.count() == 0 || minus.count() == 0;
  }

  /** Whether both are the same point, so that the direction changes nothing. */
  boolean isNothing() {
    for (float value : vector()) {
      if (value != 0) {
        return false;
      }
    }
    return true;
  }

  /** The mean of the one minus the mean of the other. */
  float[] vector() {
    return Vectors.difference(plus.mean(), minus.mean());
  }
}
