package latentlab.ui.panel.latent;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Random;
import latentlab.engine.spec.Query;
import latentlab.ui.kit.LatentSpace;
import latentlab.ui.panel.Conversation;
import latentlab.ui.panel.HandClock;
import latentlab.ui.panel.LinearDigits;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LatentQuestionsTest {
  private final Conversation conversation = new Conversation();
  private final HandClock clock = new HandClock();
  private final LatentSpace space = new LatentSpace(LinearDigits.LATENTS);
  private final LatentModel model = new LatentModel(space);

  @SuppressWarnings("NullAway.Init") // Made before each test.
  private LatentQuestions questions;

  @BeforeEach
  void follow() {
    questions =
        new LatentQuestions(
            model,
            new RandomPoints(space, 25, new Random(1)),
            conversation.context(LinearDigits.opened(5)),
            clock::nanos,
            clock);
    model.point().subscribe((_, _) -> questions.moved());
    questions.showStripOf(0);
    questions.refresh();
    clock.pass(Duration.ofSeconds(5));
  }

  @Test
  void everyMoveAsksForItsPictureAtOnce() {
    int before = conversation.asked("latent.picture").size();
    for (int i = 1; i <= 20; i++) {
      model.move(0, i / 10.0);
    }
    assertEquals(before + 20, conversation.asked("latent.picture").size());
    Query.Decode last = assertInstanceOf(Query.Decode.class, conversation.last("latent.picture"));
    assertEquals(2f, last.latents()[0][0]);
  }

  @Test
  void manifoldFollowsTrainingAtMostFourTimesASecondAndTheCloudOnce() {
    int manifolds = conversation.asked("latent.manifold").size();
    int clouds = conversation.asked("latent.cloud").size();
    for (int millis = 0; millis < 2000; millis += 10) {
      questions.refresh();
      clock.pass(Duration.ofMillis(10));
    }
    assertEquals(8, conversation.asked("latent.manifold").size() - manifolds, 1.0);
    assertEquals(2, conversation.asked("latent.cloud").size() - clouds, 1.0);
  }

  @Test
  void movesInThePlaneNeedNoNewManifold() {
    int before = conversation.asked("latent.manifold").size();
    model.move(model.plane().get().horizontal(), 1);
    clock.pass(Duration.ofSeconds(1));
    assertEquals(before, conversation.asked("latent.manifold").size());
    model.move(7, 1);
    clock.pass(Duration.ofSeconds(1));
    assertEquals(before + 1, conversation.asked("latent.manifold").size());
  }

  @Test
  void stripRunsOverItsDimensionAndKeepsTheOthers() {
    model.move(4, 1.5);
    questions.showStripOf(2);
    Query.Decode strip = assertInstanceOf(Query.Decode.class, conversation.last("latent.strip"));
    float[] values = new float[7];
    for (int i = 0; i < 7; i++) {
      values[i] = strip.latents()[i][2];
      assertEquals(1.5f, strip.latents()[i][4]);
    }
    assertArrayEquals(new float[] {-3, -2, -1, 0, 1, 2, 3}, values);
  }

  @Test
  void timeOfTheGestureIsKnownForTheAnswerThatShowsIt() {
    clock.pass(Duration.ofMillis(3));
    model.move(0, 1);
    Query first = conversation.last("latent.picture");
    long asked = clock.nanos();
    clock.pass(Duration.ofMillis(5));
    model.move(0, 2);
    assertEquals(asked, questions.nanosOf(first));
    assertTrue(questions.nanosOf(conversation.last("latent.picture")) > asked);
    assertEquals(-1, questions.nanosOf(first));
  }

  @Test
  void closedPanelAsksNothingMore() {
    questions.refresh();
    questions.refresh();
    questions.pause();
    int before = conversation.asked("latent.manifold").size();
    clock.pass(Duration.ofSeconds(5));
    assertEquals(before, conversation.asked("latent.manifold").size());
  }
}
