package latentlab.ui.panel.map;

import java.io.File;
import java.io.IOException;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Label;
import javafx.scene.transform.Scale;
import javafx.stage.FileChooser;
import javax.imageio.ImageIO;
import latentlab.text.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes the map as a picture for a report or a slide. */
final class MapPicture {
  private static final Logger LOG = LoggerFactory.getLogger(MapPicture.class);

  /** Twice the pixels of the screen: sharp in print. */
  private static final double ENLARGEMENT = 2;

  private MapPicture() {}

  /** Asks where to, writes, and says how it went. */
  static void save(Node map, Label notice, Texts texts) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(texts.get("map.export"));
    chooser.setInitialFileName(texts.get("map.export.name"));
    File file = chooser.showSaveDialog(map.getScene().getWindow());
    if (file != null) {
      notice.setText(write(map, file, texts));
    }
  }

  /** Writes to a file; returns the sentence that says how it went. */
  static String write(Node map, File file, Texts texts) {
    SnapshotParameters parameters = new SnapshotParameters();
    parameters.setTransform(new Scale(ENLARGEMENT, ENLARGEMENT));
    try {
      boolean written =
          ImageIO.write(
              SwingFXUtils.fromFXImage(map.snapshot(parameters, null), null), "png", file);
      return texts.get(written ? "map.export.done" : "map.export.failed", file.getPath());
    } catch (IOException refused) {
      LOG.warn("The map was not written to {}", file, refused);
      return texts.get("map.export.failed", file.getPath());
    }
  }
}
