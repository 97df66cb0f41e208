package latentlab.ui.prefs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreferencesFileTest {
  @TempDir Path folder = Path.of("");

  @Test
  void whatIsWrittenIsReadAgain() {
    Preferences chosen =
        new Preferences("light", 16, true, new Preferences.WindowBounds(10, 20, 1366, 768, true));
    new PreferencesFile(folder.resolve("new")).write(chosen);
    assertEquals(chosen, new PreferencesFile(folder.resolve("new")).read());
  }

  @Test
  void nothingWrittenYetGivesTheDefaults() {
    assertEquals(Preferences.DEFAULTS, new PreferencesFile(folder).read());
  }

  @Test
  void aBrokenFileGivesTheDefaults() throws IOException {
    Files.writeString(folder.resolve("preferences.json"), "{\"theme\": ");
    assertEquals(Preferences.DEFAULTS, new PreferencesFile(folder).read());
  }

  @Test
  void whatAnOlderOrNewerFileLacksOrAddsDoesNotMatter() throws IOException {
    Files.writeString(
        folder.resolve("preferences.json"), "{\"reducedMotion\": true, \"fromTheFuture\": 1}");
    assertEquals(Preferences.DEFAULTS.withReducedMotion(true), new PreferencesFile(folder).read());
  }

  @Test
  void everySystemHasItsOwnFolder() {
    assertEquals(
        Path.of("/x/latentlab"),
        PreferencesFile.userFolder("Linux", Map.of("XDG_CONFIG_HOME", "/x")));
    assertEquals(
        Path.of("/roaming/LatentLab"),
        PreferencesFile.userFolder("Windows 11", Map.of("APPDATA", "/roaming")));
  }
}
