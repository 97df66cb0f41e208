package latentlab.cli;

import java.nio.file.Path;
import latentlab.engine.session.PictureExport;
import latentlab.engine.spec.Pictures;

/**
 * What a thumbnail shows.
 *
 * @param before what stands above or below: inputs, or real points; the same as shown where there
 *     is nothing of the kind
 * @param shown what the model made
 * @param data the id of what it learnt from
 * @param epochs how long
 */
record Exhibit(Kind kind, Pictures before, Pictures shown, String data, double epochs) {
  /** What is to be seen. */
  enum Kind {
    /** Nine pictures drawn from noise. */
    SAMPLES,
    /** Three pictures, what came back, and the differences. */
    RECONSTRUCTIONS,
    /** Points of the model over real ones. */
    POINTS,
    /** Nine pictures of another model, one of each class that the judge finds. */
    JUDGED
  }

  void write(Path file) {
    switch (kind) {
      case SAMPLES, JUDGED -> PictureExport.thumbnail(file, shown);
      case RECONSTRUCTIONS -> PictureExport.thumbnailOfPairs(file, before, shown);
      case POINTS -> PictureExport.thumbnailOfPoints(file, before, shown);
    }
  }
}
