package latentlab.engine.session;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import latentlab.engine.data.DataSet;
import latentlab.engine.event.Event;
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
 * pictures go before grids, and are even let in between the batches of long work. What nobody waits
 * for has a copy of its own and lets every other question in. Between batches, work is given up
 * that nobody wants any more.
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

  /** What is being answered at length: one question, or one within another that lets it in. */
  private final Deque<Question> underWay = new ArrayDeque<>();

  private @Nullable PreviewTarget target;
  private boolean closed;

  /** Whether a hand waits for the answer that is being computed. */
  private boolean quickUnderWay;

  /** A question that is being answered. */
  private static final class Question {
    final String slot;
    final Query query;
    final PreviewTarget target;

    /** Guarded by the evaluator. */
    boolean givenUp;

    /** Whether a newer question of the slot has been taken; guarded by the evaluator. */
    boolean overtaken;

    Question(String slot, Query query, PreviewTarget target) {
      this.slot = slot;
      this.query = query;
      this.target = target;
    }
  }

  /** Ends the work on a question that nobody waits for any more, from the middle of it. */
  private static final class GivenUp extends RuntimeException {
    GivenUp() {
      super("given up", null, false, false);
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

  /**
   * From now on questions are about this run.
   *
   * @param known whether those that wait already are too: it was told of before it was open
   */
  synchronized void open(RunSpec spec, DataSet data, WeightsHandover weights, boolean known) {
    if (!known) {
      forget();
    }
    target = new PreviewTarget(assets, spec, data, weights);
    notifyAll();
  }

  /** Nobody waits for an answer any more. */
  synchronized void forget() {
    waiting.clear();
    giveUp(_ -> true);
  }

  /** Live settings have changed. */
  synchronized void adjust(Settings settings) {
    PreviewTarget present = target;
    if (present != null) {
      present.adjust(settings);
    }
  }

  /** Gives up the question of a slot. */
  synchronized void cancel(String slot) {
    Query query = waiting.remove(slot);
    PreviewTarget present = target;
    if (query != null && present != null) {
      listener.accept(new Event.Answered(slot, query, new Answer.Cancelled(), present.step()));
    }
    giveUp(question -> question.slot.equals(slot));
  }

  private void giveUp(Predicate<Question> which) {
    underWay.stream().filter(which).forEach(question -> question.givenUp = true);
  }

  synchronized void ask(String slot, Query query) {
    if (closed) {
      return;
    }
    // A denoising takes seconds; other work is soon done, and who asks again at every refresh of
    // the weights would never see an answer.
    giveUp(before -> before.slot.equals(slot) && isOutdated(before, query));
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

  /** Whether what takes seconds to answer is not what is asked any more. */
  private static boolean isOutdated(Question before, Query newer) {
    boolean sampling =
        before.query instanceof Query.Sample || before.query instanceof Query.SampleJudged;
    return before.query.needs() == Ability.DENOISES
        || (sampling && before.target.denoises() && !before.query.equals(newer));
  }

  /** One step on a few examples is short too, though nobody's hand waits for it. */
  private static boolean isShort(Query query) {
    return isQuick(query)
        || query instanceof Query.Network
        || query instanceof Query.ScheduleOf
        || query instanceof Query.Noised;
  }

  /** Takes seconds, and fills a table that is not looked at all the time. */
  private static boolean isPatient(Query query) {
    return query instanceof Query.Patient
        || query instanceof Query.Quality
        || query instanceof Query.SamplerQuality
        || query instanceof Query.Closest;
  }

  /** Ends the thread and waits until it has. */
  @Override
  public void close() {
    synchronized (this) {
      closed = true;
      giveUp(_ -> true);
      waiting.clear();
      notifyAll();
    }
    try {
      thread.join();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
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
    PreviewTarget present = target;
    if (closed || present == null) {
      return null;
    }
    Question sooner = sooner(present);
    return sooner != null ? sooner : first(present, _ -> true);
  }

  /** What goes before work that nobody waits for. */
  private synchronized @Nullable Question sooner(PreviewTarget of) {
    Question quick = quick(of);
    return quick != null ? quick : first(of, query -> !isPatient(query));
  }

  private synchronized @Nullable Question quick(PreviewTarget of) {
    return first(of, PreviewEvaluator::isShort);
  }

  /** The question that waits longest of some kind; none where they are about a newer run. */
  private @Nullable Question first(PreviewTarget of, Predicate<Query> kind) {
    if (of != target) {
      return null;
    }
    for (Map.Entry<String, Query> entry : waiting.entrySet()) {
      if (kind.test(entry.getValue())) {
        Question question = new Question(entry.getKey(), entry.getValue(), of);
        waiting.remove(entry.getKey());
        overtake(question.slot);
        quickUnderWay = isQuick(question.query);
        // From the moment it is taken it can be given up.
        underWay.push(question);
        return question;
      }
    }
    return null;
  }

  /** An older question of the slot must not be answered after this one. */
  private void overtake(String slot) {
    for (Question outer : underWay) {
      if (outer.slot.equals(slot)) {
        outer.overtaken = true;
        outer.givenUp = true;
      }
    }
  }

  /**
   * Answers a question.
   *
   * @param refresh over the newest weights; otherwise over those that other work began with
   */
  private void answer(Question question, boolean refresh) {
    PreviewTarget of = question.target;
    long step = 0;
    Answer answer;
    try {
      PreviewTarget.Copy copy = isPatient(question.query) ? of.forItself() : of.forPeople(refresh);
      step = copy.step;
      answer = refresh ? atLength(question, copy.slow) : atOnce(question, copy.quick);
    } catch (GivenUp _) {
      answer = new Answer.Cancelled();
    } catch (BadInput wrong) {
      answer = new Answer.Refused(wrong.sentence());
    } catch (OutOfMemoryError full) {
      LOG.error("no memory for question {}", question.query, full);
      answer = new Answer.Refused(Texts.english().get("error.memory"));
    } catch (RuntimeException | LinkageError broken) {
      LOG.error("question {} could not be answered", question.query, broken);
      answer = new Answer.Refused(Texts.english().get("error.query.failed"));
    }
    synchronized (this) {
      underWay.remove(question);
      boolean askedAgain = answer instanceof Answer.Cancelled && waiting.containsKey(question.slot);
      if (isWanted(question) && !askedAgain) {
        listener.accept(new Event.Answered(question.slot, question.query, answer, step));
      }
      quickUnderWay = false;
      notifyAll();
    }
  }

  private boolean isWanted(Question question) {
    return question.target == target && !closed && !question.overtaken;
  }

  /**
   * Within other work, so short that nothing is let in: its own slot's next could be done first.
   */
  private Answer atOnce(Question question, Answerer answerer) {
    return answerer.answer(question.query, () -> stopWhereGivenUp(question));
  }

  /** Between the steps of such an answer others are let in, and it may be given up there. */
  private Answer atLength(Question question, Answerer answerer) {
    boolean patient = isPatient(question.query);
    return answerer.answer(
        question.query,
        () -> {
          stopWhereGivenUp(question);
          if (patient) {
            letAllIn(question.target);
          } else if (!isShort(question.query)) {
            letQuickOnesIn(question.target);
          }
          stopWhereGivenUp(question);
        },
        (done, of) -> tellProgress(question, done, of));
  }

  private synchronized void tellProgress(Question question, int done, int of) {
    if (isWanted(question) && !question.givenUp) {
      listener.accept(new Event.Answering(question.slot, done, of));
    }
  }

  private synchronized void stopWhereGivenUp(Question question) {
    if (question.givenUp) {
      throw new GivenUp();
    }
  }

  private void letQuickOnesIn(PreviewTarget of) {
    if (Thread.currentThread() == thread) {
      for (Question question = quick(of); question != null; question = quick(of)) {
        answer(question, false);
      }
    }
  }

  private void letAllIn(PreviewTarget of) {
    for (Question question = sooner(of); question != null; question = sooner(of)) {
      answer(question, true);
    }
  }
}
