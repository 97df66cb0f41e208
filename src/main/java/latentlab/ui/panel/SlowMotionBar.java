package latentlab.ui.panel;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import latentlab.text.Texts;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The controls of slow motion: on and off, how long an act is held, the act before and after. */
public final class SlowMotionBar extends FlowPane {
  private static final List<Double> PACES = List.of(1.25, 3.0, 8.0, Double.POSITIVE_INFINITY);

  public final ToggleButton slow;
  public final ChoiceBox<Double> pace;
  public final Button back;
  public final Button forth;

  public SlowMotionBar(Texts texts) {
    Parts parts = new Parts(texts, "acts");
    slow = parts.toggle("acts.slow");
    slow.setGraphic(new FontIcon(Feather.FILM));
    pace =
        parts.choice(
            "acts.pace",
            PACES,
            seconds ->
                seconds.isInfinite()
                    ? texts.get("acts.pace.hand")
                    : texts.get("acts.pace.seconds", seconds));
    pace.setValue(PACES.getFirst());
    back = parts.button("acts.back");
    forth = parts.button("acts.forth");
    sign(back, Feather.CHEVRON_LEFT, texts.get("acts.back"));
    sign(forth, Feather.CHEVRON_RIGHT, texts.get("acts.forth"));
    getStyleClass().add("acts-bar");
    getChildren().addAll(slow, pace, back, forth);
  }

  /** One line: it wraps only where there is no room for that. */
  @Override
  protected double computePrefWidth(double height) {
    double width = snappedLeftInset() + snappedRightInset();
    for (Node child : getManagedChildren()) {
      width += snapSizeX(child.prefWidth(-1));
    }
    return width + snapSpaceX(getHgap()) * (getManagedChildren().size() - 1);
  }

  private static void sign(Button button, Feather sign, String name) {
    button.setText("");
    button.setGraphic(new FontIcon(sign));
    button.setAccessibleText(name);
  }
}
