package latentlab.ui.panel.denoise;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import latentlab.engine.spec.Answer;
import latentlab.engine.spec.DataInfo;
import latentlab.ui.kit.ExamplesView;
import latentlab.ui.panel.denoise.CurveSheet.Role;
import org.jspecify.annotations.Nullable;

/** Samples along two schedules, side by side. */
final class ResampleView extends HBox {
  static final int ACROSS = 4;
  static final int DOWN = 4;

  private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");

  /** The samples along one schedule. */
  static final class Side extends VBox {
    private final Parts parts;
    private final Region swatch = new Region();
    private final Label name;
    private final ExamplesView made;

    private Side(Parts parts, boolean plane, String spoken) {
      this.parts = parts;
      name = parts.caption();
      made = new ExamplesView(plane, parts.texts());
      made.describe(parts.words(spoken));
      made.getStyleClass().add("denoise-resampled");
      swatch.getStyleClass().add("denoise-swatch");
      HBox head = new HBox(swatch, name);
      head.getStyleClass().add("denoise-line");
      getStyleClass().add("denoise-side");
      getChildren().addAll(head, made);
    }

    /**
     * Shows samples.
     *
     * @param curve whose colour they have
     * @param instead what is said where there are none
     */
    void show(Role curve, String named, Answer.@Nullable Denoised found, String instead) {
      swatch.getStyleClass().setAll("denoise-swatch", "swatch-" + curve.styleName());
      if (found == null) {
        made.clear();
        name.setText(parts.words("resample.name", named, instead));
      } else {
        made.show(found.pictures(), ACROSS);
        String seconds = parts.words("resample.seconds", found.seconds());
        name.setText(parts.words("resample.name", named, seconds));
      }
    }

    /** Whether they are of a curve that was changed since. */
    void setStale(boolean stale) {
      made.pseudoClassStateChanged(STALE, stale);
    }
  }

  final Side trained;
  final Side other;

  ResampleView(Parts parts, DataInfo data) {
    boolean plane = data.kind() == DataInfo.Kind.POINTS;
    trained = new Side(parts, plane, "resample.made.trained");
    other = new Side(parts, plane, "resample.made.along");
    getStyleClass().addAll("denoise-columns", "denoise-resample");
    getChildren().addAll(trained, other);
  }
}
