package latentlab.engine.session;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import latentlab.engine.family.Denoises;
import latentlab.engine.family.Denoising;
import latentlab.engine.spec.Answer;
import latentlab.engine.spec.BadInput;
import latentlab.engine.spec.DataInfo;
import latentlab.engine.spec.DenoisingFrame;
import latentlab.engine.spec.Pictures;
import latentlab.engine.spec.Query;
import latentlab.engine.spec.Reverse;
import latentlab.engine.tensor.RandomStream;
import latentlab.engine.tensor.Tensor;
import org.jspecify.annotations.Nullable;

/** Turns noise into examples for whoever asks, step by step, and keeps what is to be seen. */
final class ReverseAnswers {
  private static final int MOST_REPEATS = 20;

  /** Numbers of all frames together: about half a gigabyte. */
  private static final long MOST_NUMBERS = 120_000_000;

  private final Workbench bench;
  private final Denoises model;
  private final InnerScale inner;

  ReverseAnswers(Workbench bench) {
    this.bench = bench;
    this.model = (Denoises) bench.model;
    this.inner = new InnerScale(bench, model);
  }

  Answer denoise(Query.Denoise question) {
    checkCount(question.count());
    Tensor start = inner.noise(question.count(), question.reverse().seed());
    return answer(question.reverse(), start, model.schedule().last(), null);
  }

  Answer denoiseFrom(Query.DenoiseFrom question) {
    float[][] latents = question.latents();
    checkCount(latents.length);
    int size = model.stateShape().size();
    float[] values = new float[latents.length * size];
    for (int i = 0; i < latents.length; i++) {
      if (latents[i].length != size) {
        throw new BadInput("error.denoise.latents", size, latents[i].length);
      }
      System.arraycopy(latents[i], 0, values, i * size, size);
    }
    return answer(question.reverse(), inner.states(values), model.schedule().last(), null);
  }

  Answer fromSketch(Query.FromSketch question) {
    Pictures sketches = question.sketches();
    checkCount(sketches.count());
    inner.checkSize(sketches);
    inner.checkTime(question.time(), Double.MIN_VALUE);
    Tensor clean = inner.inside(sketches);
    Tensor noise = inner.noise(sketches.count(), question.reverse().seed());
    double signal = model.schedule().signal(question.time());
    double share = model.schedule().noise(question.time());
    Tensor start = inner.mixed(clean, signal, noise, share);
    return answer(question.reverse(), start, question.time(), null);
  }

  Answer inpaint(Query.Inpaint question) {
    checkCount(question.count());
    Pictures known = question.known();
    inner.checkSize(known);
    DataInfo info = bench.data.info();
    int places = info.kind() == DataInfo.Kind.POINTS ? info.size() : info.height() * info.width();
    if (known.count() != 1 || question.mask().length != places) {
      throw new BadInput("error.denoise.mask", places, question.mask().length, known.count());
    }
    if (question.repeats() < 1 || question.repeats() > MOST_REPEATS) {
      throw new BadInput("error.denoise.repeats", MOST_REPEATS, question.repeats());
    }
    boolean[] mask = new boolean[known.size()];
    for (int i = 0; i < mask.length; i++) {
      mask[i] = question.mask()[i % places];
    }
    Denoises.Known part =
        new Denoises.Known(inner.inside(known), model.known(mask), question.repeats());
    Tensor start = inner.noise(question.count(), question.reverse().seed());
    return answer(question.reverse(), start, model.schedule().last(), part);
  }

  /**
   * Checks that so many fit into one answer.
   *
   * @throws BadInput where they do not
   */
  static void checkCount(int count) {
    if (count < 1 || count > Reverse.MOST_AT_ONCE) {
      throw new BadInput("error.denoise.count", Reverse.MOST_AT_ONCE, count);
    }
  }

