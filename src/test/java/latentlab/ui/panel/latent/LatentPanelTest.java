package latentlab.ui.panel.latent;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import latentlab.engine.event.Event;
import latentlab.engine.event.RunState;
import latentlab.engine.spec.Answer;
import latentlab.engine.spec.Pictures;
import latentlab.engine.spec.Query;
import latentlab.ui.kit.LatentSlider;
import latentlab.ui.panel.Conversation;
import latentlab.ui.panel.HandClock;
import latentlab.ui.panel.LinearDigits;
import latentlab.ui.panel.PanelPictures;
import latentlab.ui.theme.Fonts;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** A hand on the latent panel. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // TestFX calls start before each test.
class LatentPanelTest {
  private static LinearDigits digits;

  private final HandClock clock = new HandClock();
  private Conversation conversation;
  private LatentController panel;
  private LatentView view;
  private Stage stage;

  @BeforeAll
  static void learnDigits() throws IOException {
    digits = new LinearDigits();
  }

  @Start
  void start(Stage shown) {
    stage = shown;
    Fonts.load();
    conversation = new Conversation();
    panel = new LatentController(conversation.context(LinearDigits.opened(9)), clock::nanos, clock);
    view = (LatentView) panel.view();
    PanelPictures.show(stage, view, "dark", 13, 830, 600);
    panel.shown();
    panel.accept(new Event.Evaluated(9, 1, new LinkedHashMap<>(), digits.information()));
    answer();
  }

  private void answer() {
    clock.pass(Duration.ofSeconds(2));
    conversation.answer(panel, 9, digits::answer);
  }

  private float[] asked() {
    return assertInstanceOf(Query.Decode.class, conversation.last("latent.picture")).latents()[0];
  }

  @Test
  void draggingASliderAsksAndTheAnswerIsShown(FxRobot robot) {
    List<Long> times = new ArrayList<>();
    panel.setOnPictureShown((from, to) -> times.add(to - from));
    LatentSlider slider = view.sliders.slider(9);
    robot.drag(slider.track(), MouseButton.PRIMARY).moveBy(90, 0).drop();
    assertTrue(asked()[9] > 1, "a quarter of the track is 1.5 sigma, was " + asked()[9]);
    assertEquals(asked()[9], slider.getValue(), 1e-6);
    robot.interact(this::answer);
    assertFalse(times.isEmpty(), "the answer was not shown");
    assertFalse(slider.draggedProperty().get());
  }

  @Test
  void rowsKeepTheirOrderUntilTheHandLetsGo(FxRobot robot) {
    LatentSlider slider = view.sliders.slider(9);
    double before = slider.getLayoutY();
    robot.drag(slider.track(), MouseButton.PRIMARY).moveBy(20, 0);
    double[] other = digits.information();
    other[9] = 1e-3;
    robot.interact(() -> panel.accept(new Event.Evaluated(9, 2, new LinkedHashMap<>(), other)));
    assertEquals(before, slider.getLayoutY());
    robot.drop();
    robot.interact(() -> view.layout());
    assertEquals(
        "z8", ((javafx.scene.control.Label) firstRow().getChildren().getFirst()).getText());
  }

  private LatentSlider firstRow() {
    return (LatentSlider)
        ((javafx.scene.layout.VBox) view.sliders.getContent()).getChildren().getFirst();
  }

  @Test
  void keysMoveAFocusedSlider(FxRobot robot) {
    robot.interact(() -> view.sliders.slider(8).requestFocus());
    robot.type(KeyCode.RIGHT).type(KeyCode.RIGHT).type(KeyCode.PAGE_UP);
    assertEquals(0.7f, asked()[8], 1e-6f);
    robot.type(KeyCode.LEFT);
    assertEquals(0.6f, asked()[8], 1e-6f);
    robot.type(KeyCode.HOME);
    assertEquals(0f, asked()[8]);
  }

  @Test
  void randomKeyDrawsTheWholePointAndZeroKeyGoesHome(FxRobot robot) {
    robot.interact(() -> view.sliders.slider(8).requestFocus());
    robot.type(KeyCode.R);
    for (float value : asked()) {
      assertTrue(value != 0);
    }
    robot.type(KeyCode.DIGIT0);
    assertArrayEquals(new float[LinearDigits.LATENTS], asked());
  }

  @Test
  void doubleClickGoesBackToZero(FxRobot robot) {
    robot.interact(() -> view.sliders.slider(6).requestFocus());
    robot.type(KeyCode.PAGE_UP);
    robot.doubleClickOn(view.sliders.slider(6).track(), MouseButton.PRIMARY);
    assertEquals(0f, asked()[6]);
  }

