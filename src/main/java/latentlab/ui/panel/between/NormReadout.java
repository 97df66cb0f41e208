package latentlab.ui.panel.between;

import java.util.Arrays;
import latentlab.text.Texts;
import latentlab.ui.kit.Interpolation;
import org.jspecify.annotations.Nullable;

/** Shows how far from the middle of latent space both ways lead, and says what that means. */
final class NormReadout {
  private static final int POINTS = 49;

  private final BetweenModel model;
  private final BetweenView view;
  private final Texts texts;
  private final @Nullable PriorShell shell;

  /**
   * @param hasPrior whether the model draws from a Gaussian prior
   */
  NormReadout(BetweenModel model, BetweenView view, boolean hasPrior, Texts texts) {
    this.model = model;
    this.view = view;
    this.texts = texts;
    boolean hasNoise = model.noiseSize() > 0;
    shell = hasPrior && hasNoise ? PriorShell.of(model.noiseSize()) : null;
  }

  void show() {
    BetweenModel.Ends ends = model.ends().get();
    if (ends == null) {
      return;
    }
    double[] line = norms(Interpolation.LERP, ends);
    double[] arc = norms(Interpolation.SLERP, ends);
    view.norms.show(line, arc, shell);
    view.explain(words(line[POINTS / 2], arc[POINTS / 2]));
  }

  private static double[] norms(Interpolation way, BetweenModel.Ends ends) {
    return Arrays.stream(ends.path(way, POINTS)).mapToDouble(ends::norm).toArray();
  }

  private String words(double line, double arc) {
    PriorShell samples = shell;
    if (model.noiseSize() <= 1) {
      return texts.get("between.norm.single");
    }
    if (samples == null) {
      return texts.get("between.norm.plain", line, arc);
    }
    String key =
        line < samples.low() && arc >= samples.low() ? "between.norm.short" : "between.norm.fine";
    return texts.get(key, line, arc, samples.low(), samples.high());
  }
}
