package latentlab.ui.panel.reconstruct;

import java.util.ArrayList;
import java.util.List;
import latentlab.engine.spec.Answer;
import latentlab.text.Texts;

/** Joins the page of held-out pictures in the model to the view of them, in both directions. */
final class HeldOutBinding {
  private final ReconstructModel model;
  private final HeldOutView view;
  private final Texts texts;

  HeldOutBinding(ReconstructModel model, HeldOutView view, Texts texts) {
    this.model = model;
    this.view = view;
    this.texts = texts;
    view.strips.fittingProperty().subscribe((_, fitting) -> model.resize(fitting.intValue()));
    view.previous.setOnAction(_ -> model.turn(-1));
    view.next.setOnAction(_ -> model.turn(1));
    view.jump.setOnAction(_ -> jump(view.jump.getText()));
    view.jump
        .focusedProperty()
        .subscribe(
            focused -> {
              if (!focused) {
                where();
              }
            });
    model.firstProperty().subscribe(this::where);
    model.pageSizeProperty().subscribe(this::where);
    where();
    model
        .pageProperty()
        .subscribe(
            page -> {
              if (page != null) {
                show(page);
              }
            });
  }

  private void show(Answer.Reconstructed page) {
    int count = page.inputs().count();
    boolean damaged = page.inputs() != page.originals();
    view.showDataNote(texts.get(damaged ? "reconstruct.data.damaged" : "reconstruct.data.note"));
    view.data.show(page.inputs(), count);
    view.outputs.show(page.outputs(), count);
    view.differences.showSigned(ReconstructModel.difference(page), count);
    List<String> figures = new ArrayList<>();
    for (float error : page.errors()) {
      figures.add(texts.get("reconstruct.nats", error));
    }
    view.strips.setFigures(figures);
  }

  private void jump(String typed) {
    try {
      model.goTo(Integer.parseInt(typed.strip()) - 1);
    } catch (NumberFormatException notANumber) {
      // The field goes back to where the page is.
    }
    where();
  }

  private void where() {
    int first = model.firstProperty().get();
    int last = first + model.pageSizeProperty().get();
    view.jump.setText(String.valueOf(first + 1));
    view.place.setText(texts.get("reconstruct.place", last, model.data().test()));
    view.previous.setDisable(first == 0);
    view.next.setDisable(last >= model.data().test());
  }
}
