package latentlab.ui.panel.latent;

import java.util.random.RandomGenerator;
import latentlab.engine.spec.Pictures;
import latentlab.engine.spec.Query;
import latentlab.ui.kit.LatentSpace;

/** The large picture: what the present point gives, or many random points at once. */
final class PictureBinding {
  private static final Pictures NO_POINTS = new Pictures(0, 2, 1, 1, new float[0]);

  private final boolean points;
  private final LatentModel model;
  private final RandomPoints many;
  private final LatentQuestions questions;
  private final LatentView view;
  private final RandomGenerator random;
  private float[][] inSight = new float[0][];

  /**
   * @param points whether examples are points of the plane: many of them stay beside a single one
   * @param random of all random points
   */
  PictureBinding(
      boolean points,
      LatentModel model,
      RandomPoints many,
      LatentQuestions questions,
      LatentView view,
      RandomGenerator random) {
    this.points = points;
    this.model = model;
    this.many = many;
    this.questions = questions;
    this.view = view;
    this.random = random;
    view.random.setOnAction(_ -> drawAtRandom());
    view.zero.setOnAction(_ -> goHome());
    view.many.setOnAction(_ -> showMany(view.many.isSelected()));
    view.truncation.setOnChange(this::truncate);
    view.showTruncation(false);
  }

  /** Draws the present point anew; and the many, where they are in sight. */
  void drawAtRandom() {
    view.pad.clearPosterior();
    if (view.many.isSelected()) {
      many.redraw(random);
    }
    model.moveAtRandom(random);
    if (view.many.isSelected()) {
      questions.crowdChanged();
    }
  }

  void goHome() {
    view.pad.clearPosterior();
    model.moveHome();
  }

  private void truncate(double limit) {
    if (limit != model.truncation()) {
      model.truncate(limit);
      if (!view.many.isSelected()) {
        view.many.setSelected(true);
        showMany(true);
      } else {
        questions.crowdChanged();
      }
    }
  }

  private void showMany(boolean shown) {
    questions.showCrowd(shown);
    view.showTruncation(shown || model.truncation() < LatentSpace.NO_TRUNCATION);
    view.picture.grid().setOnPick(shown ? this::picked : null);
    if (!shown) {
      if (points) {
        view.picture.show(NO_POINTS, 1);
      }
      questions.moved();
    }
  }

  // The point that is picked becomes the present one.
  private void picked(int index) {
    if (index >= inSight.length) {
      return;
    }
    float[] point = inSight[index];
    view.many.setSelected(false);
    showMany(false);
    model.moveTo(point);
  }

  /** Shows the picture of the present point; gives whether it is in sight. */
  boolean show(Pictures one) {
    if (view.many.isSelected()) {
      return false;
    }
    view.picture.show(one, 1);
    return true;
  }

  /** Shows many, if they are still wanted. */
  void showMany(Query query, Pictures pictures) {
    if (view.many.isSelected() && query instanceof Query.Decode asked && pictures.count() > 1) {
      // A click means what is seen, not what has been asked for since.
      inSight = asked.latents();
      view.picture.show(pictures, (int) Math.ceil(Math.sqrt(pictures.count())));
    }
  }
}
