package latentlab.ui.directions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import latentlab.engine.spec.BadInput;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Directions in a file, {@code .latentdirections}: JSON with the model they belong to. Directions
 * of another model are refused: its latent numbers mean other things.
 */
public final class DirectionsFile {
  /** The end of the file's name. */
  public static final String ENDING = ".latentdirections";

  private static final String FORMAT = "latentdirections";
  private static final int VERSION = 1;

  private final JsonMapper json =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  /**
   * What a latent space belongs to.
   *
   * @param model the family's id
   * @param data the data set's id
   * @param seed of the run
   * @param latentSize its dimensions
   */
  public record Origin(String model, String data, long seed, int latentSize) {}

  /**
   * What was read.
   *
   * @param sameSeed false where the directions come from a run with another seed: that run learnt
   *     other latent axes, so they may do something else here
   */
  public record Read(List<Direction> directions, boolean sameSeed) {
    public Read {
      directions = List.copyOf(directions);
    }
  }

  private record Content(
      @Nullable String format,
      int version,
      @Nullable String model,
      @Nullable String data,
      long seed,
      int latentSize,
      @Nullable List<@Nullable Entry> directions) {}

  private record Entry(@Nullable String name, float @Nullable [] vector) {}

  /**
   * @param origin the model they belong to
   */
  public void write(Path file, Origin origin, List<Direction> directions) throws IOException {
    Content content =
        new Content(
            FORMAT,
            VERSION,
            origin.model(),
            origin.data(),
            origin.seed(),
            origin.latentSize(),
            directions.stream().map(each -> new Entry(each.name(), each.vector())).toList());
    Files.writeString(file, json.writerWithDefaultPrettyPrinter().writeValueAsString(content));
  }

  /**
   * @param wanted the model that is open
   * @throws BadInput where the file cannot be read, is no such file, or is of another model; the
   *     sentence says what to do
   */
  public Read read(Path file, Origin wanted) {
    Content content = content(file);
    List<@Nullable Entry> entries = content.directions();
    if (!FORMAT.equals(content.format()) || entries == null) {
      throw new BadInput("error.directions.format", file.getFileName());
    }
    if (content.version() != VERSION) {
      throw new BadInput("error.directions.version", file.getFileName(), content.version());
    }
    if (!wanted.model().equals(content.model()) || !wanted.data().equals(content.data())) {
      throw new BadInput(
          "error.directions.model",
          file.getFileName(),
          String.valueOf(content.model()),
          String.valueOf(content.data()),
          wanted.model(),
          wanted.data());
    }
    if (wanted.latentSize() != content.latentSize()) {
      throw new BadInput(
          "error.directions.size", file.getFileName(), content.latentSize(), wanted.latentSize());
    }
    return new Read(
        entries.stream().map(entry -> direction(file, entry, wanted.latentSize())).toList(),
        wanted.seed() == content.seed());
  }

  private Content content(Path file) {
    try {
      Content content = json.readValue(Files.readString(file), Content.class);
      if ((Object) content == null) {
        throw new BadInput("error.directions.format", file.getFileName());
      }
      return content;
    } catch (NoSuchFileException missing) {
      throw new BadInput("error.directions.missing", file);
    } catch (IOException | JacksonException unreadable) {
      throw new BadInput("error.directions.format", file.getFileName());
    }
  }

  private static Direction direction(Path file, @Nullable Entry entry, int latentSize) {
    String name = entry == null ? null : entry.name();
    float[] vector = entry == null ? null : entry.vector();
    if (name == null || name.isBlank() || vector == null || vector.length != latentSize) {
      throw new BadInput("error.directions.entry", file.getFileName(), latentSize);
    }
    for (float value : vector) {
      if (!Float.isFinite(value)) {
        throw new BadInput("error.directions.entry", file.getFileName(), latentSize);
      }
    }
    String line = name.strip().replaceAll("\\s+", " ");
    return new Direction(
        line.substring(0, Math.min(line.length(), Direction.LONGEST_NAME)), vector);
  }
}
