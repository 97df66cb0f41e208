package latentlab.ui.panel.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import latentlab.engine.event.Event;
import latentlab.engine.spec.Answer;
import latentlab.engine.spec.DataInfo;
import latentlab.engine.spec.Pictures;
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
import org.testfx.util.WaitForAsyncUtils;

/** A hand on the samples panel. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // TestFX calls start before each test.
class SamplesPanelTest {
  private static LinearDigits digits;

  private final HandClock clock = new HandClock();
  private Conversation conversation;
  private SamplesController panel;
  private SamplesView view;

  @BeforeAll
  static void learnDigits() throws IOException {
    digits = new LinearDigits();
  }

  @Start
  void start(Stage stage) {
    Fonts.load();
    conversation = new Conversation();
    panel =
        new SamplesController(
            conversation.context(LinearDigits.openedQuick(0)), clock::nanos, clock);
    view = (SamplesView) panel.view();
    PanelPictures.show(stage, view, "dark", 13, 830, 600);
    panel.shown();
    answer(0);
    train(100);
    train(200);
  }

  private void train(long step) {
    panel.accept(new Event.WeightsRefreshed(step));
    answer(step);
  }

  private void answer(long step) {
    clock.pass(Duration.ofSeconds(2));
    conversation.answer(panel, step, digits::answer);
  }

  private List<String> captions(FxRobot robot) {
    return robot.lookup(".history-moment").queryAllAs(ToggleButton.class).stream()
        .map(ToggleButton::getText)
        .toList();
  }

  @Test
  void samplesOfTheRunsNoiseAreAskedForAgainWhenTheModelLearnt() {
    List<Query> asked = conversation.asked("samples.grid");
    assertEquals(3, asked.size());
    asked.forEach(query -> assertEquals(new Query.Sample(64, 7), query));
  }

  @Test
  void historyBeginsAtStepZero(FxRobot robot) {
    assertEquals(List.of("0", "100", "200"), captions(robot));
  }

  @Test
  void pickedMomentStaysWhileTrainingGoesOnUntilLiveIsPressed(FxRobot robot) {
    robot.clickOn("100");
    assertFalse(history(robot).live.isSelected());
    robot.interact(() -> train(300));
    robot.lookup("as it was after step 100").query();
    robot.clickOn(history(robot).live);
    robot.lookup("after step 300").query();
    assertTrue(history(robot).live.isSelected());
  }

  @Test
  void newNoiseIsAskedForAtOnceAndTheHistoryKeepsItsOwn(FxRobot robot) {
    robot.clickOn(view.noise);
    Query.Sample asked = (Query.Sample) conversation.last("samples.grid");
    assertTrue(asked.seed() != 7);
    robot.lookup("noise " + asked.seed()).query();
    robot.interact(() -> train(400));
    assertEquals(new Query.Sample(64, 7), conversation.last("samples.history"));
  }

  @Test
  void anotherCountIsAskedForAtOnce(FxRobot robot) {
    robot.interact(() -> view.count.setValue(16));
    assertEquals(new Query.Sample(16, 7), conversation.last("samples.grid"));
  }

  @Test
  void historyGoesOnWhileThePanelIsHidden(FxRobot robot) {
    robot.interact(
        () -> {
          panel.hidden();
          panel.acceptHidden(new Event.WeightsRefreshed(1000));
          answer(1000);
        });
    assertEquals(1, conversation.asked("samples.history").stream().skip(3).count());
  }

  @Test
  void historyIsKeptFromStepZeroAlsoWhereNobodyEverLooked(FxRobot robot) {
    int before = conversation.asked("samples.history").size();
    robot.interact(
        () ->
            new SamplesController(
                    conversation.context(LinearDigits.openedQuick(0)), clock::nanos, clock)
                .acceptHidden(new Event.WeightsRefreshed(0)));
    assertEquals(before + 1, conversation.asked("samples.history").size());
  }

  @Test
  void withReducedMotionPlayGoesOneMomentOn(FxRobot robot) {
    robot.clickOn(history(robot).play);
    robot.lookup("as it was after step 0").query();
    robot.interact(() -> clock.pass(HistoryPlayer.FRAME));
    robot.lookup("as it was after step 0").query();
    robot.clickOn(history(robot).play);
    robot.lookup("as it was after step 100").query();
    robot.clickOn(history(robot).play).clickOn(history(robot).play);
    assertTrue(history(robot).live.isSelected(), "after the last moment comes the present");
  }

  @Test
  void playRunsThroughTheMomentsUntilThePresent(FxRobot robot) {
    SamplesModel model = new SamplesModel(List.of(1, 2, 3), 7, new JudgeModel(digitsInfo()), false);
    for (long step : new long[] {0, 10, 20}) {
      model.history().add(new History.Moment(step, new Pictures(1, 1, 28, 28, new float[28 * 28])));
    }
    List<Integer> seen = new ArrayList<>();
    HistoryPlayer player = new HistoryPlayer(model, clock, () -> seen.add(model.watchedIndex()));
    player.start();
    for (int i = 0; i < 5; i++) {
      clock.pass(HistoryPlayer.FRAME);
    }
    assertEquals(List.of(0, 1, 2, -1), seen);
    assertFalse(player.isRunning());
    player.start();
    player.stop();
    player.start();
    seen.clear();
    clock.pass(HistoryPlayer.FRAME);
    assertEquals(1, seen.size(), "a stopped run does not go on beside the new one");
  }

  private static DataInfo digitsInfo() {
    return LinearDigits.openedQuick(0).data();
  }

  @Test
  void sliderScrubsThroughTheHistory(FxRobot robot) {
    robot.interact(() -> history(robot).place.requestFocus());
    assertEquals(2, history(robot).place.getValue());
    robot.type(KeyCode.LEFT);
    robot.lookup("as it was after step 100").query();
    robot.type(KeyCode.LEFT);
    robot.lookup("as it was after step 0").query();
  }

  private HistoryView history(FxRobot robot) {
    return robot.lookup(".samples-history").queryAs(HistoryView.class);
  }

  private JudgeView judge(FxRobot robot) {
    robot.clickOn("Sure ones only");
    return robot.lookup(".samples-judge").queryAs(JudgeView.class);
  }

  private String words(FxRobot robot) {
    return robot.lookup(".samples-side .label").queryAllAs(Label.class).stream()
        .filter(label -> label.isVisible() && label.getParent().isVisible())
        .map(Label::getText)
        .collect(Collectors.joining("|"));
  }

  @Test
  void classesAreCountedWithoutAskingForIt(FxRobot robot) {
    assertEquals(
        new Query.SampleJudged(CoverageModel.SURVEY, 7, -1, 0),
        conversation.last("samples.survey"));
    Pictures three = new Pictures(3, 1, 28, 28, new float[3 * 784]);
    robot.interact(
        () -> {
          panel.accept(new Event.WeightsRefreshed(300));
          clock.pass(Duration.ofSeconds(3));
          conversation.answer(
              panel,
              300,
              query ->
                  query instanceof Query.SampleJudged
                      ? new Answer.Judged(three, new int[] {1, 4, 1}, new float[3], 3, 0.6)
                      : digits.answer(query));
        });
    String words = words(robot);
    assertTrue(words.contains("2|of 10 classes|3 samples"), words);
    assertTrue(words.contains("Never drawn: 0, 2, 3, 5, 6, 7, 8, 9."), words);
  }

  @Test
  void judgeIsAskedForSamplesItIsSureOf(FxRobot robot) {
    JudgeView judge = judge(robot);
    robot.clickOn(judge.on);
    assertEquals(new Query.SampleJudged(64, 7, -1, 0.8), conversation.last("samples.grid"));
    robot.interact(() -> judge.confidence.setValue(0.4999));
    assertEquals(new Query.SampleJudged(64, 7, -1, 0.5), conversation.last("samples.grid"));
    robot.clickOn(judge.on);
    assertEquals(new Query.Sample(64, 7), conversation.last("samples.grid"));
  }

  @Test
  void verdictIsSaidOnEverySampleAndInWords(FxRobot robot) {
    robot.clickOn(judge(robot).on);
    Pictures two = new Pictures(2, 1, 28, 28, new float[2 * 784]);
    robot.interact(
        () ->
            conversation.answer(
                panel,
                300,
                query ->
                    new Answer.Judged(two, new int[] {4, 9}, new float[] {0.99f, 0.8f}, 8, 0.5)));
    assertEquals(
        List.of("4", "9"),
        robot.lookup(".class-mark").queryAllAs(Label.class).stream().map(Label::getText).toList());
    String words = words(robot);
    assertTrue(words.contains("2 of 8 drawn pass (25%), on average 50% sure"), words);
    robot.clickOn("100");
    assertEquals(0, robot.lookup(".class-mark").queryAll().size());
  }

  @Test
  void missingJudgeIsSaidAndSamplesGoOnUnjudged(FxRobot robot) {
    JudgeView judge = judge(robot);
    robot.clickOn(judge.on);
    robot.interact(
        () ->
            conversation.answer(
                panel,
                200,
                query ->
                    query instanceof Query.SampleJudged
                        ? new Answer.Refused("No judge here.")
                        : digits.answer(query)));
    assertTrue(words(robot).contains("No judge here."), words(robot));
    assertFalse(judge.on.isSelected());
    assertEquals(new Query.Sample(64, 7), conversation.last("samples.grid"));
  }

  @Test
  void modelThatKnowsClassesIsAskedForOne(FxRobot robot) {
    robot.interact(() -> view.label.setValue(3));
    assertEquals(new Query.Sample(64, 7, 3), conversation.last("samples.grid"));
    robot.clickOn(judge(robot).on);
    assertEquals(new Query.SampleJudged(64, 7, 3, 0.8), conversation.last("samples.grid"));
  }

  private Pictures asked() {
    return ((Query.Closest) conversation.last("samples.closest")).pictures();
  }

  @Test
  void selectedSampleIsComparedWithTheTrainingPictures(FxRobot robot) {
    robot.clickOn(view.samples.grid());
    Pictures first = asked();
    assertEquals(1, first.count());
    Pictures near = new Pictures(1, 1, 28, 28, new float[784]);
    robot.interact(
        () ->
            conversation.answer(
                panel,
                200,
                query ->
                    new Answer.Closest(
                        near,
                        new float[] {0.125f},
                        new int[] {4},
                        near,
                        new float[] {7.5f},
                        new int[] {9})));
    String words = words(robot);
    assertTrue(words.contains("class 4, 0.125 a pixel away"), words);
    assertTrue(words.contains("class 9, 7.5 away"), words);
    robot.type(KeyCode.RIGHT);
    assertFalse(Arrays.equals(first.values(), asked().values()), "the next sample");
    assertFalse(words(robot).contains("class 4"), "neighbours of the sample before");
  }

  @Test
  void copyIsCalledOne(FxRobot robot) {
    robot.clickOn(view.samples.grid());
    robot.interact(
        () ->
            conversation.answer(
                panel,
                200,
                query ->
                    new Answer.Closest(
                        asked(),
                        new float[] {0.01f},
                        new int[] {4},
                        asked(),
                        new float[] {0.01f},
                        new int[] {4})));
    assertTrue(words(robot).contains("as good as a copy"), words(robot));
    assertFalse(words(robot).contains("nearest by features"), "there was no judge to see any");
  }

  @Test
  void selectedSampleIsComparedAgainWhenTheModelHasLearnt(FxRobot robot) {
    robot.clickOn(view.samples.grid());
    int before = conversation.asked("samples.closest").size();
    robot.interact(
        () -> {
          digits.setLearnt(0.5);
          train(300);
          clock.pass(Duration.ofSeconds(1));
          digits.setLearnt(1);
        });
    assertEquals(before + 1, conversation.asked("samples.closest").size());
  }

  @Test
  void savedPictureHasEveryPixelFourTimesEnlarged(@TempDir Path folder, FxRobot robot)
      throws TimeoutException {
    Path file = folder.resolve("samples.png");
    panel.setChooseFile(_ -> Optional.of(file));
    robot.clickOn(view.export);
    waitForWord(robot, "samples.png");
    Image saved = new Image(file.toUri().toString());
    assertEquals(8 * 28 * 4, saved.getWidth());
    assertEquals(8 * 28 * 4, saved.getHeight());
  }

  @Test
  void fileThatCannotBeWrittenIsSaid(@TempDir Path folder, FxRobot robot) throws TimeoutException {
    panel.setChooseFile(_ -> Optional.of(folder.resolve("missing").resolve("samples.png")));
    robot.clickOn(view.export);
    waitForWord(robot, "missing");
  }

  /** Files are written on another thread. */
  private static void waitForWord(FxRobot robot, String word) throws TimeoutException {
    WaitForAsyncUtils.waitFor(
        10,
        TimeUnit.SECONDS,
        () ->
            robot
                .lookup((javafx.scene.control.Labeled label) -> label.getText().contains(word))
                .tryQuery()
                .isPresent());
  }
}
