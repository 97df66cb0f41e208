package latentlab.ui.prefs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The preferences on disk, as JSON. It never stops the program: what cannot be read gives the
 * defaults, what cannot be written is lost, and the log says so.
 */
public final class PreferencesFile {
  private static final Logger LOG = LoggerFactory.getLogger(PreferencesFile.class);
  private static final String NAME = "preferences.json";

  private final Path file;
  private final JsonMapper json = JsonMapper.builder().build();

  /**
   * @param folder made when first needed
   */
  public PreferencesFile(Path folder) {
    this.file = folder.resolve(NAME);
  }

  /**
   * The folder of this user, as the system has it; {@code -Dlatentlab.home=FOLDER} names another.
   */
  public static Path userFolder() {
    String named = System.getProperty("latentlab.home");
    return named != null
        ? Path.of(named)
        : userFolder(System.getProperty("os.name", ""), System.getenv());
  }

  static Path userFolder(String system, Map<String, String> environment) {
    Path home = Path.of(System.getProperty("user.home", "."));
    String lower = system.toLowerCase(Locale.ROOT);
    if (lower.startsWith("windows")) {
      String roaming = environment.get("APPDATA");
      return (roaming == null ? home : Path.of(roaming)).resolve("LatentLab");
    }
    if (lower.startsWith("mac")) {
      return home.resolve("Library").resolve("Application Support").resolve("LatentLab");
    }
    String config = environment.get("XDG_CONFIG_HOME");
    return (config == null || config.isBlank() ? home.resolve(".config") : Path.of(config))
        .resolve("latentlab");
  }

  public Preferences read() {
    if (!Files.exists(file)) {
      return Preferences.DEFAULTS;
    }
    try {
      Preferences read = json.readValue(Files.readString(file), Preferences.class);
      return sound(Objects.requireNonNullElse(read, Preferences.DEFAULTS));
    } catch (IOException | JacksonException e) {
      LOG.warn("The preferences {} cannot be read; the defaults hold", file, e);
      return Preferences.DEFAULTS;
    }
  }

  // A file of another version, or one edited by hand, may lack a value.
  private static Preferences sound(Preferences read) {
    Preferences sound = read;
    if ((Object) read.theme() == null) {
      sound = sound.withTheme(Preferences.DEFAULTS.theme());
    }
    if (!(read.textSize() > 0)) {
      sound = sound.withTextSize(Preferences.DEFAULTS.textSize());
    }
    return sound;
  }

  public void write(Preferences preferences) {
    try {
      Files.createDirectories(Objects.requireNonNull(file.getParent()));
      // Written beside and moved: a crash leaves the old file, never half of the new one.
      Path beside = file.resolveSibling(NAME + ".new");
      Files.writeString(
          beside, json.writerWithDefaultPrettyPrinter().writeValueAsString(preferences));
      Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException | JacksonException e) {
      LOG.warn("The preferences {} cannot be written", file, e);
    }
  }
}
