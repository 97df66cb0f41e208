package latentlab.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import latentlab.engine.event.Event;
import latentlab.engine.session.Catalog;
import latentlab.engine.spec.Ability;
import latentlab.engine.spec.Answer;
import latentlab.engine.spec.ModelInfo;
import latentlab.engine.spec.Query;
import latentlab.text.Texts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/** The Parzen likelihood comes when it is asked for, with its weakness at hand. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // Made before each test.
class ParzenControllerTest {
  private final ScriptedLab lab = new ScriptedLab(_ -> {});
  private ParzenView view;
  private ParzenController controller;

  @BeforeEach
  void make(FxRobot robot) {
    robot.interact(
        () -> {
          view = new ParzenView(Texts.english());
          controller = new ParzenController(lab, view, Texts.english());
        });
  }

  private void open(String model, Ability... abilities) {
    controller.accept(
        new Event.RunOpened(
            Catalog.spec(model, "mnist", 1),
            Catalog.data("mnist"),
            new ModelInfo(20, 1, Set.of(abilities)),
            0));
  }

  private void answer(Answer answer) {
    Query asked = new Query.Patient(new Query.Evaluate(0, 0, 10_000, true, null));
    controller.accept(new Event.Answered("shell.parzen", asked, answer, 430));
  }

  private String words() {
    return String.join(
        " ",
        view.root().lookupAll("*").stream()
            .filter(node -> node instanceof Labeled && node.getParent().isVisible())
            .filter(javafx.scene.Node::isVisible)
            .map(node -> ((Labeled) node).getText())
            .toList());
  }

  @Test
  void isAskedForByHandAndSaysHowItWasMade(FxRobot robot) {
    robot.interact(
        () -> {
          open("gan", Ability.SAMPLES);
          assertTrue(view.root().isVisible());
          assertEquals(0, lab.commands.size());
          Button ask = (Button) view.root().lookup("#ask-parzen");
          ask.fire();
          ask.fire();
          assertEquals(1, lab.commands.size());
          answer(
              new Answer.Scored(
                  10_000,
                  new LinkedHashMap<>(
                      Map.of(
                          "parzen", 231.25,
                          "parzenError", 1.95,
                          "parzenDeviation", 0.2,
                          "parzenSamples", 10_000.0))));
          for (String part : new String[] {"231.2", "10,000", "0.20", "430"}) {
            assertTrue(words().contains(part), words());
          }
        });
  }

  @Test
  void aRefusalIsSaidAndAnotherRunForgets(FxRobot robot) {
    robot.interact(
        () -> {
          open("gan", Ability.SAMPLES);
          answer(new Answer.Refused("There is no memory left."));
          assertTrue(words().contains("no memory"), words());
          open("vae", Ability.SAMPLES);
          assertFalse(words().contains("no memory"), words());
        });
  }

  @Test
  void isNotOfferedWhereSamplesTakeMinutesOrThereAreNone(FxRobot robot) {
    robot.interact(
        () -> {
          open("ddpm", Ability.SAMPLES, Ability.DENOISES);
          assertFalse(view.root().isVisible());
          open("autoencoder", Ability.ENCODES);
          assertFalse(view.root().isVisible());
        });
  }
}
