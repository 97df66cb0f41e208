package latentlab.support;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.random.RandomGenerator;

/** A dense array in double precision for references: shape and values, last axis fastest. */
public record Doubles(int[] shape, double[] values) {
  public static Doubles zeros(int... shape) {
    return new Doubles(shape, new double[Arrays.stream(shape).reduce(1, (a, b) -> a * b)]);
  }

  /** Standard normal numbers that a float holds exactly. */
  public static Doubles normal(RandomGenerator random, int... shape) {
    return zeros(shape).map(_ -> (float) random.nextGaussian());
  }

  public Doubles map(DoubleUnaryOperator function) {
    return new Doubles(shape, Arrays.stream(values).map(function).toArray());
  }

  /** One extent; negative axes count from the end. */
  public int extent(int axis) {
    return shape[axis < 0 ? shape.length + axis : axis];
  }

  public int size() {
    return values.length;
  }

  public double at(int... index) {
    return values[offset(index)];
  }

  public void set(double value, int... index) {
    values[offset(index)] = value;
  }

  public void add(double value, int... index) {
    values[offset(index)] += value;
  }

  public Doubles reshape(int... other) {
    return new Doubles(other, values.clone());
  }

  public Doubles copy() {
    return reshape(shape);
  }

  public float[] toFloats() {
    float[] floats = new float[values.length];
    for (int i = 0; i < floats.length; i++) {
      floats[i] = (float) values[i];
    }
    return floats;
  }

  private int offset(int... index) {
    int offset = 0;
    for (int axis = 0; axis < shape.length; axis++) {
      offset = offset * shape[axis] + index[axis];
    }
    return offset;
  }
}
