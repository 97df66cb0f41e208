package latentlab.ui.kit;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.text.Text;

/** A label that wraps between its words and never gets narrower than the longest of them. */
final class WordLabel extends Label {
  WordLabel(String words) {
    super(words);
    setWrapText(true);
  }

  @Override
  protected double computeMinWidth(double height) {
    Text measure = new Text();
    measure.setFont(getFont());
    double longest = 0;
    for (String word : getText().split(" ")) {
      measure.setText(word);
      longest = Math.max(longest, measure.getLayoutBounds().getWidth());
    }
    Node sign = getGraphic();
    double beside = sign == null ? 0 : sign.prefWidth(-1) + getGraphicTextGap();
    return Math.ceil(longest + beside + snappedLeftInset() + snappedRightInset());
  }
}
