package latentlab.ui.panel.map;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;
import latentlab.text.Texts;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The row over the map: which way to the plane, how many points, which colours, and files of it.
 */
final class MapControls extends FlowPane {
  /** The ways to the plane; the texts are {@code map.axes.NAME}. */
  enum Kind {
    LINE,
    PRINCIPAL,
    DIMENSIONS,
    UMAP,
    TSNE
  }

  final ChoiceBox<Kind> kind = new ChoiceBox<>();
  final Button again = new Button(null, new FontIcon(Feather.REFRESH_CW));
  // Not choice boxes: those make a menu entry for each of what may be thousands.
  final ComboBox<Integer> horizontal = new ComboBox<>();
  final ComboBox<Integer> vertical = new ComboBox<>();
  final ChoiceBox<Integer> count = new ChoiceBox<>();
  final ChoiceBox<Colouring> colouring = new ChoiceBox<>();
  final MenuButton export = new MenuButton(null, new FontIcon(Feather.DOWNLOAD));
  final MenuItem exportPicture;
  final MenuItem exportTable;

  private final Texts texts;

  /**
   * @param dimensions of latent space, among which two can be chosen
   * @param counts how many points can be chosen
   * @param colourings what the colours can say
   */
  MapControls(Texts texts, int dimensions, List<Integer> counts, List<Colouring> colourings) {
    this.texts = texts;
    getStyleClass().add("map-controls");
    if (dimensions == 1) {
      kind.getItems().setAll(Kind.LINE);
    } else {
      kind.getItems().setAll(Kind.PRINCIPAL, Kind.DIMENSIONS, Kind.UMAP, Kind.TSNE);
    }
    kind.setConverter(shown(this::name));
    kind.setVisible(dimensions > 1);
    for (ComboBox<Integer> dimension : List.of(horizontal, vertical)) {
      dimension.getItems().setAll(IntStream.range(0, dimensions).boxed().toList());
      dimension.setConverter(shown(each -> texts.get("map.dimension", each)));
    }
    count.getItems().setAll(counts);
    count.setConverter(shown(each -> texts.get("map.count.value", each)));
    colouring.getItems().setAll(colourings);
    colouring.setConverter(shown(this::name));
    colouring.setVisible(colourings.size() > 1);
    exportPicture = new MenuItem(texts.get("map.export.picture"));
    exportTable = new MenuItem(texts.get("map.export.table"));
    export.getItems().addAll(exportPicture, exportTable);
    again.setId("map-again");
    again.managedProperty().bind(again.visibleProperty());
    icon("again", again);
    icon("export", export);
    getChildren()
        .addAll(
            labelled("axes", kind),
            again,
            labelled("horizontal", horizontal),
            labelled("vertical", vertical),
            labelled("count", count),
            labelled("colours", colouring),
            export);
  }

  /** What a way to the plane is called. */
  String name(Kind each) {
    return texts.get("map.axes." + each.name().toLowerCase(Locale.ROOT));
  }

  private String name(Colouring each) {
    return switch (each) {
      case Colouring.None _ -> texts.get("map.colours.none");
      case Colouring.ByClass _ -> texts.get("map.colours.class");
      case Colouring.ByFactor(_, var factor) -> {
        String key = "factor." + factor.id();
        yield texts.has(key) ? texts.get(key) : factor.id();
      }
    };
  }

  private void icon(String name, ButtonBase button) {
    button.getStyleClass().add("icon-button");
    explain(name, button);
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
}
