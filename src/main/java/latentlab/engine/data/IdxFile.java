package latentlab.engine.data;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Collectors;
import latentlab.engine.spec.BadInput;

/**
 * An array of unsigned bytes read from an IDX file, the format of MNIST and of the sets made after
 * it; gzip is recognised by its first bytes.
 *
 * <p>The format: two zero bytes, the type of the elements (8 for unsigned bytes), the number of
 * dimensions, the size of each as a big-endian 32-bit number, then the elements, last dimension
 * fastest (LeCun, Cortes and Burges, yann.lecun.com/exdb/mnist).
 *
 * @param file where it came from, for sentences about its content
 * @param shape the size of each dimension
 * @param values the elements, 0 to 255 as unsigned bytes
 */
record IdxFile(Path file, int[] shape, byte[] values) {
  private static final int UNSIGNED_BYTE = 0x08;

  /** More than this in one file is taken for a damaged header: five times MNIST. */
  static final int MOST_VALUES = 1 << 28;

  /**
   * Reads a whole file.
   *
   * @param dimensions how many it must have
   * @throws BadInput where it is not such a file; the sentence names the byte (of the decompressed
   *     file), what was expected there and what was found
   */
  static IdxFile read(Path file, int dimensions) {
    try (FileBytes bytes = FileBytes.open(file)) {
      checkMagic(file, bytes.take(4), dimensions);
      int[] shape = new int[dimensions];
      ByteBuffer.wrap(bytes.take(Integer.BYTES * dimensions)).asIntBuffer().get(shape);
      byte[] values = bytes.take(checkedSize(file, shape));
      bytes.end();
      return new IdxFile(file, shape, values);
    }
  }

  /** The offset in the file of one of the values. */
  long offset(int index) {
    return 4L + (long) Integer.BYTES * shape.length + index;
  }

  private static void checkMagic(Path file, byte[] magic, int dimensions) {
    if (magic[0] != 0 || magic[1] != 0) {
      String found = HexFormat.ofDelimiter(" ").formatHex(magic, 0, 2);
      throw new BadInput("error.file.idx.magic", file, found);
    }
    if (magic[2] != UNSIGNED_BYTE) {
      String found = HexFormat.of().toHexDigits(magic[2]);
      throw new BadInput("error.file.idx.type", file, found);
    }
    if (magic[3] != dimensions) {
      throw new BadInput("error.file.idx.dimensions", file, dimensions, magic[3] & 0xff);
    }
  }

  private static int checkedSize(Path file, int[] shape) {
    long size = 1;
    for (int length : shape) {
      size *= Integer.toUnsignedLong(length); // Cannot overflow: it was at most MOST_VALUES before.
      if (size > MOST_VALUES) {
        throw new BadInput("error.file.idx.huge", file, written(shape), MOST_VALUES);
      }
    }
    return (int) size;
  }

  private static String written(int[] shape) {
    return Arrays.stream(shape)
        .mapToObj(Integer::toUnsignedString)
        .collect(Collectors.joining(" x "));
  }
}
