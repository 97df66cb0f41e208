package latentlab.ui.panel.codebook;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Point2D;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import latentlab.engine.event.Event;
import latentlab.engine.spec.Query;
import latentlab.text.Texts;
import latentlab.ui.panel.Conversation;
import latentlab.ui.panel.HandClock;
import latentlab.ui.panel.PanelContext;
import latentlab.ui.panel.PanelPictures;
import latentlab.ui.panel.Steered;
import latentlab.ui.panel.ToyCodebook;
import latentlab.ui.theme.Fonts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A hand on the codebook panel. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // TestFX calls start before each test.
class CodebookPanelTest {
  private final HandClock clock = new HandClock();
  private final Steered steered = new Steered();
  private ToyCodebook toy;
  private Conversation conversation;
  private CodebookController panel;
  private CodebookView view;
  private Stage stage;

  @Start
  void start(Stage shown) {
    Fonts.load();
    stage = shown;
    open(ToyCodebook.oneLevel(24, 3));
  }

  private void open(ToyCodebook model) {
    toy = model;
    conversation = new Conversation();
    PanelContext context =
        new PanelContext(ToyCodebook.opened(), conversation::ask, steered, Texts.english(), true);
    panel = new CodebookController(context, clock::nanos, clock);
    view = (CodebookView) panel.view();
    PanelPictures.show(stage, view, "dark", 13, 830, 630);
    panel.shown();
    answer();
  }

  private void answer() {
    clock.pass(Duration.ofSeconds(2));
    conversation.answer(panel, 100, toy::answer);
  }

  private Point2D swatch(int code) {
    return view.codes.swatches.localToScreen(view.codes.swatches.middleOf(code));
  }

  private Point2D cell(int index) {
    return view.paint.grid.localToScreen(view.paint.grid.middleOf(index));
  }

  private int[] painted() {
    return ((Query.DecodeCodes) conversation.last("codebook.painted")).codes()[0];
  }

  private boolean reads(FxRobot robot, String words) {
    return robot
        .lookup(
            (Labeled label) ->
                label.isVisible() && label.getText() instanceof String text && text.contains(words))
        .tryQuery()
        .isPresent();
  }

  @Test
  void dragPaintsEveryCellItGoesOverWithTheChosenCode(FxRobot robot) {
    int[] before = toy.codes(0);
    robot.clickOn(swatch(20));
    robot.drag(cell(7), MouseButton.PRIMARY).dropTo(cell(13));
    int[] wanted = before.clone();
    for (int index = 7; index <= 13; index++) {
      wanted[index] = 20;
    }
    assertArrayEquals(wanted, painted());
    robot.interact(this::answer);
    assertTrue(reads(robot, "as painted"));
    robot.clickOn(view.paint.undo);
    assertTrue(view.paint.undo.isDisabled(), "a drag is one stroke");
    assertTrue(reads(robot, "nats lost"));
  }

  @Test
  void chosenCellTakesTheCodeThatIsPickedNext(FxRobot robot) {
    int code = toy.codes(0)[24] == 11 ? 12 : 11;
    robot.clickOn(cell(24));
    assertTrue(conversation.asked("codebook.painted").isEmpty(), "there is no brush yet");
    robot.clickOn(swatch(code));
    assertEquals(code, painted()[24]);
  }

  @Test
  void rightClickPicksUpTheCodeOfACell(FxRobot robot) {
    robot.clickOn(cell(24), MouseButton.SECONDARY);
    assertTrue(reads(robot, "Painting with code " + toy.codes(0)[24]));
  }

  @Test
  void paintingGoesByKeyboardAlone(FxRobot robot) {
    robot.interact(() -> view.codes.swatches.requestFocus());
    robot.type(KeyCode.HOME, KeyCode.RIGHT, KeyCode.ENTER);
    robot.interact(() -> view.paint.grid.requestFocus());
    robot.type(KeyCode.RIGHT, KeyCode.DOWN, KeyCode.ENTER);
    int brush = painted()[8];
    assertTrue(reads(robot, "Painting with code " + brush));
    robot.press(KeyCode.SHIFT).type(KeyCode.DOWN).release(KeyCode.SHIFT);
    assertEquals(brush, painted()[15]);
    robot.press(KeyCode.CONTROL).type(KeyCode.Z).type(KeyCode.Z).release(KeyCode.CONTROL);
    assertTrue(view.paint.back.isDisabled());
  }

