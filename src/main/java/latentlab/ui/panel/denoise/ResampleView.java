package latentlab.ui.panel.denoise;

import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import latentlab.engine.spec.Answer;
import latentlab.engine.spec.DataInfo;
import latentlab.ui.kit.ExamplesView;
import latentlab.ui.panel.denoise.CurveSheet.Role;
import org.jspecify.annotations.Nullable;

/** Samples along two schedules, side by side, and what there is to say of them. */
final class ResampleView extends VBox {
  static final int ACROSS = 4;
  static final int DOWN = 4;

  private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");

  /** The samples along one schedule. */
  static final class Side extends VBox {
    private final Parts parts;
    private final Region swatch = new Region();
    private final Label name;
    private final ExamplesView made;
    private final Label figures;

    private Side(Parts parts, boolean plane, String spoken) {
      this.parts = parts;
      name = parts.caption();
      made = new ExamplesView(plane, parts.texts());
      made.describe(parts.words(spoken));
      made.getStyleClass().add("denoise-resampled");
      figures = parts.caption();
      swatch.getStyleClass().add("denoise-swatch");
      HBox head = new HBox(swatch, name);
      head.getStyleClass().add("denoise-line");
      getStyleClass().add("denoise-side");
      getChildren().addAll(head, made, figures);
    }

    /**
     * Shows samples.
     *
     * @param curve whose colour they have
     * @param instead what is said where there are none
     */
    void show(Role curve, String named, Answer.@Nullable Denoised found, String instead) {
      swatch.getStyleClass().setAll("denoise-swatch", "swatch-" + curve.styleName());
      name.setText(named);
      if (found == null) {
        made.clear();
        figures.setText(instead);
      } else {
        made.show(found.pictures(), ACROSS);
        figures.setText(parts.words("compare.figures", found.seconds(), found.evaluations()));
      }
    }

    /** Whether they are of a curve that was changed since. */
    void setStale(boolean stale) {
      made.pseudoClassStateChanged(STALE, stale);
    }
  }

  final Side trained;
  final Side other;
  final Label words;
  final ProgressBar progress = new ProgressBar(0);
  final Button cancel;
  final Button back;

  ResampleView(Parts parts, DataInfo data) {
    boolean plane = data.kind() == DataInfo.Kind.POINTS;
    trained = new Side(parts, plane, "resample.made.trained");
    other = new Side(parts, plane, "resample.made.along");
    words = parts.caption();
    cancel = parts.button("resample.cancel");
    back = parts.button("resample.back");
    progress.setAccessibleText(parts.words("progress"));
    progress.getStyleClass().add("denoise-progress");
    Region spring = new Region();
    HBox.setHgrow(spring, Priority.ALWAYS);
    HBox head = new HBox(parts.title("resample.title"), spring, progress, cancel, back);
    head.getStyleClass().add("denoise-line");
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox row = new HBox(trained, other, words);
    row.getStyleClass().add("denoise-columns");
    getStyleClass().add("denoise-resample");
    getChildren().addAll(head, row);
  }
}
