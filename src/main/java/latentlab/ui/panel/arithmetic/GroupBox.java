package latentlab.ui.panel.arithmetic;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import latentlab.engine.spec.DataInfo;
import latentlab.engine.spec.Pictures;
import latentlab.text.Texts;
import latentlab.ui.kit.ImageGrid;

/** One group of the direction: which examples are in it, how many, and their mean as a picture. */
final class GroupBox extends HBox {
  private final ChoiceBox<Group> kind = new ChoiceBox<>();
  private final ChoiceBox<Integer> from = new ChoiceBox<>();
  private final ChoiceBox<Integer> to = new ChoiceBox<>();
  private final ImageGrid mean = new ImageGrid();
  private final Label count = new Label();
  private final FlowPane values = new FlowPane();
  private final DataInfo data;
  private final GroupNames names;
  private Consumer<Group> onChange = _ -> {};
  private boolean showing;

  /**
   * @param name of its texts: plus or minus
   */
  GroupBox(Texts texts, DataInfo data, String name) {
    this.data = data;
    this.names = new GroupNames(texts, data);
    getStyleClass().add("group-box");
    String title = texts.get("arithmetic." + name);
    Label sign = new Label(texts.get("arithmetic." + name + ".sign"));
    sign.getStyleClass().add("group-sign");
    mean.getStyleClass().add("group-mean");
    mean.setAlignment(Pos.CENTER);
    mean.setAccessibleText(texts.get("arithmetic.mean", title));
    Tooltip.install(mean, new Tooltip(texts.get("arithmetic.mean.help")));
    kind.getItems().setAll(kinds());
    name(texts, kind, title, "kind");
    name(texts, from, title, "from");
    name(texts, to, title, "to");
    kind.setConverter(shown(names::kind));
    from.setConverter(shown(this::valueName));
    to.setConverter(shown(this::valueName));
    kind.setOnAction(_ -> tell(kind.getValue()));
    from.setOnAction(_ -> valueChosen());
    to.setOnAction(_ -> valueChosen());
    count.getStyleClass().addAll("caption", "tabular");
    count.setWrapText(true);
    count.setMinHeight(USE_PREF_SIZE);
    values.getStyleClass().add("group-values");
    VBox choices = new VBox(kind, values, count);
    choices.getStyleClass().add("group-choices");
    HBox.setHgrow(choices, Priority.ALWAYS);
    getChildren().addAll(sign, mean, choices);
  }

  private List<Group> kinds() {
    List<Group> kinds = new ArrayList<>();
    if (data.classes() > 1) {
      kinds.add(new Group.OfClass(0));
    }
    for (int factor = 0; factor < data.factors().size(); factor++) {
      kinds.add(new Group.OfFactor(factor, 0, data.factors().get(factor).values() - 1));
    }
    kinds.add(new Group.Everything());
    kinds.add(Group.ByHand.NOBODY);
    return kinds;
  }

  private static void name(Texts texts, ChoiceBox<?> choice, String title, String key) {
    choice.getStyleClass().add("arithmetic-choice");
    choice.setAccessibleText(texts.get("arithmetic." + key, title));
    choice.setTooltip(new Tooltip(texts.get("arithmetic." + key + ".help")));
  }

  private static <T> StringConverter<T> shown(Function<T, String> text) {
    return new StringConverter<>() {
      @Override
      public String toString(T value) {
        return value == null ? "" : text.apply(value);
      }

      @Override
      public T fromString(String typed) {
        throw new UnsupportedOperationException("chosen, never typed: " + typed);
      }
    };
  }

  private String valueName(int value) {
    return kind.getValue() instanceof Group.OfClass
        ? names.ofClass(value)
        : names.texts().get("arithmetic.value", value + 1);
  }

  /** Told of the group a person chooses. */
  void setOnChange(Consumer<Group> listener) {
    onChange = listener;
  }

  /** Shows a group; nobody is told. */
  void show(Group group, String words) {
    showing = true;
    kind.setValue(kindOf(group));
    switch (group) {
      case Group.OfClass(int label) -> offer(data.classes(), label, -1);
      case Group.OfFactor(int factor, int first, int last) ->
          offer(data.factors().get(factor).values(), first, last);
      case Group.Everything _, Group.ByHand _ -> values.getChildren().clear();
    }
    count.setText(words);
    showing = false;
  }

  void showMean(Pictures one) {
    mean.show(one, 1);
  }

  void clearMean() {
    mean.clear();
  }

  private void offer(int count, int first, int last) {
    List<Integer> all = IntStream.range(0, count).boxed().toList();
    from.getItems().setAll(all);
    from.setValue(first);
    if (last < 0) {
      values.getChildren().setAll(from);
      return;
    }
    to.getItems().setAll(all);
    to.setValue(last);
    values.getChildren().setAll(from, to);
  }

  private Group kindOf(Group group) {
    return kind.getItems().stream()
        .filter(each -> names.kind(each).equals(names.kind(group)))
        .findFirst()
        .orElse(group);
  }

  private void valueChosen() {
    Integer first = from.getValue();
    if (showing || first == null) {
      return;
    }
    switch (kind.getValue()) {
      case Group.OfClass _ -> tell(new Group.OfClass(first));
      case Group.OfFactor(int factor, int _, int _) ->
          tell(new Group.OfFactor(factor, first, to.getValue() == null ? first : to.getValue()));
      default -> {}
    }
  }

  private void tell(Group group) {
    if (!showing && (Object) group != null) {
      onChange.accept(group);
    }
  }
}
