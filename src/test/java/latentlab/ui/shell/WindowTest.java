package latentlab.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import latentlab.engine.event.Event;
import latentlab.engine.session.Mailbox;
import latentlab.text.Texts;
import latentlab.ui.bridge.EventPump;
import latentlab.ui.bridge.Jobs;
import latentlab.ui.kit.ScrollArea;
import latentlab.ui.panel.PanelEntry;
import latentlab.ui.theme.Fonts;
import latentlab.ui.theme.Themes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Uses the window the way a person does, over a scripted session. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // TestFX calls start before each test.
class WindowTest {
  private final Mailbox mailbox = new Mailbox();
  private final ScriptedLab lab = new ScriptedLab(mailbox);
  private final FixedDesk desk = new FixedDesk(Path.of("target", "window-test"));
  private final Jobs jobs = new Jobs();
  private EventPump pump;
  private Scene scene;

  @Start
  void start(Stage stage) {
    Fonts.load();
    Shell shell =
        new Shell(
            lab, Texts.english(), List.<PanelEntry>of(), Path.of("none"), desk, jobs, true, false);
    scene = new Scene(shell.root(), 960, 720);
    Themes.apply(scene, Themes.DARK);
    pump = new EventPump(mailbox, shell::accept, shell::frame);
    pump.start();
    stage.setScene(scene);
    stage.setX(0);
    stage.setY(0);
    stage.show();
    shell.begin(null);
  }

  @AfterEach
  void close() {
    WaitForAsyncUtils.waitForAsyncFx(2000, pump::close);
    jobs.close();
  }

