package latentlab.engine.store;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import latentlab.engine.data.FileErrors;
import latentlab.engine.spec.BadInput;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Writes and reads run.json. */
final class RunRecordFile {
  private RunRecordFile() {}

  static void write(Path file, RunRecord record) throws IOException {
    Files.writeString(file, Json.MAPPER.writeValueAsString(record) + "\n");
  }

  static RunRecord read(Path file) {
    JsonNode tree = tree(file);
    checkVersion(file, tree.get("formatVersion"));
    try {
      return Json.MAPPER.treeToValue(tree, RunRecord.class);
    } catch (JacksonException mismatch) {
      String property =
          mismatch.getPath().isEmpty() ? "…" : mismatch.getPath().getFirst().getPropertyName();
      throw new BadInput("error.file.run.content", file, property);
    }
  }

  private static JsonNode tree(Path file) {
    try {
      JsonNode tree = Json.MAPPER.readTree(Files.readString(file));
      if (tree.isObject()) {
        return tree;
      }
      throw new BadInput("error.file.run.json", file, 1);
    } catch (JacksonException broken) {
      throw new BadInput("error.file.run.json", file, broken.getLocation().getLineNr());
    } catch (CharacterCodingException notText) {
      throw new BadInput("error.file.run.json", file, 1);
    } catch (IOException unreadable) {
      throw FileErrors.unreadable(file, unreadable);
    }
  }

  // Before anything else: the rest of another version may look different.
  private static void checkVersion(Path file, @Nullable JsonNode version) {
    if (version == null || !version.isIntegralNumber()) {
      throw new BadInput("error.file.run.content", file, "formatVersion");
    }
    int order = version.bigIntegerValue().compareTo(BigInteger.valueOf(RunRecord.FORMAT));
    if (order != 0) {
      String error = order > 0 ? "error.file.run.newer" : "error.file.run.older";
      throw new BadInput(error, file, version, RunRecord.FORMAT);
    }
  }
}
