package latentlab.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import javax.imageio.ImageIO;
import latentlab.engine.spec.ParamSpec.Drawing;
import latentlab.text.Texts;
import latentlab.ui.theme.Fonts;
import latentlab.ui.theme.Themes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** A drawing as a value of the form: opened, drawn on and closed by keys, and its pictures. */
@ExtendWith(ApplicationExtension.class)
class DrawingButtonTest {
  private static final String KEY = "priorDrawing";
  private static final Path FOLDER = Path.of("target", "kit");

  private final List<Map.Entry<String, String>> edits = new ArrayList<>();

  @SuppressWarnings("NullAway.Init") // TestFX calls start before each test.
  private ParamForm form;

  @SuppressWarnings("NullAway.Init") // TestFX calls start before each test.
  private Stage stage;

  @Start
  void start(Stage shown) {
    Fonts.load();
    stage = shown;
    form = new ParamForm(Texts.english(), (key, text) -> edits.add(Map.entry(key, text)));
    Texts texts = Texts.english();
    form.setSections(
        List.of(
            new ParamForm.Section(
                texts.get("group.prior"),
                List.of(
                    new ParamField(
                        "codePrior",
                        texts.get("setting.codePrior"),
                        texts.get("setting.codePrior.help"),
                        new ParamField.Editor.OneOf(
                            List.of(
                                new ParamField.Option(
                                    "drawn", texts.get("setting.codePrior.drawn")))),
                        "drawn",
                        false),
                    new ParamField(
                        KEY,
                        texts.get("setting.priorDrawing"),
                        texts.get("setting.priorDrawing.help"),
                        new ParamField.Editor.Drawn(texts.get("setting.priorDrawing.prompt")),
                        "",
                        false)))));
    StackPane page = new StackPane(form);
    page.setStyle("-fx-padding: 1em;");
    stage.setScene(new Scene(page, 320, 440));
    Themes.apply(stage.getScene(), Themes.byId("dark"));
    stage.setX(0);
    stage.setY(0);
    stage.show();
  }

  private static List<Window> popups() {
    return Window.getWindows().stream().filter(window -> !(window instanceof Stage)).toList();
  }

  private DrawingButton button() {
    return (DrawingButton) form.lookup("#param-" + KEY);
  }

  @Test
  void keysOpenDrawAndCloseAndTheDrawingIsToldOnce(FxRobot robot) {
    robot.interact(() -> button().requestFocus());
    robot.push(KeyCode.SPACE);
    assertEquals(1, popups().size());
    robot.press(KeyCode.SPACE).push(KeyCode.LEFT).push(KeyCode.LEFT).release(KeyCode.SPACE);
    assertTrue(edits.isEmpty());
    robot.push(KeyCode.ESCAPE);
    assertEquals(List.of(), popups());
    assertEquals(1, edits.size());
    float[] ink = Drawing.ink(edits.getFirst().getValue());
    // From the middle of the pad, between the cells 7 and 8, two cells to the left.
    assertTrue(ink[7 * 16 + 6] > 0.5 && ink[8 * 16 + 7] > 0.5);
    assertEquals(0, ink[2 * 16 + 7]);
    robot.interact(() -> form.show(KEY, edits.getFirst().getValue()));
    robot.push(KeyCode.SPACE).push(KeyCode.ESCAPE);
    assertEquals(1, edits.size());
  }

  @Test
  void theResetBringsTheEmptyDrawingBack(FxRobot robot) {
    Node reset = button().getParent().lookup(".reset");
    assertFalse(reset.isVisible());
    robot.interact(() -> form.show(KEY, ring()));
    assertTrue(reset.isVisible());
    robot.clickOn(reset);
    assertEquals(List.of(Map.entry(KEY, "")), edits);
  }

  @ParameterizedTest
  @ValueSource(strings = {"dark", "light"})
  void thePadStandsUnderItsThumbnail(String theme, FxRobot robot) throws IOException {
    robot.interact(
        () -> {
          Themes.apply(stage.getScene(), Themes.byId(theme));
          form.show(KEY, ring());
        });
    robot.interact(() -> button().fire());
    WaitForAsyncUtils.waitForFxEvents();
    Files.createDirectories(FOLDER);
    keep(stage.getScene(), "drawing-form-" + theme);
    keep(popups().getFirst().getScene(), "drawing-pad-" + theme);
    robot.push(KeyCode.ESCAPE);
    assertTrue(edits.isEmpty());
  }

  private static void keep(Scene scene, String name) throws IOException {
    WritableImage image = WaitForAsyncUtils.waitForAsyncFx(5000, () -> scene.snapshot(null));
    Path file = FOLDER.resolve(name + ".png");
    assertTrue(ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", file.toFile()));
  }

  private static String ring() {
    float[] ink = new float[Drawing.SIDE * Drawing.SIDE];
    for (int i = 0; i < ink.length; i++) {
      double radius = Math.hypot(i % 16 - 7.5, i / 16 - 7.5);
      ink[i] = (float) Math.clamp(2 - Math.abs(radius - 5), 0, 1);
    }
    return Drawing.digits(ink);
  }
}
