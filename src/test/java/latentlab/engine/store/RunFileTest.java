package latentlab.engine.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import latentlab.engine.spec.BadInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFileTest {
  @TempDir private Path temporary;

  private static void write(Path folder, String weights) {
    try {
      Files.createDirectories(folder);
      Files.writeString(folder.resolve(RunFolder.RECORD), "{}");
      Files.writeString(folder.resolve(RunFolder.WEIGHTS), weights);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private static String weights(Path folder) {
    try {
      return Files.readString(folder.resolve(RunFolder.WEIGHTS));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void givesBackWhatWasWrittenAndLeavesOnlyTheFile() throws IOException {
    Path file = temporary.resolve("schöne Zwei.latentlab");
    RunFile.writing(file, folder -> write(folder, "first"));
    RunFile.writing(file, folder -> write(folder, "second"));
    Path[] lent = new Path[1];
    String read =
        RunFile.reading(
            file,
            folder -> {
              lent[0] = folder;
              return weights(folder);
            });
    assertEquals("second", read);
    assertEquals(file.getFileName(), lent[0].getFileName(), "sentences name the file");
    assertFalse(Files.exists(lent[0]));
    assertEquals(List.of("schöne Zwei.latentlab"), names(temporary));
  }

  @Test
  void isAnArchiveThatOtherProgramsOpen() throws IOException {
    Path file = temporary.resolve("run.latentlab");
    RunFile.writing(file, folder -> write(folder, "weights"));
    try (var archive =
        FileSystems.newFileSystem(file, java.util.Map.of("accessMode", "readOnly"))) {
      assertEquals("weights", Files.readString(archive.getPath(RunFolder.WEIGHTS)));
      assertEquals("{}", Files.readString(archive.getPath(RunFolder.RECORD)));
    }
  }

  @Test
  void aFolderIsUsedAsItIs() {
    Path folder = temporary.resolve("run");
    RunFile.writing(folder, given -> write(given, "weights"));
    assertEquals("weights", RunFile.reading(folder, RunFileTest::weights));
    assertTrue(Files.isDirectory(folder));
  }

  @Test
  void aFailedWriteLeavesTheOldFile() {
    Path file = temporary.resolve("run.latentlab");
    RunFile.writing(file, folder -> write(folder, "good"));
    assertThrows(
        IllegalStateException.class,
        () ->
            RunFile.writing(
                file,
                folder -> {
                  write(folder, "half");
                  throw new IllegalStateException("the disk is full");
                }));
    assertEquals("good", RunFile.reading(file, RunFileTest::weights));
  }

  @Test
  void whatIsNoArchiveIsSaidSo() throws IOException {
    Path file = Files.writeString(temporary.resolve("notes.latentlab"), "my notes");
    BadInput refused = assertThrows(BadInput.class, () -> RunFile.reading(file, Path::toString));
    assertTrue(refused.sentence().contains("notes.latentlab is not a run"), refused.sentence());
  }

  @Test
  void aFileThatIsNotThereIsSaidSo() {
    Path file = temporary.resolve("gone.latentlab");
    BadInput refused = assertThrows(BadInput.class, () -> RunFile.reading(file, Path::toString));
    assertTrue(refused.sentence().contains("There is no file"), refused.sentence());
  }
}
