package latentlab.ui.panel.between;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PlaybackTest {
  @Test
  void runsThereAndBack() {
    Playback running = Playback.START.started();
    assertEquals(0.5, running.after(1.5).position(), 1e-9);
    Playback back = running.after(4);
    assertEquals(2 / 3.0, back.position(), 1e-9);
    assertFalse(back.forward());
    assertEquals(1 / 3.0, back.after(3).position(), 1e-9);
    assertTrue(back.after(3).forward());
  }

  @Test
  void stopsAtTheEndWhereItDoesNotTurn() {
    Playback once = Playback.START.turning(false).started();
    assertEquals(0.9, once.after(2.7).position(), 1e-9);
    Playback over = once.after(10);
    assertEquals(1, over.position());
    assertFalse(over.running());
    assertEquals(0, over.started().position(), "played again, it begins again");
  }

  @Test
  void aHandStopsItAndItGoesOnFromThere() {
    Playback moved = Playback.START.started().after(1).movedTo(0.8);
    assertFalse(moved.running());
    assertEquals(0.8, moved.after(5).position());
    assertEquals(0.9, moved.started().after(0.3).position(), 1e-9);
    assertEquals(1, Playback.START.movedTo(7).position());
  }

  @Test
  void switchedToOneWayWhileRunningBackItRunsForward() {
    Playback back = Playback.START.started().after(4);
    assertTrue(back.turning(false).after(0.1).position() > back.position());
  }
}
