package latentlab.ui.shell;

import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import latentlab.text.Texts;
import org.controlsfx.control.PrefixSelectionComboBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** The bar at the top: what is trained, the one big button, how far it is, and the files. */
final class HeaderView {
  private static final PseudoClass ON = PseudoClass.getPseudoClass("on");

  private final Texts texts;
  // A letter typed in them goes to the entry that begins with it.
  private final ComboBox<Choice> data = new PrefixSelectionComboBox<>();
  private final ComboBox<Choice> family = new PrefixSelectionComboBox<>();
  private final Button main = new Button();
  private final FontIcon mainIcon = new FontIcon("fth-play");
  private final Label epoch = figure("epoch");
  private final Label step = figure("step");
  private final Label speed = new Label();
  private final Label timeLeft = new Label();
  private final TextField seed = new TextField();
  private final Button dice = new Button("", new FontIcon("fth-shuffle"));
  private final Button stepButton;
  private final Button epochButton;
  private final Button slowButton;
  private final Button stopButton;
  private final Button restartButton;
  private final Region root;
  private boolean showing;

  HeaderView(Texts texts, Actions actions) {
    this.texts = texts;
    stepButton = Actions.button(actions.step(), texts);
    epochButton = Actions.button(actions.epoch(), texts);
    slowButton = Actions.button(actions.slow(), texts);
    stopButton = Actions.button(actions.stop(), texts);
    restartButton = Actions.button(actions.restart(), texts);
    main.setId("action-train");
    main.setGraphic(mainIcon);
    main.getStyleClass().add("primary");
    main.setTooltip(Actions.tooltip(actions.train(), texts));
    main.setOnAction(_ -> actions.train().run().run());
    main.setMinWidth(Region.USE_PREF_SIZE);
    speed.getStyleClass().add("header-speed");
    timeLeft.getStyleClass().add("header-left");

    HBox choice =
        group(
            wordmark(),
            chooser("data", data),
            chooser("model", family),
            Actions.button(actions.experiments(), texts));
    HBox drive = group(restartButton, main, stepButton, epochButton, slowButton, stopButton);
    VBox pace = new VBox(speed, timeLeft);
    pace.getStyleClass().add("header-pace");
    HBox figures = group(captioned("epoch", epoch), captioned("step", step), pace);
    HBox files =
        group(
            seedBox(),
            Actions.menu(
                "files",
                "fth-folder",
                texts,
                actions.save(),
                actions.open(),
                actions.trained(),
                actions.export(),
                actions.exportCurves()),
            Actions.button(actions.theme(), texts),
            Actions.button(actions.help(), texts));
    root = new GroupRow(choice, drive, figures, files);
    root.getStyleClass().add("header");
  }

  Region root() {
    return root;
  }

  void setOptions(List<Choice> dataSets, List<Choice> families) {
    data.getItems().setAll(dataSets);
    family.getItems().setAll(families);
  }

  void setOnData(Consumer<String> chosen) {
    report(data, chosen);
  }

  void setOnFamily(Consumer<String> chosen) {
    report(family, chosen);
  }

  /** Told of the text when it is committed. */
  void setOnSeed(Consumer<String> typed) {
    seed.setOnAction(_ -> typed.accept(seed.getText()));
    seed.focusedProperty()
        .subscribe(
            focused -> {
              if (!focused && !seed.getText().isEmpty()) {
                typed.accept(seed.getText());
              }
            });
  }

  void setOnDice(Runnable thrown) {
    dice.setOnAction(_ -> thrown.run());
  }

