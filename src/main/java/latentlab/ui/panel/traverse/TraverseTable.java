package latentlab.ui.panel.traverse;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import latentlab.engine.spec.Pictures;
import latentlab.ui.kit.ImageGrid;

/**
 * Rows of pictures with a name at the left of each and a value above each column; all pictures are
 * enlarged by the same whole factor.
 */
final class TraverseTable extends Region {
  private static final int GAP = 1;
  private static final double DEAD_OPACITY = 0.35;

  private final List<Label> heads = new ArrayList<>();
  private final List<Label> names = new ArrayList<>();
  private final List<ImageGrid> rows = new ArrayList<>();
  private int pictureWidth = 1;
  private int pictureHeight = 1;

  /**
   * @param values what stands above the columns
   */
  TraverseTable(List<String> values) {
    getStyleClass().add("traverse-table");
    for (String value : values) {
      Label head = new Label(value);
      head.getStyleClass().addAll("caption", "tabular");
      heads.add(head);
    }
    getChildren().addAll(heads);
  }

  /**
   * Shows the rows.
   *
   * @param titles the name of each row
   * @param dead whether each row does nothing: it is greyed
   * @param pictures of each row, one a column
   * @param described what a row is, for screen readers
   */
  void show(
      List<String> titles, List<Boolean> dead, List<Pictures> pictures, List<String> described) {
    while (rows.size() < titles.size()) {
      ImageGrid row = new ImageGrid();
      row.setGap(GAP);
      rows.add(row);
      Label name = new Label();
      names.add(name);
      getChildren().addAll(name, row);
    }
    for (int i = 0; i < rows.size(); i++) {
      boolean used = i < titles.size();
      rows.get(i).setVisible(used);
      names.get(i).setVisible(used);
      if (used) {
        pictureWidth = pictures.get(i).width();
        pictureHeight = pictures.get(i).height();
        rows.get(i).show(pictures.get(i), heads.size());
        rows.get(i).setAccessibleText(described.get(i));
        rows.get(i).setOpacity(dead.get(i) ? DEAD_OPACITY : 1);
        names.get(i).setText(titles.get(i));
        names.get(i).getStyleClass().remove("muted");
        if (dead.get(i)) {
          names.get(i).getStyleClass().add("muted");
        }
      }
    }
    requestLayout();
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computeMinWidth(double height) {
    return nameWidth() + pixelsAcross();
  }

  @Override
  protected double computePrefHeight(double width) {
    long used = rows.stream().filter(ImageGrid::isVisible).count();
    return headHeight() + used * rowHeight(width);
  }

  @Override
  protected void layoutChildren() {
    double scale = scale(getWidth());
    double left = nameWidth();
    for (int column = 0; column < heads.size(); column++) {
      Label head = heads.get(column);
      double width = head.prefWidth(-1);
      double middle = left + (column * (pictureWidth + GAP) + pictureWidth / 2.0) * scale;
      head.resizeRelocate(middle - width / 2, 0, width, headHeight());
    }
    double y = headHeight();
    for (int row = 0; row < rows.size() && rows.get(row).isVisible(); row++) {
      Label name = names.get(row);
      double height = name.prefHeight(-1);
      double middle = y + pictureHeight * scale / 2;
      name.resizeRelocate(0, middle - height / 2, left, height);
      rows.get(row).resizeRelocate(left, y, pixelsAcross() * scale, pictureHeight * scale);
      y += rowHeight(getWidth());
    }
  }

  private double rowHeight(double width) {
    return Math.max(
        pictureHeight * scale(width) + headHeight() / 4,
        names.isEmpty() ? 0 : names.getFirst().prefHeight(-1));
  }

  private double scale(double width) {
    double fitting = (width - nameWidth()) / pixelsAcross();
    return fitting >= 1 ? Math.floor(fitting) : Math.max(fitting, 0.1);
  }

  private int pixelsAcross() {
    return heads.size() * (pictureWidth + GAP) - GAP;
  }

  private double nameWidth() {
    double widest = 0;
    for (Label name : names) {
      widest = Math.max(widest, name.prefWidth(-1));
    }
    return Math.ceil(widest + headHeight() / 2);
  }

  private double headHeight() {
    return Math.ceil(heads.getFirst().prefHeight(-1) * 1.3);
  }
}
