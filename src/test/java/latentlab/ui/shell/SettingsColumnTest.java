package latentlab.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import latentlab.engine.session.Catalog;
import latentlab.engine.session.Mailbox;
import latentlab.engine.spec.ParamSpec;
import latentlab.engine.spec.RunSpec;
import latentlab.text.Texts;
import latentlab.ui.bridge.EventPump;
import latentlab.ui.bridge.Jobs;
import latentlab.ui.panel.PanelEntry;
import latentlab.ui.theme.Fonts;
import latentlab.ui.theme.Themes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kordamp.ikonli.javafx.FontIcon;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What can be read in the column of settings. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // TestFX calls start before each test.
class SettingsColumnTest {
  private final Mailbox mailbox = new Mailbox();
  private final ScriptedLab lab = new ScriptedLab(mailbox);
  private final Jobs jobs = new Jobs();
  private EventPump pump;
  private Scene scene;

  @Start
  void start(Stage stage) {
    Fonts.load();
    Shell shell =
        new Shell(
            lab,
            Texts.english(),
            List.<PanelEntry>of(),
            Path.of("none"),
            new FixedDesk(Path.of("target")),
            jobs,
            true,
            false);
    scene = new Scene(shell.root(), 1366, 749);
    Themes.apply(scene, Themes.DARK);
    pump = new EventPump(mailbox, shell::accept, shell::frame);
    pump.start();
    stage.setScene(scene);
    stage.show();
    shell.begin(null);
    WaitForAsyncUtils.waitForFxEvents();
  }

  @AfterEach
  void close() {
    WaitForAsyncUtils.waitForAsyncFx(2000, pump::close);
    jobs.close();
  }

  /** As they open, and with every choice at its last option: a changed row has an arrow more. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void noNameBreaksWithinAWord(boolean changed, FxRobot robot) {
    List<String> broken = new ArrayList<>();
    for (Catalog.Branch branch : Catalog.branches()) {
      branch
          .families()
          .forEach(
              family -> {
                RunSpec suited = Catalog.spec(family.id(), "mnist", 7);
                RunSpec opened = changed ? suited.with(otherChoices(suited)) : suited;
                robot.interact(() -> lab.open(opened));
                WaitForAsyncUtils.waitForFxEvents();
                robot.interact(
                    () -> {
                      scene.getRoot().layout();
                      names().stream()
                          .filter(SettingsColumnTest::breaksWithinAWord)
                          .forEach(name -> broken.add(family.id() + ": " + name.getText()));
                      scene.getRoot().lookupAll(".setting-row").stream()
                          .filter(SettingsColumnTest::isSeen)
                          .map(Region.class::cast)
                          .filter(SettingsColumnTest::isTooWide)
                          .forEach(row -> broken.add(family.id() + " too wide: " + said(row)));
                    });
              });
    }
    assertEquals(List.of(), broken);
  }

  private static Map<String, String> otherChoices(RunSpec of) {
    Map<String, String> changes = new HashMap<>();
    for (ParamSpec spec : of.settings().specs()) {
      if (spec instanceof ParamSpec.Choice choice) {
        changes.put(choice.key(), choice.options().getLast());
      }
    }
    return changes;
  }

  /** The sentence is there for who cannot see it, and appears where the pointer rests. */
  @Test
  void aSettingIsExplainedWhereThePointerRests(FxRobot robot) throws TimeoutException {
    WaitForAsyncUtils.waitForFxEvents();
    Label name = names().getFirst();
    assertTrue(name.getAccessibleHelp().length() > 20, name.getAccessibleHelp());
    robot.moveTo(name);
    robot.moveBy(2, 1);
    WaitForAsyncUtils.waitFor(
        5,
        TimeUnit.SECONDS,
        () -> name.getTooltip() instanceof Tooltip tooltip && tooltip.isShowing());
    assertEquals(name.getAccessibleHelp(), name.getTooltip().getText());
  }

  @Test
  void aSettingThatActsAtOnceHasAFlashThatCanBeSeen(FxRobot robot) {
    WaitForAsyncUtils.waitForFxEvents();
    robot.interact(() -> scene.getRoot().layout());
    List<Label> live = names().stream().filter(name -> name.getGraphic() != null).toList();
    assertTrue(live.stream().anyMatch(name -> name.getText().startsWith("KL weight")));
    for (Label name : live) {
      int size = ((FontIcon) Objects.requireNonNull(name.getGraphic())).getIconSize();
      assertTrue(size >= 10, name.getText() + " has a flash of " + size + " pixels");
    }
  }

  @Test
  void aChoiceIsAsWideAsBeforeWhenTheTextIsAsSmallAsBefore(FxRobot robot) {
    WaitForAsyncUtils.waitForFxEvents();
    double before = width(robot, Themes.NORMAL_TEXT);
    assertTrue(width(robot, Themes.LARGEST_TEXT) > before);
    assertEquals(before, width(robot, Themes.NORMAL_TEXT), 0.5);
  }

  private double width(FxRobot robot, double textSize) {
    robot.interact(() -> Themes.apply(scene, Themes.DARK, textSize));
    WaitForAsyncUtils.waitForFxEvents();
    robot.interact(
        () -> {
          scene.getRoot().applyCss();
          scene.getRoot().layout();
        });
    return ((Region) Objects.requireNonNull(scene.lookup("#param-network"))).getWidth();
  }

  private List<Label> names() {
    return scene.getRoot().lookupAll(".param-label").stream()
        .filter(SettingsColumnTest::isSeen)
        .map(Label.class::cast)
        .toList();
  }

  private static boolean isSeen(Node node) {
    return node.isVisible() && (node.getParent() == null || isSeen(node.getParent()));
  }

  private static String said(Region row) {
    return ((Label) row.getChildrenUnmodifiable().getFirst()).getText();
  }

  /** Whether something in the row stands out of it at the right. */
  private static boolean isTooWide(Region row) {
    double room = row.getWidth() - row.getInsets().getRight() + 0.5;
    return row.getChildrenUnmodifiable().stream()
        .map(Region.class::cast)
        .anyMatch(part -> part.isManaged() && part.getLayoutX() + part.getWidth() > room);
  }

  private static boolean breaksWithinAWord(Label name) {
    Node mark = name.getGraphic();
    double beside = mark == null ? 0 : mark.getLayoutBounds().getWidth() + name.getGraphicTextGap();
    double room =
        name.getWidth() - name.getInsets().getLeft() - name.getInsets().getRight() - beside;
    Text measure = new Text();
    measure.setFont(name.getFont());
    double longest = 0;
    for (String word : name.getText().split(" ", -1)) {
      measure.setText(word);
      longest = Math.max(longest, measure.getLayoutBounds().getWidth());
    }
    return longest > room + 0.5;
  }
}
