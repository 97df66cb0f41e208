package latentlab.ui.panel.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import latentlab.engine.spec.Pictures;
import latentlab.ui.panel.samples.History.Moment;
import org.junit.jupiter.api.Test;

class HistoryTest {
  private static final Pictures NONE = new Pictures(0, 1, 1, 1, new float[0]);
  private final History history = new History(24);

  private void add(long step) {
    history.add(new Moment(step, NONE));
  }

  private List<Long> steps() {
    return history.moments().stream().map(Moment::step).toList();
  }

  @Test
  void firstAndLastAreKeptHoweverManyThereAre() {
    for (int step = 0; step <= 10_000; step += 7) {
      add(step);
    }
    assertEquals(24, steps().size());
    assertEquals(0, steps().getFirst());
    assertEquals(9996, steps().getLast());
  }

  @Test
  void momentsBetweenLieEvenlyInTheLogarithmOfTheStep() {
    for (int step = 0; step <= 100_000; step += 5) {
      add(step);
    }
    List<Long> steps = steps();
    // An even spread over ln(100001 / 6) = 9.7 in 22 gaps has 0.44 each.
    for (int i = 2; i < steps.size(); i++) {
      double gap = Math.log1p(steps.get(i)) - Math.log1p(steps.get(i - 1));
      assertTrue(gap < 1.0, "from %d to %d".formatted(steps.get(i - 1), steps.get(i)));
    }
    assertTrue(steps.get(12) < 2_000, "half of the moments show the beginning: " + steps);
  }

  @Test
  void sameStepReplacesAndAnEarlierOneIsIgnored() {
    add(10);
    add(10);
    add(5);
    assertEquals(List.of(10L), steps());
  }

  @Test
  void hiddenPanelWantsOnlyMomentsFarEnoughApart() {
    assertTrue(history.wants(0));
    add(0);
    assertTrue(history.wants(1));
    add(100);
    assertFalse(history.wants(119));
    assertTrue(history.wants(121));
  }
}
