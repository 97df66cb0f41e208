package latentlab;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * Where things are on this machine: what ships with the program, and what it may keep for later.
 */
final class Places {
  private static final String ASSETS = "assets";

  private Places() {}

  /**
   * The folder of what ships but is not code: where {@code latentlab.assets} says, else beside the
   * working directory, else beside the jar.
   */
  static Path assets() {
    String told = System.getProperty("latentlab.assets");
    if (told != null) {
      return Path.of(told);
    }
    Path here = Path.of(ASSETS).toAbsolutePath();
    Path jar = jarFolder();
    return Files.isDirectory(here) || jar == null ? here : jar.resolve(ASSETS);
  }

  private static @Nullable Path jarFolder() {
    CodeSource source = Places.class.getProtectionDomain().getCodeSource();
    try {
      return source == null ? null : Path.of(source.getLocation().toURI()).getParent();
    } catch (URISyntaxException _) {
      return null;
    }
  }

  /** A writable folder of this user for what can be made again, such as unpacked natives. */
  static Path cache() {
    Path own = cache(System.getProperties(), System.getenv());
    try {
      Files.createDirectories(own);
      if (Files.isWritable(own)) {
        return own;
      }
    } catch (IOException _) {
      // A home that cannot be written to, as in some classrooms: the temporary folder serves.
    }
    String user = System.getProperty("user.name");
    return Path.of(System.getProperty("java.io.tmpdir"), "latentlab-" + user);
  }

  /** Where each system wants such a folder. */
  static Path cache(Properties properties, Map<String, String> environment) {
    String system = properties.getProperty("os.name").toLowerCase(Locale.ROOT);
    Path home = Path.of(properties.getProperty("user.home"));
    if (system.startsWith("windows")) {
      String local = environment.get("LOCALAPPDATA");
      Path folder = local == null ? home.resolve("AppData").resolve("Local") : Path.of(local);
      return folder.resolve("LatentLab").resolve("cache");
    }
    if (system.startsWith("mac")) {
      return home.resolve("Library").resolve("Caches").resolve("LatentLab");
    }
    String told = environment.get("XDG_CACHE_HOME");
    boolean absolute = told != null && Path.of(told).isAbsolute();
    return (absolute ? Path.of(told) : home.resolve(".cache")).resolve("latentlab");
  }
}