  @Test
  void theCurvesAreWrittenAsNumbers(FxRobot robot) throws Exception {
    Path file = Path.of("target", "window-test", "vae-mnist-7-curves.csv");
    Files.createDirectories(Path.of("target", "window-test"));
    Files.deleteIfExists(file);
    robot.interact(
        () -> {
          lab.train();
          lab.playLosses(20, 10);
        });
    WaitForAsyncUtils.waitForFxEvents();
    KeyEvent keys = new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.E, true, true, false, false);
    robot.interact(() -> javafx.event.Event.fireEvent(scene.getRoot(), keys));
    waitFor(() -> Files.exists(file) && Files.readAllLines(file).size() > 20);
  }

  @Test
  void aLetterTypedInAChooserGoesToTheEntryThatBeginsWithIt(FxRobot robot) {
    robot.interact(() -> scene.lookup("#header-data").requestFocus());
    robot.push(KeyCode.E);
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals("gaussians", lab.opened.getLast().data());
    assertEquals("gaussian", lab.opened.getLast().settings().choice("likelihood"));
    // What suits the data is not a change that a person made.
    assertEquals(Set.of(), scene.getRoot().lookupAll(".setting-row.changed"));
  }

  @Test
  void theFirstKeyOfANewWindowIsForTheWindow(FxRobot robot) throws TimeoutException {
    waitFor(() -> text("#action-train").equals("Train"));
    robot.push(KeyCode.SPACE);
    waitFor(() -> text("#action-train").equals("Pause"));
  }

  @Test
  void theBigButtonTrainsAndThenPauses(FxRobot robot) throws TimeoutException {
    waitFor(() -> text("#action-train").equals("Train"));
    press(robot, "#action-train");
    waitFor(() -> text("#action-train").equals("Pause"));
    press(robot, "#action-train");
    waitFor(() -> text("#action-train").equals("Resume"));
  }

  @Test
  void aChangeWhileTrainingWaitsBehindABarUntilTheRestart(FxRobot robot) throws TimeoutException {
    waitFor(() -> !node("#action-train").isDisabled());
    press(robot, "#action-train");
    waitFor(() -> text("#action-train").equals("Pause"));
    commit(robot, "latent", "2");
    waitFor(() -> node("#settings-restart").getParent().isVisible());
    assertTrue(text("#settings-waiting").contains("Latent size"));
    robot.interact(() -> ((Button) node("#settings-restart")).fire());
    waitFor(() -> !node("#settings-restart").getParent().isVisible());
    assertEquals(2, lab.opened.getLast().settings().whole("latent"));
    assertEquals(
        "train", lab.commands.stream().filter(c -> !c.startsWith("ask")).toList().getLast());
  }

  @Test
  void aBadValueIsExplainedUnderItsRowAndForgivenWhenMended(FxRobot robot) throws TimeoutException {
    waitFor(() -> !node("#action-train").isDisabled());
    int opened = lab.opened.size();
    commit(robot, "latent", "many");
    waitFor(() -> problems().size() == 1);
    assertTrue(problems().getFirst().contains("256"));
    assertEquals(opened, lab.opened.size());
    commit(robot, "latent", "20");
    waitFor(() -> problems().isEmpty());
  }

  @Test
  void theSpaceKeyTrainsUnlessTextIsTyped(FxRobot robot) throws TimeoutException {
    waitFor(() -> !node("#action-train").isDisabled());
    robot.interact(() -> scene.getRoot().requestFocus());
    robot.type(KeyCode.SPACE);
    waitFor(() -> lab.commands.contains("train"));
    robot.interact(() -> node("#param-latent").requestFocus());
    robot.type(KeyCode.E);
    WaitForAsyncUtils.waitForFxEvents();
    assertFalse(lab.commands.contains("epoch"));
  }

  @Test
  void aFailureIsABannerThatCanBeDismissed(FxRobot robot) throws TimeoutException {
    waitFor(() -> !node("#action-train").isDisabled());
    mailbox.accept(new Event.Failed("The folder is empty."));
    waitFor(() -> node("#banner-sentence").getParent().isVisible());
    assertEquals("The folder is empty.", text("#banner-sentence"));
    press(robot, "#banner-dismiss");
    waitFor(() -> !node("#banner-sentence").getParent().isVisible());
  }

  @Test
  void theThemeButtonAsksTheDeskForTheOtherTheme(FxRobot robot) {
    press(robot, "#action-theme");
    assertEquals(List.of("theme"), desk.done);
  }

  @Test
  void helpOpensByKeyAndCloses(FxRobot robot) throws TimeoutException {
    robot.interact(() -> scene.getRoot().requestFocus());
    robot.type(KeyCode.F1);
    waitFor(() -> scene.getRoot().lookup("#help") != null);
    waitFor(() -> scene.getRoot().lookup("#help") != null);
    robot.interact(() -> ((Button) node("#help-close")).fire());
    waitFor(() -> scene.getRoot().lookup("#help") == null);
  }

  @Test
  void theHelpBeginsAtItsBeginningAndGivesTheKeysBack(FxRobot robot) throws TimeoutException {
    robot.interact(() -> node("#header-data").requestFocus());
    robot.type(KeyCode.F1);
    waitFor(() -> scene.getRoot().lookup("#help") != null);
    ScrollPane scroll = (ScrollPane) node("#help .scroll-pane");
    robot.interact(() -> scroll.setVvalue(1));
    robot.type(KeyCode.RIGHT, KeyCode.ESCAPE);
    waitFor(() -> scene.getRoot().lookup("#help") == null);
    assertTrue(node("#header-data").isFocused());
    assertFalse(lab.commands.contains("step"), "the keys are for the help while it is open");
    robot.type(KeyCode.F1);
    waitFor(() -> scene.getRoot().lookup("#help") != null);
    assertEquals(0, scroll.getVvalue());
  }

  @Test
  void whatScrollsIsNotKeptAsAPictureOfTheWhole(FxRobot robot) {
    List<Node> kept = new ArrayList<>();
    robot.interact(
        () ->
            scene.getRoot().lookupAll(".viewport").stream()
                .filter(seen -> seen.getParent() instanceof ScrollArea)
                .forEach(kept::add));
    assertTrue(kept.size() > 1, "the columns scroll");
    kept.removeIf(seen -> !seen.isCache());
    assertEquals(List.of(), kept);
  }

  private void press(FxRobot robot, String selector) {
    robot.interact(() -> ((Button) node(selector)).fire());
  }

  private void commit(FxRobot robot, String key, String value) {
    robot.interact(
        () -> {
          TextField field = (TextField) node("#param-" + key);
          field.requestFocus();
          field.setText(value);
          field.fireEvent(new ActionEvent());
        });
  }

  private List<String> problems() {
    return scene.getRoot().lookupAll(".param-problem").stream()
        .filter(Node::isVisible)
        .map(node -> ((Labeled) node).getText())
        .toList();
  }

  private Node node(String selector) {
    return Objects.requireNonNull(scene.getRoot().lookup(selector), selector);
  }

  private String text(String selector) {
    return ((Labeled) node(selector)).getText();
  }

  private static void waitFor(Callable<Boolean> condition) throws TimeoutException {
    WaitForAsyncUtils.waitFor(
        10, TimeUnit.SECONDS, () -> WaitForAsyncUtils.waitForAsyncFx(5000, condition));
  }
}
