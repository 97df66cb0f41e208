package latentlab.ui.panel.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import javafx.scene.control.ProgressBar;
import javafx.stage.Stage;
import latentlab.engine.event.Event;
import latentlab.engine.spec.Query;
import latentlab.ui.panel.Conversation;
import latentlab.ui.panel.HandClock;
import latentlab.ui.panel.LinearDigits;
import latentlab.ui.panel.PanelContext;
import latentlab.ui.panel.PanelPictures;
import latentlab.ui.panel.Steered;
import latentlab.ui.theme.Fonts;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The samples panel with a model that makes its samples step by step, which takes seconds. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // TestFX calls start before each test.
class SlowSamplesTest {
  private static LinearDigits digits;

  private final HandClock clock = new HandClock();
  private final Steered steered = new Steered();
  private final Conversation conversation = new Conversation();
  private SamplesController panel;
  private SamplesView view;

  @BeforeAll
  static void learnDigits() throws IOException {
    digits = new LinearDigits();
  }

  @Start
  void start(Stage stage) {
    Fonts.load();
    PanelContext plain = conversation.context(LinearDigits.opened(0));
    PanelContext context = new PanelContext(plain.run(), plain.ask(), steered, plain.texts(), true);
    panel = new SamplesController(context, clock::nanos, clock);
    view = (SamplesView) panel.view();
    PanelPictures.show(stage, view, "dark", 13, 830, 600);
    panel.shown();
  }

  @Test
  void samplesThatTakeSecondsAreNotAskedForInARow(FxRobot robot) {
    assertEquals(
        new Query.Patient(new Query.SampleJudged(CoverageModel.COSTLY_SURVEY, 7, -1, 0)),
        conversation.last("samples.survey"));
    assertEquals(new Query.Patient(new Query.Sample(16, 7)), conversation.last("samples.history"));
    robot.interact(
        () -> {
          panel.accept(new Event.WeightsRefreshed(1));
          clock.pass(Duration.ofSeconds(9));
          panel.accept(new Event.WeightsRefreshed(2));
          assertEquals(1, conversation.asked("samples.grid").size(), "under way");
          slowAnswer(2);
          clock.pass(Duration.ofSeconds(9));
          assertEquals(1, conversation.asked("samples.grid").size(), "too soon");
          clock.pass(Duration.ofSeconds(19));
          assertEquals(2, conversation.asked("samples.grid").size());
        });
  }

  private void slowAnswer(long step) {
    conversation.answer(panel, step, query -> digits.answer(query.plain()));
  }

  @Test
  void samplesThatTakeSecondsTellHowFarTheyAreAndCanBeGivenUp(FxRobot robot) {
    assertFalse(view.cancel.getParent().isVisible());
    robot.interact(() -> panel.accept(new Event.Answering("samples.grid", 3, 12)));
    assertTrue(view.cancel.getParent().isVisible());
    assertEquals(0.25, robot.lookup(".samples-progress").queryAs(ProgressBar.class).getProgress());
    robot.clickOn(view.cancel);
    assertEquals(List.of("cancel samples.grid"), steered.commands());
    assertFalse(view.cancel.getParent().isVisible());
    robot.interact(
        () -> {
          panel.accept(new Event.WeightsRefreshed(5));
          clock.pass(Duration.ofMinutes(9));
          assertEquals(1, conversation.asked("samples.grid").size());
          view.count.setValue(16);
          assertEquals(2, conversation.asked("samples.grid").size());
          panel.hidden();
        });
    assertEquals(
        List.of("cancel samples.grid", "cancel samples.grid", "cancel samples.survey"),
        steered.commands());
  }
}
