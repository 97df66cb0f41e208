package latentlab.engine.session;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import latentlab.engine.event.Event;
import latentlab.engine.event.RunState;
import latentlab.engine.spec.Answer;
import latentlab.engine.spec.DenoisingFrame;
import latentlab.engine.spec.FallingCurve;
import latentlab.engine.spec.NoiseSchedule;
import latentlab.engine.spec.Pictures;
import latentlab.engine.spec.Query;
import latentlab.engine.spec.Reverse;
import latentlab.engine.spec.RunSpec;
import latentlab.engine.spec.Sampler;
import latentlab.engine.spec.ScheduleShape;
import latentlab.support.TinyRuns;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A real session with a small denoiser of points. */
@Timeout(60)
class DenoiseAnswersTest {
  private static final Sampler DDIM = new Sampler(Sampler.Method.DDIM, 20);

  /** Some thousand steps of many points: seconds, unless it is given up. */
  private static final Query LONG =
      new Query.Denoise(new Reverse(new Sampler(Sampler.Method.ANCESTRAL, 1_000), 1, 0), 1_024);

  private final Mailbox mailbox = new Mailbox();
  private final Session session = new Session(TinyRuns.ASSETS, mailbox);
  private final Deque<Event> events = new ArrayDeque<>();
  private final List<Event> seen = new ArrayList<>();

  @AfterEach
  void close() {
    session.close();
  }

