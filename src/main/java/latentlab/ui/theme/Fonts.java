package latentlab.ui.theme;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import javafx.scene.text.Font;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The typefaces that ship with the program, so that it looks the same on every machine. */
public final class Fonts {
  private static final Logger LOG = LoggerFactory.getLogger(Fonts.class);
  private static final List<String> FILES =
      List.of(
          "Inter-Regular",
          "Inter-Medium",
          "Inter-SemiBold",
          "Inter-Bold",
          "InterTabular-Regular",
          "InterTabular-Bold");

  private Fonts() {}

  /** Makes them known to JavaFX. Call before the first node: a machine may have no font at all. */
  public static void load() {
    FILES.forEach(Fonts::load);
  }

  private static void load(String name) {
    try (InputStream file =
        Objects.requireNonNull(Fonts.class.getResourceAsStream("fonts/" + name + ".otf"), name)) {
      if (Font.loadFont(file, Themes.NORMAL_TEXT) == null) {
        LOG.warn("JavaFX does not read the font {}", name);
      }
    } catch (IOException e) {
      LOG.warn("The font {} could not be read", name, e);
    }
  }
}
