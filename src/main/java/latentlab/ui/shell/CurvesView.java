package latentlab.ui.shell;

import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import latentlab.text.Texts;
import latentlab.ui.kit.LossChart;

/** The column on the right: curves, figures, and what they mean at present. */
final class CurvesView {
  private final StackPane chart = new StackPane();
  private final GridPane figures = new GridPane();
  private final Label noFigures = new Label();
  private final VBox cards = new VBox();
  private final ScrollPane root;

  CurvesView(Texts texts) {
    chart.getStyleClass().add("curves-chart");
    figures.getStyleClass().add("figures");
    noFigures.setText(texts.get("figures.none"));
    noFigures.getStyleClass().add("muted");
    noFigures.setWrapText(true);
    cards.getStyleClass().add("finding-cards");
    VBox column =
        new VBox(
            title(texts.get("curves.title")),
            chart,
            title(texts.get("figures.title")),
            noFigures,
            figures,
            title(texts.get("findings.title")),
            cards);
    column.getStyleClass().add("curves-content");
    root = new ScrollPane(column);
    root.setFitToWidth(true);
    root.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    root.getStyleClass().addAll("side-column", "right");
  }

  Region root() {
    return root;
  }

  void showChart(LossChart shown) {
    chart.getChildren().setAll(shown);
  }

  void showFigures(List<FiguresModel.Figure> lines) {
    figures.getChildren().clear();
    noFigures.setVisible(lines.isEmpty());
    noFigures.setManaged(lines.isEmpty());
    for (int row = 0; row < lines.size(); row++) {
      FiguresModel.Figure line = lines.get(row);
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
      figures.addRow(row, name, value, unit, moved);
    }
  }

  void showCards(List<FindingsModel.Card> shown) {
    cards.getChildren().setAll(shown.stream().map(CurvesView::card).toList());
  }

  private static Node card(FindingsModel.Card card) {
    Label sentence = new Label(card.sentence());
    sentence.setWrapText(true);
    VBox box = new VBox(sentence);
    box.setId("finding-" + card.id());
    box.getStyleClass().addAll("finding", "finding-" + card.tone());
    if (!card.button().isEmpty()) {
      Button remedy = new Button(card.button());
      remedy.setWrapText(true);
      remedy.setOnAction(_ -> card.remedy().run());
      box.getChildren().add(remedy);
    }
    return box;
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
