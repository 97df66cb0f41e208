package latentlab.ui.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;

/**
 * Groups of controls in a row: the last one stands at the right end. Groups that do not fit go on
 * in a further row, so that nothing is ever cut off.
 */
final class GroupRow extends HBox {
  GroupRow(Node... groups) {
    super(groups);
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefWidth(double height) {
    double width = snappedLeftInset() + snappedRightInset() - gap();
    for (Node group : getManagedChildren()) {
      width += group.prefWidth(-1) + gap();
    }
    return width;
  }

  @Override
  protected double computeMinWidth(double height) {
    double widest = 0;
    for (Node group : getManagedChildren()) {
      widest = Math.max(widest, group.prefWidth(-1));
    }
    return snappedLeftInset() + widest + snappedRightInset();
  }

  @Override
  protected double computePrefHeight(double width) {
    double available = width < 0 ? Double.MAX_VALUE : width;
    double height = snappedTopInset() + snappedBottomInset() - gap() / 2;
    for (List<Node> row : rows(available - snappedLeftInset() - snappedRightInset())) {
      height += height(row) + gap() / 2;
    }
    return height;
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected void layoutChildren() {
    double right = getWidth() - snappedRightInset();
    double y = snappedTopInset();
    List<List<Node>> rows = rows(right - snappedLeftInset());
    for (List<Node> row : rows) {
      double height = height(row);
      double x = snappedLeftInset();
      for (Node group : row) {
        double width = snapSizeX(group.prefWidth(-1));
        boolean last = group == getManagedChildren().getLast();
        double left = last ? Math.max(x, right - width) : x;
        layoutInArea(group, left, y, width, height, 0, HPos.LEFT, VPos.CENTER);
        x += width + gap();
      }
      y += height + gap() / 2;
    }
  }

  private List<List<Node>> rows(double available) {
    List<List<Node>> rows = new ArrayList<>();
    List<Node> row = new ArrayList<>();
    double used = 0;
    for (Node group : getManagedChildren()) {
      double width = snapSizeX(group.prefWidth(-1));
      if (!row.isEmpty() && used + gap() + width > available) {
        rows.add(row);
        row = new ArrayList<>();
        used = 0;
      }
      used += (row.isEmpty() ? 0 : gap()) + width;
      row.add(group);
    }
    if (!row.isEmpty()) {
      rows.add(row);
    }
    return rows;
  }

  private double gap() {
    return snapSpaceX(getSpacing());
  }

  private static double height(List<Node> row) {
    return row.stream().mapToDouble(group -> group.prefHeight(-1)).max().orElse(0);
  }
}
