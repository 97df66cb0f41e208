package latentlab.engine.session;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import latentlab.engine.event.Event;
import latentlab.engine.event.RunState;
import latentlab.engine.spec.Answer;
import latentlab.engine.spec.DenoisingFrame;
import latentlab.engine.spec.Pictures;
import latentlab.engine.spec.Query;
import latentlab.engine.spec.Reverse;
import latentlab.engine.spec.RunSpec;
import latentlab.engine.spec.Sampler;
import latentlab.engine.spec.TracedPart;
import latentlab.support.TinyRuns;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A real session with a small diffusion in 7 x 7 latents of digits. */
@Timeout(120)
class LatentAnswersTest {
  private static final Sampler DDIM = new Sampler(Sampler.Method.DDIM, 8);
  private static final int GRID = 2 * 7 * 7;

  private final Mailbox mailbox = new Mailbox();
  private final Session session = new Session(TinyRuns.ASSETS, mailbox);
  private final Deque<Event> events = new ArrayDeque<>();

  @AfterEach
  void close() {
    session.close();
  }

  private <T extends Event> T next(Class<T> type, Predicate<T> fits) throws InterruptedException {
    while (true) {
      while (!events.isEmpty()) {
        Event event = events.poll();
        if (type.isInstance(event) && fits.test(type.cast(event))) {
          return type.cast(event);
        }
      }
      events.addAll(mailbox.await(Duration.ofSeconds(60)));
      if (events.isEmpty()) {
        fail("no " + type.getSimpleName() + " came");
      }
    }
  }

  private <T extends Answer> T ask(Query query, Class<T> type) throws InterruptedException {
    session.ask("test", query);
    Event.Answered answered = next(Event.Answered.class, event -> event.query() == query);
    return assertInstanceOf(type, answered.answer());
  }

  /** Gives how many steps the first stage has. */
  private int open() throws InterruptedException {
    Map<String, String> small =
        Map.of(
            "channels", "4,8",
            "blocks", "0",
            "latentChannels", "2",
            "autoencoderEpochs", "1",
            "unetChannels", "8",
            "unetBlocks", "1",
            "batch", "1024");
    RunSpec spec = Catalog.spec("latent-diffusion", "mnist", 7).with(small);
    session.open(spec);
    return next(Event.RunOpened.class, _ -> true).data().train() / 1_024;
  }

  @Test
  void picturesComeOutOfTheGrid() throws InterruptedException {
    open();
    Answer.Schedule process = ask(new Query.ScheduleOf(), Answer.Schedule.class);
    assertTrue(process.inLatents());
    Pictures digits = ask(new Query.ShowData(0, 3), Answer.Shown.class).pictures();
    double[] times = {0, 500};
    Answer.Noised noised = ask(new Query.Noised(digits, times, 5), Answer.Noised.class);
    assertEquals(3 * GRID, noised.inner().getLast().length);
    assertEquals(3 * 784, noised.states().getLast().values().length);
    assertEquals(3 * 784, noised.noise().values().length);
    // At time 0 it is what the autoencoder draws.
    Query.Reconstruct question = new Query.Reconstruct(digits);
    Answer.Reconstructed back = ask(question, Answer.Reconstructed.class);
    assertArrayEquals(
        back.outputs().values(), noised.states().getFirst().values(), 1e-4f, "redrawn");

    Query.Denoise query = new Query.Denoise(new Reverse(DDIM, 3, 4), 70);
    Answer.Denoised drawn = ask(query, Answer.Denoised.class);
    assertEquals(4, drawn.frames().size());
    for (DenoisingFrame frame : drawn.frames()) {
      assertEquals(70 * 784, frame.state().values().length);
      assertEquals(70 * 784, frame.noise().values().length);
      assertEquals(70 * 784, frame.clean().values().length);
    }
    assertArrayEquals(
        drawn.pictures().values(), drawn.frames().getLast().state().values(), "the end");

    Answer.Inverted noise = ask(new Query.Invert(digits, 8, -1), Answer.Inverted.class);
    assertEquals(GRID, noise.latents()[0].length);
    Query.DenoiseFrom again = new Query.DenoiseFrom(new Reverse(DDIM, 3, 0), noise.latents());
    assertEquals(3, ask(again, Answer.Denoised.class).pictures().count());
    Query.FromSketch sketch = new Query.FromSketch(new Reverse(DDIM, 3, 0), digits, 300);
    assertEquals(3, ask(sketch, Answer.Denoised.class).pictures().count());
  }

  @Test
  void theKnownHalfOfAPictureStaysWhatTheAutoencoderDrawsOfIt() throws InterruptedException {
    open();
    Pictures digit = ask(new Query.ShowData(0, 1), Answer.Shown.class).pictures();
    boolean[] all = new boolean[784];
    Arrays.fill(all, true);
    Query.Inpaint whole = new Query.Inpaint(new Reverse(DDIM, 3, 0), digit, all, 2, 1);
    float[] filled = ask(whole, Answer.Denoised.class).pictures().values();
    Query.Reconstruct question = new Query.Reconstruct(digit);
    float[] redrawn = ask(question, Answer.Reconstructed.class).outputs().values();
    for (int i = 0; i < filled.length; i++) {
      assertEquals(redrawn[i % 784], filled[i], 1e-4f);
    }
    boolean[] stripes = new boolean[784];
    for (int i = 0; i < 784; i++) {
      stripes[i] = i % 2 == 0;
    }
    Query.Inpaint hidden = new Query.Inpaint(new Reverse(DDIM, 3, 0), digit, stripes, 2, 1);
    String refused = ask(hidden, Answer.Refused.class).sentence();
    assertTrue(refused.contains("4 x 4 pixels"), refused);
    String score = ask(new Query.ScoreField(3, 2, 10, -1), Answer.Refused.class).sentence();
    assertTrue(score.contains("set of points"), score);
  }

  @Test
  void aKeptRunDrawsTheSameAndShowsTheActsOfItsStage(@TempDir Path folder)
      throws InterruptedException {
    int first = open();
    Answer.Traced before = ask(new Query.Network(2), Answer.Traced.class);
    assertEquals(0, before.stage());
    session.trainSteps(first + 3);
    next(Event.StageEntered.class, entered -> entered.stage().equals("diffusion"));
    next(Event.StateChanged.class, event -> event.state() == RunState.PAUSED);
    Answer.Traced after = ask(new Query.Network(2), Answer.Traced.class);
    assertEquals(1, after.stage());
    List<String> parts = after.parts().stream().map(TracedPart::id).toList();
    assertEquals("latents", parts.get(1));
    assertArrayEquals(new int[] {2, 7, 7}, after.parts().get(1).shape());

    Query.Sample samples = new Query.Sample(4, 9);
    float[] drawn = ask(samples, Answer.Decoded.class).pictures().values();
    Path run = folder.resolve("run");
    session.save(run);
    next(Event.Saved.class, _ -> true);
    session.openRun(run);
    next(Event.RunOpened.class, event -> event.trainedSteps() == first + 3);
    float[] again = ask(new Query.Sample(4, 9), Answer.Decoded.class).pictures().values();
    assertArrayEquals(drawn, again);
  }
}
