package latentlab.ui.shell;

import java.util.Objects;
import latentlab.engine.event.Event;
import latentlab.engine.session.Catalog;
import latentlab.engine.spec.BadInput;
import latentlab.engine.spec.ParamSpec;
import latentlab.engine.spec.RunSpec;
import latentlab.engine.spec.Settings;
import latentlab.text.Texts;
import org.jspecify.annotations.Nullable;

/** Joins the settings column to the run: edits become changes, refusals stand under their row. */
final class SettingsController {
  private final RunModel run;
  private final RunController commands;
  private final SettingsModel model;
  private final SettingsView view;
  private final Texts texts;
  private String family = "";
  private @Nullable Settings initial;

  SettingsController(RunModel run, RunController commands, Texts texts) {
    this.run = run;
    this.commands = commands;
    this.texts = texts;
    this.model = new SettingsModel(run, texts);
    this.view = new SettingsView(texts, this::edit);
    view.setOnRestart(commands::restart);
    view.setOnTrained(commands::openTrained);
    commands.trained().subscribe(this::showTrained);
    run.next().subscribe(this::show);
    run.present().subscribe(this::show);
  }

  SettingsView view() {
    return view;
  }

  void accept(Event event) {
    if (event instanceof Event.RunOpened opened) {
      view.showCounts(
          texts.get(
              "settings.counts",
              opened.data().train(),
              opened.data().validation(),
              opened.data().test()));
    }
  }

  private void edit(String key, String text) {
    try {
      commands.change(key, text);
      view.form().setProblem(key, "");
    } catch (BadInput refused) {
      view.form().setProblem(key, refused.text(texts));
    }
  }

  private void showTrained(RunController.Trained trained) {
    boolean aside = trained == RunController.Trained.PUT_ASIDE;
    view.showTrained(
        trained != RunController.Trained.NONE, aside ? texts.get("settings.trained.aside") : "");
  }

  private void show() {
    RunSpec next = run.next().get();
    if (next == null) {
      return;
    }
    Settings start = Catalog.spec(next.model(), next.data(), next.seed()).settings();
    if (!next.model().equals(family) || !Objects.equals(start, initial)) {
      family = next.model();
      initial = start;
      view.form().setSections(model.sections(start));
    }
    for (ParamSpec spec : next.settings().specs()) {
      String key = spec.key();
      view.form().show(key, SettingsModel.shown(spec, next.settings().text(key)));
      view.form().setOffered(key, SettingsInUse.contains(key, next));
    }
    view.showWaiting(model.waiting());
  }
}
