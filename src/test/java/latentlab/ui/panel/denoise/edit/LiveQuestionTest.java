package latentlab.ui.panel.denoise.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import latentlab.engine.spec.Query;
import latentlab.ui.panel.HandClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LiveQuestionTest {
  private static final Duration LONG = Duration.ofSeconds(1);

  private final HandClock clock = new HandClock();
  private final List<Integer> asked = new ArrayList<>();
  private boolean due;
  private int wanted;
  private final Asking asking =
      new Asking() {
        @Override
        public void ask(String slot, Query query) {
          asked.add(((Query.ShowHeldOut) query).first());
          due = true;
        }

        @Override
        public void cancel(String slot) {
          due = false;
        }

        @Override
        public boolean isDue(String slot) {
          return due;
        }
      };
  private final LiveQuestion live =
      new LiveQuestion("slot", asking, this::newest, clock::nanos, clock);

  private @Nullable Query newest() {
    return wanted < 0 ? null : new Query.ShowHeldOut(wanted, 1);
  }

  private void drag(int to) {
    wanted = to;
    live.wish();
    clock.pass(LONG);
  }

  private void answer() {
    due = false;
    live.settled();
    clock.pass(LONG);
  }

  @Test
  void whileOneIsUnderWayTheOthersWaitAndOnlyTheNewestIsAsked() {
    for (int place = 1; place <= 5; place++) {
      drag(place);
    }
    assertEquals(List.of(1), asked);
    answer();
    assertEquals(List.of(1, 5), asked);
    answer();
    assertEquals(List.of(1, 5), asked, "all is answered");
  }

  @Test
  void aHandThatMovesQuicklyIsNotFollowedToEveryPlace() {
    for (int place = 1; place <= 5; place++) {
      wanted = place;
      live.wish();
      due = false;
      live.settled();
      clock.pass(Duration.ofMillis(10));
    }
    clock.pass(LONG);
    assertEquals(List.of(1, 5), asked);
  }

  @Test
  void aHandThatRestsIsAnsweredAtOnce() {
    drag(1);
    drag(2);
    wanted = 3;
    live.insist();
    assertEquals(List.of(1, 3), asked);
    answer();
    assertEquals(List.of(1, 3), asked, "the wish on the way is forgotten");
  }

  @Test
  void whatIsStoppedIsGivenUpAndAsksNothingLater() {
    drag(1);
    wanted = 2;
    live.wish();
    live.stop();
    assertFalse(due);
    answer();
    assertEquals(List.of(1), asked);
  }

  @Test
  void nothingIsAskedWhereThereIsNothingToAsk() {
    drag(-1);
    assertEquals(List.of(), asked);
  }
}