  @Test
  void draggingThePadMovesBothItsDimensions(FxRobot robot) {
    robot.drag(view.pad, MouseButton.PRIMARY).moveBy(40, -30).drop();
    assertTrue(asked()[9] > 0.3, "right is up for the horizontal one, was " + asked()[9]);
    assertTrue(asked()[8] > 0.3, "up is up for the vertical one, was " + asked()[8]);
    assertEquals(asked()[9], view.sliders.slider(9).getValue(), 1e-6);
  }

  @Test
  void encodedPictureBecomesThePoint(FxRobot robot) {
    robot.clickOn(view.start);
    Query.ReconstructHeldOut start =
        assertInstanceOf(Query.ReconstructHeldOut.class, conversation.last("latent.start"));
    Answer.Reconstructed expected = (Answer.Reconstructed) digits.answer(start);
    robot.interact(this::answer);
    assertArrayEquals(expected.means()[0], asked());
  }

  @Test
  void clickOnTheManifoldGoesThere(FxRobot robot) {
    robot.clickOn(view.manifold);
    Query.Manifold manifold =
        assertInstanceOf(Query.Manifold.class, conversation.last("latent.manifold"));
    assertEquals(manifold.latent(112)[9], asked()[9], 1e-6f);
    assertEquals(manifold.latent(112)[8], asked()[8], 1e-6f);
  }

  @Test
  void aClickOnManyMeansThePointThatIsSeen(FxRobot robot) {
    robot.interact(() -> view.many.fire());
    robot.interact(this::answer);
    float[][] seen = ((Query.Decode) conversation.last("latent.many")).latents();
    // Others are asked for, and not seen yet.
    robot.interact(() -> view.random.fire());
    robot.clickOn(view.picture);
    float[] picked = asked();
    assertTrue(
        java.util.Arrays.stream(seen).anyMatch(point -> java.util.Arrays.equals(point, picked)));
  }

  @Test
  void nothingIsAskedInTheBack(FxRobot robot) {
    robot.interact(
        () -> {
          panel.accept(new Event.WeightsRefreshed(10));
          answer();
          panel.accept(new Event.WeightsRefreshed(11));
          panel.hidden();
          answer();
        });
    int asked = conversation.asked("latent.manifold").size();
    double[] other = digits.information();
    other[9] = 1e-3;
    robot.interact(
        () -> {
          panel.acceptHidden(new Event.Evaluated(11, 2, new LinkedHashMap<>(), other));
          clock.pass(Duration.ofSeconds(20));
        });
    assertEquals(asked, conversation.asked("latent.manifold").size());
  }

  @Test
  void answerOfAnotherShapeIsIgnored(FxRobot robot) {
    List<Long> times = new ArrayList<>();
    panel.setOnPictureShown((_, to) -> times.add(to));
    Query query = conversation.last("latent.picture");
    Answer wide = new Answer.Decoded(new Pictures(1, 3, 32, 32, new float[3 * 32 * 32]));
    Answer several = new Answer.Decoded(new Pictures(2, 1, 28, 28, new float[2 * 28 * 28]));
    robot.interact(
        () -> {
          panel.accept(new Event.Answered("latent.picture", query, wide, 9));
          panel.accept(new Event.Answered("latent.picture", query, several, 9));
        });
    assertTrue(times.isEmpty());
  }

  @Test
  void deadDimensionIsSaidToBeDead(FxRobot robot) {
    robot.interact(() -> view.all.setSelected(true));
    String words = view.sliders.slider(0).getAccessibleText();
    assertTrue(words.contains("dead"), words);
  }

  @Test
  void nothingBreathesWithReducedMotion() {
    assertFalse(panel.isBreathing());
  }

  @Test
  void firstSliderBreathesUntilTrainingStarts(FxRobot robot) throws TimeoutException {
    LatentController lively =
        WaitForAsyncUtils.waitForAsyncFx(
            5000,
            () ->
                new LatentController(
                    conversation.lively(LinearDigits.opened(9)), clock::nanos, clock));
    int before = conversation.asked("latent.picture").size();
    robot.interact(lively::shown);
    WaitForAsyncUtils.waitFor(
        10, TimeUnit.SECONDS, () -> conversation.asked("latent.picture").size() > before + 3);
    robot.interact(() -> lively.accept(new Event.StateChanged(RunState.TRAINING)));
    assertFalse(lively.isBreathing());
  }

  @Test
  void firstTouchEndsTheBreathing(FxRobot robot) {
    robot.interact(
        () -> {
          panel =
              new LatentController(
                  conversation.lively(LinearDigits.opened(9)), clock::nanos, clock);
          view = (LatentView) panel.view();
          PanelPictures.show(stage, view, "dark", 13, 830, 600);
          panel.shown();
        });
    assertTrue(panel.isBreathing());
    robot.clickOn(view.sliders.slider(0).track());
    assertFalse(panel.isBreathing());
  }
}
