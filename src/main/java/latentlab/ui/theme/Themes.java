package latentlab.ui.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.net.URL;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.css.PseudoClass;
import javafx.scene.Parent;
import javafx.scene.Scene;

/** The looks there are, and how a scene puts one on. */
public final class Themes {
  public static final Theme DARK = theme("dark", new PrimerDark().getUserAgentStylesheet(), true);
  public static final Theme LIGHT =
      theme("light", new PrimerLight().getUserAgentStylesheet(), false);

  /** Root font sizes in pixels; every other size is relative to it. */
  public static final double SMALLEST_TEXT = 10;

  public static final double NORMAL_TEXT = 13;
  public static final double LARGEST_TEXT = 20;
  private static final double ICON_TO_TEXT = 1.25;
  private static final double MARK_TO_TEXT = 0.85;

  private static final PseudoClass IS_DARK = PseudoClass.getPseudoClass("dark");

  private Themes() {}

  public static List<Theme> all() {
    return List.of(DARK, LIGHT);
  }

  /** The theme of that id, or the dark one where there is none (any more). */
  public static Theme byId(String id) {
    return all().stream().filter(theme -> theme.id().equals(id)).findFirst().orElse(DARK);
  }

  /** Dresses a scene at the normal text size. */
  public static void apply(Scene scene, Theme theme) {
    apply(scene, theme, NORMAL_TEXT);
  }

  /**
   * Dresses a scene, and with it its menus, tooltips and pop-ups.
   *
   * @param textSize root font size in pixels; sizes outside the range are brought into it
   */
  public static void apply(Scene scene, Theme theme, double textSize) {
    List<String> sheets = new ArrayList<>(theme.stylesheets());
    // A sheet and not an inline style of the root: pop-ups inherit sheets only.
    sheets.add(textSizeSheet(Math.clamp(textSize, SMALLEST_TEXT, LARGEST_TEXT)));
    // For the whole program and not for the scene: pop-ups have scenes of their own.
    Application.setUserAgentStylesheet(theme.userAgentStylesheet());
    scene.getStylesheets().setAll(sheets);
    scene.getRoot().pseudoClassStateChanged(IS_DARK, theme.isDark());
  }

  /**
   * Puts a root into an empty scene that is dressed before: the styles of all that is in it are
   * looked up once then, and not for each sheet.
   */
  public static void open(Scene empty, Parent root, Theme theme, double textSize) {
    apply(empty, theme, textSize);
    root.pseudoClassStateChanged(IS_DARK, theme.isDark());
    empty.setRoot(root);
  }

  private static String textSizeSheet(double textSize) {
    // Icons in pixels too: an icon's size is its own font size, so in em it would grow or shrink at
    // each pass.
    String css =
        String.format(
            Locale.ROOT,
            ".root{-fx-font-size:%.2fpx}.ikonli-font-icon{-fx-icon-size:%.0fpx}"
                + ".param-label .ikonli-font-icon{-fx-icon-size:%.0fpx}",
            textSize,
            textSize * ICON_TO_TEXT,
            textSize * MARK_TO_TEXT);
    return "data:text/css;charset=utf-8," + URLEncoder.encode(css, StandardCharsets.UTF_8);
  }

  private static Theme theme(String id, String userAgentStylesheet, boolean isDark) {
    List<String> sheets = Stream.of(id, "base", "controls", "kit").map(Themes::sheet).toList();
    return new Theme(id, userAgentStylesheet, sheets, isDark);
  }

  private static String sheet(String name) {
    URL url = Themes.class.getResource(name + ".css");
    return Objects.requireNonNull(url, name).toExternalForm();
  }
}
