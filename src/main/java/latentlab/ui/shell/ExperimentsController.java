package latentlab.ui.shell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.layout.Region;
import latentlab.engine.session.Catalog;
import latentlab.engine.session.Experiments;
import latentlab.engine.spec.BadInput;
import latentlab.engine.spec.Experiment;
import latentlab.engine.spec.RunSpec;
import latentlab.text.Texts;
import latentlab.ui.bridge.Jobs;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Offers the experiments that ship with the program, and opens the one that is chosen. */
final class ExperimentsController {
  private static final Logger LOG = LoggerFactory.getLogger(ExperimentsController.class);

  private final Path assets;
  private final RunController commands;
  private final TabsController tabs;
  private final FindingsModel findings;
  private final StatusModel status;
  private final Jobs jobs;
  private final Consumer<Region> show;
  private final Runnable hide;
  private final Texts texts;
  private final ExperimentsView view;
  private List<Experiment> offered = List.of();

  /**
   * @param assets the folder of what ships with the program
   * @param show shows them in front of everything else
   * @param hide takes them away again
   */
  ExperimentsController(
      Path assets,
      RunController commands,
      TabsController tabs,
      FindingsModel findings,
      StatusModel status,
      Jobs jobs,
      Consumer<Region> show,
      Runnable hide,
      Texts texts) {
    this.assets = assets;
    this.commands = commands;
    this.tabs = tabs;
    this.findings = findings;
    this.status = status;
    this.jobs = jobs;
    this.show = show;
    this.hide = hide;
    this.texts = texts;
    this.view = new ExperimentsView(texts, this::choose, hide);
  }

  /** Reads them and shows them. */
  void offer() {
    jobs.run(() -> Experiments.find(assets), this::show, this::refuse);
  }

  private void show(Experiments.Found found) {
    offered = found.usable();
    found.refused().forEach(this::warn);
    if (!offered.isEmpty()) {
      showList();
    } else if (found.refused().isEmpty()) {
      status.say(texts.get("experiments.none"));
    }
  }

  private void warn(BadInput unusable) {
    LOG.warn("An experiment cannot be used: {}", unusable.sentence());
    status.warn(unusable.text(texts));
  }

  private void showList() {
    view.show(entries());
    show.accept(view.root());
    view.takeFocus();
  }

  private void refuse(Throwable why) {
    LOG.warn("The experiments in {} could not be read", assets, why);
    status.warn(
        why instanceof BadInput bad ? bad.text(texts) : texts.get("experiments.unreadable"));
  }

  private void choose(String id) {
    hide.run();
    offered.stream().filter(one -> one.id().equals(id)).findFirst().ifPresent(this::open);
  }

  private void open(Experiment experiment) {
    tabs.wish(experiment.panel());
    findings.introduce(experiment.spec(), name(experiment), help(experiment));
    commands.start(experiment.spec());
  }

  private List<ExperimentsView.Entry> entries() {
    List<ExperimentsView.Entry> entries = new ArrayList<>();
    String last = "";
    for (Experiment one : offered) {
      String branch = Catalog.branchOf(one.spec().model()).id();
      String heading = branch.equals(last) ? "" : texts.get("branch." + branch);
      last = branch;
      entries.add(
          new ExperimentsView.Entry(one.id(), heading, name(one), help(one), run(one.spec())));
    }
    return entries;
  }

  /** An experiment that somebody has put into the folder has no texts. */
  private String name(Experiment one) {
    String key = "experiment." + one.id();
    return texts.has(key) ? texts.get(key) : one.id();
  }

  private String help(Experiment one) {
    String key = "experiment." + one.id() + ".help";
    return texts.has(key) ? texts.get(key) : "";
  }

  private String run(RunSpec spec) {
    List<String> parts = new ArrayList<>();
    parts.add(texts.get("model." + spec.model()));
    parts.add(texts.get("data." + spec.data()));
    parts.add(texts.get("experiments.seed", spec.seed()));
    Experiments.changes(spec)
        .forEach(
            (key, value) ->
                parts.add(
                    texts.get(
                        "experiments.setting", texts.get("setting." + key), value(key, value))));
    return String.join(texts.get("experiments.between"), parts);
  }

  /** What a choice is called in the form, a switch as on or off; numbers as they are. */
  private String value(String key, String value) {
    if (value.equals("true") || value.equals("false")) {
      return texts.get("experiments.switch." + value);
    }
    String option = "setting." + key + "." + value;
    return texts.has(option) ? texts.get(option) : value;
  }
}