  void show(HeaderModel.Face face) {
    showing = true;
    select(data, face.data());
    select(family, face.family());
    showing = false;
    String name = face.button().name().toLowerCase(java.util.Locale.ROOT);
    main.setText(texts.get("header." + name));
    mainIcon.setIconLiteral(
        face.button() == HeaderModel.MainButton.PAUSE ? "fth-pause" : "fth-play");
    main.setDisable(!face.ready());
    slowButton.setDisable(!face.ready());
    slowButton.pseudoClassStateChanged(ON, face.slow());
    stepButton.setDisable(!face.ready());
    epochButton.setDisable(!face.ready());
    restartButton.setDisable(!face.ready());
    stopButton.setDisable(!face.started());
    epoch.setText(face.epoch());
    step.setText(face.step());
    speed.setText(face.speed());
    timeLeft.setText(face.timeLeft());
    if (!seed.isFocused() || face.seed().equals(seed.getText())) {
      seed.setText(face.seed());
    }
  }

  private void report(ComboBox<Choice> combo, Consumer<String> chosen) {
    combo
        .valueProperty()
        .subscribe(
            (@Nullable Choice option) -> {
              if (option != null && !showing) {
                chosen.accept(option.value());
              }
            });
  }

  private static void select(ComboBox<Choice> combo, String value) {
    combo.getItems().stream()
        .filter(option -> option.value().equals(value))
        .findFirst()
        .ifPresent(combo::setValue);
  }

  private Node wordmark() {
    Label first = new Label(texts.get("header.wordmark.first"));
    first.getStyleClass().add("brand");
    Label second = new Label(texts.get("header.wordmark.second"));
    second.getStyleClass().add("brand-accent");
    HBox wordmark = new HBox(first, second);
    wordmark.getStyleClass().add("wordmark-box");
    wordmark.setAlignment(Pos.CENTER_LEFT);
    first.setMinWidth(Region.USE_PREF_SIZE);
    second.setMinWidth(Region.USE_PREF_SIZE);
    return wordmark;
  }

  private Node chooser(String id, ComboBox<Choice> combo) {
    Label caption = new Label(texts.get("header." + id));
    caption.getStyleClass().add("caption");
    caption.setLabelFor(combo);
    combo.setId("header-" + id);
    combo.setCellFactory(_ -> new ChoiceCell());
    combo.setAccessibleText(texts.get("header." + id));
    combo.setTooltip(wrapped(texts.get("header." + id + ".help")));
    VBox box = new VBox(caption, combo);
    box.getStyleClass().add("field-chip");
    return box;
  }

  private Node seedBox() {
    Label caption = new Label(texts.get("header.seed"));
    caption.getStyleClass().add("caption");
    caption.setLabelFor(seed);
    seed.setId("header-seed");
    seed.setAccessibleText(texts.get("header.seed"));
    seed.setTooltip(wrapped(texts.get("header.seed.help")));
    dice.setId("header-dice");
    dice.getStyleClass().add("inline-button");
    dice.setAccessibleText(texts.get("header.dice"));
    dice.setTooltip(wrapped(texts.get("header.dice")));
    HBox line = new HBox(seed, dice);
    line.setAlignment(Pos.CENTER_LEFT);
    VBox box = new VBox(caption, line);
    box.getStyleClass().addAll("field-chip", "seed");
    return box;
  }

  private Node captioned(String id, Label figure) {
    Label caption = new Label(texts.get("header." + id));
    caption.getStyleClass().add("section-title");
    caption.setLabelFor(figure);
    VBox box = new VBox(caption, figure);
    box.getStyleClass().addAll("header-figure", id);
    box.setMinWidth(Region.USE_PREF_SIZE);
    Tooltip.install(box, wrapped(texts.get("header." + id + ".help")));
    return box;
  }

  private static Label figure(String id) {
    Label figure = new Label();
    figure.setId("header-" + id);
    figure.getStyleClass().add("figure");
    return figure;
  }

  private static Tooltip wrapped(String text) {
    Tooltip tooltip = new Tooltip(text);
    tooltip.setWrapText(true);
    return tooltip;
  }

  private static HBox group(Node... nodes) {
    HBox group = new HBox(nodes);
    group.getStyleClass().add("header-group");
    group.setAlignment(Pos.CENTER_LEFT);
    return group;
  }
}
