package latentlab.ui.tour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import latentlab.engine.session.Session;
import latentlab.engine.spec.Ability;
import latentlab.support.TinyRuns;
import latentlab.ui.panel.Panels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The whole program at once: the real window on the real engine, used and looked at. */
@ExtendWith(ApplicationExtension.class)
class TourTest {
  /** Of the 16 parts of a window's middle, the help text leaves four empty. */
  private static final int LIVELY_PARTS = 12;

  /** What other models than the first are visited for. */
  private static final Set<Ability> OF_OTHERS =
      Set.of(Ability.HAS_CODEBOOK, Ability.PLAYS, Ability.DENOISES);

  @Start
  void start(Stage unused) {}

  @Test
  void everyViewIsPicturedInBothThemesAndWithLargeText() throws IOException, InterruptedException {
    Path out = Path.of("target", "tour-test");
    List<Path> taken =
        Tour.visit(mailbox -> new Session(TinyRuns.ASSETS, mailbox), TinyRuns.ASSETS, out, 1);
    long ofTheFirstModel =
        Panels.all().stream()
            .filter(panel -> Collections.disjoint(panel.needs(), OF_OTHERS))
            .count();
    // Of the others' views a dark and a light one each; and opened, training, help.
    assertEquals(3 + 2 * OF_OTHERS.size() + 3 * ofTheFirstModel, taken.size());
    for (Path file : taken) {
      BufferedImage picture = ImageIO.read(file.toFile());
      assertEquals(1366, picture.getWidth());
      assertEquals(768, picture.getHeight());
      assertTrue(livelyParts(picture) >= LIVELY_PARTS, file + " is empty in places");
    }
  }

  /** How many of 4 x 4 parts of the panel hold more than a ground and an edge. */
  private static int livelyParts(BufferedImage picture) {
    int lively = 0;
    for (int part = 0; part < 16; part++) {
      Set<Integer> colours = new HashSet<>();
      for (int y = 0; y < 145; y++) {
        for (int x = 0; x < 200; x++) {
          colours.add(picture.getRGB(252 + part % 4 * 200 + x, 130 + part / 4 * 145 + y));
        }
      }
      lively += colours.size() >= 8 ? 1 : 0;
    }
    return lively;
  }
}
