package latentlab.ui.panel.reconstruct;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import latentlab.engine.event.Event;
import latentlab.engine.spec.Answer;
import latentlab.engine.spec.Corruption;
import latentlab.engine.spec.DataInfo;
import latentlab.engine.spec.Pictures;
import latentlab.engine.spec.Query;
import org.jspecify.annotations.Nullable;

/** What the reconstruct panel shows: a page of held-out data, their usual loss, and a drawing. */
final class ReconstructModel {
  static final String GRID = "reconstruct.grid";
  static final String DRAWN = "reconstruct.drawn";
  static final String RANGE = "reconstruct.range";

  /** Enough for the 5 % and 95 % points to stand within a few nats, and answered in a blink. */
  private static final int RANGE_COUNT = 300;

  private final DataInfo data;
  private final int latentSize;
  private final IntegerProperty pageSize = new SimpleIntegerProperty(this, "pageSize");
  private final IntegerProperty first = new SimpleIntegerProperty(this, "first");
  private final PadPicture pad;
  private final BooleanProperty centring;
  private final ObjectProperty<Answer.@Nullable Reconstructed> page =
      new SimpleObjectProperty<>(this, "page");
  private final ObjectProperty<@Nullable HeldOutRange> range =
      new SimpleObjectProperty<>(this, "range");
  private final ObjectProperty<Answer.@Nullable Reconstructed> drawn =
      new SimpleObjectProperty<>(this, "drawn");
  private final ObjectProperty<Corruption> corruption =
      new SimpleObjectProperty<>(this, "corruption", Corruption.NONE);
  private float @Nullable [] drawing;

  ReconstructModel(Event.RunOpened run) {
    this.data = run.data();
    this.latentSize = run.model().latentSize();
    this.pad = new PadPicture(data);
    this.centring = new SimpleBooleanProperty(this, "centring", mayCentre());
  }

  DataInfo data() {
    return data;
  }

  boolean showsPoints() {
    return data.kind() == DataInfo.Kind.POINTS;
  }

  /** Whether the data may be centred ones: not in colour, and not where place is a known cause. */
  boolean mayCentre() {
    return data.look() == DataInfo.Look.GREY && data.factors().isEmpty();
  }

  /** How pictures are damaged before the encoder sees them. */
  ObjectProperty<Corruption> corruptionProperty() {
    return corruption;
  }

  /** How many held-out examples stand side by side; 0 before it is known how many fit. */
  IntegerProperty pageSizeProperty() {
    return pageSize;
  }

  /** Shows so many side by side, or as many as there are. */
  void resize(int examples) {
    pageSize.set(Math.min(examples, data.test()));
    goTo(first.get());
  }

  /** The place of the first shown example in the test split, from 0. */
  IntegerProperty firstProperty() {
    return first;
  }

  /** Whether drawings are scaled and centred as the data were. */
  BooleanProperty centringProperty() {
    return centring;
  }

  ObjectProperty<Answer.@Nullable Reconstructed> pageProperty() {
    return page;
  }

  ObjectProperty<@Nullable HeldOutRange> rangeProperty() {
    return range;
  }

  /** What the model made of the drawing; null while nothing is drawn. */
  ObjectProperty<Answer.@Nullable Reconstructed> drawnProperty() {
    return drawn;
  }

  /** Goes so many pages on, or back; stays inside the test split. */
  void turn(int pages) {
    goTo(first.get() + pages * pageSize.get());
  }

  /** Goes to the page that begins with an example, from 0; the last page is always a full one. */
  void goTo(int example) {
    first.set(Math.clamp(example, 0, Math.max(0, data.test() - pageSize.get())));
  }

  Query pageQuestion() {
    return new Query.ReconstructHeldOut(first.get(), pageSize.get(), corruption.get());
  }

  Query rangeQuestion() {
    return new Query.ReconstructHeldOut(0, Math.min(RANGE_COUNT, data.test()));
  }

  /**
   * Takes a new drawing.
   *
   * @param values one grey value a pixel, or the coordinates of a point
   */
  void draw(float[] values) {
    boolean nothing = true;
    for (float value : values) {
      nothing &= value == 0;
    }
    drawing = nothing && !showsPoints() ? null : values.clone();
    if (drawing == null) {
      drawn.set(null);
    }
  }

  /** What to ask about the drawing; null while there is none. */
  Query.@Nullable Reconstruct drawnQuestion() {
    return drawing == null
        ? null
        : new Query.Reconstruct(asTheModelSees(drawing), corruption.get());
  }

  private Pictures asTheModelSees(float[] values) {
    if (showsPoints()) {
      return new Pictures(1, data.channels(), data.height(), data.width(), values.clone());
    }
    return pad.of(centring.get() ? Centring.centred(values, data.height(), data.width()) : values);
  }

  /** A data picture as grey values, for a pad to start from. */
  float[] startFrom(Pictures one) {
    return pad.startFrom(one);
  }

  /** Takes an answer to one of this panel's questions; others, and misfits, are let pass. */
  void accept(Event.Answered answered) {
    if (!(answered.answer() instanceof Answer.Reconstructed result) || !fits(result)) {
      return;
    }
    switch (answered.slot()) {
      case GRID -> {
        if (answered.query().equals(pageQuestion()) && result.inputs().count() == pageSize.get()) {
          page.set(result);
        }
      }
      case RANGE -> {
        if (result.errors().length > 0) {
          range.set(HeldOutRange.of(result.errors()));
        }
      }
      case DRAWN -> {
        if (drawing != null && result.inputs().count() == 1) {
          drawn.set(result);
        }
      }
      default -> {}
    }
  }

  private boolean fits(Answer.Reconstructed result) {
    int count = result.inputs().count();
    return result.inputs().size() == data.size()
        && result.outputs().size() == data.size()
        && result.outputs().count() == count
        && result.errors().length == count
        && result.means().length == count
        && (count == 0 || latentSize == 0 || result.means()[0].length == latentSize);
  }

  /** Outputs minus originals, from -1 to 1: where the model puts too much and where too little. */
  static Pictures difference(Answer.Reconstructed result) {
    float[] originals = result.originals().values();
    float[] outputs = result.outputs().values();
    float[] difference = new float[originals.length];
    for (int i = 0; i < difference.length; i++) {
      difference[i] = outputs[i] - originals[i];
    }
    Pictures shape = result.inputs();
    return new Pictures(shape.count(), shape.channels(), shape.height(), shape.width(), difference);
  }
}
