package latentlab.ui.kit;

import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import latentlab.engine.spec.Pictures;
import latentlab.engine.spec.TracedPart;
import org.jspecify.annotations.Nullable;

/**
 * A tensor as a picture: maps side by side, a vector as bars around zero, a point as its two
 * numbers. Numbers below 0 make it signed: then zero is dark, one colour stands for less and one
 * for more, and the largest number is the brightest.
 */
public final class TensorView extends StackPane {
  /** Longer vectors are folded into a square of pixels. */
  private static final int MOST_BARS = 96;

  private static final int MOST_MAPS = 64;

  private static final PseudoClass MAPS = PseudoClass.getPseudoClass("maps");

  private final ImageGrid maps = new ImageGrid();
  private final VectorBars bars = new VectorBars();
  private final Label numbers = new Label();

  public TensorView() {
    getStyleClass().add("tensor-view");
    numbers.getStyleClass().add("tabular");
    maps.setAlignment(Pos.CENTER);
    getChildren().addAll(maps, bars, numbers);
    showOnly(null);
  }

  /** Shows a tensor. */
  public void show(TracedPart part) {
    int[] shape = part.shape();
    int rank = shape.length;
    boolean map = rank == 3 && shape[1] * shape[2] > 1;
    float[] values = part.values();
    if (map) {
      showMaps(shape[0], shape[1], shape[2], values);
    } else if (values.length == 2 && rank == 3) {
      numbers.setText(String.format(Locale.ROOT, "x %.2f%ny %.2f", values[0], values[1]));
      showOnly(numbers);
    } else if (values.length <= MOST_BARS) {
      bars.show(values);
      showOnly(bars);
    } else {
      int side = (int) Math.ceil(Math.sqrt(values.length));
      int rows = (values.length + side - 1) / side;
      float[] folded = new float[rows * side];
      System.arraycopy(values, 0, folded, 0, values.length);
      showMaps(1, rows, side, folded);
    }
  }

  private void showMaps(int channels, int height, int width, float[] values) {
    float least = 0;
    float most = 0;
    for (float value : values) {
      least = Math.min(least, value);
      most = Math.max(most, value);
    }
    boolean together = channels == 1 || channels == 3;
    int shown = together ? channels : Math.min(channels, MOST_MAPS);
    float[] scaled = new float[shown * height * width];
    boolean signed = least < 0;
    float unit = signed ? Math.max(most, -least) : Math.max(1, most);
    for (int i = 0; i < scaled.length; i++) {
      scaled[i] = values[i] / unit;
    }
    Pictures pictures =
        together
            ? new Pictures(1, channels, height, width, scaled)
            : new Pictures(shown, 1, height, width, scaled);
    int columns = (int) Math.ceil(Math.sqrt(pictures.count()));
    if (signed) {
      maps.showSigned(pictures, columns);
    } else {
      maps.show(pictures, columns);
    }
    showOnly(maps);
  }

  private void showOnly(@Nullable Node one) {
    pseudoClassStateChanged(MAPS, one == maps);
    getChildren()
        .forEach(
            child -> {
              child.setVisible(child == one);
              child.setManaged(child == one);
            });
  }
}
