package latentlab.engine.session;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import latentlab.engine.metric.MutualInformationGap;
import latentlab.engine.spec.Answer;
import latentlab.engine.spec.Factor;

/** Whether the causes of the data have latent dimensions of their own, as figures by name. */
final class Disentanglement {
  private Disentanglement() {}

  /**
   * {@code mig}, its share {@code mig.FACTOR} of every factor, and {@code migBinned}. An encoder
   * that gives points has no posteriors to integrate: then the first are those of the bins too.
   */
  static SequencedMap<String, Double> of(Answer.Encoded codes, List<Factor> factors) {
    MutualInformationGap binned =
        MutualInformationGap.ofBinnedMeans(codes.means(), codes.factors());
    MutualInformationGap gap =
        givesPoints(codes)
            ? binned
            : MutualInformationGap.ofPosteriors(codes.means(), codes.deviations(), codes.factors());
    SequencedMap<String, Double> figures = new LinkedHashMap<>();
    figures.put("mig", gap.mean());
    double[] gaps = gap.gaps();
    for (int k = 0; k < gaps.length; k++) {
      figures.put("mig." + factors.get(k).id(), gaps[k]);
    }
    figures.put("migBinned", binned.mean());
    return figures;
  }

  private static boolean givesPoints(Answer.Encoded codes) {
    for (float deviation : codes.deviations()[0]) {
      if (deviation == 0) {
        return true;
      }
    }
    return false;
  }
}
