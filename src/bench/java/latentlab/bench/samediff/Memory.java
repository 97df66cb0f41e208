package latentlab.bench.samediff;

import org.nd4j.autodiff.samediff.internal.memory.ArrayCacheMemoryMgr;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.BaseNDArray;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.shape.LongShapeDescriptor;
import org.nd4j.linalg.factory.Nd4j;

/**
 * SameDiff's own cache of arrays without two faults of 1.0.0-M2.1 that make it lose or spoil them.
 *
 * <ul>
 *   <li>A cached array gets a new number, and so does the next fresh array: the same. What frees
 *       arrays takes one for the other.
 *   <li>A cached array that is wanted in the other order of elements keeps its strides, and
 *       products into it go wrong.
 * </ul>
 */
final class Memory extends ArrayCacheMemoryMgr {
  /** Of the memory that JavaCPP allows; above it arrays are thrown away one by one. */
  private static final double SHARE = 0.95;

  private static final int SMALL = 1024;
  private static final double LARGEST_MULTIPLE = 2;

  private final BaseNDArray spare = (BaseNDArray) Nd4j.scalar(0f);

  Memory() {
    super(SHARE, SMALL, LARGEST_MULTIPLE);
  }

  @Override
  public INDArray allocate(boolean detached, DataType type, long... shape) {
    INDArray array = super.allocate(detached, type, shape);
    spare.assignNewId(); // takes the number that the next fresh array would share
    return array;
  }

  @Override
  public INDArray allocate(boolean detached, LongShapeDescriptor wanted) {
    return wanted.isEmpty()
        ? super.allocate(detached, wanted)
        : allocate(detached, wanted.dataType(), wanted.getShape());
  }
}