  @Test
  void anotherPictureIsAskedForAndForgetsWhatWasPainted(FxRobot robot) {
    robot.clickOn(view.paint.random);
    assertTrue(reads(robot, "no cell knows its neighbours"));
    robot.clickOn(view.next);
    assertEquals(new Query.EncodeCodesHeldOut(1, 1), conversation.last("codebook.picture"));
    robot.interact(this::answer);
    assertTrue(view.paint.undo.isDisabled());
    assertTrue(reads(robot, "No. 2"));
  }

  @Test
  void deadCodesAreCountedAndReseeded(FxRobot robot) {
    assertTrue(reads(robot, "3 dead"));
    robot.clickOn(view.codes.reseed);
    assertEquals(List.of("act reseed"), steered.commands());
    assertTrue(view.codes.reseed.isDisabled());
    robot.interact(
        () -> {
          panel.accept(new Event.Acted(100, 1, "reseed", toy.reseed()));
          answer();
        });
    assertTrue(reads(robot, "3 dead codes were moved"));
    assertTrue(view.codes.reseed.isDisabled(), "no code is dead any more");
  }

  @Test
  void codesAreAskedForAgainAtAModestRateWhileTheModelLearns(FxRobot robot) {
    int before = conversation.asked("codebook.codes").size();
    robot.interact(
        () -> {
          for (int step = 0; step < 100; step++) {
            panel.accept(new Event.WeightsRefreshed(step));
            clock.pass(Duration.ofMillis(10));
          }
        });
    int asked = conversation.asked("codebook.codes").size() - before;
    assertTrue(asked >= 2 && asked <= 3, "in one second, was " + asked);
  }

  @Test
  void codesDoNotChangePlacesUnderTheHand(FxRobot robot) {
    robot.moveTo(swatch(0));
    Point2D before = view.codes.swatches.middleOf(23);
    robot.interact(
        () -> {
          toy.reseed();
          panel.accept(new Event.WeightsRefreshed(200));
          answer();
        });
    assertEquals(before, view.codes.swatches.middleOf(23));
  }

  @Test
  void curvesFollowTheRunWhileThePanelIsHidden(FxRobot robot) {
    robot.interact(
        () -> {
          panel.hidden();
          panel.acceptHidden(
              new Event.StepDone(1, 0.1, new LinkedHashMap<>(Map.of("perplexity", 3.0))));
          Event.Evaluated scored =
              new Event.Evaluated(
                  9, 1, new LinkedHashMap<>(Map.of("usedCodes", 4.0)), new double[0]);
          panel.acceptHidden(scored);
          panel.accept(scored);
        });
    assertEquals(1, view.figures.curves.size("perplexity"));
    assertEquals(1, view.figures.curves.size("usedCodes"), "the deck hands the last one twice");
  }

  @Test
  void keysNameThePairsOfTheDistances(FxRobot robot) {
    robot.interact(() -> view.codes.order.setValue(CodeOrder.NUMBER));
    robot.interact(() -> view.distances.map.requestFocus());
    robot.type(KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.DOWN);
    assertTrue(reads(robot, "code 1 to 2:"));
  }

  @Test
  void levelsOfTwoPicturesAreSwapped(FxRobot robot) {
    assertFalse(view.swapping.isVisible() && view.swapping.getParent().isVisible());
    robot.interact(() -> open(ToyCodebook.twoLevels(8, 12)));
    robot.clickOn(view.swapping);
    robot.interact(this::answer);
    int[][] mixed = ((Query.DecodeCodes) conversation.last("codebook.mixed")).codes();
    int[] first = toy.codes(0);
    int[] second = toy.codes(1);
    assertEquals(16 + 49, mixed[0].length);
    assertEquals(first[5], mixed[0][5]);
    assertEquals(second[20], mixed[0][20]);
    robot.clickOn(view.swap.next);
    robot.interact(this::answer);
    mixed = ((Query.DecodeCodes) conversation.last("codebook.mixed")).codes();
    assertEquals(toy.codes(2)[5], mixed[1][5]);
    assertEquals(first[20], mixed[1][20]);
  }

  @Test
  void eachLevelHasCodesAndAGridOfItsOwn(FxRobot robot) {
    robot.interact(() -> open(ToyCodebook.twoLevels(8, 12)));
    assertTrue(reads(robot, "8 CODES"));
    robot.interact(() -> view.codes.level.setValue(1));
    assertTrue(reads(robot, "12 CODES"));
    int[] wanted = toy.codes(0);
    wanted[16 + 48] = wanted[16 + 48] == 3 ? 4 : 3;
    robot.clickOn(swatch(wanted[16 + 48])).clickOn(cell(48));
    assertArrayEquals(wanted, painted());
  }
}