  /**
   * @param start all states at that time, inside
   */
  private Answer answer(
      Reverse reverse, Tensor start, double time, Denoises.@Nullable Known known) {
    int count = start.shape().at(0);
    int size = bench.data.info().size();
    Draws.checkClass(bench, reverse.label());
    long begin = System.nanoTime();
    Denoises.Wish wish =
        new Denoises.Wish(reverse.sampler(), reverse.label(), reverse.guidance(), reverse.along());
    RandomStream noise = new RandomStream(reverse.seed(), "denoise.steps");
    RandomStream classes = new RandomStream(reverse.seed(), "denoise.classes");
    int[] labels = model.labels(wish, count, classes);
    Film film = new Film(reverse.frames(), count);
    float[] values = new float[count * size];
    int evaluations = 0;
    for (int first = 0; first < count; first += Workbench.CHUNK) {
      int rows = Math.min(Workbench.CHUNK, count - first);
      Denoising way =
          model.denoise(
              inner.rows(start, first, rows),
              time,
              wish,
              Arrays.copyOfRange(labels, first, first + rows),
              known,
              noise);
      film.begin(way.steps());
      while (way.done() < way.steps()) {
        film.before(way, first);
        way.step(bench.tape);
        film.after(way, first);
        bench.chunkDone();
        int chunks = Math.ceilDiv(count, Workbench.CHUNK);
        bench
            .progress()
            .done(first / Workbench.CHUNK * way.steps() + way.done(), chunks * way.steps());
      }
      inner.finished(way.state(), values, first * size);
      film.end(way, first);
      evaluations += way.evaluations();
    }
    double seconds = (System.nanoTime() - begin) / 1e9;
    return new Answer.Denoised(bench.pictures(values), labels, film.frames(), evaluations, seconds);
  }

  /** The moments that are kept: the same for all chunks. */
  private final class Film {
    private final int wished;
    private final int count;
    private final List<Moment> moments = new ArrayList<>();
    private int kept;
    private int steps;
    private int next;

    private final class Moment {
      double time;
      final float[] state = new float[count * bench.data.info().size()];
      final float[] noise = new float[state.length];
      final float[] clean = new float[state.length];
    }

    Film(int wished, int count) {
      this.wished = wished;
      this.count = count;
    }

    /**
     * A chunk begins its way.
     *
     * @throws BadInput where frames would not find room
     */
    void begin(int ofSteps) {
      steps = ofSteps;
      next = 0;
      kept = Math.min(Math.max(0, wished), steps + 1);
      long numbers = 3L * kept * count * bench.data.info().size();
      if (numbers > MOST_NUMBERS) {
        throw new BadInput(
            "error.denoise.frames", MOST_NUMBERS / (3L * count * bench.data.info().size()));
      }
      while (moments.size() < kept) {
        moments.add(new Moment());
      }
    }

    /** Whether the state after so many steps is kept: evenly spread, the last in any case. */
    private boolean keeps(int done) {
      int place = kept == 1 ? steps : (int) Math.round((double) next * steps / (kept - 1));
      return next < kept && done == place;
    }

    void before(Denoising way, int first) {
      if (keeps(way.done())) {
        Moment moment = moments.get(next);
        moment.time = way.time();
        inner.outside(way.state(), moment.state, first * bench.data.info().size());
      }
    }

    void after(Denoising way, int first) {
      if (keeps(way.done() - 1)) {
        Moment moment = moments.get(next++);
        int at = first * bench.data.info().size();
        inner.laidOut(way.noise(), moment.noise, at);
        inner.outside(way.clean(), moment.clean, at);
      }
    }

    void end(Denoising way, int first) {
      if (kept > 0) {
        Moment moment = moments.get(kept - 1);
        int at = first * bench.data.info().size();
        moment.time = way.time();
        inner.outside(way.state(), moment.state, at);
        inner.outside(way.state(), moment.clean, at);
      }
    }

    List<DenoisingFrame> frames() {
      return moments.stream()
          .map(
              moment ->
                  new DenoisingFrame(
                      moment.time,
                      bench.pictures(moment.state),
                      bench.pictures(moment.noise),
                      bench.pictures(moment.clean)))
          .toList();
    }
  }
}
