package latentlab.ui.shell;

import java.util.function.LongSupplier;
import latentlab.engine.spec.BadInput;
import latentlab.text.Texts;

/** Joins the header to the run: choices and the seed become commands, the run's place is shown. */
final class HeaderController {
  private final HeaderModel model;
  private final HeaderView view;
  private final RunController run;
  private final StatusModel status;
  private final Texts texts;

  /**
   * @param dice gives the seeds of the dice button
   */
  HeaderController(
      HeaderModel model,
      HeaderView view,
      RunController run,
      StatusModel status,
      Texts texts,
      LongSupplier dice) {
    this.model = model;
    this.view = view;
    this.run = run;
    this.status = status;
    this.texts = texts;
    view.setOptions(model.dataSets(), model.families());
    view.setOnData(data -> attempt(() -> run.chooseData(data)));
    view.setOnFamily(family -> attempt(() -> run.chooseModel(family)));
    view.setOnSeed(this::seedTyped);
    view.setOnDice(() -> run.chooseSeed(dice.getAsLong()));
    model.face().subscribe(view::show);
  }

  private void seedTyped(String text) {
    if (text.strip().matches("-?\\d{1,18}")) {
      run.chooseSeed(Long.parseLong(text.strip()));
    } else {
      status.warn(texts.get("error.seed", text));
      view.show(model.face().get());
    }
  }

  private void attempt(Runnable choice) {
    try {
      choice.run();
    } catch (BadInput refused) {
      status.warn(refused.text(texts));
      view.show(model.face().get());
    }
  }
}
