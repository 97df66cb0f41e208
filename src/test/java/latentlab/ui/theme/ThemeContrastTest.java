package latentlab.ui.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads the colours of both themes and holds them to WCAG 2.2. */
class ThemeContrastTest {
  private static final Pattern TOKEN = Pattern.compile("(-ll-[a-z0-9-]+): (#[0-9a-f]{6,8});");
  private static final double AA_TEXT = 4.5;
  private static final double AA_GRAPHICS = 3;

  @ParameterizedTest
  @ValueSource(strings = {"dark", "light"})
  void wordsCanBeReadOnEveryGround(String theme) throws IOException {
    Map<String, Color> tokens = tokens(theme);
    for (String ground : new String[] {"-ll-background", "-ll-surface", "-ll-raised"}) {
      for (String words : new String[] {"-ll-text", "-ll-muted", "-ll-data-text"}) {
        assertContrast(tokens, words, ground, AA_TEXT);
      }
      assertContrast(tokens, "-ll-warning-text", ground, AA_TEXT);
    }
    assertContrast(tokens, "-ll-chart-text", "-ll-surface", AA_TEXT);
    assertContrast(tokens, "-ll-on-accent", "-ll-accent-fill", AA_TEXT);
    assertContrast(tokens, "-ll-accent", "-ll-background", AA_GRAPHICS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"dark", "light"})
  void classesCanBeToldFromTheirGround(String theme) throws IOException {
    Map<String, Color> tokens = tokens(theme);
    for (int index = 0; index < 10; index++) {
      assertContrast(tokens, "-ll-class-" + index, "-ll-surface", 2.5);
    }
  }

  @Test
  void bothThemesNameTheSameColours() throws IOException {
    assertEquals(tokens("dark").keySet(), tokens("light").keySet());
  }

  private static void assertContrast(
      Map<String, Color> tokens, String above, String below, double least) {
    double first = luminance(Objects.requireNonNull(tokens.get(above), above));
    double second = luminance(Objects.requireNonNull(tokens.get(below), below));
    double contrast = (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    assertTrue(
        contrast >= least,
        "%s on %s has %.2f, needs %.1f".formatted(above, below, contrast, least));
  }

  // Relative luminance as WCAG 2.2 defines it.
  private static double luminance(Color color) {
    return 0.2126 * linear(color.getRed())
        + 0.7152 * linear(color.getGreen())
        + 0.0722 * linear(color.getBlue());
  }

  private static double linear(double part) {
    return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
  }

  private static Map<String, Color> tokens(String theme) throws IOException {
    Map<String, Color> tokens = new TreeMap<>();
    try (InputStream sheet =
        URI.create(Themes.byId(theme).stylesheets().getFirst()).toURL().openStream()) {
      Matcher line = TOKEN.matcher(new String(sheet.readAllBytes(), StandardCharsets.UTF_8));
      while (line.find()) {
        tokens.put(line.group(1), Color.web(line.group(2)));
      }
    }
    return tokens;
  }
}
