package latentlab.ui.panel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import latentlab.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every panel has a page in the guide, under the name on its tab, with a picture of it. */
class GuideTest {
  private static final Path GUIDE = Path.of("docs", "guide");
  private static final Pattern PICTURE = Pattern.compile("!\\[[^]]+]\\(([^)]+)\\)");

  static Stream<String> panels() {
    return Panels.all().stream().map(PanelEntry::id);
  }

  @ParameterizedTest
  @MethodSource("panels")
  void hasAPageWithItsNameAndPicture(String panel) throws IOException {
    Path page = GUIDE.resolve(panel + ".md");
    assertTrue(Files.exists(page), () -> "write " + page);
    String text = Files.readString(page);
    String name = Texts.english().get("panel." + panel);
    assertTrue(text.startsWith("# " + name + ":"), () -> page + " begins otherwise");
    List<String> pictures = PICTURE.matcher(text).results().map(found -> found.group(1)).toList();
    assertTrue(
        pictures.stream().anyMatch(picture -> picture.endsWith("-" + panel + ".png")),
        () -> page + " has no picture of its panel");
  }

  @Test
  void whatPagesShowAndNameIsThere() throws IOException {
    Pattern link = Pattern.compile("\\]\\((?!https?:)([^)#]+)[^)]*\\)");
    try (Stream<Path> pages = Files.list(GUIDE)) {
      for (Path page : pages.toList()) {
        Matcher links = link.matcher(Files.readString(page));
        while (links.find()) {
          Path target = GUIDE.resolve(links.group(1));
          assertTrue(Files.exists(target), () -> page + " names " + target);
        }
      }
    }
  }

  @Test
  void noPageIsOfAPanelThatIsGone() throws IOException {
    try (Stream<Path> pages = Files.list(GUIDE)) {
      List<String> known = panels().toList();
      List<String> others =
          pages
              .map(page -> page.getFileName().toString().replace(".md", ""))
              .filter(page -> !known.contains(page))
              .toList();
      assertEquals(List.of(), others);
    }
  }
}
