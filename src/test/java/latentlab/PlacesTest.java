package latentlab;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class PlacesTest {
  private static Path cache(String system, Map<String, String> environment) {
    Properties properties = new Properties();
    properties.setProperty("os.name", system);
    properties.setProperty("user.home", "/home/ada");
    return Places.cache(properties, environment);
  }

  @Test
  void keepsItsCacheWhereEachSystemWantsIt() {
    assertEquals(Path.of("/home/ada/.cache/latentlab"), cache("Linux", Map.of()));
    assertEquals(
        Path.of("/var/ada/latentlab"), cache("Linux", Map.of("XDG_CACHE_HOME", "/var/ada")));
    assertEquals(Path.of("/home/ada/Library/Caches/LatentLab"), cache("Mac OS X", Map.of()));
    assertEquals(
        Path.of("/local/LatentLab/cache"), cache("Windows 11", Map.of("LOCALAPPDATA", "/local")));
  }

  @Test
  void ignoresARelativeCacheFolder() {
    Map<String, String> relative = Map.of("XDG_CACHE_HOME", "cache");
    assertEquals(Path.of("/home/ada/.cache/latentlab"), cache("Linux", relative));
  }
}
