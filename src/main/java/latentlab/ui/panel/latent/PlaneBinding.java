package latentlab.ui.panel.latent;

import latentlab.engine.spec.Answer;
import latentlab.engine.spec.Pictures;
import latentlab.engine.spec.Query;
import latentlab.ui.kit.CodeNames;
import latentlab.ui.panel.latent.LatentModel.Plane;
import org.jspecify.annotations.Nullable;

/** Keeps the manifold and the pad, which both lie over two dimensions, in step with the model. */
final class PlaneBinding {
  private final LatentModel model;
  private final LatentView view;
  private final LatentQuestions questions;
  private final SlidersBinding sliders;
  private final CodeNames names;
  private @Nullable PlaneGrid shownGrid;
  private @Nullable PosteriorCloud cloud;

  /**
   * @param sliders write latent values
   */
  PlaneBinding(
      LatentModel model,
      LatentView view,
      LatentQuestions questions,
      SlidersBinding sliders,
      CodeNames names) {
    this.model = model;
    this.view = view;
    this.questions = questions;
    this.sliders = sliders;
    this.names = names;
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
    questions
        .gridOf(query)
        .filter(grid -> pictures.count() == grid.side() * grid.side())
        .filter(grid -> grid.plane().equals(model.plane().get()))
        .ifPresent(
            grid -> {
              shownGrid = grid;
              view.manifold.show(pictures, grid.side());
            });
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
    String right = names.ofDimension(plane.horizontal());
    String up = names.ofDimension(plane.vertical());
    view.pad.setAxes(right, up, names.texts().get("latent.pad.words", right, up));
    showPoint();
  }

  private void picked(int cell) {
    PlaneGrid grid = shownGrid;
    if (grid != null) {
      float[] latent = grid.latent(cell);
      Plane plane = grid.plane();
      model.moveOn(plane, latent[plane.horizontal()], latent[plane.vertical()]);
    }
  }

  private void hovered(int cell) {
    PlaneGrid grid = shownGrid;
    if (grid == null || cell < 0) {
      view.showPlace("");
      return;
    }
    float[] latent = grid.latent(cell);
    int across = grid.plane().horizontal();
    int up = grid.plane().vertical();
    view.showPlace(
        names
            .texts()
            .get(
                "latent.place",
                names.ofDimension(across),
                sliders.valueInWords(across, latent[across]),
                names.ofDimension(up),
                sliders.valueInWords(up, latent[up])));
  }
}
