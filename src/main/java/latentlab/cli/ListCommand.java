package latentlab.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import latentlab.engine.session.Catalog;
import latentlab.engine.session.Experiments;
import latentlab.engine.spec.BadInput;
import latentlab.engine.spec.DataInfo;
import latentlab.engine.spec.Experiment;
import latentlab.engine.spec.FamilyInfo;
import latentlab.engine.spec.Nearest;
import latentlab.engine.spec.ParamSpec;
import latentlab.engine.spec.RunSpec;
import latentlab.text.Texts;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints what there is to choose from: one line each, its name first. */
@Command(name = "list")
final class ListCommand implements Callable<Integer> {
  private static final List<String> LISTS = List.of("models", "data", "settings", "experiments");

  private final Environment environment;
  private final Texts texts = Texts.english();

  @Parameters(index = "0", paramLabel = "models|data|settings|experiments", descriptionKey = "what")
  private String what = "";

  @Option(names = "--model", paramLabel = "M")
  private @Nullable String model;

  ListCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    if (model != null && !what.equals("settings")) {
      throw new BadInput("error.cli.list.model", what);
    }
    Columns columns = new Columns();
    List<BadInput> refused = List.of();
    switch (what) {
      case "models" -> Catalog.families().forEach(family -> model(columns, family));
      case "data" -> Catalog.dataSets().forEach(data -> data(columns, data));
      case "settings" -> settings(columns);
      case "experiments" -> refused = experiments(columns);
      default -> throw new BadInput("error.cli.list", what, Nearest.among(LISTS, what));
    }
    columns.lines().forEach(environment.out()::println);
    if (!refused.isEmpty()) {
      // What can be used is listed all the same.
      throw refused.getFirst();
    }
    return ExitCode.DONE;
  }

  /** What is wrong with those that cannot be used. */
  private List<BadInput> experiments(Columns columns) {
    Experiments.Found found = Experiments.find(environment.assets());
    found.usable().forEach(one -> experiment(columns, one));
    return found.refused();
  }

  private void model(Columns columns, FamilyInfo family) {
    columns.add(family.id(), texts.get("model." + family.id()));
  }

  private void data(Columns columns, DataInfo data) {
    columns.add(
        data.id(),
        texts.get("data." + data.id()),
        texts.get("cli.list.examples", data.train(), data.validation(), data.test()));
  }

  private void experiment(Columns columns, Experiment one) {
    RunSpec spec = one.spec();
    String name = "experiment." + one.id();
    List<String> changes = new ArrayList<>();
    Experiments.changes(spec).forEach((key, value) -> changes.add(key + "=" + value));
    columns.add(
        one.id(),
        texts.get("cli.list.run", spec.model(), spec.data(), spec.seed()),
        String.join(" ", changes),
        texts.has(name) ? texts.get(name) : one.id());
  }

  private void settings(Columns columns) {
    List<FamilyInfo> families = model == null ? Catalog.families() : List.of(Catalog.family(model));
    for (FamilyInfo family : families) {
      family
          .params()
          .forEach(
              spec ->
                  columns.add(
                      family.id(),
                      spec.key() + "=" + spec.format(spec.initial()),
                      limits(spec),
                      texts.get("setting." + spec.key())));
    }
  }

  private String limits(ParamSpec spec) {
    return switch (spec) {
      case ParamSpec.Whole whole -> texts.get("cli.list.whole", whole.min(), whole.max());
      case ParamSpec.Real real ->
          texts.get("cli.list.real", real.format(real.min()), real.format(real.max()));
      case ParamSpec.Choice choice -> String.join("|", choice.options()).toLowerCase(Locale.ROOT);
      case ParamSpec.Layers layers ->
          texts.get("cli.list.layers", layers.maxCount(), layers.min(), layers.max());
      case ParamSpec.Curve _ -> texts.get("cli.list.curve");
      case ParamSpec.Flag _ -> texts.get("cli.list.flag");
      case ParamSpec.Drawing _ -> texts.get("cli.list.drawing", ParamSpec.Drawing.SIDE);
    };
  }
}
