package latentlab.ui.panel.arithmetic;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import latentlab.engine.spec.Answer;
import latentlab.engine.spec.DataInfo;
import latentlab.engine.spec.Factor;
import latentlab.ui.directions.Direction;
import org.jspecify.annotations.Nullable;

/** What the arithmetic panel shows: the encoded examples, and what is done with them. */
final class ArithmeticModel {
  /** How far the slider and the grid go, in times the direction. */
  static final double LIMIT = 2;

  /** Pictures in the strip and columns of the grid: half a direction apart. */
  static final int STEPS = 9;

  /** Rows of the grid. */
  static final int ROWS = 6;

  private static final int MOST_UNDO = 200;

  /** Which changes follow one another as one: a slider that is dragged is taken back at once. */
  enum Gesture {
    SINGLE,
    STRENGTH
  }

  private final int latentSize;
  private final State first;
  private final ReadOnlyObjectWrapper<State> state;
  private final ReadOnlyObjectWrapper<Answer.@Nullable Encoded> table =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper();
  private final Deque<State> past = new ArrayDeque<>();
  private Gesture last = Gesture.SINGLE;

  /**
   * @param first what is seen in the beginning
   */
  ArithmeticModel(int latentSize, State first) {
    this.latentSize = latentSize;
    this.first = first;
    state = new ReadOnlyObjectWrapper<>(first);
  }

  /** Groups that are worth a first look, by what is known of the data. */
  static State first(DataInfo data, List<Integer> rows, List<Integer> terms) {
    Group plus = Group.ByHand.NOBODY;
    Group minus = Group.ByHand.NOBODY;
    // With and without, as with glasses, is the plainest difference; else more and less of a thing.
    Optional<Factor> told =
        data.factors().stream()
            .filter(factor -> factor.values() == 2)
            .findFirst()
            .or(() -> data.factors().stream().filter(Factor::ordered).findFirst());
    if (told.isPresent()) {
      int factor = data.factors().indexOf(told.get());
      int values = told.get().values();
      plus = new Group.OfFactor(factor, values - Math.max(1, values / 3), values - 1);
      minus = new Group.OfFactor(factor, 0, Math.max(1, values / 3) - 1);
    } else if (data.classes() > 1) {
      plus = new Group.OfClass(0);
      minus = new Group.Everything();
    }
    return new State(
        plus,
        minus,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        rows.getFirst(),
        1,
        terms,
        rows);
  }

  ReadOnlyObjectProperty<State> state() {
    return state.getReadOnlyProperty();
  }

  /** The encoded held-out examples; null before the first answer. */
  ReadOnlyObjectProperty<Answer.@Nullable Encoded> table() {
    return table.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty undoable() {
    return undoable.getReadOnlyProperty();
  }

  int latentSize() {
    return latentSize;
  }

  /** Takes note of encoded examples; those of another latent size are none of this model. */
  void encoded(Answer.Encoded answer) {
    if (answer.means().length > 0 && answer.means()[0].length == latentSize) {
      table.set(answer);
    }
  }

  void change(UnaryOperator<State> to) {
    change(Gesture.SINGLE, to);
  }

  void change(Gesture gesture, UnaryOperator<State> to) {
    State before = state.get();
    State after = to.apply(before);
    if (after.equals(before)) {
      return;
    }
    if (gesture == Gesture.SINGLE || gesture != last) {
      past.push(before);
      if (past.size() > MOST_UNDO) {
        past.removeLast();
      }
    }
    last = gesture;
    undoable.set(true);
    state.set(after);
  }

  void undo() {
    if (!past.isEmpty()) {
      last = Gesture.SINGLE;
      State before = past.pop();
      undoable.set(!past.isEmpty());
      state.set(before);
    }
  }

  /** Everything as in the beginning; it can be taken back. Kept directions stay. */
  void reset() {
    change(now -> first.keeping(now.kept()));
  }

  /** The means of both groups; null before examples are encoded. */
  @Nullable Difference difference() {
    Answer.Encoded known = table.get();
    return known == null
        ? null
        : new Difference(
            GroupMean.of(state.get().plus(), known), GroupMean.of(state.get().minus(), known));
  }

  /** The direction in use; null where there is none. */
  float @Nullable [] direction() {
    Optional<Direction> used = state.get().used();
    if (used.isPresent()) {
      return used.get().vector();
    }
    Difference groups = difference();
    return groups == null || groups.isEmpty() ? null : groups.vector();
  }

  /** Where the encoder puts an example; null before that is known. */
  float @Nullable [] latent(int number) {
    Answer.Encoded known = table.get();
    return known == null || number >= known.means().length ? null : known.means()[number];
  }

  /** The chosen picture moved along the direction in use; null where one of them is not known. */
  float @Nullable [] moved() {
    float[] base = latent(state.get().picture());
    float[] direction = direction();
    return base == null || direction == null
        ? null
        : Vectors.along(base, state.get().strength(), direction);
  }

  /** What a strip or the first row of a grid shows: the chosen picture at all strengths. */
  float @Nullable [][] swept() {
    float[] base = latent(state.get().picture());
    float[] direction = direction();
    return base == null || direction == null ? null : Vectors.sweep(base, direction, LIMIT, STEPS);
  }

  /**
   * The points of the grid in reading order: several pictures below one another, or one picture
   * with the second direction from bottom to top.
   */
  float @Nullable [][] grid() {
    float[] direction = direction();
    if (direction == null || table.get() == null) {
      return null;
    }
    List<float[]> all = new ArrayList<>();
    for (float[] base : rowBases()) {
      all.addAll(List.of(Vectors.sweep(base, direction, LIMIT, STEPS)));
    }
    return all.toArray(float[][]::new);
  }

  private List<float[]> rowBases() {
    List<float[]> bases = new ArrayList<>();
    Optional<Direction> second = state.get().second();
    if (second.isEmpty()) {
      for (int number : state.get().rows()) {
        float[] latent = latent(number);
        if (latent != null) {
          bases.add(latent);
        }
      }
      return bases;
    }
    float[] picture = latent(state.get().picture());
    if (picture != null) {
      float[][] upwards = Vectors.sweep(picture, second.get().vector(), LIMIT, STEPS);
      bases.addAll(List.of(upwards).reversed());
    }
    return bases;
  }

  /** A, B, C and A - B + C; null before they are encoded. */
  float @Nullable [][] analogy() {
    float[] a = latent(state.get().terms().get(0));
    float[] b = latent(state.get().terms().get(1));
    float[] c = latent(state.get().terms().get(2));
    return a == null || b == null || c == null
        ? null
        : new float[][] {a, b, c, Vectors.analogy(a, b, c)};
  }
}
