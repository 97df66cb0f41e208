package latentlab.engine.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import latentlab.engine.spec.BadInput;
import latentlab.text.Texts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SafeTensorsTest {
  /**
   * Written by hand from the format's description: 1, -2, 0.5 and 3.25 are 0x3f800000, 0xc0000000,
   * 0x3f000000 and 0x40500000, little-endian; the header has 153 bytes and is padded to 160.
   */
  private static final String HEADER =
      "{\"__metadata__\":{\"model\":\"vae\"},"
          + "\"encoder.weight\":{\"dtype\":\"F32\",\"shape\":[1,3],\"data_offsets\":[0,12]},"
          + "\"bias\":{\"dtype\":\"F32\",\"shape\":[],\"data_offsets\":[12,16]}}";

  private static final byte[] DATA =
      HexFormat.ofDelimiter(" ").parseHex("00 00 80 3f 00 00 00 c0 00 00 00 3f 00 00 50 40");

  private static final List<NamedArray> ARRAYS =
      List.of(
          new NamedArray("encoder.weight", new long[] {1, 3}, new float[] {1, -2, 0.5f}),
          new NamedArray("bias", new long[0], new float[] {3.25f}));

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void name() {
    file = folder.resolve("weights.safetensors");
  }

  @Test
  void writesTheBytesOfTheFormat() throws IOException {
    SafeTensors.write(file, ARRAYS, Map.of("model", "vae"));
    String padding = " ".repeat(-HEADER.length() & 7);
    byte[] golden = bytes(HEADER.length() + padding.length(), HEADER + padding, DATA);
    assertArrayEquals(golden, Files.readAllBytes(file));
  }

  @Test
  void readsTheBytesOfTheFormat() throws IOException {
    Files.write(file, bytes(HEADER.length(), HEADER, DATA));
    SafeTensors.Content content = SafeTensors.read(file);
    assertEquals(Map.of("model", "vae"), content.metadata());
    assertSame(ARRAYS, content.arrays());
  }

  @Test
  void readsInTheOrderOfTheDataWhateverTheOrderOfTheHeader() throws IOException {
    String header =
        "{\"b\":{\"dtype\":\"F32\",\"shape\":[3],\"data_offsets\":[4,16]},"
            + "\"a\":{\"shape\":[1],\"data_offsets\":[0,4],\"dtype\":\"F32\"}}";
    Files.write(file, bytes(header.length(), header, DATA));
    assertSame(
        List.of(
            new NamedArray("a", new long[] {1}, new float[] {1}),
            new NamedArray("b", new long[] {3}, new float[] {-2, 0.5f, 3.25f})),
        SafeTensors.read(file).arrays());
  }

  @Test
  void keepsEveryBitOfLargeArraysAndOddNames() {
    Random random = new Random(3);
    float[] large = new float[200_001];
    for (int i = 0; i < large.length; i++) {
      large[i] = random.nextFloat();
    }
    float[] odd = {Float.NaN, Float.NEGATIVE_INFINITY, -0f, Float.MIN_VALUE};
    List<NamedArray> arrays =
        List.of(
            new NamedArray("größe \"x\"\n", new long[] {3, 66_667}, large),
            new NamedArray("empty", new long[] {0, 5}, new float[0]),
            new NamedArray("odd", new long[] {4}, odd));
    SafeTensors.write(file, arrays, Map.of());
    assertSame(arrays, SafeTensors.read(file).arrays());
    assertTrue(SafeTensors.read(file).metadata().isEmpty());
  }

  @Test
  void refusesToWriteTwoArraysOfOneName() {
    List<NamedArray> twice = List.of(ARRAYS.getFirst(), ARRAYS.getFirst());
    assertThrows(IllegalArgumentException.class, () -> SafeTensors.write(file, twice, Map.of()));
  }

  /** Quotes are written ' here. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "header   | [1,2]",
        "header   | {'a':",
        "header   | {} {}",
        "header   | {'a':{'dtype':'F32','shape':[4],'data_offsets':[0,16]},"
            + "'a':{'dtype':'F32','shape':[4],'data_offsets':[0,16]}}",
        "metadata | {'__metadata__':{'epoch':3}}",
        "metadata | {'__metadata__':[]}",
        "entry    | {'a':7}",
        "entry    | {'a':{'dtype':'F32','data_offsets':[0,16]}}",
        "entry    | {'a':{'shape':[4],'data_offsets':[0,16]}}",
        "entry    | {'a':{'dtype':'F32','shape':[4],'data_offsets':[0,16,16]}}",
        "entry    | {'a':{'dtype':'F32','shape':[4],'data_offsets':[-4,12]}}",
        "entry    | {'a':{'dtype':'F32','shape':[4.5],'data_offsets':[0,16]}}",
        "entry    | {'a':{'dtype':'F32','shape':[4],'data_offsets':[0,99999999999999999999]}}",
        "dtype    | {'a':{'dtype':'F16','shape':[8],'data_offsets':[0,16]}}",
        "range    | {'a':{'dtype':'F32','shape':[5],'data_offsets':[0,20]}}",
        "range    | {'a':{'dtype':'F32','shape':[4],'data_offsets':[16,0]}}",
        "shape    | {'a':{'dtype':'F32','shape':[3],'data_offsets':[0,16]}}",
        "shape    | {'a':{'dtype':'F32','shape':[4294967296,4294967297],'data_offsets':[0,16]}}",
        "shape    | {'a':{'dtype':'F32','shape':[4611686018427387905],'data_offsets':[0,4]}}",
        "overlap  | {'a':{'dtype':'F32','shape':[3],'data_offsets':[0,12]},"
            + "'b':{'dtype':'F32','shape':[2],'data_offsets':[8,16]}}",
        "overlap  | {'a':{'dtype':'F32','shape':[3],'data_offsets':[4,16]}}",
        "rest     | {'a':{'dtype':'F32','shape':[3],'data_offsets':[0,12]}}",
        "rest     | {}"
      })
  void refusesABrokenHeader(String error, String header) throws IOException {
    Files.write(file, bytes(header.length(), header.replace('\'', '"'), DATA));
    assertRefused("error.file.tensors." + error);
  }

  @Test
  void refusesAHeaderThatIsNotUtf8() throws IOException {
    String utf16 = new String("{}".getBytes(StandardCharsets.UTF_16LE), StandardCharsets.UTF_8);
    Files.write(file, bytes(4, utf16, new byte[0]));
    assertRefused("error.file.tensors.header");
  }

  @ParameterizedTest
  @CsvSource({"161", "1000000000", "-1", "9223372036854775807"})
  void refusesAHeaderLongerThanTheFileWithoutReadingIt(long length) throws IOException {
    Files.write(file, bytes(length, "{}", new byte[0]));
    assertRefused("error.file.tensors.length");
  }

  @Test
  void refusesAFileWithoutAHeaderLength() throws IOException {
    Files.write(file, new byte[5]);
    assertRefused("error.file.truncated");
  }

  @Test
  void refusesAMissingFile() {
    assertRefused("error.file.missing");
  }

  @Test
  void neverThrowsAnythingButBadInput() throws IOException {
    byte[] good = bytes(HEADER.length(), HEADER, DATA);
    Random random = new Random(11);
    for (int i = 0; i < 1000; i++) {
      byte[] bytes = good.clone();
      for (int flips = random.nextInt(4); flips > 0; flips--) {
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
      }
      int length = random.nextBoolean() ? bytes.length : random.nextInt(bytes.length);
      Files.write(file, Arrays.copyOf(bytes, length));
      try {
        assertEquals(2, SafeTensors.read(file).arrays().size());
      } catch (BadInput refused) {
        assertTrue(refused.text(Texts.english()).contains(file.toString()));
      }
    }
  }

  private void assertRefused(String key) {
    BadInput refused = assertThrows(BadInput.class, () -> SafeTensors.read(file));
    assertEquals(key, refused.key(), refused.sentence());
    assertTrue(refused.text(Texts.english()).contains(file.toString()));
  }

  private static void assertSame(List<NamedArray> expected, List<NamedArray> actual) {
    assertEquals(expected.size(), actual.size());
    for (int i = 0; i < expected.size(); i++) {
      assertEquals(expected.get(i).name(), actual.get(i).name());
      assertArrayEquals(expected.get(i).shape(), actual.get(i).shape());
      assertArrayEquals(expected.get(i).values(), actual.get(i).values());
    }
  }

  private static byte[] bytes(long headerLength, String header, byte[] data) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i < 8; i++) {
      bytes.write((int) (headerLength >>> (8 * i)));
    }
    bytes.writeBytes(header.getBytes(StandardCharsets.UTF_8));
    bytes.writeBytes(data);
    return bytes.toByteArray();
  }
}
