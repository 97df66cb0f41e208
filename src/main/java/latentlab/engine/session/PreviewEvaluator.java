package latentlab.engine.session;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import latentlab.engine.data.DataSet;
import latentlab.engine.event.Event;
import latentlab.engine.family.Families;
import latentlab.engine.family.GenerativeModel;
import latentlab.engine.spec.Ability;
import latentlab.engine.spec.Answer;
import latentlab.engine.spec.BadInput;
import latentlab.engine.spec.Query;
import latentlab.engine.spec.RunSpec;
import latentlab.engine.spec.Settings;
import latentlab.text.Texts;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers questions on a thread and a copy of the weights of its own, so that a picture never waits
 * for a training step. Of several questions of one slot only the latest is answered; single
 * pictures go before grids, and are even let in between the batches of long work. Between those,
 * work is given up that nobody waits for any more.
 */
final class PreviewEvaluator implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(PreviewEvaluator.class);

  /** Up to so many latent points a question counts as one that a hand waits for. */
  private static final int QUICK = 16;

  /** How long the training thread waits for such a question at the most, in nanoseconds. */
  private static final long PATIENCE = 15_000_000;

  private final Path assets;
  private final Consumer<Event> listener;
  private final Map<String, Query> waiting = new LinkedHashMap<>();
  private final Thread thread;
  private @Nullable Target target;
  private boolean closed;

  /** The question that is being answered at length, and whether it is to be given up. */
  private @Nullable Question underWay;

  private boolean givenUp;

  /** Whether a hand waits for the answer that is being computed. */
  private boolean quickUnderWay;

  /** A run's model as this thread needs it; the model itself is built on first use. */
  private static final class Target {
    final RunSpec spec;
    final DataSet data;
    final WeightsHandover weights;
    @Nullable GenerativeModel model;
    @Nullable Answerer slow;
    @Nullable Answerer quick;
    long step;

    /** As they are now; guarded by the evaluator. */
    Settings settings;

    Target(RunSpec spec, DataSet data, WeightsHandover weights) {
      this.spec = spec;
      this.data = data;
      this.weights = weights;
      this.settings = spec.settings();
    }
  }

  /**
   * @param assets the folder of everything that ships with the program
   */
  PreviewEvaluator(Path assets, Consumer<Event> listener) {
    this.assets = assets;
    this.listener = listener;
    this.thread = Thread.ofPlatform().name("latentlab-preview").daemon().start(this::loop);
  }

  /** From now on questions are about this run. */
  synchronized void open(RunSpec spec, DataSet data, WeightsHandover weights) {
    waiting.clear();
    givenUp = true;
    target = new Target(spec, data, weights);
  }

  /** Live settings have changed. */
  synchronized void adjust(Settings settings) {
    Target present = target;
    if (present != null) {
      present.settings = settings;
    }
  }

  private synchronized Settings settings(Target of) {
    return of.settings;
  }

  /** Gives up the question of a slot. */
  synchronized void cancel(String slot) {
    Query query = waiting.remove(slot);
    if (query != null) {
      listener.accept(new Event.Answered(slot, query, new Answer.Cancelled(), stepOfTarget()));
    }
    if (isUnderWay(slot)) {
      givenUp = true;
    }
  }

  private long stepOfTarget() {
    Target present = target;
    return present == null ? 0 : present.step;
  }

  private boolean isUnderWay(String slot) {
    Question present = underWay;
    return present != null && present.slot.equals(slot);
  }

  synchronized void ask(String slot, Query query) {
    // A denoising takes seconds; other work is soon done, and who asks again at every refresh of
    // the weights would never see an answer.
    Question present = underWay;
    if (present != null && isUnderWay(slot) && present.query.needs() == Ability.DENOISES) {
      givenUp = true;
    }
    // Taken out first, so that a slot asked again and again does not keep its early place.
    waiting.remove(slot);
    waiting.put(slot, query);
    notifyAll();
  }

  /**
   * Lets a question that a hand waits for go first: called by the training thread between two
   * steps, so that on a small machine the two do not share its cores. Returns at once where there
   * is none.
   */
  synchronized void letHandsGoFirst() throws InterruptedException {
    long end = System.nanoTime() + PATIENCE;
    while (!closed && target != null && (quickUnderWay || hasQuick())) {
      long left = (end - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        return;
      }
      wait(left);
    }
  }

  private boolean hasQuick() {
    return waiting.values().stream().anyMatch(PreviewEvaluator::isQuick);
  }

  private static boolean isQuick(Query query) {
    return query instanceof Query.Decode decode && decode.latents().length <= QUICK;
  }

  /** Ends the thread and waits until it has. */
  @Override
  public void close() {
    synchronized (this) {
      closed = true;
      givenUp = true;
      waiting.clear();
      notifyAll();
    }
    try {
      thread.join();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private record Question(String slot, Query query, Target target) {}

  /** Ends the work on a question that nobody waits for any more, from the middle of it. */
  private static final class GivenUp extends RuntimeException {
    GivenUp() {
      super("given up", null, false, false);
    }
  }

  private void loop() {
    try {
      for (Question question = next(); question != null; question = next()) {
        answer(question, true);
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized @Nullable Question next() throws InterruptedException {
    while (!closed && (waiting.isEmpty() || target == null)) {
      wait();
    }
    Target present = target;
    if (closed || present == null) {
      return null;
    }
    Question quick = quick(present);
    return quick != null ? quick : take(waiting.entrySet().iterator().next(), present);
  }

  /** One step on a few examples is short too, though nobody's hand waits for it. */
  private static boolean isShort(Query query) {
    return isQuick(query) || query instanceof Query.Network;
  }

  private synchronized @Nullable Question quick(Target present) {
    for (Map.Entry<String, Query> entry : waiting.entrySet()) {
      if (isShort(entry.getValue())) {
        return take(entry, present);
      }
    }
    return null;
  }

  private Question take(Map.Entry<String, Query> entry, Target present) {
    Question question = new Question(entry.getKey(), entry.getValue(), present);
    waiting.remove(entry.getKey());
    quickUnderWay = isQuick(question.query);
    return question;
  }

  private void answer(Question question, boolean mayInterrupt) {
    Target of = question.target;
    Answer answer;
    try {
      Answerer answerer = answerer(of, mayInterrupt);
      answer =
          mayInterrupt
              ? atLength(question, answerer)
              : answerer.answer(question.query, () -> letQuickOnesIn(of));
    } catch (GivenUp _) {
      answer = new Answer.Cancelled();
    } catch (BadInput wrong) {
      answer = new Answer.Refused(wrong.sentence());
    } catch (RuntimeException broken) {
      LOG.error("question {} could not be answered", question, broken);
      answer = new Answer.Refused(Texts.english().get("error.query.failed"));
    }
    synchronized (this) {
      boolean askedAgain = answer instanceof Answer.Cancelled && waiting.containsKey(question.slot);
      if (of == target && !closed && !askedAgain) {
        listener.accept(new Event.Answered(question.slot, question.query, answer, of.step));
      }
      quickUnderWay = false;
      notifyAll();
    }
  }

  /** Answers between whose steps others are let in, and which may be given up there. */
  private Answer atLength(Question question, Answerer answerer) {
    synchronized (this) {
      underWay = question;
      givenUp = closed || question.target != target;
    }
    try {
      return answerer.answer(
          question.query,
          () -> {
            letQuickOnesIn(question.target);
            stopWhereGivenUp();
          },
          (done, of) -> listener.accept(new Event.Answering(question.slot, done, of)));
    } finally {
      synchronized (this) {
        underWay = null;
      }
    }
  }

  private synchronized void stopWhereGivenUp() {
    if (givenUp) {
      throw new GivenUp();
    }
  }

  private void letQuickOnesIn(Target of) {
    if (Thread.currentThread() == thread) {
      for (Question question = quick(of); question != null; question = quick(of)) {
        answer(question, false);
      }
    }
  }

  /**
   * The answerer over the newest weights; one in the middle of long work keeps those it began with.
   */
  private Answerer answerer(Target of, boolean refresh) {
    GenerativeModel model = of.model;
    Answerer slow = of.slow;
    Answerer quick = of.quick;
    if (model == null || slow == null || quick == null) {
      model =
          Families.of(of.spec.model()).build(of.spec.settings(), of.data.info(), of.spec.seed());
      slow = new Answerer(new Workbench(assets, of.spec, of.data, model));
      quick = new Answerer(new Workbench(assets, of.spec, of.data, model));
      of.model = model;
      of.slow = slow;
      of.quick = quick;
    }
    if (refresh) {
      model.adjust(settings(of));
      if (!of.weights.wanted()) {
        of.step = of.weights.take(model.parameters().everything());
      }
      return slow;
    }
    return quick;
  }
}
