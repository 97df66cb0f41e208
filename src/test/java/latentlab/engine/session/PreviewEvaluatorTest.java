package latentlab.engine.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import latentlab.engine.data.DataSet;
import latentlab.engine.data.Examples;
import latentlab.engine.event.Event;
import latentlab.engine.family.Families;
import latentlab.engine.family.GenerativeModel;
import latentlab.engine.spec.Answer;
import latentlab.engine.spec.Query;
import latentlab.engine.spec.RunSpec;
import latentlab.support.TinyRuns;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Questions that come while another is being answered: when its data is read, to be exact. */
@Timeout(60)
class PreviewEvaluatorTest {
  private static final DataSet BARS = TinyRuns.bars(200);

  /** Reads the test examples first. */
  private static final Query LONG = new Query.EncodeHeldOut(50);

  private final LinkedBlockingQueue<Event> events = new LinkedBlockingQueue<>();
  private final PreviewEvaluator evaluator = new PreviewEvaluator(TinyRuns.ASSETS, events::add);
  private final List<Runnable> onFirstRead = new ArrayList<>();

  @AfterEach
  void close() {
    evaluator.close();
  }

  /** Tells once that it is read. */
  private final class Listening implements Examples {
    private final Examples examples;

    Listening(Examples examples) {
      this.examples = examples;
    }

    @Override
    public int count() {
      return examples.count();
    }

    @Override
    public int size() {
      return examples.size();
    }

    @Override
    public void copy(int index, float[] target, int offset) {
      List<Runnable> due = List.copyOf(onFirstRead);
      onFirstRead.clear();
      due.forEach(Runnable::run);
      examples.copy(index, target, offset);
    }

    @Override
    public int label(int index) {
      return examples.label(index);
    }
  }

  private static RunSpec spec() {
    return new RunSpec("vae", "bars", 7, Catalog.family("vae").defaults(BARS.info()))
        .with("layers", "16")
        .with("latent", "3");
  }

  private void open() {
    Examples test = new Listening(BARS.test());
    DataSet data = new DataSet(BARS.info(), BARS.train(), BARS.validation(), test, BARS.hash());
    GenerativeModel model = Families.of("vae").build(spec().settings(), BARS.info(), 7);
    WeightsHandover weights = new WeightsHandover(model.parameters().everything().size());
    weights.give(model.parameters().everything(), 0);
    evaluator.open(spec(), data, weights, false);
  }

  private static Query decode(float value) {
    return new Query.Decode(new float[][] {{value, 0, 0}});
  }

  private Event.Answered answered() throws InterruptedException {
    Event event = events.poll(20, TimeUnit.SECONDS);
    return assertInstanceOf(Event.Answered.class, event);
  }

  @Test
  void anOlderAnswerDoesNotFollowANewerOneOfItsSlot() throws InterruptedException {
    open();
    Query newer = decode(1);
    onFirstRead.add(() -> evaluator.ask("slot", newer));
    evaluator.ask("slot", LONG);
    assertEquals(newer, answered().query());
    evaluator.ask("end", LONG);
    assertEquals("end", answered().slot());
  }

  @Test
  void quickQuestionsAreAnsweredOneAfterTheOther() throws InterruptedException {
    open();
    onFirstRead.add(() -> evaluator.ask("a", decode(1)));
    onFirstRead.add(() -> evaluator.ask("b", decode(2)));
    evaluator.ask("long", LONG);
    assertEquals("a", answered().slot());
    assertEquals("b", answered().slot());
    assertEquals("long", answered().slot());
  }

  @Test
  void whatIsPatientLetsEveryOtherQuestionGoFirst() throws InterruptedException {
    open();
    onFirstRead.add(() -> evaluator.ask("grid", new Query.Sample(100, 1)));
    Query patient = new Query.Patient(LONG);
    evaluator.ask("long", patient);
    assertEquals("grid", answered().slot());
    Event.Answered last = answered();
    assertEquals(patient, last.query());
    assertInstanceOf(Answer.Encoded.class, last.answer());
  }

  @Test
  void anErrorIsASentenceAndTheThreadLivesOn() throws InterruptedException {
    for (Error error : List.of(new OutOfMemoryError("test"), new NoClassDefFoundError("test"))) {
      open();
      onFirstRead.add(
          () -> {
            throw error;
          });
      evaluator.ask("slot", LONG);
      String sentence = assertInstanceOf(Answer.Refused.class, answered().answer()).sentence();
      assertTrue(sentence.length() > 20, sentence);
      evaluator.ask("slot", LONG);
      assertInstanceOf(Answer.Encoded.class, answered().answer());
    }
  }

  @Test
  void aRunHandsItsWeightsOverBeforeAnybodyCanAskAboutThem() {
    GenerativeModel model = Families.of("vae").build(spec().settings(), BARS.info(), 7);
    OpenRun run = new OpenRun(spec(), BARS, model, 3, List.of(), _ -> {});
    assertFalse(run.handover().wanted());
  }
}
