package latentlab.ui.kit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntConsumer;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import latentlab.engine.spec.Pictures;

/**
 * The same pictures at several moments, oldest first, to pick one of them. The strip runs on in the
 * next line where it is too long for one, and begins at its beginning.
 */
public final class HistoryStrip extends ScrollArea {
  /**
   * One moment.
   *
   * @param caption stands below its thumbnail
   * @param description the same in words, for the tooltip and the screen reader
   * @param pictures of the thumbnail
   * @param columns in which they stand
   */
  public record Moment(String caption, String description, Pictures pictures, int columns) {}

  private final FlowPane row = new FlowPane();
  private Map<Moment, ToggleButton> cells = new HashMap<>();
  private List<Moment> moments = List.of();
  private IntConsumer onPick = _ -> {};
  private int selected = -1;
  private boolean followsEnd;

  public HistoryStrip() {
    getStyleClass().add("history-strip");
    getStylesheets()
        .add(Objects.requireNonNull(getClass().getResource("history-strip.css")).toExternalForm());
    row.getStyleClass().add("history-row");
    setContent(row);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    setFitToWidth(true);
    row.heightProperty()
        .subscribe(
            _ -> {
              if (followsEnd) {
                setVvalue(getVmax());
              }
            });
  }

  /** Shows these moments; who looks at the end goes on looking at the end. */
  public void show(List<Moment> shown) {
    if (shown.equals(moments)) {
      return;
    }
    boolean atEnd = getVvalue() >= getVmax();
    Node focused = getScene() == null ? null : getScene().getFocusOwner();
    Map<Moment, ToggleButton> kept = new HashMap<>();
    List<ToggleButton> nodes = new ArrayList<>();
    for (Moment moment : shown) {
      ToggleButton cell = cells.containsKey(moment) ? cells.get(moment) : cell(moment);
      kept.put(moment, cell);
      nodes.add(cell);
    }
    moments = List.copyOf(shown);
    cells = kept;
    row.getChildren().setAll(nodes);
    select(selected);
    if (focused != null && nodes.contains(focused)) {
      focused.requestFocus();
    }
    followsEnd = atEnd;
  }

  /** Only whole lines are in sight: none is cut through its captions. */
  @Override
  public void resize(double width, double height) {
    double air = snappedTopInset() + snappedBottomInset() + row.getInsets().getTop();
    double cell = row.getChildren().isEmpty() ? 0 : row.getChildren().getFirst().prefHeight(-1);
    double line = cell + row.getVgap();
    double lines = line > 0 ? Math.floor((height - air + row.getVgap()) / line) : 0;
    super.resize(width, lines >= 1 ? Math.min(height, air + lines * line) : height);
  }

  /** Marks a moment; -1 marks none. */
  public void select(int index) {
    selected = index;
    for (int i = 0; i < row.getChildren().size(); i++) {
      ((ToggleButton) row.getChildren().get(i)).setSelected(i == index);
    }
  }

  /** Is told of the moment a person picks. */
  public void setOnPick(IntConsumer listener) {
    onPick = listener;
  }

  private ToggleButton cell(Moment moment) {
    ImageGrid thumbnail = new ImageGrid();
    thumbnail.getStyleClass().add("history-thumbnail");
    thumbnail.setMouseTransparent(true);
    thumbnail.show(moment.pictures(), moment.columns());
    ToggleButton cell = new ToggleButton(moment.caption(), thumbnail);
    cell.getStyleClass().add("history-moment");
    cell.setContentDisplay(ContentDisplay.TOP);
    cell.setAccessibleText(moment.description());
    cell.setTooltip(new Tooltip(moment.description()));
    cell.setOnAction(_ -> onPick.accept(row.getChildren().indexOf(cell)));
    return cell;
  }
}
