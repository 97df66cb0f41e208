package latentlab.engine.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import latentlab.engine.data.FileErrors;
import latentlab.engine.spec.BadInput;

/**
 * Weights in the safetensors format, which every library of the field reads: the length of the
 * header as a little-endian 64-bit number, the header in JSON, then the numbers one tensor after
 * the other without gaps (github.com/huggingface/safetensors). Only 32-bit floats are written and
 * read here.
 */
public final class SafeTensors {
  private static final int CHUNK_FLOATS = 1 << 16;

  private SafeTensors() {}

  /**
   * What a file holds.
   *
   * @param arrays in the order in which their numbers lie in the file
   * @param metadata free texts by name
   */
  public record Content(List<NamedArray> arrays, SequencedMap<String, String> metadata) {
    public Content {
      arrays = List.copyOf(arrays);
      metadata = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(metadata));
    }
  }

  /**
   * Writes a file, replacing one that is there.
   *
   * @throws BadInput where the file cannot be written
   * @throws IllegalArgumentException where two arrays have the same name
   */
  public static void write(Path file, List<NamedArray> arrays, Map<String, String> metadata) {
    byte[] header = TensorHeader.json(arrays, metadata).getBytes(StandardCharsets.UTF_8);
    // Spaces after the header align the numbers, as the format advises.
    byte[] padded = Arrays.copyOf(header, Math.ceilDiv(header.length, 8) * 8);
    Arrays.fill(padded, header.length, padded.length, (byte) ' ');
    ByteBuffer start = littleEndian(Long.BYTES + padded.length);
    start.putLong(padded.length).put(padded).flip();
    try (FileChannel channel = create(file)) {
      writeAll(channel, start);
      for (NamedArray array : arrays) {
        writeFloats(channel, array.values());
      }
    } catch (IOException unwritable) {
      throw FileErrors.unwritable(file, unwritable);
    }
  }

  /**
   * Reads a file.
   *
   * @throws BadInput where it is not such a file or a damaged one; nothing of it is kept then
   */
  public static Content read(Path file) {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      TensorHeader header = readHeader(file, channel);
      List<NamedArray> arrays = new ArrayList<>();
      for (TensorHeader.Entry entry : header.entries()) {
        arrays.add(new NamedArray(entry.name(), entry.shape(), readFloats(file, channel, entry)));
      }
      return new Content(arrays, header.metadata());
    } catch (IOException unreadable) {
      throw FileErrors.unreadable(file, unreadable);
    }
  }

  private static TensorHeader readHeader(Path file, FileChannel channel) throws IOException {
    long size = channel.size();
    ByteBuffer length = littleEndian(Long.BYTES);
    fill(file, channel, length);
    long headerLength = length.getLong();
    long most = Math.min(TensorHeader.MOST_BYTES, size - Long.BYTES);
    if (headerLength < 0 || headerLength > most) {
      throw new BadInput(
          "error.file.tensors.length", file, most, Long.toUnsignedString(headerLength));
    }
    ByteBuffer header = ByteBuffer.allocate((int) headerLength);
    fill(file, channel, header);
    return TensorHeader.parse(file, header.array(), size - Long.BYTES - headerLength);
  }

  // The entries follow each other without gaps, so the channel stands where the next one begins.
  private static float[] readFloats(Path file, FileChannel channel, TensorHeader.Entry entry)
      throws IOException {
    float[] values = new float[(int) ((entry.end() - entry.begin()) / Float.BYTES)];
    ByteBuffer chunk = littleEndian(Float.BYTES * Math.min(values.length, CHUNK_FLOATS));
    for (int done = 0; done < values.length; done += CHUNK_FLOATS) {
      int count = Math.min(CHUNK_FLOATS, values.length - done);
      fill(file, channel, chunk.clear().limit(Float.BYTES * count));
      chunk.asFloatBuffer().get(values, done, count);
    }
    return values;
  }

  private static void fill(Path file, FileChannel channel, ByteBuffer buffer) throws IOException {
    long end = channel.position() + buffer.remaining();
    while (buffer.hasRemaining()) {
      if (channel.read(buffer) < 0) {
        throw new BadInput("error.file.truncated", file, channel.position(), end);
      }
    }
    buffer.flip();
  }

  private static void writeFloats(FileChannel channel, float[] values) throws IOException {
    ByteBuffer chunk = littleEndian(Float.BYTES * Math.min(values.length, CHUNK_FLOATS));
    FloatBuffer floats = chunk.asFloatBuffer();
    for (int done = 0; done < values.length; done += CHUNK_FLOATS) {
      int count = Math.min(CHUNK_FLOATS, values.length - done);
      floats.clear().put(values, done, count);
      writeAll(channel, chunk.clear().limit(Float.BYTES * count));
    }
  }

  private static void writeAll(FileChannel channel, ByteBuffer buffer) throws IOException {
    while (buffer.hasRemaining()) {
      channel.write(buffer);
    }
  }

  private static FileChannel create(Path file) throws IOException {
    return FileChannel.open(
        file,
        StandardOpenOption.CREATE,
        StandardOpenOption.TRUNCATE_EXISTING,
        StandardOpenOption.WRITE);
  }

  private static ByteBuffer littleEndian(int bytes) {
    return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }
}
