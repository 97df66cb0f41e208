package latentlab.ui.panel.map;

import latentlab.ui.panel.map.projection.Embedding;

/** Joins the choices over the map to the model, in both directions. */
final class MapControlsBinding {
  private final MapModel model;
  private final MapControls controls;
  private boolean following;

  MapControlsBinding(MapModel model, MapControls controls) {
    this.model = model;
    this.controls = controls;
    controls.count.valueProperty().bindBidirectional(model.countProperty().asObject());
    controls.colouring.valueProperty().bindBidirectional(model.colouringProperty());
    model.axesProperty().subscribe(this::follow);
    follow();
    controls.kind.setOnAction(_ -> choose(this::kind));
    controls.horizontal.setOnAction(_ -> choose(this::dimensions));
    controls.vertical.setOnAction(_ -> choose(this::dimensions));
  }

  /** What the choice of a way is called that leads to these axes. */
  static MapControls.Kind kindOf(Axes axes) {
    return switch (axes) {
      case Axes.Line _ -> MapControls.Kind.LINE;
      case Axes.Principal _ -> MapControls.Kind.PRINCIPAL;
      case Axes.Dimensions _ -> MapControls.Kind.DIMENSIONS;
      case Axes.Embedded(Embedding way) ->
          way == Embedding.UMAP ? MapControls.Kind.UMAP : MapControls.Kind.TSNE;
    };
  }

  private void follow() {
    following = true;
    Axes axes = model.axesProperty().get();
    controls.kind.setValue(kindOf(axes));
    controls.again.setVisible(!axes.isStraight());
    boolean dimensions = axes instanceof Axes.Dimensions;
    controls.horizontal.setVisible(dimensions);
    controls.vertical.setVisible(dimensions);
    if (axes instanceof Axes.Dimensions(int horizontal, int vertical)) {
      controls.horizontal.setValue(horizontal);
      controls.vertical.setValue(vertical);
    }
    following = false;
  }

  /** Setting a choice from the model is not a person's choice. */
  private void choose(Runnable choice) {
    if (!following) {
      choice.run();
    }
  }

  private void kind() {
    model
        .axesProperty()
        .set(
            switch (controls.kind.getValue()) {
              case LINE -> new Axes.Line();
              case PRINCIPAL -> new Axes.Principal();
              case DIMENSIONS -> model.widestDimensions();
              case UMAP -> new Axes.Embedded(Embedding.UMAP);
              case TSNE -> new Axes.Embedded(Embedding.TSNE);
            });
  }

  private void dimensions() {
    Integer horizontal = controls.horizontal.getValue();
    Integer vertical = controls.vertical.getValue();
    if (horizontal != null && vertical != null) {
      model.axesProperty().set(new Axes.Dimensions(horizontal, vertical));
    }
  }
}
