package latentlab.ui.panel.latent;

import java.util.function.DoubleFunction;
import latentlab.engine.spec.Answer;
import latentlab.engine.spec.Pictures;
import latentlab.engine.spec.Query;
import latentlab.text.Texts;
import latentlab.ui.panel.latent.LatentModel.Plane;
import org.jspecify.annotations.Nullable;

/** Keeps the manifold and the pad, which both lie over two dimensions, in step with the model. */
final class PlaneBinding {
  private final LatentModel model;
  private final LatentView view;
  private final LatentQuestions questions;
  private final DoubleFunction<String> valueInWords;
  private final Texts texts;
  private Query.@Nullable Manifold shownManifold;
  private @Nullable PosteriorCloud cloud;

  /**
   * @param valueInWords writes a latent value
   */
  PlaneBinding(
      LatentModel model,
      LatentView view,
      LatentQuestions questions,
      DoubleFunction<String> valueInWords,
      Texts texts) {
    this.model = model;
    this.view = view;
    this.questions = questions;
    this.valueInWords = valueInWords;
    this.texts = texts;
    view.horizontal.setOnAction(_ -> model.chooseHorizontal(view.horizontal.getValue()));
    view.vertical.setOnAction(_ -> model.chooseVertical(view.vertical.getValue()));
    view.pad.setOnMove((right, up) -> model.moveOn(model.plane().get(), right, up));
    view.manifold.grid().setOnPick(this::picked);
    view.manifold.grid().setOnHover(this::hovered);
    model.plane().subscribe((_, _) -> planeChanged());
    showPlane();
  }

  /** The point moved. */
  void showPoint() {
    Plane plane = model.plane().get();
    float[] point = model.point().get();
    view.pad.setPoint(point[plane.horizontal()], point[plane.vertical()]);
  }

  /** Shows a manifold, unless another plane has been chosen meanwhile. */
  void decoded(Query query, Pictures pictures) {
    if (query instanceof Query.Manifold asked
        && pictures.count() == asked.side() * asked.side()
        && planeOf(asked).equals(model.plane().get())) {
      shownManifold = asked;
      view.manifold.show(pictures, asked.side());
    }
  }

  /** Shows where the encoder put held-out data. */
  void encoded(Answer.Encoded answer) {
    cloud = new PosteriorCloud(answer);
    cloud.showOn(view.pad, model.plane().get());
  }

  /** Draws the posterior of one example, or none. */
  void showPosterior(float[] mean, float[] deviation) {
    Plane plane = model.plane().get();
    view.pad.setPosterior(
        mean[plane.horizontal()],
        mean[plane.vertical()],
        deviation[plane.horizontal()],
        deviation[plane.vertical()]);
  }

  private static Plane planeOf(Query.Manifold manifold) {
    return new Plane(manifold.horizontal(), manifold.vertical());
  }

  private void planeChanged() {
    view.pad.clearPosterior();
    showPlane();
    if (cloud != null) {
      cloud.showOn(view.pad, model.plane().get());
    }
    questions.planeChanged();
  }

  private void showPlane() {
    Plane plane = model.plane().get();
    view.horizontal.setValue(plane.horizontal());
    view.vertical.setValue(plane.vertical());
    String right = texts.get("latent.dimension", plane.horizontal());
    String up = texts.get("latent.dimension", plane.vertical());
    view.pad.setAxes(right, up, texts.get("latent.pad.words", right, up));
    showPoint();
  }

  private void picked(int cell) {
    Query.Manifold asked = shownManifold;
    if (asked != null) {
      float[] latent = asked.latent(cell);
      model.moveOn(planeOf(asked), latent[asked.horizontal()], latent[asked.vertical()]);
    }
  }

  private void hovered(int cell) {
    Query.Manifold asked = shownManifold;
    if (asked == null || cell < 0) {
      view.showPlace("");
      return;
    }
    float[] latent = asked.latent(cell);
    view.showPlace(
        texts.get(
            "latent.place",
            texts.get("latent.dimension", asked.horizontal()),
            valueInWords.apply(latent[asked.horizontal()]),
            texts.get("latent.dimension", asked.vertical()),
            valueInWords.apply(latent[asked.vertical()])));
  }
}
