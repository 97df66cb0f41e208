package latentlab.engine.session;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import latentlab.engine.event.Event;
import latentlab.engine.event.RunState;
import latentlab.engine.spec.Answer;
import latentlab.engine.spec.Pictures;
import latentlab.engine.spec.Query;
import latentlab.engine.spec.RunSpec;
import latentlab.engine.store.NamedArray;
import latentlab.engine.store.RunFolder;
import latentlab.support.TinyRuns;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class SessionTest {
  private final Mailbox mailbox = new Mailbox();
  private final Session session = new Session(TinyRuns.ASSETS, mailbox);
  private final Deque<Event> events = new ArrayDeque<>();

  @AfterEach
  void close() {
    session.close();
  }

  /** The next event of a type that fits, letting all others go by. */
  private <T extends Event> T next(Class<T> type, Predicate<T> fits) throws InterruptedException {
    while (true) {
      while (!events.isEmpty()) {
        Event event = events.poll();
        if (type.isInstance(event) && fits.test(type.cast(event))) {
          return type.cast(event);
        }
        if (event instanceof Event.Failed failed && type != Event.Failed.class) {
          fail(failed.sentence());
        }
      }
      events.addAll(mailbox.await(Duration.ofSeconds(20)));
      if (events.isEmpty()) {
        fail("no " + type.getSimpleName() + " came");
      }
    }
  }

  private void until(RunState state) throws InterruptedException {
    next(Event.StateChanged.class, event -> event.state() == state);
  }

  private <T extends Answer> T ask(Query query, Class<T> type) throws InterruptedException {
    session.ask("test", query);
    Event.Answered answered = next(Event.Answered.class, event -> event.query() == query);
    return assertInstanceOf(type, answered.answer());
  }

  private static RunSpec moons(long seed) {
    return TinyRuns.moons("vae", seed).with(Map.of("epochs", "2"));
  }

  @Test
  void aRunTrainsToItsEndAndTellsEachEpoch() throws InterruptedException {
    session.open(moons(7));
    Event.RunOpened opened = next(Event.RunOpened.class, _ -> true);
    assertEquals(2, opened.model().latentSize());
    session.train();
    Event.Evaluated before = next(Event.Evaluated.class, event -> event.step() == 0);
    Event.Evaluated after = next(Event.Evaluated.class, event -> event.epoch() == 2);
    assertTrue(
        after.figures().getOrDefault("elbo", Double.NaN)
            > before.figures().getOrDefault("elbo", Double.NaN));
    until(RunState.FINISHED);
  }

  @Test
  void stepsAndEpochsPauseExactlyWhereTheyShould() throws InterruptedException {
    session.open(moons(7));
    session.step();
    until(RunState.PAUSED);
    session.trainSteps(4);
    assertEquals(5, next(Event.StepDone.class, event -> event.step() == 5).step());
    until(RunState.PAUSED);
    session.epoch();
    Event.Evaluated end = next(Event.Evaluated.class, event -> event.epoch() == 1);
    assertEquals(10_000 / 128, end.step());
    until(RunState.PAUSED);
    session.stop();
    until(RunState.FINISHED);
  }

  @Test
  void slowMotionTellsTheActsOfAStepInTheirOrder() throws InterruptedException {
    session.open(moons(7));
    session.slow(0.01);
    session.trainSteps(2);
    List<String> acts = List.of("encode", "sample", "decode", "compare", "gradients");
    for (int step = 1; step <= 2; step++) {
      for (String act : acts) {
        Event.PhaseEntered entered = next(Event.PhaseEntered.class, _ -> true);
        assertEquals(act, entered.phase());
        assertEquals(step, entered.step());
      }
    }
    until(RunState.PAUSED);
  }

  @Test
  void anActThatIsHeldLetsACommandThrough() throws InterruptedException {
    session.open(moons(7));
    session.slow(Double.POSITIVE_INFINITY);
    session.train();
    next(Event.PhaseEntered.class, entered -> entered.phase().equals("encode"));
    session.nextPhase();
    next(Event.PhaseEntered.class, entered -> entered.phase().equals("sample"));
    session.pause();
    until(RunState.PAUSED);
    session.slow(0);
    session.train();
    assertTrue(next(Event.StepDone.class, done -> done.step() > 3).step() > 3);
  }

  @Test
  void theBoxesOfTheNetworkAreThoseOfAStepThatChangesNothing() throws InterruptedException {
    session.open(moons(7));
    next(Event.RunOpened.class, _ -> true);
    Answer.Traced one = ask(new Query.Network(5), Answer.Traced.class);
    Answer.Traced two = ask(new Query.Network(5), Answer.Traced.class);
    for (int i = 0; i < one.parts().size(); i++) {
      assertArrayEquals(one.parts().get(i).values(), two.parts().get(i).values());
    }
    assertEquals("picture", one.parts().getFirst().id());
  }

  @Test
  void aChangedSettingIsToldWithItsStep() throws InterruptedException {
    session.open(moons(7));
    session.trainSteps(3);
    until(RunState.PAUSED);
    session.change("beta", "4");
    Event.SettingChanged changed = next(Event.SettingChanged.class, _ -> true);
    assertEquals(3, changed.step());
    assertEquals("1", changed.before());
    assertEquals("4", changed.after());
    session.change("latent", "9");
    assertTrue(next(Event.Failed.class, _ -> true).sentence().contains("latent"));
  }

  @Test
  void aWildLearningRateEndsInDivergenceWithTheLastGoodWeights() throws InterruptedException {
    session.open(
        moons(7).with(Map.of("learningRate", "1", "optimiser", "sgd", "schedule", "constant")));
    session.train();
    until(RunState.DIVERGED);
    Event.Findings findings =
        next(Event.Findings.class, event -> event.findings().getFirst().id().equals("divergence"));
    assertEquals(1, findings.findings().size());
    Pictures samples = ask(new Query.Sample(8, 1), Answer.Decoded.class).pictures();
    for (float value : samples.values()) {
      assertTrue(Float.isFinite(value));
    }
  }

  @Test
  void aKeptRunOpensToTheSamePictures(@TempDir Path folder) throws InterruptedException {
    session.open(moons(7));
    session.trainSteps(50);
    until(RunState.PAUSED);
    float[][] points = {{0, 0}, {1, -1}};
    Pictures before = ask(new Query.Decode(points), Answer.Decoded.class).pictures();
    Path run = folder.resolve("run");
    session.save(run);
    next(Event.Saved.class, _ -> true);
    Path file = folder.resolve("run.latentlab");
    session.save(file);
    next(Event.Saved.class, event -> event.folder().equals(file.toString()));
    assertTrue(Files.isRegularFile(run.resolve("weights.safetensors")));
    assertTrue(Files.isRegularFile(run.resolve("samples.png")));

    for (Path kept : List.of(run, file)) {
      session.open(moons(8));
      session.openRun(kept);
      Event.RunOpened opened = next(Event.RunOpened.class, event -> event.trainedSteps() == 50);
      assertEquals(moons(7).settings(), opened.spec().settings());
      // What is open is told before it is scored, which takes seconds.
      next(Event.Findings.class, event -> event.findings().getFirst().id().equals("loaded"));
      next(Event.Evaluated.class, event -> event.step() == 50);
      Pictures after = ask(new Query.Decode(points), Answer.Decoded.class).pictures();
      assertArrayEquals(before.values(), after.values());
    }

    session.step();
    next(Event.RunOpened.class, event -> event.trainedSteps() == 0);
    until(RunState.PAUSED);
  }

  @Test
  void aRunIsForetoldOnceAndQuestionsWaitForIt() throws InterruptedException {
    Path kept = TinyRuns.ASSETS.resolve("snapshots").resolve("vae-mnist");
    session.foretell(kept);
    Event.RunOpened told = next(Event.RunOpened.class, _ -> true);
    until(RunState.LOADED);
    Query query = new Query.Decode(new float[1][told.model().latentSize()]);
    session.ask("test", query);
    session.openRun(kept);
    while (true) {
      Event event = next(Event.class, _ -> true);
      assertFalse(event instanceof Event.RunOpened, "told of a second time");
      if (event instanceof Event.Answered answered) {
        assertInstanceOf(Answer.Decoded.class, answered.answer());
        break;
      }
    }
    session.openRun(kept);
    assertEquals(told, next(Event.RunOpened.class, _ -> true));
  }

  @Test
  void aForetoldRunThatDoesNotOpenIsTakenBack(@TempDir Path folder) throws Exception {
    Path kept = TinyRuns.ASSETS.resolve("snapshots").resolve("vae-mnist");
    for (String name : List.of("run.json", "weights.safetensors", "metrics.csv")) {
      Files.copy(kept.resolve(name), folder.resolve(name));
    }
    Path record = folder.resolve("run.json");
    Files.writeString(
        record, Files.readString(record).replaceFirst("\"dataHash\" : \"9", "\"dataHash\" : \"8"));
    session.foretell(folder);
    until(RunState.LOADED);
    session.ask("test", new Query.Sample(1, 1));
    session.openRun(folder);
    until(RunState.EMPTY);
    next(Event.Failed.class, _ -> true);
    session.open(moons(7));
    assertEquals(0, next(Event.RunOpened.class, _ -> true).trainedSteps());
    // Of the model that did not come nothing is answered by another.
    ask(new Query.Sample(1, 2), Answer.Decoded.class);
  }

  @Test
  void whatCannotBeReadIsNotForetold(@TempDir Path folder) throws InterruptedException {
    session.foretell(folder);
    session.openRun(folder);
    next(Event.Failed.class, _ -> true);
    session.open(moons(7));
    Event first = next(Event.class, _ -> true);
    assertInstanceOf(Event.RunOpened.class, first);
  }

  @Test
  void twoRunsOfOneSeedEndInTheSameBits(@TempDir Path folder) throws Exception {
    List<NamedArray> first = List.of();
    for (int i = 0; i < 2; i++) {
      session.open(TinyRuns.digits("vae", 7));
      session.train();
      until(RunState.FINISHED);
      session.ask("busy", new Query.Manifold(0, 1, new float[8], 9));
      Path run = folder.resolve("run" + i);
      session.save(run);
      next(Event.Saved.class, event -> event.folder().equals(run.toString()));
      List<NamedArray> weights = RunFolder.read(run).weights();
      for (int part = 0; part < first.size(); part++) {
        assertArrayEquals(first.get(part).values(), weights.get(part).values());
      }
      first = weights;
    }
  }

  @Test
  void everyQuestionIsAnsweredWhileTraining() throws InterruptedException {
    session.open(TinyRuns.digits("vae", 7).with(Map.of("epochs", "50")));
    session.train();
    next(Event.StepDone.class, _ -> true);
    assertEquals(
        1, ask(new Query.Decode(new float[1][8]), Answer.Decoded.class).pictures().count());
    assertEquals(
        25,
        ask(new Query.Manifold(0, 1, new float[8], 5), Answer.Decoded.class).pictures().count());
    assertEquals(300, ask(new Query.Sample(300, 3), Answer.Decoded.class).pictures().count());
    Answer.Reconstructed held =
        ask(new Query.ReconstructHeldOut(0, 10), Answer.Reconstructed.class);
    assertArrayEquals(new int[] {7, 2, 1, 0, 4, 1, 4, 9, 5, 9}, held.labels());
    Answer.Reconstructed drawn =
        ask(new Query.Reconstruct(held.inputs().one(3)), Answer.Reconstructed.class);
    assertEquals(-1, drawn.labels()[0]);
    assertEquals(400, ask(new Query.EncodeHeldOut(400), Answer.Encoded.class).means().length);
    assertEquals(5, ask(new Query.ShowData(0, 1), Answer.Shown.class).labels()[0]);
    Answer.Scored scored = ask(new Query.Evaluate(0), Answer.Scored.class);
    assertEquals(10_000, scored.count());
    assertFalse(scored.figures().containsKey("logLikelihood"));
  }

  /** Comparing ten thousand samples takes seconds, in which a panel wants its pictures. */
  @Test
  void whatNobodyWaitsForLetsEveryOtherQuestionIn() throws InterruptedException {
    session.open(TinyRuns.moons("ddpm", 7));
    until(RunState.READY);
    session.ask("quality", new Query.Quality(10_000));
    next(Event.Answering.class, event -> event.slot().equals("quality"));
    session.ask("grid", new Query.Sample(20, 3));
    assertEquals("grid", next(Event.Answered.class, _ -> true).slot());
    // And closing does not wait for it.
    session.close();
    events.addAll(mailbox.drain());
    assertTrue(events.stream().noneMatch(Event.Answered.class::isInstance));
  }

  @Test
  void anErrorInACommandIsASentenceAndTheSessionLivesOn() throws InterruptedException {
    Deque<Error> errors =
        new ArrayDeque<>(List.of(new OutOfMemoryError("test"), new NoClassDefFoundError("test")));
    Session own =
        new Session(
            TinyRuns.ASSETS,
            event -> {
              if (event instanceof Event.RunOpened && !errors.isEmpty()) {
                throw errors.poll();
              }
              mailbox.accept(event);
            });
    try (own) {
      for (int error = 0; error < 2; error++) {
        own.open(moons(7));
        assertTrue(next(Event.Failed.class, _ -> true).sentence().length() > 20);
      }
      own.open(moons(7));
      next(Event.RunOpened.class, _ -> true);
    }
  }

  @Test
  void closingEndsBothThreads() throws InterruptedException {
    Set<Thread> before = Thread.getAllStackTraces().keySet();
    Session own = new Session(TinyRuns.ASSETS, mailbox);
    List<Thread> mine =
        Thread.getAllStackTraces().keySet().stream()
            .filter(thread -> thread.getName().startsWith("latentlab-"))
            .filter(thread -> !before.contains(thread))
            .toList();
    assertEquals(2, mine.size());
    own.open(moons(7));
    own.train();
    until(RunState.TRAINING);
    own.close();
    mine.forEach(thread -> assertFalse(thread.isAlive(), thread.getName()));
    own.ask("late", new Query.ShowData(0, 1));
    mailbox.drain();
  }

  @Test
  void aCommandThatCannotBeDoneIsASentenceAndTheSessionLivesOn(@TempDir Path folder)
      throws InterruptedException {
    session.train();
    assertTrue(next(Event.Failed.class, _ -> true).sentence().length() > 20);
    session.openRun(folder.resolve("nothing"));
    assertTrue(next(Event.Failed.class, _ -> true).sentence().contains("nothing"));
    session.open(moons(7));
    until(RunState.READY);
  }
}
