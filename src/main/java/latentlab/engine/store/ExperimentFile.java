package latentlab.engine.store;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import latentlab.engine.data.FileErrors;
import latentlab.engine.spec.BadInput;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;

/**
 * An experiment as its JSON file holds it.
 *
 * @param model the family's id
 * @param data the data set's id
 * @param seed where all randomness of the run comes from
 * @param settings those that differ from what the family starts with on that data, as texts
 * @param panel the view to show it in
 */
public record ExperimentFile(
    String model, String data, long seed, SequencedMap<String, String> settings, String panel) {
  /** How such a file's name ends. */
  public static final String ENDING = ".json";

  public ExperimentFile {
    settings = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(settings));
  }

  /**
   * Reads a file.
   *
   * @throws BadInput where it cannot be read, or lacks something, or holds more than that
   */
  public static ExperimentFile read(Path file) {
    try {
      return Json.MAPPER
          .readerFor(ExperimentFile.class)
          .with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .readValue(Files.readString(file));
    } catch (JacksonException mismatch) {
      throw mismatch.getPath().isEmpty()
          ? new BadInput("error.file.experiment.json", file, mismatch.getLocation().getLineNr())
          : new BadInput(
              "error.file.experiment.content",
              file,
              mismatch.getPath().getFirst().getPropertyName());
    } catch (CharacterCodingException notText) {
      throw new BadInput("error.file.experiment.json", file, 1);
    } catch (IOException unreadable) {
      throw FileErrors.unreadable(file, unreadable);
    }
  }
}
