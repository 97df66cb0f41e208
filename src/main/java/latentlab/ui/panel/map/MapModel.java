package latentlab.ui.panel.map;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleObjectProperty;
import latentlab.engine.event.Event;
import latentlab.engine.event.RunState;
import latentlab.engine.spec.Answer;
import latentlab.engine.spec.DataInfo;
import latentlab.engine.spec.Query;
import org.jspecify.annotations.Nullable;

/** What the map shows: encoded held-out data in the plane, and the one point looked at. */
final class MapModel {
  static final String POINTS = "map.points";
  static final String POINT = "map.point";

  private static final List<Integer> COUNTS = List.of(1_000, 2_000, 5_000, 10_000);
  private static final int COUNT = 2_000;

  private final DataInfo data;
  private final int latentSize;
  private final IntegerProperty count = new SimpleIntegerProperty(this, "count");
  private final ObjectProperty<Axes> axes;
  private final List<Colouring> colourings;
  private final ObjectProperty<Colouring> colouring;
  private final ObjectProperty<@Nullable Look> look = new SimpleObjectProperty<>(this, "look");
  private final ReadOnlyIntegerWrapper selected = new ReadOnlyIntegerWrapper(this, "selected", -1);
  private final BooleanProperty pinned = new SimpleBooleanProperty(this, "pinned");
  private final ObjectProperty<Answer.@Nullable Reconstructed> example =
      new SimpleObjectProperty<>(this, "example");
  private final LongProperty trainedSteps = new SimpleLongProperty(this, "trainedSteps");
  private boolean training;

  MapModel(Event.RunOpened run) {
    data = run.data();
    latentSize = run.model().encodedSize();
    count.set(Math.min(COUNT, data.test()));
    axes = new SimpleObjectProperty<>(this, "axes", Axes.first(latentSize));
    colourings = Colouring.choices(data);
    colouring = new SimpleObjectProperty<>(this, "colouring", colourings.getFirst());
    trainedSteps.set(run.trainedSteps());
  }

  DataInfo data() {
    return data;
  }

  int latentSize() {
    return latentSize;
  }

  /** How many points one may choose to see: never more than are held out. */
  List<Integer> counts() {
    return COUNTS.stream().map(each -> Math.min(each, data.test())).distinct().toList();
  }

  IntegerProperty countProperty() {
    return count;
  }

  ObjectProperty<Axes> axesProperty() {
    return axes;
  }

  /** What the colours can say about these data. */
  List<Colouring> colourings() {
    return colourings;
  }

  /** What the colours say. */
  ObjectProperty<Colouring> colouringProperty() {
    return colouring;
  }

  /** How far the model is that would answer now. */
  LongProperty trainedStepsProperty() {
    return trainedSteps;
  }

  /**
   * Takes note of where the run stands.
   *
   * @return whether the map is to be brought up to date now: it does not follow training along a
   *     curved way, and training has stopped
   */
  boolean moved(RunState state) {
    boolean stopped = training && state != RunState.TRAINING;
    training = state == RunState.TRAINING;
    return stopped && !axes.get().isStraight();
  }

  /** Whether the map changes with the model: curved ways take too long while it learns. */
  boolean follows() {
    return axes.get().isStraight() || !training;
  }

  /** Whether the model has learnt more than what is seen. */
  boolean isBehind() {
    Look seen = look.get();
    return seen != null && !seen.axes().isStraight() && seen.trainedSteps() < trainedSteps.get();
  }

  /** What is seen; null before the first answer. */
  ObjectProperty<@Nullable Look> lookProperty() {
    return look;
  }

  /** The point looked at, -1 for none. */
  ReadOnlyIntegerProperty selectedProperty() {
    return selected.getReadOnlyProperty();
  }

  /** Whether the point stays when the pointer moves on. */
  BooleanProperty pinnedProperty() {
    return pinned;
  }

  /** The picture behind the point and its reconstruction; null until answered. */
  ObjectProperty<Answer.@Nullable Reconstructed> exampleProperty() {
    return example;
  }

  /** The pointer is over a point, or over none (-1): looks at it unless another is pinned. */
  void hover(int index) {
    if (!pinned.get()) {
      select(index);
    }
  }

  /** Keeps a point, or lets go of it when it was kept. */
  void pick(int index) {
    boolean again = pinned.get() && selected.get() == index;
    pinned.set(!again);
    select(index);
  }

  /** Looks at a point and keeps it. */
  void keep(int index) {
    pinned.set(true);
    select(index);
  }

  /** Goes on to the next point, or back, and keeps it. */
  void step(int by) {
    Look seen = look.get();
    if (seen != null && seen.count() > 0) {
      int from = selected.get() < 0 && by < 0 ? 0 : selected.get();
      keep(Math.floorMod(from + by, seen.count()));
    }
  }

  /** Lets go of the point. */
  void release() {
    pinned.set(false);
    select(-1);
  }

  private void select(int index) {
    if (index != selected.get()) {
      example.set(null);
      selected.set(index);
    }
  }

  Query pointsQuestion() {
    return new Query.EncodeHeldOut(count.get());
  }

  /** What to ask about the point looked at; null where there is none. */
  @Nullable Query pointQuestion() {
    return selected.get() < 0 ? null : new Query.ReconstructHeldOut(selected.get(), 1);
  }

  /** Whether an answer is the posteriors this map asked for. */
  boolean isMap(Event.Answered answered) {
    return answered.slot().equals(POINTS)
        && answered.query().equals(pointsQuestion())
        && answered.answer() instanceof Answer.Encoded encoded
        && encoded.means().length > 0
        && encoded.means().length == encoded.deviations().length
        && encoded.means().length == encoded.labels().length
        && encoded.means().length == encoded.factors().length
        && encoded.means()[0].length == latentSize;
  }

  /** Whether every posterior is somewhere: those of a model that diverged are not. */
  static boolean isFinite(Answer.Encoded encoded) {
    for (float[] mean : encoded.means()) {
      for (float value : mean) {
        if (!Float.isFinite(value)) {
          return false;
        }
      }
    }
    return true;
  }

  /** Takes a new look; forgets a point that it no longer has. */
  void show(Look newLook) {
    if (selected.get() >= newLook.count()) {
      release();
    }
    look.set(newLook);
  }

  /** Takes the picture behind the point, if it still is that point's. */
  void acceptExample(Event.Answered answered) {
    if (answered.slot().equals(POINT)
        && answered.query().equals(pointQuestion())
        && answered.answer() instanceof Answer.Reconstructed found
        && found.inputs().count() == 1
        && found.inputs().size() == data.size()
        && found.outputs().values().length == data.size()
        && found.labels().length == 1
        && found.errors().length == 1) {
      example.set(found);
    }
  }

  /** The two dimensions in which the points spread most, the largest first. */
  Axes.Dimensions widestDimensions() {
    Look seen = look.get();
    if (seen == null || latentSize < 2) {
      return new Axes.Dimensions(0, Math.min(1, latentSize - 1));
    }
    double[] variances = Projection.variances(seen.encoded().means());
    List<Integer> widest =
        IntStream.range(0, latentSize)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer i) -> -variances[i]))
            .toList();
    return new Axes.Dimensions(widest.get(0), widest.get(1));
  }
}
