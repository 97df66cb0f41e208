package latentlab.engine.tensor;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bytedeco.javacpp.FloatPointer;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.buffer.DataBuffer;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A dense array of 32-bit floats outside the heap, last axis fastest, over INDArray memory.
 *
 * <p>The same memory is seen three ways without a copy: as a {@link MemorySegment} by the fused
 * kernels, as a pointer by BLAS, as an INDArray by the native convolutions. Not thread-safe: the
 * thread that owns the {@link Pool} owns its tensors.
 */
public final class Tensor {
  static {
    Natives.load();
  }

  /** Bytes of a line of the cache. */
  private static final int LINE = 64;

  private final DataBuffer buffer;
  private final int offset;
  private final Shape shape;
  private final MemorySegment memory;
  private final FloatPointer pointer;
  private @Nullable INDArray array;
  private final List<NativeCall> calls = new ArrayList<>(1);
  private final Map<Shape, Tensor> views = new HashMap<>();

  private Tensor(DataBuffer buffer, int offset, Shape shape) {
    this.buffer = buffer;
    this.offset = offset;
    this.shape = shape;
    long bytes = 4L * Lanes.room(shape.size());
    this.memory = MemorySegment.ofAddress(buffer.address() + 4L * offset).reinterpret(bytes);
    FloatPointer start = new FloatPointer(buffer.addressPointer());
    this.pointer = start.position(start.position() + offset);
  }

  /** New memory, all zero, kept until garbage collection; steps take theirs from a {@link Pool}. */
  public static Tensor zeros(int... shape) {
    return zeros(Shape.of(shape));
  }

  static Tensor zeros(Shape shape) {
    DataBuffer buffer = Nd4j.createBuffer(Lanes.room(shape.size()), true);
    Tensor tensor = new Tensor(buffer, 0, shape);
    tensor.memory.fill((byte) 0);
    return tensor;
  }

  /**
   * New memory, all zero, that begins where a line of the cache does: kernels that touch whole
   * lines go through it faster. For a row of numbers that is kept.
   */
  static Tensor aligned(int size) {
    DataBuffer buffer = Nd4j.createBuffer(Lanes.room(size) + LINE / 4, true);
    int behind = (int) (-buffer.address() & (LINE - 1)) / 4;
    Tensor tensor = new Tensor(buffer, behind, Shape.of(size));
    tensor.memory.fill((byte) 0);
    return tensor;
  }

  /** A new tensor of these values. */
  public static Tensor of(float[] values, int... shape) {
    Tensor tensor = zeros(shape);
    tensor.set(values);
    return tensor;
  }

  /** The same numbers under another shape. */
  public Tensor reshape(int... extents) {
    return reshape(Shape.of(extents));
  }

  /** The same numbers under another shape of the same size. */
  public Tensor reshape(Shape other) {
    if (other.equals(shape)) {
      return this;
    }
    if (other.size() != shape.size()) {
      throw new IllegalArgumentException("cannot see " + shape + " as " + other);
    }
    return views.computeIfAbsent(other, s -> new Tensor(buffer, offset, s));
  }

  /** The same numbers as rows: [first extent, all others multiplied]. */
  Tensor matrix() {
    return shape.rank() == 2 ? this : reshape(shape.at(0), shape.rowSize());
  }

  /** A part of this memory that begins at a whole padding: the slices of a parameter block. */
  Tensor slice(int start, Shape part) {
    if (start % Lanes.PADDING != 0 || start + part.size() > Lanes.padded(shape.size())) {
      throw new IllegalArgumentException("no slice " + part + " at " + start + " of " + shape);
    }
    return new Tensor(buffer, offset + start, part);
  }

  public Shape shape() {
    return shape;
  }

  public int size() {
    return shape.size();
  }

  /** The memory, padded; kernels only. */
  MemorySegment memory() {
    return memory;
  }

  FloatPointer pointer() {
    return pointer;
  }

  /** The INDArray over this memory, for native operations. */
  INDArray array() {
    INDArray made = array;
    if (made == null) {
      long[] extents = shape.toLongs();
      made = Nd4j.create(buffer, extents, Nd4j.getStrides(extents, 'c'), offset, 'c');
      array = made;
    }
    return made;
  }

  /** The INDArray over some of the rows of this memory, along the first axis. */
  INDArray array(int from, int to) {
    long[] extents = shape.toLongs();
    extents[0] = to - from;
    long start = offset + (long) from * shape.rowSize();
    return Nd4j.create(buffer, extents, Nd4j.getStrides(extents, 'c'), start, 'c');
  }

  /** The INDArray over some of the columns of this memory, of the matrix {@link #matrix()}. */
  INDArray columns(int from, int to) {
    long rows = shape.at(0);
    long width = shape.rowSize();
    return Nd4j.create(
        buffer, new long[] {rows, to - from}, new long[] {width, 1}, offset + from, 'c');
  }

  /** The native calls that write here, kept to be made again. */
  List<NativeCall> calls() {
    return calls;
  }

  public float get(int index) {
    return memory.getAtIndex(ValueLayout.JAVA_FLOAT, index);
  }

  public void set(int index, float value) {
    memory.setAtIndex(ValueLayout.JAVA_FLOAT, index, value);
  }

  /** Copies all values in. */
  public void set(float[] values) {
    if (values.length != size()) {
      throw new IllegalArgumentException(values.length + " values for a tensor of " + shape);
    }
    set(values, 0, 0, values.length);
  }

  /** Copies count values from position from of an array to position at of this tensor. */
  public void set(float[] values, int from, int at, int count) {
    MemorySegment.copy(values, from, memory, ValueLayout.JAVA_FLOAT, 4L * at, count);
  }

  /** Copies all numbers of another tensor of the same size. */
  public void set(Tensor other) {
    if (other.size() != size()) {
      throw new IllegalArgumentException("cannot copy " + other.shape + " into " + shape);
    }
    MemorySegment.copy(other.memory, 0, memory, 0, 4L * size());
  }

  public void fill(float value) {
    if (value == 0) {
      // Not all of the memory: a part of a block sees the beginning of the next part too.
      memory.asSlice(0, 4L * size()).fill((byte) 0);
    } else {
      Elementwise.fill(this, value);
    }
  }

  public float[] toArray() {
    float[] values = new float[size()];
    MemorySegment.copy(memory, ValueLayout.JAVA_FLOAT, 0, values, 0, values.length);
    return values;
  }

  @Override
  public String toString() {
    return "Tensor" + shape;
  }
}
