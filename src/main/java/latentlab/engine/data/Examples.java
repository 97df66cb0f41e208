package latentlab.engine.data;

/** One split of a data set: examples of one size with their labels, held in memory. */
public interface Examples {
  int count();

  /** Numbers in one example. */
  int size();

  /** Writes one example's numbers to target from offset on: pictures from 0 to 1, points as are. */
  void copy(int index, float[] target, int offset);

  /** The class of an example, from 0. */
  int label(int index);

  /**
   * What an example was drawn from: the value of each of the data set's factors, in their order;
   * empty where nobody knows.
   */
  default int[] factors(int index) {
    return new int[0];
  }

  /**
   * Whether the classes take turns, so that the first examples meet all of them alike while every
   * other one may meet half.
   */
  default boolean classesTakeTurns() {
    return false;
  }
}
