package latentlab.ui.shell;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** A finding in words, with a button for what may help. */
final class FindingCard extends VBox {
  private final Label sentence = new Label();
  private final Button remedy = new Button();

  /**
   * @param id of the finding
   */
  FindingCard(String id) {
    setId("finding-" + id);
    sentence.setWrapText(true);
    remedy.setWrapText(true);
    getChildren().addAll(sentence, remedy);
  }

  /** Says the same finding with other figures: the button stays, so that it can be pressed. */
  void show(FindingsModel.Card card) {
    sentence.setText(card.sentence());
    getStyleClass().setAll("finding", "finding-" + card.tone());
    boolean help = !card.button().isEmpty();
    remedy.setText(card.button());
    remedy.setVisible(help);
    remedy.setManaged(help);
    remedy.setOnAction(_ -> card.remedy().run());
  }
}
