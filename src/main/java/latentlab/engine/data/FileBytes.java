package latentlab.engine.data;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import latentlab.engine.spec.BadInput;

/**
 * The bytes of a file, decompressed where they begin as gzip does, and how far they were read.
 * Everything that can go wrong with them is told as a {@link BadInput} with that offset.
 */
final class FileBytes implements AutoCloseable {
  private static final int CHUNK = 1 << 16;

  private final Path file;
  private final InputStream in;
  private long offset;

  private FileBytes(Path file, InputStream in) {
    this.file = file;
    this.in = in;
  }

  static FileBytes open(Path file) {
    try {
      InputStream raw = new BufferedInputStream(Files.newInputStream(file), CHUNK);
      try {
        return new FileBytes(file, isGzip(raw) ? new GZIPInputStream(raw, CHUNK) : raw);
      } catch (EOFException | ZipException damaged) {
        raw.close();
        throw new BadInput("error.file.gzip", file, 0);
      } catch (IOException unreadable) {
        raw.close();
        throw unreadable;
      }
    } catch (IOException unreadable) {
      throw FileErrors.unreadable(file, unreadable);
    }
  }

  private static boolean isGzip(InputStream raw) throws IOException {
    raw.mark(2);
    boolean gzip = raw.read() == 0x1f && raw.read() == 0x8b;
    raw.reset();
    return gzip;
  }

  /** In the decompressed stream. */
  long offset() {
    return offset;
  }

  /** The next so many bytes. Memory grows with what is there, not with what is asked for. */
  byte[] take(int count) {
    long end = offset + count;
    byte[] taken = new byte[Math.min(count, CHUNK)];
    int have = 0;
    while (have < count) {
      if (have == taken.length) {
        taken = Arrays.copyOf(taken, (int) Math.min(count, 2L * have));
      }
      int read = read(taken, have, end);
      if (read < 0) {
        throw truncated(end);
      }
      have += read;
      offset += read;
    }
    return taken;
  }

  /** Makes sure that nothing follows; for gzip this also compares the checksum. */
  void end() {
    if (read(new byte[1], 0, offset) >= 0) {
      throw new BadInput("error.file.oversized", file, offset);
    }
  }

  private int read(byte[] target, int from, long end) {
    try {
      return in.read(target, from, target.length - from);
    } catch (EOFException cutOff) {
      throw truncated(end);
    } catch (ZipException damaged) {
      throw new BadInput("error.file.gzip", file, offset);
    } catch (IOException unreadable) {
      throw FileErrors.unreadable(file, unreadable);
    }
  }

  private BadInput truncated(long end) {
    return new BadInput("error.file.truncated", file, offset, end);
  }

  @Override
  public void close() {
    try {
      in.close();
    } catch (IOException unreadable) {
      throw FileErrors.unreadable(file, unreadable);
    }
  }
}
