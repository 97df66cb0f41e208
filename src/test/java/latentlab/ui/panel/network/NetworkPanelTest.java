package latentlab.ui.panel.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import latentlab.engine.event.Event;
import latentlab.engine.event.RunState;
import latentlab.engine.session.Catalog;
import latentlab.engine.spec.Answer;
import latentlab.engine.spec.Phase;
import latentlab.engine.spec.Query;
import latentlab.engine.spec.TracedPart;
import latentlab.text.Texts;
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

/** A hand on the network panel, with real digits in its boxes. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // TestFX calls start before each test.
class NetworkPanelTest {
  private static LinearDigits digits;

  private final Conversation conversation = new Conversation();
  private final HandClock clock = new HandClock();
  private final Steered steered = new Steered();
  private Stage stage;
  private NetworkController panel;
  private NetworkView view;

  @BeforeAll
  static void learnDigits() throws IOException {
    digits = new LinearDigits();
  }

  @Start
  void start(Stage shown) {
    stage = shown;
    Fonts.load();
    panel =
        new NetworkController(
            new PanelContext(
                LinearDigits.opened(0), conversation::ask, steered, Texts.english(), true),
            clock::nanos,
            clock);
    view = (NetworkView) panel.view();
    PanelPictures.show(stage, view, "dark", 13, 830, 600);
    panel.shown();
    conversation.answer(panel, 40, NetworkPanelTest::boxes);
  }

  /** A picture, a latent vector and noise in the boxes that they belong to. */
  private static Answer boxes(Query query) {
    Random random = new Random(1);
    List<TracedPart> parts = new ArrayList<>();
    for (Phase phase : Catalog.family("vae").phases()) {
      for (String part : phase.parts()) {
        boolean picture = List.of("picture", "reconstruction", "difference").contains(part);
        float[] values = new float[20];
        if (picture) {
          Answer answer = digits.answer(new Query.ReconstructHeldOut(3, 1));
          Answer.Reconstructed back = (Answer.Reconstructed) answer;
          values = (part.equals("picture") ? back.inputs() : back.outputs()).values().clone();
          for (int i = 0; part.equals("difference") && i < values.length; i++) {
            values[i] = back.inputs().values()[i] - values[i];
          }
        } else {
          for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian();
          }
        }
        parts.add(new TracedPart(part, picture ? new int[] {1, 28, 28} : new int[] {20}, values));
      }
    }
    return new Answer.Traced(parts, 0);
  }

  private String caption() {
    return ((Label) view.getContent().lookup(".network-words")).getText();
  }

  @Test
  void actsAreToldOneAfterTheOther(FxRobot robot) throws IOException {
    PanelPictures.keep(stage, "network-all");
    robot.clickOn(view.bar.forth);
    assertTrue(caption().startsWith("1 "), caption());
    robot.clickOn(view.bar.forth);
    assertTrue(caption().startsWith("2 "), caption());
    PanelPictures.keep(stage, "network-second");
    robot.clickOn(view.bar.back);
    robot.clickOn(view.bar.back);
    assertTrue(caption().startsWith("5 "), caption());
    robot.clickOn(view.all);
    assertFalse(caption().startsWith("5 "), caption());
    assertEquals(List.of(), steered.commands());
  }

  @Test
  void slowMotionFollowsTheRun(FxRobot robot) {
    robot.clickOn(view.bar.slow);
    assertEquals(List.of("slow 1.25"), steered.commands());
    robot.interact(
        () -> {
          panel.accept(new Event.SlowMotion(1.25));
          panel.accept(new Event.StateChanged(RunState.TRAINING));
          TracedPart latent = new TracedPart("latent", new int[] {2}, new float[] {1, -1});
          panel.accept(new Event.PhaseEntered(41, "sample", List.of(latent)));
        });
    assertTrue(caption().startsWith("2 "), caption());
    assertTrue(view.bar.back.isDisabled());
    robot.clickOn(view.bar.forth);
    assertEquals("next", steered.commands().getLast());
    robot.clickOn(view.bar.slow);
    assertEquals("slow 0.0", steered.commands().getLast());
  }

  @Test
  void boxesFollowTrainingAndAnotherPictureCanBeChosen(FxRobot robot) {
    int before = conversation.asked("network.boxes").size();
    robot.interact(
        () -> {
          panel.accept(new Event.WeightsRefreshed(80));
          clock.pass(Duration.ofSeconds(1));
        });
    assertEquals(before + 1, conversation.asked("network.boxes").size());
    robot.clickOn(view.another);
    assertEquals(new Query.Network(1), conversation.last("network.boxes"));
  }
}
