package latentlab.engine.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import latentlab.engine.spec.BadInput;
import latentlab.text.Texts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdxFileTest {
  private static final byte[] VALUES = {0, 1, 2, 3, (byte) 128, (byte) 255};
  private static final byte[] GOOD = IdxBytes.of(new int[] {2, 1, 3}, VALUES);

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void name() {
    file = folder.resolve("pictures");
  }

  @Test
  void readsAPlainFile() throws IOException {
    assertGood(GOOD);
  }

  @Test
  void readsAGzipFileWhateverItsName() throws IOException {
    assertGood(IdxBytes.gzip(GOOD));
  }

  @Test
  void tellsTheOffsetOfAValue() throws IOException {
    Files.write(file, GOOD);
    IdxFile idx = IdxFile.read(file, 3);
    assertEquals(VALUES[4], GOOD[(int) idx.offset(4)]);
  }

  @Test
  void refusesAMissingFile() {
    assertRefused("error.file.missing");
  }

  @Test
  void refusesAFolder() throws IOException {
    Files.createDirectory(file);
    assertRefused("error.file.unreadable");
  }

  @Test
  void refusesTruncatedDataSayingWhereItEnds() throws IOException {
    Files.write(file, Arrays.copyOf(GOOD, 20));
    assertRefused("error.file.truncated", "ends at byte 20", "22 bytes");
  }

  @Test
  void refusesATruncatedHeader() throws IOException {
    Files.write(file, Arrays.copyOf(GOOD, 10));
    assertRefused("error.file.truncated", "ends at byte 10", "16 bytes");
  }

  @Test
  void refusesAnEmptyFile() throws IOException {
    Files.write(file, new byte[0]);
    assertRefused("error.file.truncated", "ends at byte 0", "4 bytes");
  }

  @Test
  void refusesTruncatedGzip() throws IOException {
    byte[] random = new byte[200_000];
    new Random(1).nextBytes(random);
    byte[] packed = IdxBytes.gzip(IdxBytes.of(new int[] {1, 1, random.length}, random));
    Files.write(file, Arrays.copyOf(packed, packed.length / 2));
    assertRefused("error.file.truncated", "200016 bytes");
  }

  @Test
  void refusesCorruptGzip() throws IOException {
    byte[] packed = IdxBytes.gzip(GOOD);
    packed[packed.length - 8] ^= 1; // The first byte of the checksum.
    Files.write(file, packed);
    assertRefused("error.file.gzip", "byte 22");
  }

  @Test
  void refusesWhatIsNotIdx() throws IOException {
    Files.writeString(file, "PK, or anything else");
    assertRefused("error.file.idx.magic", "byte 0", "50 4b");
  }

  @Test
  void refusesAnotherElementType() throws IOException {
    Files.write(file, IdxBytes.with(0, 0, 0x0d, 3, new int[] {2, 1, 3}, VALUES));
    assertRefused("error.file.idx.type", "byte 2", "0d");
  }

  @Test
  void refusesAnotherNumberOfDimensions() throws IOException {
    Files.write(file, IdxBytes.of(new int[] {6}, VALUES));
    assertRefused("error.file.idx.dimensions", "byte 3", "3 was expected", "1 was found");
  }

  @Test
  void refusesTrailingBytes() throws IOException {
    Files.write(file, Arrays.copyOf(GOOD, GOOD.length + 1));
    assertRefused("error.file.oversized", "byte 22");
  }

  @Test
  void refusesAnAbsurdHeaderBeforeReadingOn() throws IOException {
    Files.write(file, IdxBytes.of(new int[] {-1, -1, -1}, VALUES));
    assertRefused("error.file.idx.huge", "4294967295 x 4294967295 x 4294967295");
  }

  @Test
  void needsNoMoreMemoryThanTheFileHasWhateverTheHeaderSays() throws IOException {
    Files.write(file, IdxBytes.of(new int[] {IdxFile.MOST_VALUES, 1, 1}, VALUES));
    // Reading it a thousand times with arrays of that size would take 268 GB.
    for (int i = 0; i < 1000; i++) {
      assertRefused("error.file.truncated", "ends at byte 22", "268435472 bytes");
    }
  }

  @Test
  void neverThrowsAnythingButBadInput() throws IOException {
    Random random = new Random(7);
    byte[] packed = IdxBytes.gzip(GOOD);
    int read = 0;
    for (int i = 0; i < 2000; i++) {
      byte[] bytes = (i % 2 == 0 ? GOOD : packed).clone();
      for (int flips = random.nextInt(4); flips > 0; flips--) {
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
      }
      int length = random.nextBoolean() ? bytes.length : random.nextInt(bytes.length);
      Files.write(file, Arrays.copyOf(bytes, length));
      try {
        IdxFile idx = IdxFile.read(file, 3);
        assertEquals(Arrays.stream(idx.shape()).reduce(1, (a, b) -> a * b), idx.values().length);
        read++;
      } catch (BadInput refused) {
        assertTrue(sentence(refused).contains(file.toString()), sentence(refused));
      }
    }
    assertTrue(read > 100, "some files are left as they were: " + read);
  }

  private void assertGood(byte[] bytes) throws IOException {
    Files.write(file, bytes);
    IdxFile idx = IdxFile.read(file, 3);
    assertArrayEquals(new int[] {2, 1, 3}, idx.shape());
    assertArrayEquals(VALUES, idx.values());
  }

  private void assertRefused(String key, String... parts) {
    BadInput refused = assertThrows(BadInput.class, () -> IdxFile.read(file, 3));
    assertEquals(key, refused.key());
    assertTrue(sentence(refused).contains(file.toString()), sentence(refused));
    for (String part : parts) {
      assertTrue(sentence(refused).contains(part), sentence(refused));
    }
  }

  private static String sentence(BadInput refused) {
    return refused.text(Texts.english());
  }
}
