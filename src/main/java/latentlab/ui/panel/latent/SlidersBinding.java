package latentlab.ui.panel.latent;

import java.util.List;
import java.util.stream.IntStream;
import latentlab.engine.spec.LatentCode;
import latentlab.text.Texts;
import latentlab.ui.kit.CodeNames;
import latentlab.ui.kit.LatentSlider;
import latentlab.ui.kit.LatentSpace;
import org.jspecify.annotations.Nullable;

/** Keeps the sliders in step with the latent point, and the strip under the one with the focus. */
final class SlidersBinding {
  private final LatentModel model;
  private final CodeNames names;
  private final Texts texts;
  private final LatentQuestions questions;
  private final boolean strips;
  private @Nullable LatentView view;
  private @Nullable Integer focused;
  private boolean asking;

  /**
   * @param strips whether thumbnails under a slider say anything
   */
  SlidersBinding(LatentModel model, LatentQuestions questions, boolean strips, CodeNames names) {
    this.model = model;
    this.names = names;
    this.questions = questions;
    this.strips = strips;
    texts = names.texts();
  }

  /** Puts the sliders it makes under the hand. */
  void bind(LatentView bound) {
    view = bound;
    bound.strip.setOnPick(
        i -> model.move(stripDimension(), questions.stripValue(stripDimension(), i)));
    if (!model.space().codes().isEmpty()) {
      bound.sliders.setCodes(model.space().categorical().stream().map(this::categories).toList());
    }
    model.rows().subscribe(_ -> rowsChanged(bound));
    model
        .information()
        .subscribe(
            (_, _) -> {
              bound.sliders.made().forEach(this::describe);
              bound.showOrder(model.measure());
            });
  }

  /** Somebody looks: from now on strips are asked for. */
  void begin() {
    asking = true;
    questions.showStripOf(stripDimension());
  }

  private CategoryRow categories(LatentCode code) {
    List<CategoryRow.Category> all =
        IntStream.range(0, code.size()).mapToObj(i -> category(code, i)).toList();
    String name = names.ofCode(code);
    CategoryRow row = new CategoryRow(name, texts.get("latent.code.category.help", name), all);
    row.setOnChoose(category -> model.choose(code, category));
    model.point().subscribe(point -> row.show(LatentSpace.chosen(point, code)));
    return row;
  }

  private CategoryRow.Category category(LatentCode code, int index) {
    String number = texts.get("latent.code.category", index);
    return names
        .ofCategory(code, index)
        .map(name -> new CategoryRow.Category(name, name))
        .orElseGet(
            () ->
                new CategoryRow.Category(
                    number, texts.get("latent.code.category.words", names.ofCode(code), index)));
  }

  /** The slider of a dimension. */
  LatentSlider make(int dimension) {
    LatentSlider slider =
        new LatentSlider(
            names.ofDimension(dimension),
            model.space().reach(dimension),
            value -> valueInWords(dimension, value));
    slider.setValue(model.point().get()[dimension]);
    slider.setOnMove(value -> model.move(dimension, value));
    slider.focusedProperty().subscribe(has -> focusChanged(dimension, has));
    slider.draggedProperty().subscribe((_, dragged) -> dragChanged(dragged));
    describe(dimension, slider);
    return slider;
  }

  /** A value of a dimension for the eye and the screen reader. */
  String valueInWords(int dimension, double value) {
    // Adding zero makes the minus of -0.00 go away.
    double rounded = Math.rint(value * 100) / 100 + 0.0;
    return texts.get(
        model.space().isNoise(dimension) ? "latent.value" : "latent.code.value", rounded);
  }

  private void describe(int dimension, LatentSlider slider) {
    boolean dead = model.isDead(dimension);
    double[] information = model.information().get();
    double value = dimension < information.length ? information[dimension] : 0;
    slider.setInformation(
        model.share(dimension),
        dead,
        texts.get(key(dimension, dead), names.ofDimension(dimension), value));
  }

  private String key(int dimension, boolean dead) {
    boolean code = !model.space().isNoise(dimension);
    return switch (model.measure()) {
      case NONE -> code ? "latent.code.slider" : "latent.slider.unknown";
      case CHANGE -> code ? "latent.code.slider.change" : "latent.slider.change";
      case INFORMATION -> dead ? "latent.slider.dead" : "latent.slider";
    };
  }

  private void focusChanged(int dimension, boolean has) {
    if (has) {
      focused = dimension;
      placeStrip();
    }
  }

  private void dragChanged(boolean dragged) {
    if (dragged) {
      model.hold();
    } else {
      model.release();
      placeStrip();
    }
  }

  // Not while a slider is held: the rows would move away under the hand.
  private void placeStrip() {
    LatentView shown = view;
    if (shown != null && strips && !model.isHeld()) {
      shown.sliders.placeStrip(shown.sliders.slider(stripDimension()));
      if (asking) {
        questions.showStripOf(stripDimension());
      }
    }
  }

  private int stripDimension() {
    Integer chosen = focused;
    return chosen != null && model.rows().get().contains(chosen)
        ? chosen
        : model.rows().get().getFirst();
  }

  private void rowsChanged(LatentView shown) {
    List<Integer> rows = model.rows().get();
    long named = rows.stream().filter(model.space()::isContinuous).count();
    shown.sliders.showRows(rows, Math.toIntExact(named));
    shown.showOrder(model.measure());
    shown.sliders.made().forEach(this::describe);
    placeStrip();
  }
}
