package latentlab.ui.panel.denoise;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.Slider;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import latentlab.engine.spec.Answer;
import latentlab.engine.spec.Query;
import latentlab.engine.spec.Reverse;
import latentlab.engine.spec.Sampler;
import latentlab.ui.panel.Conversation;
import latentlab.ui.panel.HandClock;
import latentlab.ui.panel.PanelPictures;
import latentlab.ui.panel.Snapshot;
import latentlab.ui.panel.denoise.DenoiseView.Section;
import latentlab.ui.theme.Fonts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/**
 * Draws the tools that edit with the shipped diffusion model and keeps the pictures for the eye.
 */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // JUnit and TestFX call these before each test.
class EditPicturesTest {
  private static final int STEPS = 10;
  private static Snapshot digits;
  private Stage stage;

  @BeforeAll
  static void read() {
    digits = new Snapshot("ddpm-mnist");
  }

  @AfterAll
  static void close() {
    digits.close();
  }

  @Start
  void start(Stage shown) {
    Fonts.load();
    stage = shown;
  }

  @ParameterizedTest
  @CsvSource({
    "inpaint, dark, 13",
    "sketch, light, 13",
    "slide, dark, 13",
    "inpaint, light, 18",
    "slide, light, 18"
  })
  void isDrawnInEveryTheme(String tool, String theme, double text, FxRobot robot)
      throws IOException {
    robot.interact(() -> show(tool, theme, text));
    PanelPictures.keep(stage, "denoise-edit-%s-%s-%.0f".formatted(tool, theme, text));
    assertEquals(List.of(), cut(stage.getScene().getRoot()));
  }

  private void show(String tool, String theme, double text) {
    Conversation conversation = new Conversation();
    HandClock clock = new HandClock();
    DenoiseController panel =
        new DenoiseController(
            conversation.context(digits.run()), clock::nanos, clock, Runnable::run);
    DenoiseView view = (DenoiseView) panel.view();
    PanelPictures.show(stage, view, theme, text, 830, 630);
    panel.shown();
    view.tab(Section.EDIT).fire();
    conversation.answer(panel, 2_823, query -> quickly(tool, query));
    ((ButtonBase) view.getContent().lookup("#denoise-edit-" + tool)).fire();
    conversation.answer(panel, 2_823, query -> quickly(tool, query));
    if (tool.equals("slide")) {
      ((Slider) view.getContent().lookup("#denoise-edit-position")).setValue(0.4);
      conversation.answer(panel, 2_823, query -> quickly(tool, query));
    }
  }

  /** In few steps, and only what is to be seen. */
  private static Answer quickly(String tool, Query query) {
    return switch (query) {
      case Query.Denoise _ -> new Answer.Cancelled();
      case Query.Inpaint asked when tool.equals("inpaint") ->
          digits.answer(
              new Query.Inpaint(
                  few(asked.reverse()), asked.known(), asked.mask(), asked.count(), 1));
      case Query.Inpaint _ -> new Answer.Cancelled();
      case Query.FromSketch asked ->
          digits.answer(new Query.FromSketch(few(asked.reverse()), asked.sketches(), asked.time()));
      case Query.Invert asked ->
          digits.answer(new Query.Invert(asked.inputs(), STEPS, asked.label()));
      case Query.DenoiseFrom asked ->
          digits.answer(new Query.DenoiseFrom(few(asked.reverse()), asked.latents()));
      default -> digits.answer(query);
    };
  }

  private static Reverse few(Reverse asked) {
    Sampler sampler = new Sampler(asked.sampler().method(), STEPS, asked.sampler().eta());
    return new Reverse(sampler, asked.seed(), asked.label(), asked.guidance(), asked.frames());
  }

  /** What is not seen whole, as in the contract of all panels. */
  private static List<String> cut(Node root) {
    return root.lookupAll(".label").stream()
        .filter(node -> node instanceof Labeled && isSeen(node))
        .map(Labeled.class::cast)
        .filter(
            label ->
                label.lookupAll(".text").stream()
                    .filter(Text.class::isInstance)
                    .map(one -> ((Text) one).getText())
                    .anyMatch(words -> !words.isEmpty() && !words.equals(label.getText())))
        .map(Labeled::getText)
        .toList();
  }

  private static boolean isSeen(Node node) {
    return node.isVisible() && (node.getParent() == null || isSeen(node.getParent()));
  }
}
