package latentlab.ui.tour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import latentlab.engine.session.Session;
import latentlab.support.TinyRuns;
import latentlab.ui.panel.Panels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The whole program at once: the real window on the real engine, used and looked at. */
@ExtendWith(ApplicationExtension.class)
class TourTest {
  /** A window whose middle is empty has some three hundred colours, from its rounded edges. */
  private static final int COLOURS = 400;

  @Start
  void start(Stage unused) {}

  @Test
  void everyViewIsPicturedInBothThemesAndWithLargeText() throws IOException, InterruptedException {
    Path out = Path.of("target", "tour-test");
    List<Path> taken =
        Tour.visit(mailbox -> new Session(TinyRuns.ASSETS, mailbox), TinyRuns.ASSETS, out, 1);
    assertEquals(3 + 3 * Panels.all().size(), taken.size());
    for (Path file : taken) {
      BufferedImage picture = ImageIO.read(file.toFile());
      assertEquals(1366, picture.getWidth());
      assertEquals(768, picture.getHeight());
      assertTrue(coloursInTheMiddle(picture) > COLOURS, file + " shows next to nothing");
    }
  }

  private static int coloursInTheMiddle(BufferedImage picture) {
    Set<Integer> colours = new HashSet<>();
    for (int y = 130; y < 720; y++) {
      for (int x = 260; x < 1050; x++) {
        colours.add(picture.getRGB(x, y));
      }
    }
    return colours.size();
  }
}
