package latentlab.ui.panel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import latentlab.engine.event.Event;
import latentlab.engine.spec.Query;
import latentlab.text.Texts;
import latentlab.ui.theme.Fonts;
import latentlab.ui.theme.Theme;
import latentlab.ui.theme.Themes;
import org.testfx.util.WaitForAsyncUtils;

/** Puts one panel on a stage, with a toy model behind it that answers when it is told to. */
public final class PanelStage {
  private static final Path FOLDER = Path.of("target", "panels");

  /** One question that was sent. */
  public record Asked(String slot, Query query) {}

  private final ToyModel toy = new ToyModel();
  private final List<Asked> waiting = new ArrayList<>();
  private final List<Asked> asked = new CopyOnWriteArrayList<>();
  private final Stage stage;

  public PanelStage(Stage stage) {
    this.stage = stage;
  }

  /** What a panel is made with; its questions wait for {@link #answer}. */
  public PanelContext context(Event.RunOpened run) {
    return new PanelContext(
        run,
        (slot, query) -> {
          waiting.removeIf(older -> older.slot().equals(slot));
          waiting.add(new Asked(slot, query));
          asked.add(new Asked(slot, query));
        },
        Texts.english(),
        false);
  }

  /** Every question so far of a slot. */
  public List<Query> asked(String slot) {
    return asked.stream().filter(each -> each.slot().equals(slot)).map(Asked::query).toList();
  }

  /** Shows a panel in a window of a size, in the dark theme; on the FX thread. */
  public void show(Panel panel, double width, double height) {
    Fonts.load();
    StackPane root = new StackPane(panel.view());
    root.setStyle("-fx-padding: 16px;");
    Scene scene = new Scene(root, width, height);
    Themes.apply(scene, Themes.DARK);
    stage.setScene(scene);
    stage.setX(0);
    stage.setY(0);
    stage.setWidth(width);
    stage.setHeight(height);
    stage.show();
    panel.shown();
  }

  /** Answers what waits, and what is asked because of the answers; on the FX thread. */
  public void answer(Panel panel) {
    while (!waiting.isEmpty()) {
      Asked next = waiting.removeFirst();
      panel.accept(toy.answer(next.slot(), next.query()));
    }
  }

  /** Keeps a picture of the window for the eye. */
  public void picture(String name, Theme theme, double textSize) throws IOException {
    WaitForAsyncUtils.waitForAsyncFx(5_000, () -> Themes.apply(stage.getScene(), theme, textSize));
    WaitForAsyncUtils.waitForFxEvents();
    WritableImage image =
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> stage.getScene().snapshot(null));
    Files.createDirectories(FOLDER);
    Path file = FOLDER.resolve("%s-%s-%.0f.png".formatted(name, theme.id(), textSize));
    ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", file.toFile());
  }
}
