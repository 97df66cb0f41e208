package latentlab.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import latentlab.engine.event.Event;
import latentlab.engine.event.Finding;
import latentlab.engine.session.Experiments;
import latentlab.engine.session.Mailbox;
import latentlab.engine.spec.Experiment;
import latentlab.text.Texts;
import latentlab.ui.bridge.EventPump;
import latentlab.ui.bridge.Jobs;
import latentlab.ui.panel.PanelEntry;
import latentlab.ui.panel.Panels;
import latentlab.ui.theme.Fonts;
import latentlab.ui.theme.Themes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Chooses an experiment in the window the way a person does, over a scripted session. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // TestFX calls start before each test.
class ExperimentsOfferedTest {
  private static final Path SHIPPED = Path.of("assets", "experiments");

  @TempDir static Path assets;

  private final Mailbox mailbox = new Mailbox();
  private final ScriptedLab lab = new ScriptedLab(mailbox);
  private final Jobs jobs = new Jobs();
  private EventPump pump;
  private Scene scene;

  @Start
  void start(Stage stage) throws IOException {
    copyExperiments();
    Fonts.load();
    Shell shell =
        new Shell(
            lab,
            Texts.english(),
            List.<PanelEntry>of(),
            assets,
            new FixedDesk(Path.of("target", "window-test")),
            jobs,
            true,
            false);
    scene = new Scene(shell.root(), 1366, 768);
    Themes.apply(scene, Themes.DARK);
    pump = new EventPump(mailbox, shell::accept, shell::frame);
    pump.start();
    stage.setScene(scene);
    stage.show();
    shell.begin(null);
  }

  private static void copyExperiments() throws IOException {
    Path folder = Files.createDirectories(assets.resolve("experiments"));
    try (Stream<Path> files = Files.list(SHIPPED)) {
      for (Path file : files.toList()) {
        Path copy = folder.resolve(file.getFileName());
        if (!Files.exists(copy)) {
          Files.copy(file, copy);
        }
      }
    }
  }

  @AfterEach
  void close() {
    WaitForAsyncUtils.waitForAsyncFx(2000, pump::close);
    jobs.close();
  }

  @Test
  void theChosenOneIsOpenedAndItsSentenceStaysWhileItTrains(FxRobot robot) throws TimeoutException {
    waitFor(() -> !node("#action-train").isDisabled());
    robot.interact(() -> scene.getRoot().requestFocus());
    robot.push(KeyCode.CONTROL, KeyCode.L);
    waitFor(() -> scene.getRoot().lookup("#experiment-mode-collapse") != null);
    assertTrue(
        robot
            .lookup(
                (Labeled one) ->
                    one.getText() != null && one.getText().contains("normalisation off"))
            .tryQuery()
            .isPresent(),
        "a switch is on or off");
    robot.interact(() -> ((Button) node("#experiment-mode-collapse")).fire());
    waitFor(() -> scene.getRoot().lookup("#finding-experiment") != null);
    assertEquals(Experiments.named(assets, "mode-collapse").spec(), lab.opened.getLast());
    mailbox.accept(
        new Event.Findings(
            List.of(
                new Finding(
                    "modeCollapse",
                    Finding.Tone.WARNING,
                    List.of(1, 8),
                    new Finding.Change("unrolled", "5")))));
    waitFor(() -> scene.getRoot().lookup("#finding-modeCollapse") != null);
    assertTrue(sentence("#finding-experiment").contains("discriminator"));
    robot.interact(() -> ((Button) node("#finding-modeCollapse .button")).fire());
    assertEquals("change unrolled 5", lab.commands.getLast());
  }

  @Test
  void aFileThatCannotBeUsedIsNamedAndTheOthersAreOffered(FxRobot robot) throws Exception {
    Path broken = assets.resolve("experiments").resolve("broken.json");
    Files.writeString(broken, "{");
    try {
      waitFor(() -> !node("#action-train").isDisabled());
      robot.interact(() -> scene.getRoot().requestFocus());
      robot.push(KeyCode.CONTROL, KeyCode.L);
      waitFor(() -> scene.getRoot().lookup("#experiment-mode-collapse") != null);
      waitFor(() -> ((Labeled) node("#banner-sentence")).getText().contains("broken.json"));
    } finally {
      Files.delete(broken);
    }
  }

  @Test
  void everyExperimentNamesAPanelOfTheProgram() {
    Set<String> panels = Set.copyOf(Panels.all().stream().map(PanelEntry::id).toList());
    for (Experiment one : Experiments.find(Path.of("assets")).usable()) {
      assertTrue(panels.contains(one.panel()), one.id() + ": " + one.panel());
    }
  }

  private String sentence(String card) {
    return ((Labeled) node(card + " .label")).getText();
  }

  private Node node(String selector) {
    return Objects.requireNonNull(scene.getRoot().lookup(selector), selector);
  }

  private static void waitFor(Callable<Boolean> condition) throws TimeoutException {
    WaitForAsyncUtils.waitFor(
        10, TimeUnit.SECONDS, () -> WaitForAsyncUtils.waitForAsyncFx(5000, condition));
  }
}
