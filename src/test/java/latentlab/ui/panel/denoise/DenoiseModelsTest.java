package latentlab.ui.panel.denoise;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import latentlab.engine.spec.Answer;
import latentlab.engine.spec.FallingCurve;
import latentlab.engine.spec.NoiseSchedule;
import latentlab.engine.spec.Pictures;
import latentlab.engine.spec.Query;
import latentlab.engine.spec.Reverse;
import latentlab.engine.spec.Sampler;
import latentlab.engine.spec.Sampling;
import latentlab.engine.spec.ScheduleShape;
import latentlab.ui.panel.ToyDenoiser;
import org.junit.jupiter.api.Test;

class DenoiseModelsTest {
  private static Answer.Schedule process(ToyDenoiser toy) {
    return (Answer.Schedule) toy.answer(new Query.ScheduleOf());
  }

  private static Film film(ToyDenoiser toy, int steps, int frames) {
    Reverse reverse = new Reverse(new Sampler(Sampler.Method.EULER, steps), 1, frames);
    return Film.of((Answer.Denoised) toy.answer(new Query.Denoise(reverse, 3)));
  }

  @Test
  void aStripHasTheFirstAndTheLastMomentAndOthersEvenlyBetween() {
    Film film = film(ToyDenoiser.ring(), 32, 33);
    assertArrayEquals(new int[] {0, 4, 8, 12, 16, 20, 24, 28, 32}, film.strip(9));
    assertArrayEquals(new int[] {0, 1, 2}, film(ToyDenoiser.ring(), 2, 3).strip(9));
    assertEquals(2, Film.nearest(film.strip(9), 9));
  }

  @Test
  void aPathIsWhereThePointWasAtEachMoment() {
    Film film = film(ToyDenoiser.ring(), 8, 9);
    float[] x = film.path(1, 0, 4);
    assertEquals(5, x.length);
    assertEquals(film.frames().get(4).state().values()[2], x[4]);
  }

  @Test
  void aFilmRunsToItsEndAndBeginsThereAgain() {
    Player player = new Player(10, 0, false).started();
    assertEquals(5, player.after(Player.SECONDS / 2).moment());
    Player ended = player.after(Player.SECONDS + 1);
    assertEquals(10, ended.moment());
    assertFalse(ended.running());
    assertEquals(0, ended.started().moment());
    assertEquals(0, player.stepped(-1).moment());
    assertEquals(10, ended.stepped(1).moment());
  }

  @Test
  void inALongerFilmTheSameShareOfTheWayIsSeen() {
    assertEquals(50, new Player(10, 5, false).in(100).moment());
  }

  @Test
  void mixingIsWhatTheModelAnswers() {
    ToyDenoiser toy = ToyDenoiser.digits();
    Pictures clean = ((Answer.Shown) toy.answer(new Query.ShowData(0, 1))).pictures();
    Query.Noised question = new Query.Noised(clean, new double[] {370}, 3);
    Answer.Noised noised = (Answer.Noised) toy.answer(question);
    Pictures mixed = Mixing.at(process(toy), clean, noised.noise(), 370);
    assertArrayEquals(noised.states().getFirst().values(), mixed.values(), 1e-5f);
  }

  @Test
  void onlyOfLatentsIsTheModelAskedForEveryState() {
    ToyDenoiser toy = ToyDenoiser.digits();
    Answer.Schedule pixels = process(toy);
    Pictures clean = ((Answer.Shown) toy.answer(new Query.ShowData(0, 1))).pictures();
    ForwardModel model = new ForwardModel(3);
    model.learn(pixels);
    model.take(clean);
    model.learn((Answer.Noised) toy.answer(asked(model)));
    model.goTo(0.7);
    assertNull(model.question());

    ForwardModel latents = new ForwardModel(3);
    latents.learn(
        new Answer.Schedule(
            pixels.schedule(), 0.5, 0.5, true, pixels.methods(), pixels.usual(), 1));
    latents.take(clean);
    assertNull(latents.state());
    Answer.Noised first = (Answer.Noised) toy.answer(asked(latents));
    latents.learn(first);
    assertNull(latents.question());
    latents.goTo(0.7);
    assertArrayEquals(new double[] {700}, asked(latents).times());
    // Until the answer comes the last state stays.
    assertEquals(first.states().getFirst(), latents.state());
    Answer.Noised second = (Answer.Noised) toy.answer(asked(latents));
    latents.learn(second);
    assertNull(latents.question());
    assertArrayEquals(second.inner().getFirst(), latents.inner());
    latents.modelChanged();
    assertArrayEquals(new double[] {700}, asked(latents).times());
  }

