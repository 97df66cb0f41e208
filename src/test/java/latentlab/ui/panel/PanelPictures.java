package latentlab.ui.panel;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import latentlab.ui.theme.Themes;
import org.testfx.util.WaitForAsyncUtils;

/** Puts a panel into a window as large as the space it has there, and keeps its picture. */
public final class PanelPictures {
  private PanelPictures() {}

  /** Shows a panel; on the FX thread. */
  public static void show(
      Stage stage, Region view, String theme, double text, double width, double height) {
    StackPane frame = new StackPane(view);
    frame.setStyle("-fx-padding: 14px 16px 14px 16px;");
    Scene scene = new Scene(frame, width, height);
    Themes.apply(scene, Themes.byId(theme), text);
    stage.setX(0);
    stage.setY(0);
    stage.setScene(scene);
    stage.show();
  }

  public static void keep(Stage stage, String name) throws IOException {
    WaitForAsyncUtils.waitForFxEvents();
    WritableImage image =
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> stage.getScene().snapshot(null));
    Path folder = Files.createDirectories(Path.of("target", "panels"));
    Path file = folder.resolve(name + ".png");
    assertTrue(ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", file.toFile()));
  }
}
