package latentlab.ui.shell;

import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * Two columns and what stands between them. Where the window is too narrow for all three the side
 * columns fold away, the right one first; a person can unfold them again.
 */
final class Columns extends Pane {
  private final Region left;
  private final Region centre;
  private final Region right;
  private @Nullable Boolean wantsLeft;
  private @Nullable Boolean wantsRight;

  Columns(Region left, Region centre, Region right) {
    this.left = left;
    this.centre = centre;
    this.right = right;
    getStyleClass().add("columns");
    getChildren().addAll(left, centre, right);
  }

  void toggleLeft() {
    wantsLeft = !showsLeft();
    requestLayout();
  }

  void toggleRight() {
    wantsRight = !showsRight();
    requestLayout();
  }

  boolean showsLeft() {
    return wantsLeft != null ? wantsLeft : getWidth() >= left.prefWidth(-1) + centre.minWidth(-1);
  }

  boolean showsRight() {
    return wantsRight != null
        ? wantsRight
        : getWidth() >= left.prefWidth(-1) + centre.minWidth(-1) + right.prefWidth(-1);
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected double computeMinHeight(double width) {
    return 0;
  }

  @Override
  protected void layoutChildren() {
    double height = getHeight();
    double leftWidth = showsLeft() ? snapSizeX(left.prefWidth(-1)) : 0;
    double rightWidth = showsRight() ? snapSizeX(right.prefWidth(-1)) : 0;
    left.setVisible(leftWidth > 0);
    right.setVisible(rightWidth > 0);
    left.resizeRelocate(0, 0, leftWidth, height);
    right.resizeRelocate(getWidth() - rightWidth, 0, rightWidth, height);
    double between = Math.max(0, getWidth() - leftWidth - rightWidth);
    centre.resizeRelocate(leftWidth, 0, between, height);
  }
}
