package latentlab.ui.panel.arithmetic;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.stage.FileChooser;
import latentlab.engine.event.Event;
import latentlab.engine.spec.BadInput;
import latentlab.text.Texts;
import latentlab.ui.directions.Direction;
import latentlab.ui.directions.DirectionsFile;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Joins the left column to the model: groups, kept directions, and the files of these. */
final class DirectionBinding {
  private static final Logger LOG = LoggerFactory.getLogger(DirectionBinding.class);

  private final ArithmeticModel model;
  private final DirectionView view;
  private final Texts texts;
  private final GroupNames names;
  private final DirectionsFile.Origin origin;
  private final Consumer<Boolean> onHand;
  private final DirectionsFile files = new DirectionsFile();
  private Function<String, Optional<Path>> chooseTarget = this::askForTarget;
  private Function<String, Optional<Path>> chooseSource = this::askForSource;
  private String shownProblem = "";
  private boolean showing;

  /**
   * @param onHand told which group (true for plus) is to be picked by hand
   */
  DirectionBinding(
      ArithmeticModel model,
      DirectionView view,
      Event.RunOpened run,
      Texts texts,
      Consumer<Boolean> onHand) {
    this.model = model;
    this.view = view;
    this.texts = texts;
    this.onHand = onHand;
    names = new GroupNames(texts, run.data());
    origin =
        new DirectionsFile.Origin(
            run.spec().model(), run.spec().data(), run.spec().seed(), run.model().latentSize());
    view.plus.setOnChange(group -> chosen(group, true));
    view.minus.setOnChange(group -> chosen(group, false));
    view.swap.setOnAction(_ -> model.change(now -> now.withGroups(now.minus(), now.plus())));
    view.keep.setOnAction(_ -> keep());
    view.name.setOnAction(_ -> keep());
    view.delete.setOnAction(_ -> delete());
    view.save.setOnAction(
        _ -> chooseTarget.apply(texts.get("arithmetic.save.name")).ifPresent(this::save));
    view.open.setOnAction(
        _ -> chooseSource.apply(texts.get("arithmetic.save.name")).ifPresent(this::open));
    view.kept.getSelectionModel().selectedItemProperty().subscribe(this::selected);
  }

  /** Where files are written to and read from, in place of dialogs. */
  void setChooseFile(Function<String, Optional<Path>> chooser) {
    chooseTarget = chooser;
    chooseSource = chooser;
  }

  /** Shows groups and kept directions as they are. */
  void show() {
    showing = true;
    State now = model.state().get();
    Difference groups = model.difference();
    view.plus.show(now.plus(), words(groups == null ? null : groups.plus()));
    view.minus.show(now.minus(), words(groups == null ? null : groups.minus()));
    List<Optional<Direction>> all = new ArrayList<>();
    all.add(Optional.empty());
    now.kept().forEach(each -> all.add(Optional.of(each)));
    if (!all.equals(view.kept.getItems())) {
      view.kept.getItems().setAll(all);
    }
    view.kept.getSelectionModel().select(now.used());
    view.delete.setDisable(now.used().isEmpty());
    view.save.setDisable(now.kept().isEmpty());
    view.name.setPromptText(suggestion());
    String problem = problem(groups);
    // Else it would wipe out what was said of a file, whenever the model has learnt on.
    if (!problem.equals(shownProblem)) {
      shownProblem = problem;
      view.say(problem);
    }
    showing = false;
  }

  private String words(@Nullable GroupMean mean) {
    return mean == null
        ? texts.get("arithmetic.waiting")
        : texts.get("arithmetic.count", mean.count());
  }

  /** Why there is no direction, or none that does anything; empty where there is one. */
  private String problem(@Nullable Difference groups) {
    if (groups == null || model.state().get().used().isPresent()) {
      return "";
    }
    if (groups.isEmpty()) {
      boolean plus = groups.plus().count() == 0;
      Group empty = plus ? model.state().get().plus() : model.state().get().minus();
      String sign = texts.get(plus ? "arithmetic.plus.sign" : "arithmetic.minus.sign");
      return empty instanceof Group.ByHand
          ? texts.get("arithmetic.empty.hand", sign)
          : texts.get("arithmetic.empty", sign, names.of(empty));
    }
    return groups.isNothing() ? texts.get("arithmetic.same") : "";
  }

  private void chosen(Group group, boolean plus) {
    // Choosing to pick again goes on with what was picked.
    model.change(
        now -> plus ? now.withGroups(group, now.minus()) : now.withGroups(now.plus(), group));
    if (group instanceof Group.ByHand) {
      onHand.accept(plus);
    }
  }

  private void selected(Optional<Direction> direction) {
    if (!showing && (Object) direction != null) {
      model.change(now -> now.using(direction));
    }
  }

  private String suggestion() {
    State now = model.state().get();
    return now.used()
        .map(Direction::name)
        .orElseGet(
            () ->
                texts.get(
                    "arithmetic.direction.name", names.of(now.plus()), names.of(now.minus())));
  }

  private void keep() {
    float[] vector = model.direction();
    if (vector == null) {
      view.say(texts.get("arithmetic.keep.nothing"));
      return;
    }
    String typed = view.name.getText().strip();
    String name = typed.isEmpty() ? suggestion() : typed;
    Direction kept =
        new Direction(
            name.substring(0, Math.min(name.length(), Direction.LONGEST_NAME)), vector.clone());
    view.name.clear();
    add(List.of(kept));
    view.say(texts.get("arithmetic.keep.done", kept.name()));
  }

  // One of the same name is replaced: names are how a person tells them apart.
  private void add(List<Direction> directions) {
    model.change(
        now -> {
          List<Direction> all = new ArrayList<>(now.kept());
          for (Direction direction : directions) {
            all.removeIf(each -> each.name().equals(direction.name()));
            all.add(direction);
          }
          return now.keeping(all).using(Optional.of(directions.getLast()));
        });
  }

  private void delete() {
    model.change(
        now ->
            now.keeping(
                now.kept().stream()
                    .filter(each -> !now.used().equals(Optional.of(each)))
                    .toList()));
  }

  private void save(Path file) {
    List<Direction> kept = model.state().get().kept();
    try {
      files.write(file, origin, kept);
      view.say(texts.get("arithmetic.saved", kept.size(), file));
    } catch (IOException refused) {
      LOG.warn("The directions were not written to {}", file, refused);
      view.say(texts.get("arithmetic.notSaved", file));
    }
  }

  private void open(Path file) {
    try {
      DirectionsFile.Read read = files.read(file, origin);
      if (read.directions().isEmpty()) {
        view.say(texts.get("arithmetic.opened.nothing", file));
        return;
      }
      add(read.directions());
      view.say(
          texts.get(
              read.sameSeed() ? "arithmetic.opened" : "arithmetic.opened.seed",
              read.directions().size(),
              file));
    } catch (BadInput misfit) {
      view.say(misfit.text(texts));
    }
  }

  private Optional<Path> askForTarget(String name) {
    return Optional.ofNullable(
            chooser("arithmetic.save", name).showSaveDialog(view.getScene().getWindow()))
        .map(File::toPath);
  }

  private Optional<Path> askForSource(String name) {
    return Optional.ofNullable(
            chooser("arithmetic.open", name).showOpenDialog(view.getScene().getWindow()))
        .map(File::toPath);
  }

  private FileChooser chooser(String key, String name) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(texts.get(key));
    chooser.setInitialFileName(name);
    chooser
        .getExtensionFilters()
        .add(
            new FileChooser.ExtensionFilter(
                texts.get("arithmetic.file"), "*" + DirectionsFile.ENDING));
    return chooser;
  }
}
