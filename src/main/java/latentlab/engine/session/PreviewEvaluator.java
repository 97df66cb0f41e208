package latentlab.engine.session;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Predicate;
import latentlab.engine.data.DataSet;
import latentlab.engine.event.Event;
import latentlab.engine.family.Families;
import latentlab.engine.family.GenerativeModel;
import latentlab.engine.spec.Answer;
import latentlab.engine.spec.BadInput;
import latentlab.engine.spec.Query;
import latentlab.engine.spec.RunSpec;
import latentlab.text.Texts;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers questions on a thread and a copy of the weights of its own, so that a picture never waits
 * for a training step. Of several questions of one slot only the latest is answered; single
 * pictures go before grids, and are even let in between the batches of long work. What nobody waits
 * for has a copy of its own and lets every other question in.
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

  /** Whether a hand waits for the answer that is being computed. */
  private boolean quickUnderWay;

  /** A run as this thread needs it; the models are built on first use. */
  private static final class Target {
    final RunSpec spec;
    final DataSet data;
    final WeightsHandover weights;
    @Nullable Copy forPeople;
    @Nullable Copy forItself;

    Target(RunSpec spec, DataSet data, WeightsHandover weights) {
      this.spec = spec;
      this.data = data;
      this.weights = weights;
    }
  }

  /** A copy of the model, and two who answer with it: one may begin while the other is at work. */
  private static final class Copy {
    final GenerativeModel model;
    final Answerer slow;
    final Answerer quick;
    long step;

    Copy(Path assets, Target of) {
      model =
          Families.of(of.spec.model()).build(of.spec.settings(), of.data.info(), of.spec.seed());
      slow = new Answerer(new Workbench(assets, of.spec, of.data, model));
      quick = new Answerer(new Workbench(assets, of.spec, of.data, model));
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
    target = new Target(spec, data, weights);
  }

  synchronized void ask(String slot, Query query) {
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
    Question sooner = quick(present);
    if (sooner == null) {
      sooner = first(present, query -> !isPatient(query));
    }
    return sooner != null ? sooner : first(present, _ -> true);
  }

  /** Takes seconds, and fills a table that is not looked at all the time. */
  private static boolean isPatient(Query query) {
    return query instanceof Query.Quality || query instanceof Query.Closest;
  }

  /** One step on a few examples is short too, though nobody's hand waits for it. */
  private static boolean isShort(Query query) {
    return isQuick(query) || query instanceof Query.Network;
  }

  private synchronized @Nullable Question quick(Target present) {
    return first(present, PreviewEvaluator::isShort);
  }

  /** The question that waits longest of some kind. */
  private synchronized @Nullable Question first(Target present, Predicate<Query> kind) {
    for (Map.Entry<String, Query> entry : waiting.entrySet()) {
      if (kind.test(entry.getValue())) {
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

  /** Answers over the newest weights, or where other work is under way, those it began with. */
  private void answer(Question question, boolean refresh) {
    Target of = question.target;
    boolean patient = isPatient(question.query);
    long step = 0;
    Answer answer;
    try {
      Copy copy = patient ? forItself(of) : forPeople(of, refresh);
      step = copy.step;
      Answerer answerer = refresh ? copy.slow : copy.quick;
      answer =
          answerer.answer(question.query, patient ? () -> letAllIn(of) : () -> letQuickOnesIn(of));
    } catch (CancellationException _) {
      return;
    } catch (BadInput wrong) {
      answer = new Answer.Refused(wrong.sentence());
    } catch (RuntimeException broken) {
      LOG.error("question {} could not be answered", question, broken);
      answer = new Answer.Refused(Texts.english().get("error.query.failed"));
    }
    synchronized (this) {
      if (of == target) {
        listener.accept(new Event.Answered(question.slot, question.query, answer, step));
      }
      quickUnderWay = false;
      notifyAll();
    }
  }

  private void letQuickOnesIn(Target of) {
    if (Thread.currentThread() == thread) {
      for (Question question = quick(of); question != null; question = quick(of)) {
        answer(question, false);
      }
    }
  }

  private void letAllIn(Target of) {
    for (Question question = sooner(of); question != null; question = sooner(of)) {
      answer(question, true);
    }
  }

  /**
   * What goes before work that nobody waits for.
   *
   * @throws CancellationException where nobody wants to know any more
   */
  private synchronized @Nullable Question sooner(Target of) {
    if (closed || of != target) {
      throw new CancellationException();
    }
    Question quick = quick(of);
    return quick != null ? quick : first(of, query -> !isPatient(query));
  }

  private Copy forPeople(Target of, boolean refresh) {
    Copy copy = of.forPeople;
    if (copy == null) {
      copy = new Copy(assets, of);
      of.forPeople = copy;
    }
    if (refresh && !of.weights.wanted()) {
      copy.step = of.weights.take(copy.model.parameters().everything());
    }
    return copy;
  }

  /** Takes over the weights that were last shown to people: those handed over are theirs alone. */
  private Copy forItself(Target of) {
    Copy newest = forPeople(of, true);
    Copy copy = of.forItself;
    if (copy == null) {
      copy = new Copy(assets, of);
      of.forItself = copy;
    }
    copy.model.parameters().everything().set(newest.model.parameters().everything());
    copy.step = newest.step;
    return copy;
  }
}
