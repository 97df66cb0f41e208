package latentlab.ui.shell;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane.ScrollBarPolicy;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import latentlab.text.Texts;
import latentlab.ui.kit.LossChart;
import latentlab.ui.kit.ScrollArea;

/** The column on the right: curves, what they mean at present, and figures. */
final class CurvesView {
  private final StackPane chart = new StackPane();
  private final Label figuresTitle = title("");
  private final GridPane figures = new GridPane();
  private final Label noFigures = new Label();
  private final Label qualityTitle = title("");
  private final GridPane quality = new GridPane();
  private final VBox cards = new VBox();
  private final Map<String, FindingCard> cardsById = new HashMap<>();
  private final ScrollArea root;

  private final Texts texts;

  /**
   * @param below what stands below the figures
   */
  CurvesView(Texts texts, Region below) {
    this.texts = texts;
    chart.getStyleClass().add("curves-chart");
    figures.getStyleClass().add("figures");
    quality.getStyleClass().add("figures");
    showQuality(FiguresModel.Quality.NONE);
    noFigures.setText(texts.get("figures.none"));
    noFigures.getStyleClass().add("muted");
    noFigures.setWrapText(true);
    cards.getStyleClass().add("finding-cards");
    VBox column =
        new VBox(
            title(texts.get("curves.title")),
            chart,
            title(texts.get("findings.title")),
            cards,
            figuresTitle,
            noFigures,
            figures,
            qualityTitle,
            quality,
            below);
    column.getStyleClass().add("curves-content");
    root = new ScrollArea(column);
    root.setFitToWidth(true);
    root.setHbarPolicy(ScrollBarPolicy.NEVER);
    root.getStyleClass().addAll("side-column", "right");
  }

  Region root() {
    return root;
  }

  void showChart(LossChart shown) {
    chart.getChildren().setAll(shown);
  }

  /** Says of what the figures are. */
  void showTitle(String text) {
    figuresTitle.setText(text);
  }

  void showFigures(List<FigureTable.Figure> lines) {
    noFigures.setVisible(lines.isEmpty());
    noFigures.setManaged(lines.isEmpty());
    fill(figures, lines);
  }

  /** Shows the figures of samples below the others, or nothing where there are none. */
  void showQuality(FiguresModel.Quality shown) {
    boolean some = !shown.lines().isEmpty();
    qualityTitle.setText(texts.get("figures.samples", shown.samples()));
    for (Node part : List.of(qualityTitle, quality)) {
      part.setVisible(some);
      part.setManaged(some);
    }
    fill(quality, shown.lines());
  }

  private static void fill(GridPane table, List<FigureTable.Figure> lines) {
    table.getChildren().clear();
    for (int row = 0; row < lines.size(); row++) {
      FigureTable.Figure line = lines.get(row);
      Label name = cell(line.name(), "figure-name");
      name.setWrapText(true);
      name.setMaxWidth(Double.MAX_VALUE);
      GridPane.setHgrow(name, Priority.ALWAYS);
      if (!line.help().isEmpty()) {
        Tooltip help = new Tooltip(line.help());
        help.setWrapText(true);
        name.setTooltip(help);
      }
      Label value = cell(line.value(), "strong");
      Label unit = cell(line.unit(), "muted");
      Label moved = cell(line.moved(), "figure-moved");
      moved.getStyleClass().add(line.change().name().toLowerCase(Locale.ROOT));
      for (Label fixed : List.of(value, unit, moved)) {
        fixed.setMinWidth(Region.USE_PREF_SIZE);
      }
      table.addRow(row, name, value, unit, moved);
    }
  }

  /** Shows findings; those that were there already keep their places, and their buttons. */
  void showCards(List<FindingsModel.Card> shown) {
    List<FindingCard> wanted = new ArrayList<>();
    for (FindingsModel.Card card : shown) {
      FindingCard node = cardsById.computeIfAbsent(card.id(), FindingCard::new);
      node.show(card);
      wanted.add(node);
    }
    if (!cards.getChildren().equals(wanted)) {
      cards.getChildren().setAll(wanted);
    }
  }

  private static Label title(String text) {
    return cell(text, "section-title");
  }

  private static Label cell(String text, String style) {
    Label label = new Label(text);
    label.getStyleClass().add(style);
    return label;
  }
}
