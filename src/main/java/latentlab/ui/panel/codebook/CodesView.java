package latentlab.ui.panel.codebook;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import latentlab.engine.spec.CodeLevel;
import latentlab.text.Texts;
import latentlab.ui.kit.SwatchGrid;
import latentlab.ui.panel.Parts;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** All codes of a level, with what is chosen about them in the line above. */
final class CodesView extends VBox {
  private static final Map<String, String> LEVELS =
      Map.of("top", "codebook.level.top", "bottom", "codebook.level.bottom");

  private final Texts texts;
  final SwatchGrid swatches = new SwatchGrid();
  final ChoiceBox<CodeOrder> order;
  final ChoiceBox<CodeLook> look;
  final ChoiceBox<Integer> level;
  final Button reseed;
  private final Label title;
  private final Label dead;
  private final Label note;
  private List<String> levels = List.of();

  CodesView(Parts parts) {
    texts = parts.texts();
    title = parts.title("codebook.codes");
    title.setMinWidth(Region.USE_PREF_SIZE);
    order = parts.choice("codebook.order", List.of(CodeOrder.values()), this::name);
    look = parts.choice("codebook.look", List.of(CodeLook.values()), this::name);
    level = parts.choice("codebook.level", List.of(), this::levelName);
    level.getStyleClass().add("codebook-level");
    reseed = parts.button("codebook.reseed");
    reseed.setDisable(true);
    dead = parts.explained(new Label(), "codebook.dead");
    dead.setGraphic(new FontIcon(Feather.SLASH));
    dead.getStyleClass().addAll("caption", "codebook-dead");
    note = parts.caption();
    note.setText(texts.get("codebook.codes.waiting"));
    swatches.setAccessibleText(texts.get("codebook.swatches"));
    swatches.setAccessibleHelp(texts.get("codebook.swatches.help"));
    HBox left = new HBox(title, order);
    HBox looks = new HBox(look, level);
    HBox right = new HBox(dead, reseed);
    left.getStyleClass().add("codebook-line");
    right.getStyleClass().add("codebook-line");
    looks.getStyleClass().add("codebook-line");
    FlowPane line = new FlowPane(left, looks, right);
    line.getStyleClass().add("codebook-controls");
    VBox.setVgrow(swatches, Priority.ALWAYS);
    getStyleClass().add("codebook-codes");
    getChildren().addAll(line, swatches, note);
    showLevels(List.of());
    showDead(0, 0);
  }

  /** Offers the levels to choose from, where there are several. */
  void showLevels(List<CodeLevel> shown) {
    List<String> ids = shown.stream().map(CodeLevel::id).toList();
    if (!ids.equals(levels)) {
      levels = ids;
      level.getItems().setAll(IntStream.range(0, ids.size()).boxed().toList());
      if (!ids.isEmpty()) {
        level.setValue(0);
      }
    }
    level.setVisible(ids.size() > 1);
    level.setManaged(ids.size() > 1);
  }

  /** Says how many codes there are. */
  void showCount(int codes) {
    title.setText(texts.get("codebook.codes.count", codes));
  }

  /** Says how many codes of this level are dead, or else how many of the other. */
  void showDead(int here, int elsewhere) {
    dead.setText(
        here > 0 || elsewhere == 0
            ? texts.get("codebook.dead", here)
            : texts.get("codebook.dead.elsewhere", elsewhere));
    // It keeps its place where there are none: codes must not move under a hand.
    dead.setVisible(here + elsewhere > 0);
  }

  /** A sentence below the codes. */
  void showNote(String words) {
    note.setText(words);
  }

  private String name(CodeOrder one) {
    return texts.get("codebook.order." + one.name().toLowerCase(Locale.ROOT));
  }

  private String name(CodeLook one) {
    return texts.get("codebook.look." + one.name().toLowerCase(Locale.ROOT));
  }

  private String levelName(Integer index) {
    String id = levels.get(index);
    String key = LEVELS.get(id);
    return key == null ? id : texts.get(key);
  }
}
