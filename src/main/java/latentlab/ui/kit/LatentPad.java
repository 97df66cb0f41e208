package latentlab.ui.kit;

import java.util.Objects;
import java.util.function.BiConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import latentlab.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Two latent dimensions under the hand: where the data went, and a point to drag over it. Arrow
 * keys move the point by 0.1 standard deviations, with Shift by 0.5; Home goes back to the middle.
 */
public final class LatentPad extends StackPane {
  private static final double REACH = 3.3;
  private static final double ARROW = 0.1;
  private static final double FAR = 0.5;

  private final Scatter scatter;
  private final Label horizontal = caption("latent-pad-horizontal");
  private final Label vertical = caption("latent-pad-vertical");
  private BiConsumer<Double, Double> onMove = (_, _) -> {};
  private double x;
  private double y;

  public LatentPad(Texts texts) {
    scatter = new Scatter(texts);
    scatter.setHome(-REACH, REACH, -REACH, REACH);
    scatter.setSigmaAxes(true);
    scatter.setOnDragPoint(this::moved);
    scatter.addEventFilter(KeyEvent.KEY_PRESSED, this::keyed);
    getStyleClass().add("latent-pad");
    setAlignment(horizontal, Pos.BOTTOM_RIGHT);
    setAlignment(vertical, Pos.TOP_LEFT);
    getChildren().addAll(scatter, horizontal, vertical);
    setPoint(0, 0);
  }

  /** Says which dimensions lie along the axes. */
  public void setAxes(String right, String up, String description) {
    horizontal.setText(right);
    vertical.setText(up);
    scatter.setAccessibleText(description);
  }

  /** Shows where data went, coloured by class. */
  public void show(float[] right, float[] up, int[] classes) {
    scatter.show(right, up, classes);
  }

  /** Puts the point somewhere; who moved it from outside is not told. */
  public void setPoint(double right, double up) {
    x = right;
    y = up;
    scatter.setMarker(right, up);
  }

  /** Draws one posterior: its mean and one standard deviation around it. */
  public void setPosterior(double right, double up, double deviationRight, double deviationUp) {
    scatter.setEllipse(right, up, deviationRight, deviationUp, 0);
  }

  public void clearPosterior() {
    scatter.clearEllipse();
  }

  /** Is told every place a person moves the point to. */
  public void setOnMove(BiConsumer<Double, Double> listener) {
    onMove = listener;
  }

  private void moved(double right, double up) {
    x = right;
    y = up;
    onMove.accept(right, up);
  }

  private void keyed(KeyEvent event) {
    double step = event.isShiftDown() ? FAR : ARROW;
    switch (event.getCode()) {
      case LEFT -> step(x - step, y);
      case RIGHT -> step(x + step, y);
      case UP -> step(x, y + step);
      case DOWN -> step(x, y - step);
      case HOME -> step(0, 0);
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void step(double right, double up) {
    setPoint(right, up);
    onMove.accept(right, up);
  }

  private static Label caption(String styleClass) {
    Label caption = new Label();
    caption.getStyleClass().addAll("latent-pad-axis", styleClass);
    caption.setMouseTransparent(true);
    return caption;
  }

  @Override
  public @Nullable String getUserAgentStylesheet() {
    return Objects.requireNonNull(getClass().getResource("latent-pad.css")).toExternalForm();
  }
}
