package latentlab.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import latentlab.engine.session.Catalog;
import latentlab.engine.spec.BadInput;
import latentlab.engine.spec.Nearest;

/** Refuses arguments that cannot work, before anything is computed. */
final class Checks {
  private Checks() {}

  /** A number from min to max, both included. */
  static void range(String option, long value, long min, long max) {
    if (value < min || value > max) {
      throw new BadInput("error.cli.range", option, value, min, max);
    }
  }

  /** A number from 0 to 1. */
  static void share(String option, double value) {
    if (!(value >= 0 && value <= 1)) {
      throw new BadInput("error.cli.share", option, value);
    }
  }

  /**
   * A folder or a run file that something was saved to; where there is none, its nearest neighbours
   * are named.
   */
  static void existingFolder(Path folder) {
    if (Files.isDirectory(folder) || (Catalog.isRunFile(folder) && Files.exists(folder))) {
      return;
    }
    Path parent = folder.toAbsolutePath().normalize().getParent();
    List<String> neighbours = parent == null ? List.of() : runsIn(parent);
    if (neighbours.isEmpty()) {
      throw new BadInput("error.cli.run.missing", folder);
    }
    String wanted = folder.getFileName() == null ? "" : folder.getFileName().toString();
    throw new BadInput("error.cli.run.unknown", folder, Nearest.among(neighbours, wanted));
  }

  private static List<String> runsIn(Path parent) {
    if (!Files.isDirectory(parent)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(parent)) {
      return entries
          .filter(entry -> Files.isDirectory(entry) || Catalog.isRunFile(entry))
          .map(entry -> entry.getFileName().toString())
          .filter(name -> !name.startsWith("."))
          .sorted()
          .toList();
    } catch (IOException _) {
      return List.of();
    }
  }

  /** A folder to write into; it is made where it does not exist. */
  static void outputFolder(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException _) {
      throw new BadInput("error.cli.out.folder", folder);
    }
    if (!Files.isWritable(folder)) {
      throw new BadInput("error.cli.out.folder", folder);
    }
  }

  /**
   * A folder to save a run to: a new one, an empty one, or one with an earlier run in it, which is
   * replaced; or a run file. The session would refuse any other as well, but only after the
   * training.
   */
  static void runFolder(Path folder) {
    if (Catalog.isRunFile(folder)) {
      outputFile(folder);
      return;
    }
    outputFolder(folder);
    boolean free = Files.exists(folder.resolve("run.json")) || isEmpty(folder);
    if (!free) {
      throw new BadInput("error.file.run.occupied", folder);
    }
  }

  private static boolean isEmpty(Path folder) {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.findAny().isEmpty();
    } catch (IOException _) {
      return false;
    }
  }

  /** A PNG file to write; its folder is made where it does not exist. */
  static void outputPicture(Path file) {
    if (!file.toString().toLowerCase(Locale.ROOT).endsWith(".png")) {
      throw new BadInput("error.cli.out.png", file);
    }
    outputFile(file);
  }

  /** A GIF file to write; its folder is made where it does not exist. */
  static void outputFilm(Path file) {
    if (!file.toString().toLowerCase(Locale.ROOT).endsWith(".gif")) {
      throw new BadInput("error.cli.out.gif", file);
    }
    outputFile(file);
  }

  private static void outputFile(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      outputFolder(folder);
    }
    if (Files.isDirectory(file) || (Files.exists(file) && !Files.isWritable(file))) {
      throw new BadInput("error.cli.out.file", file);
    }
  }
}
