package latentlab.ui.panel.reconstruct;

import javafx.scene.Node;
import latentlab.engine.spec.Answer;
import latentlab.engine.spec.DataInfo;
import latentlab.text.Texts;

/** Joins the drawing in the model to the pad and to the pictures beside it. */
final class DrawingBinding {
  DrawingBinding(ReconstructModel model, DrawingView view, Texts texts, Runnable askDrawn) {
    view.pad.setOnDrawn(
        values -> {
          model.draw(values);
          askDrawn.run();
        });
    view.brush.setOnAction(_ -> view.pad.eraserProperty().set(false));
    view.eraser.setOnAction(_ -> view.pad.eraserProperty().set(true));
    view.pad
        .eraserProperty()
        .subscribe(erasing -> (erasing ? view.eraser : view.brush).setSelected(true));
    view.undo.setOnAction(_ -> view.pad.undo());
    view.undo.disableProperty().bind(view.pad.undoableProperty().not());
    view.clear.setOnAction(_ -> view.pad.clear());
    view.clear.disableProperty().bind(view.pad.emptyProperty());
    showOnly(view.centring, model.mayCentre());
    showOnly(view.colours, model.data().look() == DataInfo.Look.COLOUR);
    view.centring.selectedProperty().bindBidirectional(model.centringProperty());
    model
        .drawnProperty()
        .subscribe(
            drawn -> {
              if (drawn == null) {
                view.seen.clear();
                view.output.clear();
                view.difference.clear();
              } else {
                view.seen.show(drawn.inputs(), 1);
                view.output.show(drawn.outputs(), 1);
                view.difference.showSigned(ReconstructModel.difference(drawn), 1);
              }
            });
    readout(model, view.readout, texts);
  }

  private static void showOnly(Node part, boolean where) {
    part.setVisible(where);
    part.setManaged(where);
  }

  /** Keeps loss, verdict and posterior of the drawing, or of the own point, up to date. */
  static void readout(ReconstructModel model, LossReadout readout, Texts texts) {
    Runnable update =
        () -> {
          Answer.Reconstructed drawn = model.drawnProperty().get();
          if (drawn == null) {
            readout.clear();
          } else {
            readout.show(
                drawn.errors()[0],
                sentence(model.rangeProperty().get(), drawn.errors()[0], texts),
                drawn.means()[0],
                drawn.deviations()[0]);
          }
        };
    model.drawnProperty().subscribe(update);
    model.rangeProperty().subscribe(update);
    update.run();
  }

  private static String sentence(
      @org.jspecify.annotations.Nullable HeldOutRange range, double error, Texts texts) {
    return range == null
        ? ""
        : texts.get(range.verdict(error).key(), range.low(), range.high(), range.most());
  }
}
