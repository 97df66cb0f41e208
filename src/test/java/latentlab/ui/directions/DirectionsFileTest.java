package latentlab.ui.directions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import latentlab.engine.spec.BadInput;
import latentlab.ui.directions.DirectionsFile.Origin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DirectionsFileTest {
  private static final Origin HERE = new Origin("vae", "faces", 7, 2);
  private static final List<Direction> SOME =
      List.of(
          new Direction("smile \u201c+\u201d", new float[] {0.1f, -2.5e-8f}),
          new Direction("older", new float[] {3, 1}));

  @TempDir
  @SuppressWarnings("NullAway.Init") // JUnit fills it in.
  private Path folder;

  private final DirectionsFile files = new DirectionsFile();

  private Path written(String json) throws IOException {
    return Files.writeString(folder.resolve("by-hand.latentdirections"), json);
  }

  private String sentence(Path file) {
    return assertThrows(BadInput.class, () -> files.read(file, HERE)).sentence();
  }

  @Test
  void directionsComeBackExactly() throws IOException {
    Path file = folder.resolve("some.latentdirections");
    files.write(file, HERE, SOME);
    DirectionsFile.Read read = files.read(file, HERE);
    assertEquals(SOME, read.directions());
    assertTrue(read.sameSeed());
  }

  @Test
  void anotherSeedIsReadAndSaid() throws IOException {
    Path file = folder.resolve("some.latentdirections");
    files.write(file, new Origin("vae", "faces", 8, 2), SOME);
    assertFalse(files.read(file, HERE).sameSeed());
  }

  @Test
  void anotherModelOrDataDoesNotFit() throws IOException {
    Path file = folder.resolve("some.latentdirections");
    files.write(file, new Origin("gan", "faces", 7, 2), SOME);
    assertTrue(sentence(file).contains("of the model gan on the data faces"), sentence(file));
    files.write(file, new Origin("vae", "mnist", 7, 2), SOME);
    assertTrue(sentence(file).contains("this is vae on faces"), sentence(file));
  }

  @Test
  void anotherLatentSizeDoesNotFit() throws IOException {
    Path file = folder.resolve("some.latentdirections");
    files.write(file, new Origin("vae", "faces", 7, 10), SOME);
    assertTrue(sentence(file).contains("have 10 latent numbers, this model has 2"));
  }

  @Test
  void fileWrittenByHandIsRead() throws IOException {
    Path file =
        written(
            """
            {"format": "latentdirections", "version": 1, "model": "vae", "data": "faces",
             "seed": 7, "latentSize": 2, "comment": "unknown words are left alone",
             "directions": [{"name": " two\\nlines ", "vector": [1, 2.5]}]}
            """);
    assertEquals(
        List.of(new Direction("two lines", new float[] {1, 2.5f})),
        files.read(file, HERE).directions());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          not json at all
          []
          null
          42
          {}
          {"format": "latentdirections", "version": 1, "latentSize": 2}
          {"format": "something", "version": 1, "directions": []}
          """)
  void whatIsNoFileOfDirectionsIsRefusedInWords(String json) throws IOException {
    assertTrue(sentence(written(json)).contains("no file of directions"), json);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          null
          {"name": "a"}
          {"name": " ", "vector": [1, 2]}
          {"name": "a", "vector": [1]}
          {"name": "a", "vector": [1, 1e60]}
          """)
  void damagedDirectionsAreRefusedInWords(String entry) throws IOException {
    String json =
        """
        {"format": "latentdirections", "version": 1, "model": "vae", "data": "faces",
         "seed": 7, "latentSize": 2, "directions": [%s]}
        """
            .formatted(entry);
    assertTrue(sentence(written(json)).contains("is damaged"), entry);
  }

  @Test
  void aNewerFormatAndAMissingFileAreSaid() throws IOException {
    Path newer = written("{\"format\": \"latentdirections\", \"version\": 9, \"directions\": []}");
    assertTrue(sentence(newer).contains("newer version"));
    assertTrue(sentence(folder.resolve("nowhere")).contains("There is no file"));
  }
}
