package latentlab.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.image.Image;
import javafx.scene.image.PixelReader;
import javafx.stage.Stage;
import latentlab.engine.session.Session;
import latentlab.support.TinyRuns;
import latentlab.ui.prefs.PreferencesFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class WindowIconsTest {
  @Start
  void start(Stage unused) {}

  @Test
  void everySizeIsADrawingOnNothing() {
    List<Image> icons = WindowIcons.all();
    assertEquals(
        List.of(16.0, 24.0, 32.0, 48.0, 64.0, 128.0, 256.0),
        icons.stream().map(Image::getWidth).toList());
    for (Image icon : icons) {
      assertFalse(icon.isError());
      assertEquals(icon.getWidth(), icon.getHeight());
      int side = (int) icon.getWidth();
      PixelReader pixels = icon.getPixelReader();
      assertNotNull(pixels);
      assertEquals(0, pixels.getArgb(0, 0) >>> 24, "a corner of " + side);
      assertEquals(255, pixels.getArgb(side / 2, side / 2) >>> 24, "the middle of " + side);
    }
  }

  @Test
  void theWindowShowsThem(FxRobot robot) throws Exception {
    PreferencesFile nobodys = new PreferencesFile(Files.createTempDirectory("latentlab-icons"));
    LatentLabApp app =
        new LatentLabApp(
            mailbox -> new Session(TinyRuns.ASSETS, mailbox),
            List.of(),
            Path.of("none"),
            nobodys,
            Opening.STILL);
    robot.interact(
        () -> {
          Stage stage = new Stage();
          app.start(stage);
          assertTrue(stage.getIcons().stream().anyMatch(icon -> icon.getWidth() == 256));
          stage.close();
        });
  }
}
