package latentlab.engine.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
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

  private static String refusal(Path file) {
    return assertThrows(BadInput.class, () -> RunFile.reading(file, RunFolder::read)).sentence();
  }

  /** An archive whose files are not compressed, so that its bytes can be found. */
  private Path archive(Map<String, byte[]> files) throws IOException {
    Path file = temporary.resolve("other.latentlab");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
      for (Map.Entry<String, byte[]> each : files.entrySet()) {
        CRC32 sum = new CRC32();
        sum.update(each.getValue());
        ZipEntry entry = new ZipEntry(each.getKey());
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(each.getValue().length);
        entry.setCrc(sum.getValue());
        out.putNextEntry(entry);
        out.write(each.getValue());
        out.closeEntry();
      }
    }
    return file;
  }

  private static byte[] bytes(String words) {
    return words.getBytes(StandardCharsets.ISO_8859_1);
  }

  @Test
  void aChangedByteIsNotTakenForAWeight() throws IOException {
    Path file = archive(Map.of(RunFolder.RECORD, bytes("{}"), RunFolder.WEIGHTS, bytes("0.25")));
    assertEquals("0.25", RunFile.reading(file, RunFileTest::weights));
    String all = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    Files.write(file, bytes(all.replace("0.25", "0.75")));
    String refused = refusal(file);
    assertTrue(refused.contains("other.latentlab is damaged"), refused);
    assertTrue(refused.contains(RunFolder.WEIGHTS), refused);
  }

  @Test
  void halfAFileIsSaidToBeNoRun() throws IOException {
    Path file = temporary.resolve("run.latentlab");
    RunFile.writing(file, folder -> write(folder, "weights"));
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, whole.length / 2));
    assertTrue(refusal(file).contains("is not a run"), refusal(file));
  }

  @Test
  void anotherArchiveIsNotUnpacked() throws IOException {
    Path file = archive(Map.of("../run.json", bytes("{}"), "notes.txt", bytes("mine")));
    List<String> found =
        RunFile.reading(
            file,
            folder -> {
              try {
                assertFalse(Files.exists(folder.resolveSibling("run.json")));
                return names(folder);
              } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
              }
            });
    assertEquals(List.of(), found);
    assertTrue(refusal(file).contains("run.json"), refusal(file));
  }

  @Test
  void whatWouldFillTheDiskIsRefused() throws IOException {
    Path file = temporary.resolve("bomb.latentlab");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
      out.putNextEntry(new ZipEntry(RunFolder.RECORD));
      byte[] block = new byte[1 << 20];
      for (int megabyte = 0; megabyte < 65; megabyte++) {
        out.write(block);
      }
      out.closeEntry();
    }
    assertTrue(refusal(file).contains("more than 64 MB"), refusal(file));
  }

  @Test
  void whereNothingCanBeWrittenNothingIsComputed() throws IOException {
    Path occupied = Files.createDirectory(temporary.resolve("mine"));
    Files.writeString(occupied.resolve("letter.txt"), "dear");
    Path nowhere = temporary.resolve("none").resolve("run.latentlab");
    for (Path place : List.of(occupied, nowhere)) {
      assertThrows(
          BadInput.class,
          () ->
              RunFile.writing(
                  place,
                  _ -> {
                    throw new AssertionError("work was done for " + place);
                  }));
    }
  }

  @Test
  void aFileThatIsNotThereIsSaidSo() {
    Path file = temporary.resolve("gone.latentlab");
    BadInput refused = assertThrows(BadInput.class, () -> RunFile.reading(file, Path::toString));
    assertTrue(refused.sentence().contains("There is no file"), refused.sentence());
  }
}
