package latentlab.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import latentlab.ui.panel.HandClock;
import org.junit.jupiter.api.Test;

class PaceTest {
  private final HandClock clock = new HandClock();
  private final AtomicInteger runs = new AtomicInteger();
  private final Pace pace =
      new Pace(Duration.ofMillis(250), clock::nanos, clock, runs::incrementAndGet);

  @Test
  void firstWishIsCarriedOutAtOnce() {
    pace.request();
    assertEquals(1, runs.get());
  }

  @Test
  void manyWishesAreCarriedOutOncePerInterval() {
    for (int millis = 0; millis < 1000; millis += 10) {
      pace.request();
      clock.pass(Duration.ofMillis(10));
    }
    assertEquals(4, runs.get(), 1.0);
  }

  @Test
  void lastWishIsNotLost() {
    pace.request();
    pace.request();
    assertEquals(1, runs.get());
    clock.pass(Duration.ofSeconds(1));
    assertEquals(2, runs.get());
    clock.pass(Duration.ofSeconds(1));
    assertEquals(2, runs.get());
  }

  @Test
  void cancelledWishIsForgotten() {
    pace.request();
    pace.request();
    pace.cancel();
    clock.pass(Duration.ofSeconds(1));
    assertEquals(1, runs.get());
  }
}
