package latentlab.ui.panel.latent;

import latentlab.engine.spec.Answer;
import latentlab.ui.kit.LatentPad;
import latentlab.ui.panel.latent.LatentModel.Plane;

/** Where the encoder put held-out data, to be seen over any two dimensions. */
record PosteriorCloud(Answer.Encoded posteriors) {
  void showOn(LatentPad pad, Plane plane) {
    pad.show(column(plane.horizontal()), column(plane.vertical()), posteriors.labels());
  }

  private float[] column(int dimension) {
    float[] column = new float[posteriors.means().length];
    for (int row = 0; row < column.length; row++) {
      column[row] = posteriors.means()[row][dimension];
    }
    return column;
  }
}
