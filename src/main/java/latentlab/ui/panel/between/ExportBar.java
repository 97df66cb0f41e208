package latentlab.ui.panel.between;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.util.StringConverter;
import latentlab.text.Texts;

/** What is to be written to a GIF, how large, and how that went. */
final class ExportBar extends FlowPane {
  /** Which pictures; the texts are {@code between.film.NAME}. */
  enum Film {
    BOTH,
    LINE,
    ARC
  }

  private static final List<Integer> FACTORS = List.of(1, 2, 4, 8);

  final ChoiceBox<Film> film = new ChoiceBox<>();
  final ChoiceBox<Integer> factor = new ChoiceBox<>();
  final Button save;
  private final Label notice = new Label();

  ExportBar(Texts texts) {
    getStyleClass().add("export-bar");
    film.getItems().setAll(Film.values());
    film.setValue(Film.BOTH);
    film.setConverter(
        shown(each -> texts.get("between.film." + each.name().toLowerCase(Locale.ROOT))));
    film.setAccessibleText(texts.get("between.film"));
    film.setTooltip(new Tooltip(texts.get("between.film.help")));
    factor.getItems().setAll(FACTORS);
    factor.setValue(4);
    factor.setConverter(shown(each -> texts.get("between.factor.value", each)));
    factor.setAccessibleText(texts.get("between.factor"));
    factor.setTooltip(new Tooltip(texts.get("between.factor.help")));
    save = new Button(texts.get("between.save"));
    save.setTooltip(new Tooltip(texts.get("between.save.help")));
    save.setId("between-save");
    notice.getStyleClass().addAll("caption", "export-notice");
    notice.setWrapText(true);
    notice.managedProperty().bind(notice.textProperty().isNotEmpty());
    getChildren().addAll(save, film, factor, notice);
  }

  /** Says how it went. */
  void say(String sentence) {
    notice.setText(sentence);
  }

  private static <T> StringConverter<T> shown(Function<T, String> text) {
    return new StringConverter<>() {
      @Override
      public String toString(T value) {
        return text.apply(value);
      }

      @Override
      public T fromString(String typed) {
        throw new UnsupportedOperationException("chosen, never typed: " + typed);
      }
    };
  }
}
