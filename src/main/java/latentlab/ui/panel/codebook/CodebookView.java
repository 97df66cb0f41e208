package latentlab.ui.panel.codebook;

import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import latentlab.engine.spec.DataInfo;
import latentlab.text.Texts;
import latentlab.ui.kit.Nodes;
import latentlab.ui.kit.ScrollArea;
import latentlab.ui.panel.Parts;
import org.kordamp.ikonli.feather.Feather;

/** The nodes of the codebook panel: codes and a picture at the left, what they measure right. */
final class CodebookView extends ScrollArea {
  final CodesView codes;
  final CodeDetail detail;
  final FiguresView figures;
  final DistancesView distances;
  final PaintView paint;
  final SwapView swap;
  final Button previous;
  final Button next;
  final Button other;
  final ToggleButton painting;
  final ToggleButton swapping;
  private final HBox modes;

  CodebookView(DataInfo data, Texts texts) {
    Parts parts = new Parts(texts, "codebook");
    codes = new CodesView(parts);
    detail = new CodeDetail(parts);
    figures = new FiguresView(parts);
    distances = new DistancesView(parts);
    paint = new PaintView(parts, data.width());
    swap = new SwapView(parts, data.width());
    previous = parts.icon("codebook.previous", Feather.CHEVRON_LEFT);
    next = parts.icon("codebook.next", Feather.CHEVRON_RIGHT);
    other = parts.button("codebook.other");
    painting = parts.toggle("codebook.mode.paint");
    swapping = parts.toggle("codebook.mode.swap");
    ToggleGroup mode = new ToggleGroup();
    mode.getToggles().setAll(painting, swapping);
    modes = line(painting, swapping);
    VBox left = new VBox(codes, pictureLine(parts), paint, swap);
    VBox right = new VBox(detail, figures, distances);
    VBox.setVgrow(codes, Priority.ALWAYS);
    VBox.setVgrow(figures, Priority.ALWAYS);
    VBox.setVgrow(distances, Priority.SOMETIMES);
    HBox.setHgrow(left, Priority.ALWAYS);
    left.getStyleClass().add("codebook-left");
    right.getStyleClass().add("codebook-right");
    HBox content = new HBox(left, right);
    content.getStyleClass().add("codebook-content");
    setContent(content);
    setFitToWidth(true);
    setFitToHeight(true);
    getStyleClass().add("codebook");
    getStylesheets()
        .add(Objects.requireNonNull(getClass().getResource("codebook.css")).toExternalForm());
    offerSwap(false);
    showSwap(false);
  }

  private FlowPane pictureLine(Parts parts) {
    Label title = parts.title("codebook.coded");
    FlowPane line = new FlowPane(line(title, previous, next, other), modes);
    line.getStyleClass().add("codebook-controls");
    return line;
  }

  /** Whether levels can change places: there must be two. */
  void offerSwap(boolean offered) {
    modes.setVisible(offered);
    modes.setManaged(offered);
  }

  /** Shows the swap of two pictures' levels, or else the grid to paint on. */
  void showSwap(boolean shown) {
    Nodes.show(swap, shown);
    Nodes.show(paint, !shown);
    swapping.setSelected(shown);
    painting.setSelected(!shown);
  }

  private static HBox line(Node... parts) {
    HBox line = new HBox(parts);
    line.getStyleClass().add("codebook-line");
    return line;
  }
}
