package latentlab.engine.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
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
      write.accept(place);
      return;
    }
    inPassing(
        place,
        folder -> {
          write.accept(folder);
          pack(folder, place);
          return place;
        });
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
          try (InputStream in = archive.getInputStream(entry)) {
            Files.copy(in, folder.resolve(name));
          }
        }
      }
    } catch (ZipException notOne) {
      BadInput sentence = new BadInput("error.file.run.archive", file);
      sentence.initCause(notOne);
      throw sentence;
    } catch (IOException unreadable) {
      throw FileErrors.unreadable(file, unreadable);
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
