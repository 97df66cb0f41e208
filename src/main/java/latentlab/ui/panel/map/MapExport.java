package latentlab.ui.panel.map;

import java.io.File;
import java.io.IOException;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.transform.Scale;
import javafx.stage.FileChooser;
import javax.imageio.ImageIO;
import latentlab.engine.spec.DataInfo;
import latentlab.text.Texts;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes the map for a report: as a picture, or as a table of its points. */
final class MapExport {
  private static final Logger LOG = LoggerFactory.getLogger(MapExport.class);

  /** Twice the pixels of the screen: sharp in print. */
  private static final double ENLARGEMENT = 2;

  private final Texts texts;

  MapExport(Texts texts) {
    this.texts = texts;
  }

  /** Asks where to put the picture, writes it, and says how that went; empty where nobody chose. */
  String savePicture(Node map) {
    File file = choose(map, "map.export.picture", "map.export.picture.name");
    return file == null ? "" : writePicture(map, file);
  }

  /** The same for the table. */
  String saveTable(Node map, Look look, DataInfo data) {
    File file = choose(map, "map.export.table", "map.export.table.name");
    return file == null ? "" : writeTable(look, data, file);
  }

  private @Nullable File choose(Node map, String title, String name) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(texts.get(title));
    chooser.setInitialFileName(texts.get(name));
    return chooser.showSaveDialog(map.getScene().getWindow());
  }

  /** Writes the picture to a file; returns the sentence that says how it went. */
  String writePicture(Node map, File file) {
    SnapshotParameters parameters = new SnapshotParameters();
    parameters.setTransform(new Scale(ENLARGEMENT, ENLARGEMENT));
    try {
      boolean written =
          ImageIO.write(
              SwingFXUtils.fromFXImage(map.snapshot(parameters, null), null), "png", file);
      return texts.get(written ? "map.export.done" : "map.export.failed", file.getPath());
    } catch (IOException refused) {
      return refused(file, refused);
    }
  }

  /** Writes the table to a file; returns the sentence that says how it went. */
  String writeTable(Look look, DataInfo data, File file) {
    try {
      PointTable.write(look, data, file.toPath());
      return texts.get("map.export.done", file.getPath());
    } catch (IOException refused) {
      return refused(file, refused);
    }
  }

  private String refused(File file, IOException refused) {
    LOG.warn("The map was not written to {}", file, refused);
    return texts.get("map.export.failed", file.getPath());
  }
}
