package latentlab.ui.panel.map;

import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;
import latentlab.text.Texts;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The row over the map: which axes, how many points, which colours, and a picture of it. */
final class MapControls extends FlowPane {
  /** Which kind of axes; the texts are {@code map.axes.NAME}. */
  enum Kind {
    PRINCIPAL,
    DIMENSIONS
  }

  final ChoiceBox<Kind> kind = new ChoiceBox<>();
  final ChoiceBox<Integer> horizontal = new ChoiceBox<>();
  final ChoiceBox<Integer> vertical = new ChoiceBox<>();
  final ChoiceBox<Integer> count = new ChoiceBox<>();
  final CheckBox coloured;
  final Button export;

  private final Texts texts;

  /**
   * @param dimensions of latent space, among which two can be chosen
   * @param counts how many points can be chosen
   */
  MapControls(Texts texts, int dimensions, List<Integer> counts) {
    this.texts = texts;
    getStyleClass().add("map-controls");
    kind.getItems().setAll(Kind.values());
    kind.setConverter(
        shown(each -> texts.get("map.axes." + each.name().toLowerCase(java.util.Locale.ROOT))));
    for (ChoiceBox<Integer> dimension : List.of(horizontal, vertical)) {
      dimension.getItems().setAll(IntStream.range(0, dimensions).boxed().toList());
      dimension.setConverter(shown(each -> texts.get("map.dimension", each)));
    }
    count.getItems().setAll(counts);
    count.setConverter(shown(each -> texts.get("map.count.value", each)));
    coloured = new CheckBox(texts.get("map.coloured"));
    coloured.setTooltip(new Tooltip(texts.get("map.coloured.help")));
    export = new Button(null, new FontIcon(Feather.DOWNLOAD));
    export.getStyleClass().add("icon-button");
    explain("export", export);
    getChildren()
        .addAll(
            labelled("axes", kind),
            labelled("horizontal", horizontal),
            labelled("vertical", vertical),
            labelled("count", count),
            coloured,
            export);
  }

  private Node labelled(String name, Control control) {
    Label label = new Label(texts.get("map." + name));
    label.getStyleClass().add("caption");
    label.setLabelFor(control);
    explain(name, control);
    HBox box = new HBox(label, control);
    box.getStyleClass().add("labelled");
    box.managedProperty().bind(box.visibleProperty());
    box.visibleProperty().bind(control.visibleProperty());
    return box;
  }

  private void explain(String name, Control control) {
    control.setAccessibleText(texts.get("map." + name));
    control.setTooltip(new Tooltip(texts.get("map." + name + ".help")));
  }

  private static <T> StringConverter<T> shown(java.util.function.Function<T, String> text) {
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
}
