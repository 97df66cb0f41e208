package latentlab.ui.panel.traverse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Optional;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import latentlab.engine.event.Event;
import latentlab.engine.spec.Query;
import latentlab.ui.panel.Conversation;
import latentlab.ui.panel.HandClock;
import latentlab.ui.panel.LinearDigits;
import latentlab.ui.panel.PanelPictures;
import latentlab.ui.theme.Fonts;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A hand on the traversal table. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // TestFX calls start before each test.
class TraversePanelTest {
  private static LinearDigits digits;

  private final Conversation conversation = new Conversation();
  private final HandClock clock = new HandClock();
  private Stage stage;
  private TraverseController panel;
  private TraverseView view;

  @BeforeAll
  static void learnDigits() throws IOException {
    digits = new LinearDigits();
  }

  @Start
  void start(Stage shown) {
    stage = shown;
    Fonts.load();
    panel =
        new TraverseController(conversation.context(LinearDigits.opened(0)), clock::nanos, clock);
    view = (TraverseView) panel.view();
    PanelPictures.show(stage, view, "dark", 13, 830, 600);
    panel.shown();
    conversation.answer(panel, 10, digits::answer);
  }

  private float[][] asked() {
    return ((Query.Decode) conversation.last("traverse.table")).latents();
  }

  @Test
  void aRowGoesAlongItsDimensionAlone() {
    float[][] latents = asked();
    float[] first = latents[0];
    float[] last = latents[TraverseModel.STEPS - 1];
    assertEquals(-3, first[0]);
    assertEquals(3, last[0]);
    for (int d = 1; d < first.length; d++) {
      assertEquals(0, first[d]);
      assertEquals(0, last[d]);
    }
  }

  @Test
  void theMostTellingDimensionComesFirstAndDeadOnesAreGreyed(FxRobot robot) throws IOException {
    int size = asked()[0].length;
    double[] nats = new double[size];
    for (int d = 0; d < size; d++) {
      nats[d] = d % 4 == 3 ? 0.001 : 1 + 0.1 * d;
    }
    robot.interact(
        () -> {
          panel.accept(new Event.Evaluated(10, 1, new LinkedHashMap<>(), nats));
          clock.pass(Duration.ofSeconds(1));
          conversation.answer(panel, 10, digits::answer);
        });
    int best = size - 1 - ((size - 1) % 4 == 3 ? 1 : 0);
    assertEquals(-3, asked()[0][best]);
    robot.clickOn(view.all);
    robot.interact(() -> conversation.answer(panel, 10, digits::answer));
    assertEquals(size * TraverseModel.STEPS, asked().length);
    assertTrue(view.table.lookupAll(".image-grid").stream().anyMatch(row -> row.getOpacity() < 1));
    PanelPictures.keep(stage, "traverse-all");
  }

  @Test
  void rowsPassThroughAPictureAndBackThroughTheMiddle(FxRobot robot) throws IOException {
    PanelPictures.keep(stage, "traverse");
    robot.clickOn(view.example);
    robot.interact(() -> conversation.answer(panel, 10, digits::answer));
    float[] through = asked()[0].clone();
    assertTrue(through[1] != 0);
    robot.clickOn(view.middle);
    robot.interact(() -> conversation.answer(panel, 10, digits::answer));
    assertEquals(0, asked()[0][1]);
  }

  @Test
  void theTableIsWrittenAsAPicture(FxRobot robot, @TempDir Path folder) {
    Path file = folder.resolve("table.png");
    panel.setChooseFile(name -> Optional.of(file));
    robot.clickOn(view.export);
    Image written = new Image(file.toUri().toString());
    assertEquals(view.table.getWidth(), written.getWidth(), 1);
    assertFalse(written.isError());
  }
}
