package latentlab.ui.panel.arithmetic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import latentlab.ui.directions.Direction;

/**
 * All that a person can change in the arithmetic panel, and take back.
 *
 * @param plus the group whose mean the direction leads to
 * @param minus the group whose mean it comes from
 * @param used a kept direction that is used in place of the groups' one
 * @param second the direction from bottom to top of the grid; without it the rows are pictures
 * @param kept directions with a name, in the order they were kept
 * @param picture the example that is changed
 * @param strength how many times the direction is added, -2 to 2
 * @param terms the examples A, B and C of A - B + C
 * @param rows the examples of the grid
 */
record State(
    Group plus,
    Group minus,
    Optional<Direction> used,
    Optional<Direction> second,
    List<Direction> kept,
    int picture,
    double strength,
    List<Integer> terms,
    List<Integer> rows) {
  State {
    kept = List.copyOf(kept);
    terms = List.copyOf(terms);
    rows = List.copyOf(rows);
  }

  /** Other groups; their direction is used from now on. */
  State withGroups(Group newPlus, Group newMinus) {
    return new State(
        newPlus, newMinus, Optional.empty(), second, kept, picture, strength, terms, rows);
  }

  State using(Optional<Direction> direction) {
    return new State(plus, minus, direction, second, kept, picture, strength, terms, rows);
  }

  State withSecond(Optional<Direction> direction) {
    return new State(plus, minus, used, direction, kept, picture, strength, terms, rows);
  }

  /** Other kept directions; one that is not among them is no longer used. */
  State keeping(List<Direction> directions) {
    return new State(
        plus,
        minus,
        used.filter(directions::contains),
        second.filter(directions::contains),
        directions,
        picture,
        strength,
        terms,
        rows);
  }

  State withPicture(int number) {
    return new State(plus, minus, used, second, kept, number, strength, terms, rows);
  }

  State withStrength(double times) {
    return new State(plus, minus, used, second, kept, picture, times, terms, rows);
  }

  /**
   * @param term 0 for A, 1 for B, 2 for C
   */
  State withTerm(int term, int number) {
    List<Integer> changed = new ArrayList<>(terms);
    changed.set(term, number);
    return new State(plus, minus, used, second, kept, picture, strength, changed, rows);
  }

  State withRows(List<Integer> numbers) {
    return new State(plus, minus, used, second, kept, picture, strength, terms, numbers);
  }
}
