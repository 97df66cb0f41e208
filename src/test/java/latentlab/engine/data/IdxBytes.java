package latentlab.engine.data;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.GZIPOutputStream;

/** Builds IDX files byte by byte, right or wrong, without the code under test. */
final class IdxBytes {
  private IdxBytes() {}

  /** A file of unsigned bytes with these dimensions and values. */
  static byte[] of(int[] shape, byte[] values) {
    return with(0, 0, 8, shape.length, shape, values);
  }

  static byte[] with(int first, int second, int type, int rank, int[] shape, byte[] values) {
    ByteBuffer bytes = ByteBuffer.allocate(4 + 4 * shape.length + values.length);
    bytes.put((byte) first).put((byte) second).put((byte) type).put((byte) rank);
    for (int length : shape) {
      bytes.putInt(length);
    }
    return bytes.put(values).array();
  }

  static byte[] gzip(byte[] plain) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(plain);
    }
    return packed.toByteArray();
  }
}
