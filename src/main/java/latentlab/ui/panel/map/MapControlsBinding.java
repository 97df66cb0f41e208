package latentlab.ui.panel.map;

/** Joins the choices over the map to the model, in both directions. */
final class MapControlsBinding {
  private final MapModel model;
  private final MapControls controls;
  private boolean following;

  MapControlsBinding(MapModel model, MapControls controls) {
    this.model = model;
    this.controls = controls;
    controls.count.valueProperty().bindBidirectional(model.countProperty().asObject());
    controls.coloured.selectedProperty().bindBidirectional(model.colouredProperty());
    controls.coloured.setVisible(model.data().classes() > 1);
    controls.coloured.setManaged(model.data().classes() > 1);
    model.axesProperty().subscribe(this::follow);
    follow();
    controls.kind.setOnAction(_ -> choose(this::kind));
    controls.horizontal.setOnAction(_ -> choose(this::dimensions));
    controls.vertical.setOnAction(_ -> choose(this::dimensions));
  }

  private void follow() {
    following = true;
    boolean dimensions = model.axesProperty().get() instanceof Axes.Dimensions;
    controls.kind.setValue(dimensions ? MapControls.Kind.DIMENSIONS : MapControls.Kind.PRINCIPAL);
    controls.horizontal.setVisible(dimensions);
    controls.vertical.setVisible(dimensions);
    if (model.axesProperty().get() instanceof Axes.Dimensions(int horizontal, int vertical)) {
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
            controls.kind.getValue() == MapControls.Kind.DIMENSIONS
                ? model.widestDimensions()
                : new Axes.Principal());
  }

  private void dimensions() {
    Integer horizontal = controls.horizontal.getValue();
    Integer vertical = controls.vertical.getValue();
    if (horizontal != null && vertical != null) {
      model.axesProperty().set(new Axes.Dimensions(horizontal, vertical));
    }
  }
}
