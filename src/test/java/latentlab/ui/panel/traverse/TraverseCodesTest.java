package latentlab.ui.panel.traverse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import latentlab.engine.spec.Query;
import latentlab.ui.kit.LatentSpace;
import latentlab.ui.panel.Conversation;
import latentlab.ui.panel.HandClock;
import latentlab.ui.panel.PanelPictures;
import latentlab.ui.panel.ToyGenerator;
import latentlab.ui.theme.Fonts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The traversals of a generator with named codes that cannot encode. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // TestFX calls start before each test.
class TraverseCodesTest {
  private final ToyGenerator generator = new ToyGenerator();
  private final Conversation conversation = new Conversation();
  private final HandClock clock = new HandClock();
  private Stage stage;

  @Start
  void start(Stage shown) {
    stage = shown;
    Fonts.load();
    TraverseController panel =
        new TraverseController(conversation.context(ToyGenerator.opened(10)), clock::nanos, clock);
    PanelPictures.show(stage, panel.view(), "light", 13, 830, 600);
    panel.shown();
    conversation.answer(panel, 10, generator::answer);
    clock.pass(Duration.ofSeconds(1));
    conversation.answer(panel, 10, generator::answer);
  }

  @Test
  void aCategoryStepsThroughItsValuesAndACodeGoesToTwo(FxRobot robot) throws IOException {
    float[][] latents = ((Query.Decode) conversation.last("traverse.table")).latents();
    assertEquals(10 + 9 * TraverseModel.STEPS, latents.length, "ten rows, the first of ten");
    for (int category = 0; category < 10; category++) {
      assertEquals(category, LatentSpace.chosen(latents[category], ToyGenerator.CATEGORY));
      assertEquals(1, latents[category][category]);
      assertEquals(0, latents[category][(category + 1) % 10]);
    }
    assertEquals(-2, latents[10][10]);
    assertEquals(2, latents[20][10]);
    assertEquals(1, latents[20][0], "the category of the middle stays");
    PanelPictures.keep(stage, "traverse-codes");
  }

  @Test
  void noiseIsOrderedByWhatItChanges(FxRobot robot) {
    // The first dimensions of the noise bend the digit most.
    float[][] latents = ((Query.Decode) conversation.last("traverse.table")).latents();
    assertEquals(-3, latents[32][12]);
    assertTrue(
        robot.lookup(".caption").queryAllAs(Label.class).stream()
            .anyMatch(label -> label.getText().contains("change most")));
  }
}