  private static Query.Noised asked(ForwardModel model) {
    return Objects.requireNonNull(model.question());
  }

  @Test
  void theHistogramOfGaussianNumbersIsItsDensity() {
    Random random = new Random(5);
    float[] values = new float[200_000];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) random.nextGaussian();
    }
    ValueHistogram histogram = ValueHistogram.of(values, 3.5, 14);
    for (int bin = 0; bin < 14; bin++) {
      double middle = -3.25 + bin * 0.5;
      assertEquals(ValueHistogram.gaussian(middle), histogram.densities()[bin], 0.012);
    }
  }

  @Test
  void wishesBeginAtTheUsualSamplerAndAskForNoMoreStepsThanThereAre() {
    ReverseModel model = new ReverseModel(24, 784, true, 7);
    model.learn(process(ToyDenoiser.digits()));
    Reverse reverse = model.question().reverse();
    assertEquals(new Sampler(Sampler.Method.DDIM, 50, 0), reverse.sampler());
    assertEquals(2, reverse.guidance());
    ReverseModel few = new ReverseModel(24, 2, false, 7);
    few.learn(process(ToyDenoiser.steppedRing()));
    assertEquals(200, few.stepChoices().getLast());
    assertEquals(1, few.question().reverse().guidance(), "without classes nothing is guided");
  }

  @Test
  void etaIsOnlyAskedOfTheRuleThatKnowsIt() {
    ReverseModel model = new ReverseModel(24, 784, true, 7);
    model.wantEta(0.5);
    assertEquals(0.5, model.question().reverse().sampler().eta());
    model.wantMethod(Sampler.Method.ANCESTRAL);
    assertEquals(0, model.question().reverse().sampler().eta());
  }

  @Test
  void stagesFollowTheShareOfNoise() {
    ToyDenoiser toy = ToyDenoiser.ring();
    ReverseModel model = new ReverseModel(3, 2, false, 7);
    model.learn(process(toy));
    Film film = film(toy, 20, 21);
    assertEquals(ReverseModel.Stage.NOISE, model.stage(film.frames().getFirst()));
    assertEquals(ReverseModel.Stage.SHAPE, model.stage(film.frames().get(10)));
    assertEquals(ReverseModel.Stage.DETAIL, model.stage(film.frames().get(18)));
    assertEquals(ReverseModel.Stage.DONE, model.stage(film.frames().getLast()));
  }

  @Test
  void arrowsPointAlongTheScoreAndStayWithinTheirSquare() {
    Query.ScoreField question = new Query.ScoreField(2, 4, 0.5, -1);
    float[][] vectors = {{0, -1}, {3, 4}, {0, 0}, {1, 0}};
    ScoreArrows arrows = ScoreArrows.of(new Answer.ScoreField(question, vectors));
    assertEquals(-2, arrows.fromX()[0]);
    assertEquals(2, arrows.fromY()[0]);
    assertTrue(arrows.toY()[0] < arrows.fromY()[0]);
    assertEquals(4.0 / 3, (arrows.toY()[1] - 2) / (arrows.toX()[1] - 2), 1e-5);
    assertEquals(arrows.fromX()[2], arrows.toX()[2]);
    for (int i = 0; i < 4; i++) {
      double length =
          Math.hypot(arrows.toX()[i] - arrows.fromX()[i], arrows.toY()[i] - arrows.fromY()[i]);
      assertTrue(length <= 4, "an arrow is no longer than its square is wide");
    }
  }

  @Test
  void samplersAreMadeOneAfterTheOther() {
    ComparisonModel model = new ComparisonModel(4);
    model.want(1, new Sampler(Sampler.Method.DDIM, 5));
    model.want(3, new Sampler(Sampler.Method.ANCESTRAL, 9));
    model.begin(ComparisonModel.Work.DRAW);
    Reverse wishes = new Reverse(new Sampler(Sampler.Method.DDIM, 50), 11, 2, 3, 20);
    assertEquals(1, model.present());
    Query.Denoise question = model.question(1, wishes);
    assertEquals(new Reverse(new Sampler(Sampler.Method.DDIM, 5), 11, 2, 3, 0), question.reverse());
    Pictures none = new Pictures(0, 1, 1, 1, new float[0]);
    model.made(new Answer.Denoised(none, new int[0], List.of(), 5, 0.1));
    assertEquals(3, model.present());
    model.giveUp();
    assertEquals(-1, model.present());
    assertNull(model.column(3).made());
  }

  @Test
  void measuringKeepsWhatWasDrawnAndTheOtherWayRound() {
    ComparisonModel model = new ComparisonModel(4);
    Sampler sampler = new Sampler(Sampler.Method.DDIM, 5);
    model.want(0, sampler);
    Pictures none = new Pictures(0, 1, 1, 1, new float[0]);
    model.begin(ComparisonModel.Work.DRAW);
    model.made(new Answer.Denoised(none, new int[0], List.of(), 5, 0.1));
    model.begin(ComparisonModel.Work.MEASURE);
    Reverse wishes = new Reverse(new Sampler(Sampler.Method.DDIM, 50), 11, 2, 3, 20);
    assertEquals(new Query.SamplerQuality(new Sampling(sampler, 3), 256), model.measure(0, wishes));
    model.measured(new Answer.SamplerQuality(256, new LinkedHashMap<>(), 1));
    assertEquals(-1, model.present());
    assertNotNull(model.column(0).made());
    model.begin(ComparisonModel.Work.DRAW);
    assertNull(model.column(0).made());
    assertNotNull(model.column(0).measured());
    model.want(0, new Sampler(Sampler.Method.DDIM, 6));
    assertNull(model.column(0).measured(), "figures are of one sampler");
  }

  @Test
  void theUsualComparisonHasNoMoreStepsThanTheModel() {
    Answer.Schedule process = process(ToyDenoiser.steppedRing());
    List<Sampler> usual = ComparisonModel.usual(process.methods(), process.schedule());
    assertEquals(4, usual.size());
    assertTrue(usual.stream().allMatch(one -> one.steps() <= 200));
  }

  // --- the schedule

  private static ScheduleModel schedule() {
    ToyDenoiser toy = ToyDenoiser.digits();
    ScheduleModel model = new ScheduleModel(toy.opened(true).spec().settings());
    model.learn(toy.schedule());
    return model;
  }

  @Test
  void thePointsBeginOnTheRunsOwnCurve() {
    ScheduleModel model = schedule();
    for (int point = 1; point < model.points() - 1; point++) {
      double signal = ToyDenoiser.digits().schedule().signal(1000 * model.place(point));
      assertEquals(signal * signal, model.height(point), 0.002);
    }
    assertFalse(model.isChanged());
  }

  @Test
  void aMovedPointStaysBetweenItsNeighboursAndTheCurveFalls() {
    ScheduleModel model = schedule();
    model.move(2, 5, 5);
    assertTrue(model.place(2) < model.place(3));
    assertTrue(model.height(2) < model.height(1));
    model.move(2, -5, -5);
    assertTrue(model.height(2) > model.height(3));
    int last = model.points() - 1;
    model.move(last, 0.2, 0.5);
    assertEquals(1, model.place(last), "the end stays at the last time");
  }

  @Test
  void whatIsDrawnIsReadBackAsTheSetting() {
    ScheduleModel model = schedule();
    model.move(3, 0.5, 0.3);
    model.add(0.6);
    FallingCurve read = FallingCurve.of(String.valueOf(model.wanted().get(ScheduleModel.CURVE)));
    assertArrayEquals(model.drawn().heights(), read.heights());
    assertEquals("drawn", model.wanted().get(ScheduleModel.SHAPE));
    assertEquals(8, read.places().length);
    double[] alphaBars = model.drawnSchedule().alphaBars();
    assertEquals(0.3, alphaBars[500], 1e-9);
    assertTrue(Arrays.stream(alphaBars).allMatch(height -> height > 0));
    model.remove();
    assertEquals(7, model.points());
    model.reset();
    assertFalse(model.isChanged());
  }

  @Test
  void anotherScheduleHasAsManySteps() {
    ScheduleModel model = schedule();
    model.compareWith(ScheduleShape.SIGMOID);
    assertEquals(1000, Objects.requireNonNull(model.otherSchedule()).last());
  }

  @Test
  void whatIsGoneAlongIsTheDrawnCurveOrElseTheOther() {
    ScheduleModel model = schedule();
    NoiseSchedule linear = Objects.requireNonNull(model.candidate());
    assertEquals(1e-4, linear.betas()[1], 1e-12);
    assertEquals(Map.of(ScheduleModel.SHAPE, "linear"), model.wanted());
    assertSame(linear, model.candidate(), "until something changes");
    model.move(3, 0.5, 0.3);
    NoiseSchedule drawn = Objects.requireNonNull(model.candidate());
    assertEquals(0.3, drawn.alphaBars()[500], 1e-9);
    model.move(3, 0.5, 0.31);
    assertEquals(0.31, Objects.requireNonNull(model.candidate()).alphaBars()[500], 1e-9);
    model.reset();
    assertArrayEquals(
        linear.alphaBars(), Objects.requireNonNull(model.candidate()).alphaBars(), 1e-12);
  }

  @Test
  void theSameNoiseGoesAlongTheRunsScheduleFirst() {
    ResampleModel model = new ResampleModel(16);
    NoiseSchedule other = NoiseSchedule.ofBetas(0.1, 0.2);
    Reverse wishes = new Reverse(new Sampler(Sampler.Method.DDIM, 2), 11, 2, 3, 20);
    model.begin(other);
    assertNull(model.question(wishes).reverse().along());
    Pictures none = new Pictures(0, 1, 1, 1, new float[0]);
    Answer.Denoised made = new Answer.Denoised(none, new int[0], List.of(), 5, 0.1);
    model.made(made);
    assertTrue(model.isBusy());
    Reverse second = model.question(wishes).reverse();
    assertSame(other, second.along());
    assertEquals(11, second.seed());
    assertEquals(0, second.frames());
    model.made(made);
    assertFalse(model.isBusy());
    model.clear();
    assertTrue(model.isEmpty());
  }

  @Test
  void levelsOutsideOfWhatWasLearntAreCounted() {
    NoiseSchedule learnt = NoiseSchedule.ofBetas(0.1, 0.2, 0.3);
    assertEquals(new ScheduleMatch(0, 0, 0.504, false), round(ScheduleMatch.of(learnt, learnt)));
    // alpha-bar 0.99, 0.95, 0.76, 0.38, against 0.9 to 0.504: two are cleaner, one is noisier.
    NoiseSchedule wide = NoiseSchedule.ofBetas(0.01, 0.04, 0.2, 0.5);
    ScheduleMatch match = ScheduleMatch.of(learnt, wide);
    assertEquals(2, match.cleaner());
    assertEquals(1, match.noisier());
    assertFalse(match.endsEarly());
    NoiseSchedule cosine = ScheduleShape.COSINE.schedule(100, FallingCurve.of("0:1,1:0.1"));
    assertTrue(ScheduleMatch.of(cosine, learnt).endsEarly(), "half of the picture is left");
  }

  private static ScheduleMatch round(ScheduleMatch match) {
    double rest = Math.rint(match.rest() * 1e9) / 1e9;
    return new ScheduleMatch(match.noisier(), match.cleaner(), rest, match.endsEarly());
  }

  @Test
  void aStraightPathHasNothingToDraw() {
    ToyDenoiser toy = ToyDenoiser.ring();
    ScheduleModel model = new ScheduleModel(toy.opened(false).spec().settings());
    model.learn(toy.schedule());
    assertFalse(model.canBeDrawn());
    assertNull(model.candidate());
    assertNull(model.otherSchedule());
    model.goTo(0.25);
    assertEquals(0.25, model.time());
  }
}
