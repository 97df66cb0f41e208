package latentlab.engine.store;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import latentlab.engine.data.FileErrors;
import latentlab.engine.spec.BadInput;

/**
 * A run folder as one file {@code NAME.latentlab}, to hand on and to open with a double click: the
 * files of the folder in a zip archive.
 */
public final class RunFile {
  /** How the names of such files end. */
  public static final String ENDING = ".latentlab";

  /** Bytes of unpacked weights; the largest networks have a tenth. */
  private static final long MOST_WEIGHTS = 1L << 30;

  /** Bytes of any other file, unpacked. */
  private static final long MOST_BYTES = 64L << 20;

  private RunFile() {}

  /** Whether a place has the name of a run file, and not of a folder. */
  public static boolean is(Path place) {
    Path name = place.getFileName();
    return name != null
        && name.toString().toLowerCase(Locale.ROOT).endsWith(ENDING)
        && !Files.isDirectory(place);
  }

  /**
   * Reads a run that is kept in a folder, or in a file.
   *
   * @param read is given the folder; it is gone afterwards where the run is kept in a file
   * @throws BadInput where the file is no archive of a run, or cannot be read
   */
  public static <T> T reading(Path place, Function<Path, T> read) {
    if (!is(place)) {
      return read.apply(place);
    }
    return inPassing(
        place,
        folder -> {
          unpack(place, folder);
          return read.apply(folder);
        });
  }

  /**
   * Writes a run to a folder, or to a file, which is replaced in one move when all is written.
   *
   * @param write is given the folder to write to
   * @throws BadInput where the file cannot be written
   */
  public static void writing(Path place, Consumer<Path> write) {
    if (!is(place)) {
      RunFolder.refuseOccupied(place);
      write.accept(place);
      return;
    }
    refuseNowhere(place);
    inPassing(
        place,
        folder -> {
          write.accept(folder);
          pack(folder, place);
          return place;
        });
  }

  /** Before work that takes seconds, where there is no folder for the file. */
  private static void refuseNowhere(Path file) {
    Path parent = file.toAbsolutePath().getParent();
    if (parent == null || !Files.isDirectory(parent)) {
      throw FileErrors.unwritable(file, new NoSuchFileException(file.toString()));
    }
  }

  /** Lends an empty folder of the file's name, so that sentences about its files name it too. */
  private static <T> T inPassing(Path file, Function<Path, T> use) {
    Path room;
    try {
      room = Files.createTempDirectory("latentlab-run-");
    } catch (IOException noRoom) {
      throw FileErrors.unwritable(Path.of(System.getProperty("java.io.tmpdir")), noRoom);
    }
    Path folder = room.resolve(String.valueOf(file.getFileName()));
    try {
      return use.apply(folder);
    } finally {
      remove(folder);
      remove(room);
    }
  }

  private static void unpack(Path file, Path folder) {
    try (ZipFile archive = new ZipFile(file.toFile())) {
      Files.createDirectory(folder);
      // Only what a run folder holds: an archive cannot put anything anywhere else.
      for (String name : RunFolder.FILES) {
        ZipEntry entry = archive.getEntry(name);
        if (entry != null) {
          unpack(file, archive, entry, folder.resolve(name));
        }
      }
    } catch (ZipException | EOFException notOne) {
      BadInput sentence = new BadInput("error.file.run.archive", file);
      sentence.initCause(notOne);
      throw sentence;
    } catch (IOException unreadable) {
      throw FileErrors.unreadable(file, unreadable);
    }
  }

  /** An archive says what its files should be; it may have been damaged, or made to do harm. */
  private static void unpack(Path file, ZipFile archive, ZipEntry entry, Path target)
      throws IOException {
    String name = entry.getName();
    long most = name.equals(RunFolder.WEIGHTS) ? MOST_WEIGHTS : MOST_BYTES;
    CRC32 sum = new CRC32();
    try (InputStream in = new CheckedInputStream(archive.getInputStream(entry), sum);
        OutputStream out = Files.newOutputStream(target)) {
      byte[] block = new byte[1 << 16];
      long bytes = 0;
      for (int read = in.read(block); read > 0; read = in.read(block)) {
        bytes += read;
        if (bytes > most) {
          throw new BadInput("error.file.run.tooLarge", file, name, most >> 20);
        }
        out.write(block, 0, read);
      }
    }
    if (sum.getValue() != entry.getCrc()) {
      throw new BadInput("error.file.run.damaged", file, name);
    }
  }

  private static void pack(Path folder, Path file) {
    Path fresh = file.resolveSibling("." + file.getFileName() + ".new");
    try {
      try {
        try (OutputStream out = Files.newOutputStream(fresh);
            ZipOutputStream archive = new ZipOutputStream(out)) {
          for (String name : RunFolder.FILES) {
            if (Files.exists(folder.resolve(name))) {
              archive.putNextEntry(new ZipEntry(name));
              Files.copy(folder.resolve(name), archive);
              archive.closeEntry();
            }
          }
        }
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(fresh);
      }
    } catch (IOException unwritable) {
      throw FileErrors.unwritable(file, unwritable);
    }
  }

  private static void remove(Path folder) {
    try {
      for (String name : RunFolder.FILES) {
        Files.deleteIfExists(folder.resolve(name));
      }
      Files.deleteIfExists(folder);
    } catch (IOException _) {
      // What is left in the temporary folder, the system clears away.
    }
  }
}
