package latentlab.ui.panel.samples;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** Small marks over the pictures of a square grid: what class each was taken for. */
final class ClassMarks extends Region {
  private static final PseudoClass UNSURE = PseudoClass.getPseudoClass("unsure");

  private int columns = 1;

  ClassMarks() {
    getStyleClass().add("class-marks");
    setMouseTransparent(true);
  }

  /**
   * Marks the pictures in reading order.
   *
   * @param marks one for each
   * @param sure whether the judge is sure of it
   * @param across pictures in a full row
   */
  void show(List<String> marks, List<Boolean> sure, int across) {
    columns = Math.max(1, Math.min(across, marks.size()));
    while (getChildren().size() > marks.size()) {
      getChildren().removeLast();
    }
    for (int i = 0; i < marks.size(); i++) {
      Label mark = mark(i);
      mark.setText(marks.get(i));
      mark.pseudoClassStateChanged(UNSURE, !sure.get(i));
    }
    requestLayout();
  }

  void clear() {
    show(List.of(), List.of(), 1);
  }

  private Label mark(int index) {
    if (index < getChildren().size()) {
      return (Label) getChildren().get(index);
    }
    Label mark = new Label();
    mark.getStyleClass().addAll("class-mark", "tabular");
    getChildren().add(mark);
    return mark;
  }

  @Override
  protected void layoutChildren() {
    double side = getWidth() / columns;
    for (int i = 0; i < getChildren().size(); i++) {
      Label mark = (Label) getChildren().get(i);
      double width = snapSizeX(mark.prefWidth(-1));
      double height = snapSizeY(mark.prefHeight(-1));
      double right = (i % columns + 1) * side;
      double bottom = (i / columns + 1) * side;
      mark.resizeRelocate(
          snapPositionX(right - width - 1), snapPositionY(bottom - height - 1), width, height);
    }
  }
}
