package latentlab.ui.tour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.stage.Stage;
import latentlab.ui.panel.Panels;
import latentlab.ui.shell.ScriptedLab;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class TourTest {
  @Start
  void start(Stage unused) {}

  @Test
  void everyViewIsPicturedInBothThemesAndWithLargeText() throws IOException, InterruptedException {
    Path out = Path.of("target", "tour-test");
    List<Path> taken = Tour.visit(ScriptedLab::new, Path.of("none"), out);
    assertEquals(3 + 3 * Panels.all().size(), taken.size());
    for (Path file : taken) {
      assertTrue(Files.size(file) > 1_000, file.toString());
    }
  }
}
