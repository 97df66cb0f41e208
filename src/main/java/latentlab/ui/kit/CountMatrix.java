package latentlab.ui.kit;

import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** Counts of rows against columns: the more of its row a cell holds, the stronger it is shaded. */
public final class CountMatrix extends GridPane {
  private static final double FAINTEST = 0.06;

  public CountMatrix() {
    getStyleClass().add("count-matrix");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
  }

  /**
   * Shows counts.
   *
   * @param counts [row][column]
   */
  public void show(int[][] counts) {
    getChildren().clear();
    getColumnConstraints().clear();
    int columns = counts.length == 0 ? 0 : counts[0].length;
    getColumnConstraints().add(new ColumnConstraints());
    for (int column = 0; column < columns; column++) {
      ColumnConstraints equal = new ColumnConstraints();
      equal.setHgrow(Priority.ALWAYS);
      equal.setPrefWidth(10);
      getColumnConstraints().add(equal);
      add(head(column), column + 1, 0);
    }
    for (int row = 0; row < counts.length; row++) {
      add(head(row), 0, row + 1);
      int sum = 0;
      for (int count : counts[row]) {
        sum += count;
      }
      for (int column = 0; column < columns; column++) {
        add(cell(counts[row][column], sum), column + 1, row + 1);
      }
    }
  }

  private static Label head(int index) {
    Label head = new Label(Integer.toString(index));
    head.getStyleClass().addAll("caption", "tabular");
    head.setMaxWidth(Double.MAX_VALUE);
    head.setAlignment(Pos.CENTER);
    return head;
  }

  private static StackPane cell(int count, int sum) {
    Region shade = new Region();
    shade.getStyleClass().add("count-shade");
    shade.setOpacity(Math.max(FAINTEST, (double) count / Math.max(1, sum)));
    Label number = new Label(count == 0 ? "" : Integer.toString(count));
    number.getStyleClass().addAll("tabular", "count-number");
    number.setMinWidth(Region.USE_PREF_SIZE);
    StackPane cell = new StackPane(shade, number);
    cell.getStyleClass().add("count-cell");
    return cell;
  }
}
