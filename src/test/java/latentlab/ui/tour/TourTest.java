package latentlab.ui.tour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BiPredicate;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import latentlab.engine.event.Event;
import latentlab.engine.session.Lab;
import latentlab.engine.session.Mailbox;
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

  private static final String MAP = "latent.cloud";

  @Start
  void start(Stage unused) {}

  /** One of the first answers comes so late: everything else has long been still by then. */
  private static final Duration LATE = Duration.ofSeconds(2);

  @Test
  void everyViewIsPicturedInBothThemesAndWithLargeText() throws IOException, InterruptedException {
    Path out = Path.of("target", "tour-test");
    CountDownLatch done = new CountDownLatch(1);
    List<Path> taken = Tour.visit(mailbox -> late(mailbox, done), TinyRuns.ASSETS, out, 1);
    done.countDown();
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
    BufferedImage first = ImageIO.read(taken.getFirst().toFile());
    assertTrue(coloured(first, 520, 520, 1040, 715) > 500, "the pad has points");
    assertTrue(bright(first, 20, 108, 210, 152) > 300, "examples of the data are seen");
    assertTrue(bright(first, 255, 520, 495, 715) > 300, "the manifold is seen");
  }

  /** A session whose first map of the data comes late, as on a slow machine. */
  private static Lab late(Mailbox windows, CountDownLatch done) {
    Mailbox sessions = new Mailbox();
    Thread.ofPlatform().daemon().start(() -> carry(sessions, windows, done));
    return new Session(TinyRuns.ASSETS, sessions);
  }

  private static void carry(Mailbox sessions, Mailbox windows, CountDownLatch done) {
    boolean late = true;
    try {
      while (done.getCount() > 0) {
        for (Event event : sessions.await(Duration.ofMillis(100))) {
          if (late && event instanceof Event.Answered answer && answer.slot().equals(MAP)) {
            late = false;
            done.await(LATE.toMillis(), TimeUnit.MILLISECONDS);
          }
          windows.accept(event);
        }
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /** Pixels of a colour, as points of classes have. */
  private static int coloured(BufferedImage picture, int left, int top, int right, int bottom) {
    return count(picture, left, top, right, bottom, (low, high) -> high - low > 60);
  }

  /** Pixels nearly white, as strokes have. */
  private static int bright(BufferedImage picture, int left, int top, int right, int bottom) {
    return count(picture, left, top, right, bottom, (low, _) -> low > 140);
  }

  private static int count(
      BufferedImage picture,
      int left,
      int top,
      int right,
      int bottom,
      BiPredicate<Integer, Integer> counts) {
    int count = 0;
    for (int y = top; y < bottom; y++) {
      for (int x = left; x < right; x++) {
        Color colour = new Color(picture.getRGB(x, y));
        int low = Math.min(colour.getRed(), Math.min(colour.getGreen(), colour.getBlue()));
        int high = Math.max(colour.getRed(), Math.max(colour.getGreen(), colour.getBlue()));
        count += counts.test(low, high) ? 1 : 0;
      }
    }
    return count;
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
