package latentlab.ui.panel.denoise.edit;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import latentlab.ui.panel.Parts;

/** What came of a question, how far it is, and a button to give it up. */
final class AskLine extends HBox {
  final Button cancel;
  private final Label outcome;
  private final ProgressBar progress = new ProgressBar(0);

  AskLine(Parts parts) {
    outcome = parts.caption();
    outcome.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(outcome, Priority.ALWAYS);
    progress.getStyleClass().add("denoise-progress");
    progress.setAccessibleText(parts.texts().get("denoise.progress"));
    cancel = parts.button("denoise.edit.cancel");
    cancel.setId("denoise-edit-cancel");
    getStyleClass().add("denoise-line");
    getChildren().addAll(outcome, progress, cancel);
    showWaiting(false, 0);
  }

  void say(String sentence) {
    outcome.setText(sentence);
  }

  /**
   * Whether an answer is waited for.
   *
   * @param share of it that is done
   */
  void showWaiting(boolean waiting, double share) {
    progress.setVisible(waiting);
    progress.setProgress(waiting ? share : 0);
    cancel.setVisible(waiting);
  }
}
