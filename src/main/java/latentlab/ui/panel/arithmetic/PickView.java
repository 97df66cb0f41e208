package latentlab.ui.panel.arithmetic;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import latentlab.text.Texts;
import latentlab.ui.kit.ImageGrid;
import latentlab.ui.kit.Scatter;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Held-out examples to click into the one group or the other, and those that are in. */
final class PickView extends VBox {
  /** Examples on a page of pictures. */
  static final int PAGE = 40;

  /** Columns of a page. */
  static final int COLUMNS = 8;

  /** Examples to pick from where they are points. */
  static final int POINTS = 500;

  /** Of so many that were picked the pictures are shown. */
  static final int SHOWN = 12;

  final ToggleButton intoPlus;
  final ToggleButton intoMinus;
  final Button previous;
  final Button next;
  final ImageGrid page = new ImageGrid();
  final Scatter scatter;
  final ImageGrid inPlus = new ImageGrid();
  final ImageGrid inMinus = new ImageGrid();
  private final Label place = new Label();
  private final Label plusWords = new Label();
  private final Label minusWords = new Label();

  PickView(Texts texts, boolean points) {
    getStyleClass().add("arithmetic-pick");
    scatter = new Scatter(texts);
    scatter.setAccessibleText(texts.get("arithmetic.page"));
    ToggleGroup both = new ToggleGroup();
    intoPlus = into(texts, "plus", both);
    intoMinus = into(texts, "minus", both);
    intoPlus.setSelected(true);
    previous = turn(texts, "previous", Feather.CHEVRON_LEFT);
    next = turn(texts, "next", Feather.CHEVRON_RIGHT);
    place.getStyleClass().addAll("caption", "tabular");
    FlowPane tools = new FlowPane(intoPlus, intoMinus);
    if (!points) {
      tools.getChildren().addAll(previous, next, place);
    }
    tools.getStyleClass().add("arithmetic-tools");
    page.setAccessibleText(texts.get("arithmetic.page"));
    page.setGap(1);
    page.setAlignment(Pos.TOP_LEFT);
    page.getStyleClass().add("pick-page");
    scatter.getStyleClass().add("pick-page");
    VBox.setVgrow(page, Priority.ALWAYS);
    VBox.setVgrow(scatter, Priority.ALWAYS);
    getChildren().addAll(tools, points ? scatter : page);
    group(texts, "plus", plusWords, inPlus, points);
    group(texts, "minus", minusWords, inMinus, points);
  }

  private void group(Texts texts, String name, Label words, ImageGrid grid, boolean points) {
    words.getStyleClass().add("caption");
    getChildren().add(words);
    grid.setAccessibleText(texts.get("arithmetic.picked", texts.get("arithmetic." + name)));
    grid.setGap(1);
    grid.setAlignment(Pos.TOP_LEFT);
    grid.getStyleClass().add("pick-group");
    if (!points) {
      getChildren().add(grid);
    }
  }

  private static ToggleButton into(Texts texts, String name, ToggleGroup both) {
    ToggleButton button = new ToggleButton(texts.get("arithmetic.into." + name));
    button.setTooltip(new Tooltip(texts.get("arithmetic.into.help")));
    button.getStyleClass().add("arithmetic-button");
    button.setToggleGroup(both);
    return button;
  }

  private static Button turn(Texts texts, String name, Feather icon) {
    Button button = new Button(null, new FontIcon(icon));
    button.getStyleClass().addAll("icon-button", "arithmetic-icon");
    button.setAccessibleText(texts.get("arithmetic." + name));
    button.setTooltip(new Tooltip(texts.get("arithmetic." + name)));
    return button;
  }

  void showPlace(String words) {
    place.setText(words);
  }

  /** How many are in each group, in words. */
  void showCounts(String plus, String minus) {
    plusWords.setText(plus);
    minusWords.setText(minus);
  }
}
