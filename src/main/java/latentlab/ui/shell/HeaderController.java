package latentlab.ui.shell;

import java.util.function.LongSupplier;
import latentlab.engine.spec.BadInput;
import latentlab.text.Texts;

/** Joins the header to the run: choices and the seed become commands, the run's place is shown. */
final class HeaderController {
  private final HeaderModel model;
  private final HeaderView view;
  private final RunController commands;
  private final StatusModel status;
  private final Texts texts;

  /**
   * @param dice gives the seeds of the dice button
   */
  HeaderController(
      RunModel run,
      RunController commands,
      Actions actions,
      StatusModel status,
      Texts texts,
      LongSupplier dice) {
    this.model = new HeaderModel(run, texts);
    this.view = new HeaderView(texts, actions);
    this.commands = commands;
    this.status = status;
    this.texts = texts;
    view.setOptions(model.dataSets(), model.families());
    view.setOnData(data -> attempt(() -> commands.chooseData(data)));
    view.setOnFamily(family -> attempt(() -> commands.chooseModel(family)));
    view.setOnSeed(this::seedTyped);
    view.setOnDice(() -> commands.chooseSeed(dice.getAsLong()));
    model.face().subscribe(view::show);
  }

  HeaderView view() {
    return view;
  }

  private void seedTyped(String text) {
    if (text.strip().matches("-?\\d{1,18}")) {
      commands.chooseSeed(Long.parseLong(text.strip()));
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
