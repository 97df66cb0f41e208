package latentlab.engine.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import latentlab.engine.spec.BadInput;
import latentlab.engine.spec.Pictures;
import latentlab.text.Texts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFolderTest {
  private static final Pictures SAMPLES = new Pictures(1, 1, 1, 1, new float[] {1});
  private static final Pictures NO_SAMPLES = new Pictures(0, 1, 1, 1, new float[0]);
  private static final List<MetricsRow> METRICS =
      List.of(new MetricsRow(430, 1, "validation", map("loss", 101.25)));

  @TempDir private Path temporary;
  private Path folder;

  @BeforeEach
  void name() {
    folder = temporary.resolve("runs/first");
  }

  @Test
  void readsBackWhatItKept() {
    write(430);
    RunFolder.Kept kept = RunFolder.read(folder);
    assertEquals(record(430), kept.record());
    assertEquals(List.of("zeta", "alpha"), kept.weights().stream().map(NamedArray::name).toList());
    assertArrayEquals(new float[] {430, -1}, kept.weights().getFirst().values());
    assertArrayEquals(new long[] {2, 1}, kept.weights().getFirst().shape());
    assertEquals(METRICS, MetricsFile.read(folder.resolve(RunFolder.METRICS)));
  }

  @Test
  void theRecordReadsTopToBottom() throws IOException {
    write(430);
    String expected =
        """
        {
          "formatVersion" : 1,
          "model" : "vae",
          "data" : "mnist",
          "dataHash" : "ab12",
          "seed" : -9007199254740993,
          "settings" : {
            "latent" : "20",
            "beta" : "1"
          },
          "steps" : 430,
          "started" : "2026-11-21T08:00:00Z",
          "finished" : "2026-11-21T08:01:02.500Z",
          "figures" : {
            "loss" : 101.25,
            "kl" : "NaN"
          },
          "layerOrder" : [ "zeta", "alpha" ],
          "versions" : {
            "latentlab" : "0.1.0",
            "java" : "25"
          },
          "machine" : {
            "system" : "Linux 6",
            "processor" : "amd64",
            "cores" : 2
          }
        }
        """;
    assertEquals(expected, Files.readString(folder.resolve(RunFolder.RECORD)));
  }

  @Test
  void theSameRunGivesTheSameBytesInEveryCountry() throws IOException {
    write(430);
    Map<String, String> first = bytes();
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG"));
      write(430);
      assertEquals(first, bytes());
      assertEquals(record(430), RunFolder.read(folder).record());
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void theWeightsTellWhereTheyAreFrom() {
    write(430);
    SequencedMap<String, String> metadata =
        SafeTensors.read(folder.resolve(RunFolder.WEIGHTS)).metadata();
    assertEquals("vae", metadata.get("model"));
    assertEquals("430", metadata.get("steps"));
  }

  @Test
  void aNewerRunReplacesTheOldOneAndLeavesOtherFilesAlone() throws IOException {
    write(430);
    Files.writeString(folder.resolve("notes.txt"), "mine");
    RunFolder.write(folder, record(860), weights(860), METRICS, NO_SAMPLES);
    assertEquals(860, RunFolder.read(folder).record().steps());
    assertEquals(
        List.of("metrics.csv", "notes.txt", "run.json", "weights.safetensors"),
        List.copyOf(bytes().keySet()));
  }

  @Test
  void aFailureWhileWritingLeavesTheOldRun() throws IOException {
    write(430);
    Map<String, String> before = bytes();
    Pictures strange = new Pictures(1, 5, 1, 1, new float[5]); // No picture has five channels.
    assertThrows(
        IllegalArgumentException.class,
        () -> RunFolder.write(folder, record(860), weights(860), METRICS, strange));
    assertEquals(before, bytes());
  }

  @Test
  void aFailureInAnEmptyPlaceLeavesNothing() {
    Pictures strange = new Pictures(1, 5, 1, 1, new float[5]);
    assertThrows(
        IllegalArgumentException.class,
        () -> RunFolder.write(folder, record(860), weights(860), METRICS, strange));
    assertFalse(Files.exists(folder));
  }

  @Test
  void aFailureWhileReplacingPutsTheOldRunBack() throws IOException {
    write(430);
    // The weights cannot be replaced: a folder that is not empty stands in their place.
    Path weights = folder.resolve(RunFolder.WEIGHTS);
    Files.delete(weights);
    Files.createDirectory(weights);
    Files.writeString(weights.resolve("inside"), "x");
    Map<String, String> before = bytes();
    BadInput refused = assertThrows(BadInput.class, () -> write(860));
    assertEquals("error.file.unwritable", refused.key());
    assertEquals(before, bytes());
  }

  @Test
  void anEmptyFolderMayBeUsed() throws IOException {
    Files.createDirectories(folder);
    write(430);
    assertEquals(430, RunFolder.read(folder).record().steps());
  }

  @Test
  void refusesToWriteAmongOtherFiles() throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("thesis.tex"), "x");
    assertRefused("error.file.run.occupied", () -> write(430));
    assertEquals(List.of("thesis.tex"), List.copyOf(bytes().keySet()));
  }

  @Test
  void refusesToWriteOverAFile() throws IOException {
    Files.createDirectories(folder.getParent());
    Files.writeString(folder, "x");
    assertRefused("error.file.run.occupied", () -> write(430));
    assertEquals("x", Files.readString(folder));
  }

  @Test
  void weightsInAnotherOrderThanTheRecordSaysAreAMistakeOfTheProgram() {
    assertThrows(
        IllegalArgumentException.class,
        () -> RunFolder.write(folder, record(430), weights(430).reversed(), METRICS, SAMPLES));
  }

  @Test
  void refusesAFolderWithoutARecordOrWeights() throws IOException {
    assertRefused("error.file.run.missing", this::read, "run.json");
    write(430);
    Files.delete(folder.resolve(RunFolder.WEIGHTS));
    assertRefused("error.file.run.missing", this::read, "weights.safetensors");
  }

  @Test
  void refusesAnotherVersionWhateverElseIsInIt() throws IOException {
    write(430);
    Files.writeString(folder.resolve(RunFolder.RECORD), "{\"formatVersion\": 2, \"new\": []}");
    assertRefused("error.file.run.newer", this::read, "format 2");
    Files.writeString(folder.resolve(RunFolder.RECORD), "{\"formatVersion\": 0}");
    assertRefused("error.file.run.older", this::read, "format 0");
  }

  @Test
  void refusesBrokenJsonNamingTheLine() throws IOException {
    write(430);
    edit("\"steps\" : 430,", "\"steps\" : 430,,");
    assertRefused("error.file.run.json", this::read, "line 11");
  }

  @Test
  void refusesARecordWithSomethingMissingNamingIt() throws IOException {
    write(430);
    edit("\"dataHash\" : \"ab12\",", "");
    assertRefused("error.file.run.content", this::read, "dataHash");
  }

  @Test
  void refusesARecordWithSomethingElseNamingIt() throws IOException {
    write(430);
    edit("\"seed\" : -9007199254740993", "\"seed\" : \"lucky\"");
    assertRefused("error.file.run.content", this::read, "seed");
  }

  @Test
  void refusesWeightsOfAnotherRun() throws IOException {
    write(430);
    byte[] others = Files.readAllBytes(folder.resolve(RunFolder.WEIGHTS));
    write(860);
    Files.write(folder.resolve(RunFolder.WEIGHTS), others);
    assertRefused("error.file.run.mixed", this::read);
  }

  @Test
  void aDamagedRecordNeverThrowsAnythingButBadInput() throws IOException {
    write(430);
    Path file = folder.resolve(RunFolder.RECORD);
    byte[] good = Files.readAllBytes(file);
    Random random = new Random(5);
    for (int i = 0; i < 1000; i++) {
      byte[] bytes = good.clone();
      for (int flips = random.nextInt(4); flips > 0; flips--) {
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
      }
      int length = random.nextBoolean() ? bytes.length : random.nextInt(bytes.length);
      Files.write(file, Arrays.copyOf(bytes, length));
      try {
        read();
      } catch (BadInput refused) {
        assertTrue(refused.text(Texts.english()).contains(folder.toString()));
      }
    }
  }

  private void write(long steps) {
    RunFolder.write(folder, record(steps), weights(steps), METRICS, SAMPLES);
  }

  private void read() {
    assertEquals(2, RunFolder.read(folder).weights().size());
  }

  private static void assertRefused(String key, Runnable action, String... parts) {
    BadInput refused = assertThrows(BadInput.class, action::run);
    assertEquals(key, refused.key(), refused.sentence());
    for (String part : parts) {
      assertTrue(refused.text(Texts.english()).contains(part), refused.sentence());
    }
  }

  private void edit(String before, String after) throws IOException {
    Path file = folder.resolve(RunFolder.RECORD);
    String text = Files.readString(file);
    assertTrue(text.contains(before));
    Files.writeString(file, text.replace(before, after));
  }

  /** Everything in the folder, by name, as text that compares. */
  private Map<String, String> bytes() throws IOException {
    Map<String, String> bytes = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        String content =
            Files.isDirectory(file)
                ? "a folder"
                : new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        bytes.put(file.getFileName().toString(), content);
      }
    }
    return bytes;
  }

  private static RunRecord record(long steps) {
    SequencedMap<String, Double> figures = map("loss", 101.25);
    figures.put("kl", Double.NaN);
    SequencedMap<String, String> settings = map("latent", "20");
    settings.put("beta", "1");
    SequencedMap<String, String> versions = map("latentlab", "0.1.0");
    versions.put("java", "25");
    return new RunRecord(
        RunRecord.FORMAT,
        "vae",
        "mnist",
        "ab12",
        -9_007_199_254_740_993L, // Not a double: must not pass through one.
        settings,
        steps,
        Instant.parse("2026-11-21T08:00:00Z"),
        Instant.parse("2026-11-21T08:01:02.500Z"),
        figures,
        List.of("zeta", "alpha"),
        versions,
        new RunRecord.Machine("Linux 6", "amd64", 2));
  }

  private static List<NamedArray> weights(long steps) {
    return List.of(
        new NamedArray("zeta", new long[] {2, 1}, new float[] {steps, -1}),
        new NamedArray("alpha", new long[] {1}, new float[] {0.5f}));
  }

  private static <T> SequencedMap<String, T> map(String key, T value) {
    return new LinkedHashMap<>(Collections.singletonMap(key, value));
  }
}
