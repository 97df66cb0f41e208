package latentlab.ui.panel.denoise.edit;

import latentlab.engine.spec.DataInfo;
import latentlab.engine.spec.Pictures;
import latentlab.text.Texts;

/** Joins the picture that is edited to the ways to choose another. */
final class SourceBinding {
  private final PictureSource source;
  private final SourceView view;
  private final Texts texts;
  private final DataInfo data;
  private final Runnable changed;

  /**
   * @param changed called when a hand chose or drew something else
   */
  SourceBinding(
      PictureSource source, SourceView view, Texts texts, DataInfo data, Runnable changed) {
    this.source = source;
    this.view = view;
    this.texts = texts;
    this.data = data;
    this.changed = changed;
    view.previous.setOnAction(_ -> step(-1));
    view.next.setOnAction(_ -> step(1));
    view.own.setOnAction(
        _ -> {
          source.wantOwn(view.own.isSelected());
          taken();
        });
    view.clear.setOnAction(_ -> view.pad.clear());
    view.pad.setOnDrawn(
        greys -> {
          source.draw(greys);
          taken();
        });
  }

  private void step(int pictures) {
    source.step(pictures);
    taken();
  }

  private void taken() {
    show();
    changed.run();
  }

  /** Shows what is chosen. */
  void show() {
    view.showDrawing(source.isOwn());
    Pictures picture = source.picture();
    if (picture == null) {
      return;
    }
    view.show(picture);
    if (source.isOwn()) {
      view.say(texts.get("denoise.edit.own.caption"));
    } else {
      int label = source.label();
      view.say(
          label < 0 || data.classes() < 2
              ? texts.get("kit.picker.example", source.number() + 1)
              : texts.get("kit.picker.example.class", source.number() + 1, label));
    }
  }
}