  private <T extends Event> T next(Class<T> type, Predicate<T> fits) throws InterruptedException {
    while (true) {
      while (!events.isEmpty()) {
        Event event = events.poll();
        seen.add(event);
        if (type.isInstance(event) && fits.test(type.cast(event))) {
          return type.cast(event);
        }
      }
      events.addAll(mailbox.await(Duration.ofSeconds(20)));
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

  private String refusal(Query query) throws InterruptedException {
    return ask(query, Answer.Refused.class).sentence();
  }

  private void open(String model) throws InterruptedException {
    RunSpec spec = TinyRuns.moons(model, 7).with(Map.of("layers", "32"));
    session.open(spec);
    next(Event.RunOpened.class, _ -> true);
  }

  @Test
  void noiseIsMixedInAsTheScheduleSays() throws InterruptedException {
    open("ddpm");
    Answer.Schedule known = ask(new Query.ScheduleOf(), Answer.Schedule.class);
    NoiseSchedule schedule = known.schedule();
    assertEquals(1_000, schedule.last());
    assertEquals(Sampler.Method.DDIM, known.methods().getFirst());
    Pictures points = new Pictures(2, 2, 1, 1, new float[] {1, -2, 0.5f, 3});
    double[] times = {0, 400, 1_000};
    Answer.Noised noised = ask(new Query.Noised(points, times, 5), Answer.Noised.class);
    assertArrayEquals(points.values(), noised.states().getFirst().values(), 1e-6f);
    for (int i = 0; i < 4; i++) {
      double inside = (points.values()[i] - known.centre()) / known.scale();
      double mixed =
          schedule.signals()[400] * inside + schedule.noises()[400] * noised.noise().values()[i];
      double outside = known.centre() + known.scale() * mixed;
      assertEquals(outside, noised.states().get(1).values()[i], 1e-5);
    }
    assertTrue(refusal(new Query.Noised(points, new double[] {0.5}, 5)).contains("whole number"));
    Pictures digit = new Pictures(1, 1, 28, 28, new float[784]);
    assertTrue(refusal(new Query.Noised(digit, times, 5)).contains("28 x 28"));
  }

  @Test
  void framesGoFromTheNoiseToTheExamples() throws InterruptedException {
    open("ddpm");
    Query.Denoise query = new Query.Denoise(new Reverse(DDIM, 3, 5), 70);
    Answer.Denoised drawn = ask(query, Answer.Denoised.class);
    assertEquals(70, drawn.pictures().count());
    assertEquals(5, drawn.frames().size());
    DenoisingFrame first = drawn.frames().getFirst();
    DenoisingFrame last = drawn.frames().getLast();
    assertEquals(1_000, first.time());
    assertEquals(0, last.time());
    assertArrayEquals(drawn.pictures().values(), last.state().values());
    // A state is made of what the network takes it apart into.
    Answer.Schedule known = ask(new Query.ScheduleOf(), Answer.Schedule.class);
    DenoisingFrame middle = drawn.frames().get(2);
    double signal = known.schedule().signal(middle.time());
    double share = known.schedule().noise(middle.time());
    for (int i = 0; i < 140; i++) {
      double mixed =
          signal * middle.clean().values()[i] / known.scale() + share * middle.noise().values()[i];
      assertEquals(middle.state().values()[i], known.scale() * mixed, 1e-3);
    }
    Answer.Denoised again = ask(new Query.Denoise(query.reverse(), 70), Answer.Denoised.class);
    assertArrayEquals(drawn.pictures().values(), again.pictures().values());
  }

  @Test
  void invertedExamplesComeBackAndKnownPartsStay() throws InterruptedException {
    for (String model : List.of("ddpm", "flow")) {
      open(model);
      session.trainSteps(60);
      next(Event.StateChanged.class, event -> event.state() == RunState.PAUSED);
      Sampler.Method method = model.equals("flow") ? Sampler.Method.EULER : Sampler.Method.DDIM;
      Sampler fine = new Sampler(method, 400);
      Pictures points = ask(new Query.ShowData(0, 6), Answer.Shown.class).pictures();
      Answer.Inverted noise = ask(new Query.Invert(points, 400, -1), Answer.Inverted.class);
      Reverse plain = new Reverse(fine, 1, -1, 0, 0);
      Answer.Denoised back =
          ask(new Query.DenoiseFrom(plain, noise.latents()), Answer.Denoised.class);
      assertArrayEquals(points.values(), back.pictures().values(), 0.15f, model);

      boolean[] mask = {true, false};
      Query.Inpaint half =
          new Query.Inpaint(new Reverse(new Sampler(method, 10), 1, 0), points.one(0), mask, 4, 2);
      float[] filled = ask(half, Answer.Denoised.class).pictures().values();
      for (int i = 0; i < 4; i++) {
        assertEquals(points.values()[0], filled[2 * i], 1e-5f);
      }
      double late = model.equals("flow") ? 0.1 : 20;
      Query.FromSketch sketch = new Query.FromSketch(plain, points, late);
      float[] near = ask(sketch, Answer.Denoised.class).pictures().values();
      double distance = 0;
      for (int i = 0; i < near.length; i++) {
        distance += Math.abs(near[i] - points.values()[i]) / near.length;
      }
      assertTrue(distance > 0 && distance < 0.8, "moved by " + distance);
    }
  }

  @Test
  void theScoreOfPointsFarOutPointsBackAndErrorsAreToldByTime() throws InterruptedException {
    open("ddpm");
    session.trainSteps(300);
    next(Event.StateChanged.class, event -> event.state() == RunState.PAUSED);
    Query.ScoreField query = new Query.ScoreField(3, 9, 600, -1);
    float[][] arrows = ask(query, Answer.ScoreField.class).vectors();
    // Cells in reading order: the top left arrow must point right and down.
    assertTrue(arrows[0][0] > 0 && arrows[0][1] < 0, arrows[0][0] + ", " + arrows[0][1]);
    assertTrue(arrows[8][0] < 0 && arrows[8][1] > 0, arrows[8][0] + ", " + arrows[8][1]);
    Answer.LossByTime losses = ask(new Query.LossByTime(4, 200), Answer.LossByTime.class);
    assertArrayEquals(new double[] {1, 251, 501, 751}, losses.from());
    assertArrayEquals(new double[] {250, 500, 750, 1_000}, losses.to());
    for (double loss : losses.losses()) {
      assertTrue(loss > 0 && loss < 3, "" + loss);
    }
  }

  @Test
  void whatCannotBeIsASentence() throws InterruptedException {
    open("ddpm");
    Sampler many = new Sampler(Sampler.Method.DDIM, 1_001);
    assertTrue(refusal(new Query.Denoise(new Reverse(many, 1, 0), 1)).contains("1 to 1000"));
    Sampler euler = new Sampler(Sampler.Method.EULER, 10);
    assertTrue(refusal(new Query.Denoise(new Reverse(euler, 1, 0), 1)).contains("ddim"));
    assertTrue(refusal(new Query.Denoise(new Reverse(DDIM, 1, -1, 30, 0), 1)).contains("20"));
    assertTrue(refusal(new Query.Denoise(new Reverse(DDIM, 1, 9, 1, 0), 1)).contains("moons"));
    assertTrue(refusal(new Query.Denoise(new Reverse(DDIM, 1, 0), 0)).contains("1024"));
    Reverse few = new Reverse(DDIM, 1, 0);
    assertTrue(refusal(new Query.DenoiseFrom(few, new float[1][3])).contains("2 numbers"));
    assertTrue(refusal(new Query.LossByTime(101, 10)).contains("1 to 100"));
    open("vae");
    assertTrue(refusal(new Query.ScheduleOf()).contains("vae"));
  }

  @Test
  void aLongAnswerTellsHowFarItIsAndIsGivenUpWhereAsked() throws InterruptedException {
    open("ddpm");
    session.ask("long", LONG);
    Event.Answering under = next(Event.Answering.class, event -> event.slot().equals("long"));
    assertTrue(under.done() < under.of());
    assertEquals(16_000, under.of());
    session.cancel("other");
    session.cancel("long");
    Event.Answered answered = next(Event.Answered.class, event -> event.slot().equals("long"));
    assertInstanceOf(Answer.Cancelled.class, answered.answer());
    // The evaluator lives on.
    ask(new Query.Denoise(new Reverse(DDIM, 1, 0), 3), Answer.Denoised.class);
  }

  @Test
  void aNewerQuestionOfTheSlotEndsTheOneUnderWayWithoutAnAnswer() throws InterruptedException {
    open("ddpm");
    session.ask("long", LONG);
    next(Event.Answering.class, event -> event.slot().equals("long"));
    Query.Denoise newer = new Query.Denoise(new Reverse(DDIM, 1, 0), 3);
    session.ask("long", newer);
    Event.Answered answered = next(Event.Answered.class, event -> event.slot().equals("long"));
    assertEquals(newer, answered.query());
    assertInstanceOf(Answer.Denoised.class, answered.answer());
  }

  @Test
  void openingAnotherRunEndsWhatIsUnderWay() throws InterruptedException {
    open("ddpm");
    session.ask("long", LONG);
    next(Event.Answering.class, event -> event.slot().equals("long"));
    session.open(TinyRuns.moons("vae", 7));
    next(Event.RunOpened.class, opened -> opened.spec().model().equals("vae"));
    seen.clear();
    ask(new Query.Decode(new float[1][2]), Answer.Decoded.class);
    assertTrue(seen.stream().noneMatch(Event.Answering.class::isInstance), "of the old run");
  }

  @Test
  void closingDoesNotWaitForALongAnswer() throws InterruptedException {
    open("ddpm");
    session.ask("long", LONG);
    next(Event.Answering.class, event -> event.slot().equals("long"));
    session.close();
    // It ended between two steps: nothing was answered, and no step was made after.
    events.addAll(mailbox.drain());
    assertTrue(events.stream().noneMatch(event -> event instanceof Event.Answered));
    boolean done =
        events.stream()
            .anyMatch(event -> event instanceof Event.Answering told && told.done() == told.of());
    assertTrue(!done);
  }

  /** Whoever hears of a change may ask at once, even before the training thread goes on. */
  @Test
  void aChangedSamplerCountsFromTheMomentItIsTold() throws InterruptedException {
    BlockingQueue<Answer> answers = new LinkedBlockingQueue<>();
    Session[] asked = new Session[1];
    Answer[] told = new Answer[1];
    Session own =
        new Session(
            TinyRuns.ASSETS,
            event -> {
              if (event instanceof Event.Answered answered) {
                answers.add(answered.answer());
              } else if (event instanceof Event.SettingChanged) {
                asked[0].ask("now", new Query.ScheduleOf());
                told[0] = taken(answers);
              }
              mailbox.accept(event);
            });
    asked[0] = own;
    try (own) {
      own.open(TinyRuns.moons("ddpm", 7));
      own.change("samplingSteps", "3");
      next(Event.SettingChanged.class, _ -> true);
    }
    assertEquals(3, assertInstanceOf(Answer.Schedule.class, told[0]).usual().steps());
  }

  private static Answer taken(BlockingQueue<Answer> answers) {
    try {
      return Objects.requireNonNull(answers.poll(20, TimeUnit.SECONDS), "no answer came");
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  @Test
  void aScheduleDoesNotWaitForSamples() throws InterruptedException {
    open("ddpm");
    session.ask("long", LONG);
    next(Event.Answering.class, event -> event.slot().equals("long"));
    session.ask("short", new Query.ScheduleOf());
    assertEquals("short", next(Event.Answered.class, _ -> true).slot());
  }

  @Test
  void samplesAreGivenUpForOthersOfTheirSlotButNotForThemselves() throws InterruptedException {
    open("ddpm");
    session.change("samplingSteps", "1000");
    Query many = new Query.Sample(10_000, 1);
    session.ask("grid", many);
    Event.Answering first = next(Event.Answering.class, event -> event.slot().equals("grid"));
    session.ask("grid", new Query.Sample(10_000, 1));
    Event.Answering then =
        next(Event.Answering.class, event -> event.done() > first.done() + first.of() / 1_000);
    assertTrue(then.done() < then.of());
    Query one = new Query.Sample(1, 2);
    session.ask("grid", one);
    assertEquals(one, next(Event.Answered.class, _ -> true).query());
  }

  @Test
  void whatAModelNeverLearntWithoutIsNotAskedWithout() throws InterruptedException {
    session.open(TinyRuns.moons("flow", 7).with(Map.of("conditional", "yes", "labelDropout", "0")));
    next(Event.RunOpened.class, _ -> true);
    Pictures point = new Pictures(1, 2, 1, 1, new float[2]);
    assertTrue(refusal(new Query.Invert(point, 5, -1)).contains("labelDropout"));
    ask(new Query.Invert(point, 5, 1), Answer.Inverted.class);
    assertTrue(refusal(new Query.ScoreField(3, 3, 0.5, -1)).contains("labelDropout"));
    Sampler euler = new Sampler(Sampler.Method.EULER, 5);
    assertTrue(
        refusal(new Query.Denoise(new Reverse(euler, 1, 0, 2, 0), 1)).contains("labelDropout"));
    Sampler many = new Sampler(Sampler.Method.EULER, 1_001);
    String refused = refusal(new Query.Denoise(new Reverse(many, 1, 0), 1));
    assertTrue(refused.contains("1 to 1000 steps,"), refused);
    Pictures crowd = new Pictures(1_025, 2, 1, 1, new float[2_050]);
    assertTrue(refusal(new Query.Invert(crowd, 5, 1)).contains("1024"));
    open("flow");
    assertTrue(refusal(new Query.ScoreField(3, 3, 0.5, 1)).contains("classes"));
  }

  @Test
  void oldWeightsCanBeSampledAlongAnotherSchedule() throws InterruptedException {
    open("ddpm");
    session.trainSteps(60);
    next(Event.StateChanged.class, event -> event.state() == RunState.PAUSED);
    NoiseSchedule own = ask(new Query.ScheduleOf(), Answer.Schedule.class).schedule();
    for (Sampler.Method method :
        List.of(Sampler.Method.DDIM, Sampler.Method.ANCESTRAL, Sampler.Method.DPM_SOLVER)) {
      Sampler sampler = new Sampler(method, 15);
      Answer.Denoised plain = along(sampler, null);
      Answer.Denoised same = along(sampler, own);
      assertArrayEquals(plain.pictures().values(), same.pictures().values(), method.name());
    }
    NoiseSchedule linear = ScheduleShape.LINEAR.schedule(1_000, FallingCurve.of("0:1,1:0.1"));
    Answer.Denoised other = along(DDIM, linear);
    // 21 moments of 20 steps: the noise of each is what the other schedule has there.
    double[] times = other.frames().stream().mapToDouble(DenoisingFrame::time).toArray();
    assertEquals(21, times.length);
    assertEquals(linear.logSnr(1_000), own.logSnr(times[0]), 1e-6);
    assertTrue(times[0] < 1_000, "the line leaves more of the picture than the cosine");
    for (float value : other.pictures().values()) {
      assertTrue(Math.abs(value) < 6, "within the reach of the data");
    }
    NoiseSchedule none =
        new NoiseSchedule(true, own.times(), own.noises(), own.noises(), own.betas());
    Reverse wrong = new Reverse(DDIM, 1, -1, 1, 0, none);
    assertTrue(refusal(new Query.Denoise(wrong, 1)).contains("at time 2"));
  }

  private Answer.Denoised along(Sampler sampler, @Nullable NoiseSchedule schedule)
      throws InterruptedException {
    Reverse reverse = new Reverse(sampler, 3, -1, 1, 99, schedule);
    return ask(new Query.Denoise(reverse, 70), Answer.Denoised.class);
  }

  @Test
  void samplesFollowTheSamplerOfTheSettings() throws InterruptedException {
    open("ddpm");
    Pictures before = ask(new Query.Sample(20, 4), Answer.Decoded.class).pictures();
    session.change("samplingSteps", "3");
    next(Event.SettingChanged.class, _ -> true);
    session.change("sampler", "dpm-solver");
    next(Event.SettingChanged.class, event -> event.setting().equals("sampler"));
    Answer.Schedule told = ask(new Query.ScheduleOf(), Answer.Schedule.class);
    assertEquals(new Sampler(Sampler.Method.DPM_SOLVER, 3), told.usual());
    Pictures after = ask(new Query.Sample(20, 4), Answer.Decoded.class).pictures();
    assertTrue(!Arrays.equals(before.values(), after.values()));
    session.change("samplingSteps", "999999");
    assertTrue(next(Event.Failed.class, _ -> true).sentence().contains("samplingSteps"));
  }
}
