package latentlab.ui.panel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import latentlab.engine.event.Event;
import latentlab.engine.spec.Ability;
import latentlab.text.Texts;
import latentlab.ui.theme.Fonts;
import latentlab.ui.theme.Theme;
import latentlab.ui.theme.Themes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** What every panel must do, over the list: a new one is tested by being in it. */
@ExtendWith(ApplicationExtension.class)
class PanelContractTest {
  private static final double WIDTH = 830;
  private static final double HEIGHT = 630;

  private final List<String> asked = new ArrayList<>();

  @SuppressWarnings("NullAway.Init") // TestFX calls start before each test.
  private Stage stage;

  @Start
  void start(Stage shown) {
    stage = shown;
    Fonts.load();
  }

  /** A panel with a model that can fill it. */
  record Opened(PanelEntry entry, Event.RunOpened run) {
    @Override
    public String toString() {
      return entry.id() + (run.model().can(Ability.ENCODES) ? "" : " of a generator");
    }
  }

  /** Every panel with a model that encodes, and again with one that only decodes and draws. */
  static Stream<Opened> panels() {
    Event.RunOpened generator = ToyGenerator.opened(100);
    return Stream.concat(
        Panels.all().stream().map(entry -> new Opened(entry, ToyModel.run())),
        Panels.all().stream()
            .filter(entry -> generator.model().abilities().containsAll(entry.needs()))
            .map(entry -> new Opened(entry, generator)));
  }

  @Test
  void aModelThatCannotEncodeHasTheViewsOfItsLatentSpace() {
    List<String> offered =
        panels()
            .filter(opened -> !opened.run().model().can(Ability.ENCODES))
            .map(opened -> opened.entry().id())
            .toList();
    assertTrue(offered.containsAll(List.of("latent", "traverse", "between", "samples")));
    assertFalse(offered.contains("arithmetic"));
  }

  private Panel open(Opened opened) {
    PanelEntry entry = opened.entry();
    Texts texts = Texts.english();
    PanelContext context =
        new PanelContext(opened.run(), (slot, _) -> asked.add(slot), texts, true);
    Panel panel = entry.make().apply(context);
    Scene scene = new Scene(new StackPane(panel.view()), WIDTH, HEIGHT);
    Themes.apply(scene, Themes.DARK);
    stage.setScene(scene);
    stage.setX(0);
    stage.setY(0);
    stage.show();
    panel.shown();
    return panel;
  }

  @ParameterizedTest
  @MethodSource("panels")
  void noTextIsCutOffInAnyThemeOrSize(Opened opened, FxRobot robot) {
    robot.interact(() -> open(opened));
    for (Theme theme : Themes.all()) {
      for (double size : new double[] {Themes.SMALLEST_TEXT, Themes.NORMAL_TEXT, 18}) {
        robot.interact(() -> Themes.apply(stage.getScene(), theme, size));
        robot.interact(() -> stage.getScene().snapshot(null));
        List<String> cut =
            nodes(stage.getScene().getRoot()).stream()
                .filter(Labeled.class::isInstance)
                .map(Labeled.class::cast)
                .filter(PanelContractTest::isTruncated)
                .map(Labeled::getText)
                .toList();
        assertEquals(List.of(), cut, opened + ", " + theme.id() + ", " + size + " px");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("panels")
  void everyControlIsNamedAndExplained(Opened opened, FxRobot robot) {
    robot.interact(() -> open(opened));
    robot.interact(() -> stage.getScene().snapshot(null));
    List<String> lacking = new ArrayList<>();
    for (Node node : nodes(stage.getScene().getRoot())) {
      boolean isNamed =
          node.getAccessibleText() != null
              || (node instanceof Labeled labeled && !labeled.getText().isBlank());
      if (node.isFocusTraversable() && !(node instanceof ScrollPane) && !isNamed) {
        lacking.add("a name for " + node);
      }
      boolean choice =
          node instanceof ButtonBase
              || node instanceof ChoiceBox<?>
              || node instanceof ComboBoxBase<?>;
      if (choice && node.isFocusTraversable() && ((Control) node).getTooltip() == null) {
        lacking.add("a tooltip for " + node);
      }
    }
    assertEquals(List.of(), lacking, opened.toString());
  }

  @ParameterizedTest
  @MethodSource("panels")
  void tabReachesEveryControl(Opened opened, FxRobot robot) {
    robot.interact(() -> open(opened));
    robot.interact(() -> stage.getScene().snapshot(null));
    Set<Node> wanted = new HashSet<>();
    for (Node node : nodes(stage.getScene().getRoot())) {
      if (node.isFocusTraversable() && !node.isDisabled()) {
        wanted.add(node);
      }
    }
    for (int press = 0; press < 80 && !wanted.isEmpty(); press++) {
      robot.push(KeyCode.TAB);
      wanted.remove(stage.getScene().getFocusOwner());
    }
    assertEquals(Set.of(), wanted, opened.toString());
  }

  @ParameterizedTest
  @MethodSource("panels")
  void aClosedPanelAsksNothingMore(Opened opened, FxRobot robot) {
    robot.interact(
        () -> {
          Panel panel = open(opened);
          panel.hidden();
          panel.close();
          asked.clear();
          panel.acceptHidden(new Event.WeightsRefreshed(10));
        });
    assertEquals(List.of(), asked, opened.toString());
  }

  @ParameterizedTest
  @MethodSource("panels")
  void slotsBeginWithThePanelsName(Opened opened, FxRobot robot) {
    robot.interact(() -> open(opened).accept(new Event.WeightsRefreshed(10)));
    List<String> foreign =
        asked.stream().filter(slot -> !slot.startsWith(opened.entry().id() + ".")).toList();
    assertEquals(List.of(), foreign);
  }

  /** Every node in sight that is not a part of a control's skin. */
  private static List<Node> nodes(Parent root) {
    List<Node> found = new ArrayList<>();
    for (Node child : root.getChildrenUnmodifiable()) {
      if (child.isVisible() && child.isManaged()) {
        found.add(child);
        boolean opaque = child instanceof Control && !(child instanceof ScrollPane);
        if (child instanceof Parent parent && !opaque) {
          found.addAll(nodes(parent));
        }
      }
    }
    return found;
  }

  private static boolean isTruncated(Labeled labeled) {
    return labeled.lookupAll(".text").stream()
        .filter(Text.class::isInstance)
        .map(Text.class::cast)
        .anyMatch(text -> !text.getText().isEmpty() && !text.getText().equals(labeled.getText()));
  }
}
