package latentlab.ui.panel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import latentlab.engine.event.Event;
import latentlab.engine.event.RunState;
import latentlab.engine.session.Catalog;
import latentlab.engine.spec.Phase;
import org.junit.jupiter.api.Test;

class ActsTest {
  private final Acts acts = new Acts(Catalog.family("latent-diffusion").phases());

  private List<String> names() {
    return acts.phases().stream().map(Phase::id).toList();
  }

  private void entered(String phase) {
    acts.accept(new Event.PhaseEntered(9, phase, List.of()));
  }

  @Test
  void theActsAreThoseOfTheStageTheRunIsIn() {
    acts.accept(new Event.SlowMotion(1));
    acts.accept(new Event.StateChanged(RunState.TRAINING));
    assertEquals("encode", names().getFirst());
    entered("gradients");
    assertEquals(names().size() - 1, acts.act());
    assertEquals("encode", names().getFirst());
    // The next stage begins: its acts take their place, also those of the same name.
    entered("pickTime");
    assertEquals("pickTime", names().getFirst());
    assertEquals(0, acts.act());
    entered("gradients");
    assertEquals("pickTime", names().getFirst());
    assertEquals(names().size() - 1, acts.act());
  }

  @Test
  void aStageWithoutActsLeavesThoseThatWereThere() {
    acts.tell(2);
    acts.enter(7);
    assertEquals("encode", names().getFirst());
    assertEquals(2, acts.act());
    acts.enter(1);
    assertEquals(Acts.ALL, acts.act());
  }
}
