package latentlab.ui.panel.latent;

import latentlab.text.Texts;
import latentlab.ui.kit.LatentSlider;
import org.jspecify.annotations.Nullable;

/** Keeps the sliders in step with the latent point, and the strip under the one with the focus. */
final class SlidersBinding {
  private final LatentModel model;
  private final Texts texts;
  private final LatentQuestions questions;
  private final boolean strips;
  private @Nullable LatentView view;
  private @Nullable Integer focused;
  private boolean asking;

  /**
   * @param strips whether thumbnails under a slider say anything
   */
  SlidersBinding(LatentModel model, LatentQuestions questions, boolean strips, Texts texts) {
    this.model = model;
    this.questions = questions;
    this.strips = strips;
    this.texts = texts;
  }

  /** Puts the sliders it makes under the hand. */
  void bind(LatentView bound) {
    view = bound;
    bound.strip.setOnPick(i -> model.move(stripDimension(), LatentQuestions.stripValue(i)));
    model.rows().subscribe(_ -> rowsChanged(bound));
    model.information().subscribe((_, _) -> bound.sliders.made().forEach(this::describe));
  }

  /** Somebody looks: from now on strips are asked for. */
  void begin() {
    asking = true;
    questions.showStripOf(stripDimension());
  }

  /** The slider of a dimension. */
  LatentSlider make(int dimension) {
    LatentSlider slider =
        new LatentSlider(texts.get("latent.dimension", dimension), this::valueInWords);
    slider.setValue(model.point().get()[dimension]);
    slider.setOnMove(value -> model.move(dimension, value));
    slider.focusedProperty().subscribe(has -> focusChanged(dimension, has));
    slider.draggedProperty().subscribe((_, dragged) -> dragChanged(dragged));
    describe(dimension, slider);
    return slider;
  }

  /** A value for the eye and the screen reader. */
  String valueInWords(double sigmas) {
    // Adding zero makes the minus of -0.00 go away.
    return texts.get("latent.value", Math.rint(sigmas * 100) / 100 + 0.0);
  }

  private void describe(int dimension, LatentSlider slider) {
    boolean known = model.information().get().length > 0;
    boolean dead = model.isDead(dimension);
    String key = dead ? "latent.slider.dead" : known ? "latent.slider" : "latent.slider.unknown";
    double nats = known ? model.information().get()[dimension] : 0;
    slider.setInformation(model.share(dimension), dead, texts.get(key, dimension, nats));
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
    shown.sliders.showRows(model.rows().get());
    shown.sliders.made().forEach(this::describe);
    placeStrip();
  }
}
