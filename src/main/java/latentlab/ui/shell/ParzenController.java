package latentlab.ui.shell;

import java.util.Map;
import latentlab.engine.event.Event;
import latentlab.engine.session.Lab;
import latentlab.engine.spec.Ability;
import latentlab.engine.spec.Answer;
import latentlab.engine.spec.DataInfo;
import latentlab.engine.spec.Query;
import latentlab.text.Texts;

/**
 * The log-likelihood of a Parzen window around samples, asked for by hand: it takes seconds, and
 * says too little to be computed for everybody.
 */
final class ParzenController {
  private static final String SLOT = "shell.parzen";

  /** As many as in the papers that report it. */
  private static final int SAMPLES = 10_000;

  private final Lab lab;
  private final ParzenView view;
  private final Texts texts;
  private boolean waiting;

  ParzenController(Lab lab, ParzenView view, Texts texts) {
    this.lab = lab;
    this.view = view;
    this.texts = texts;
    view.setOnAsk(this::ask);
  }

  void accept(Event event) {
    switch (event) {
      case Event.RunOpened run -> {
        waiting = false;
        view.offer(isQuick(run));
        view.showNothing();
      }
      case Event.Answered(String slot, _, Answer answer, long step) when slot.equals(SLOT) ->
          show(answer, step);
      default -> {}
    }
  }

  /** Ten thousand pictures drawn step by step, or code by code, take many minutes. */
  private static boolean isQuick(Event.RunOpened run) {
    boolean slow = run.model().can(Ability.DENOISES) && run.data().kind() == DataInfo.Kind.PICTURES;
    boolean byCode = run.model().can(Ability.HAS_CODEBOOK);
    return run.model().can(Ability.SAMPLES) && !slow && !byCode;
  }

  // The button stays enabled meanwhile: one that is disabled would lose the focus.
  private void ask() {
    if (waiting) {
      return;
    }
    waiting = true;
    view.showAsking();
    lab.ask(SLOT, new Query.Patient(new Query.Evaluate(0, 0, SAMPLES, true, null)));
  }

  private void show(Answer answer, long step) {
    waiting = false;
    switch (answer) {
      case Answer.Scored scored -> show(scored.figures(), step);
      case Answer.Refused(String sentence) -> view.showProblem(sentence);
      default -> view.showNothing();
    }
  }

  private void show(Map<String, Double> figures, long step) {
    view.show(
        texts.get("parzen.value", figure(figures, ""), figure(figures, "Error")),
        texts.get("parzen.made", figure(figures, "Samples"), figure(figures, "Deviation"), step));
  }

  private static double figure(Map<String, Double> figures, String of) {
    return figures.getOrDefault("parzen" + of, Double.NaN);
  }
}
