package latentlab.ui.panel.latent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
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

/** A hand on the latent panel of a generator with named codes that cannot encode. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // TestFX calls start before each test.
class LatentCodesPanelTest {
  private final ToyGenerator generator = new ToyGenerator();
  private final HandClock clock = new HandClock();
  private final Conversation conversation = new Conversation();
  private LatentController panel;
  private LatentView view;

  @Start
  void start(Stage stage) {
    Fonts.load();
    panel = new LatentController(conversation.context(ToyGenerator.opened(9)), clock::nanos, clock);
    view = (LatentView) panel.view();
    PanelPictures.show(stage, view, "dark", 13, 830, 600);
    panel.shown();
    answer();
  }

  private void answer() {
    clock.pass(Duration.ofSeconds(2));
    conversation.answer(panel, 9, generator::answer);
  }

  private float[] asked() {
    return ((Query.Decode) conversation.last("latent.picture")).latents()[0];
  }

  private CategoryRow row() {
    return (CategoryRow) view.lookup(".latent-category-row");
  }

  private static int category(float[] point) {
    assertEquals(1, java.util.stream.IntStream.range(0, 10).filter(i -> point[i] != 0).count());
    return LatentSpace.chosen(point, ToyGenerator.CATEGORY);
  }

  @Test
  void aCategoryIsOneButtonAndStaysWhileNoiseIsDrawn(FxRobot robot) {
    assertEquals(0, category(asked()));
    assertTrue(row().buttons().get(0).isSelected());
    robot.clickOn(row().buttons().get(4));
    assertEquals(4, category(asked()));
    robot.type(KeyCode.R);
    assertEquals(4, category(asked()));
    assertTrue(asked()[20] != 0);
    assertTrue(row().buttons().get(4).isSelected());
    assertFalse(row().buttons().get(0).isSelected());
    robot.type(KeyCode.DIGIT0);
    assertEquals(0, category(asked()));
  }

  @Test
  void manifoldRunsOverTheNamedCodesFromMinusOneToOne() {
    Query.Decode grid = (Query.Decode) conversation.last("latent.manifold");
    assertEquals(225, grid.latents().length);
    assertEquals(-14 / 15f, grid.latents()[0][10], 1e-6f);
    assertEquals(14 / 15f, grid.latents()[0][11], 1e-6f);
    assertEquals(14 / 15f, grid.latents()[224][10], 1e-6f);
    assertEquals(0, category(grid.latents()[224]));
  }

  @Test
  void clickOnTheManifoldSetsTheCodes(FxRobot robot) {
    robot.clickOn(view.manifold);
    assertEquals(0, asked()[10], 0.15f);
    robot.interact(() -> view.manifold.grid().requestFocus());
    float before = asked()[10];
    robot.type(KeyCode.RIGHT).type(KeyCode.ENTER);
    assertEquals(before + 2 / 15f, asked()[10], 1e-5f);
  }

  @Test
  void namedSlidersEndAtTwo(FxRobot robot) {
    robot.interact(() -> view.sliders.slider(10).requestFocus());
    for (int i = 0; i < 6; i++) {
      robot.type(KeyCode.PAGE_UP);
    }
    assertEquals(2f, asked()[10]);
  }

  @Test
  void orderOfTheNoiseIsMeasuredAndSaidSo(FxRobot robot) {
    List<Query> pieces = conversation.asked("latent.change");
    // 64 dimensions, eight in a piece, with pictures from four points on both sides.
    assertEquals(8, pieces.size());
    assertEquals(64, ((Query.Decode) pieces.getFirst()).latents().length);
    pieces.forEach(piece -> category(((Query.Decode) piece).latents()[5]));
    assertTrue(
        robot.lookup(".latent-caption").queryAs(Label.class).getText().contains("picture changes"));
    String words = view.sliders.slider(12).getAccessibleText();
    assertTrue(words.contains("each pixel changes"), words);
    robot.interact(() -> panel.accept(new latentlab.engine.event.Event.WeightsRefreshed(10)));
    assertEquals(8, conversation.asked("latent.change").size(), "not again so soon");
  }

  @Test
  void truncationShowsManyPointsThatAreNearer(FxRobot robot) {
    robot.interact(() -> view.truncation.limit.setValue(0.5));
    assertTrue(view.many.isSelected());
    float[][] many = ((Query.Decode) conversation.last("latent.many")).latents();
    assertEquals(25, many.length);
    for (float[] one : many) {
      category(one);
      for (int i = 12; i < ToyGenerator.LATENTS; i++) {
        assertTrue(Math.abs(one[i]) <= 0.5f);
      }
    }
    robot.interact(this::answer);
    robot.clickOn(view.picture);
    assertFalse(view.many.isSelected(), "the one that is picked is seen alone");
    assertEquals(many[12][30], asked()[30], "the middle of five by five");
  }
}
