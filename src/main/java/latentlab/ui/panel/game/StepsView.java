package latentlab.ui.panel.game;

import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import latentlab.ui.panel.Parts;
import latentlab.ui.panel.SlowMotionBar;

/** Steps of either player, and slow motion with the caption of the present act. */
final class StepsView extends VBox {
  private static final PseudoClass TOLD = PseudoClass.getPseudoClass("told");

  final SlowMotionBar bar;
  final Button discriminator;
  final Button generator;
  final Button both;
  private final Label caption = new Label();
  private final VBox card = new VBox(caption);

  StepsView(GameWords words) {
    Parts parts = words.parts();
    bar = new SlowMotionBar(words.texts());
    discriminator = parts.button(words.key("step.discriminator"));
    generator = parts.button(words.key("step.generator"));
    both = parts.button(words.key("step.both"));
    caption.setWrapText(true);
    caption.setMinHeight(USE_PREF_SIZE);
    card.getStyleClass().addAll("finding", "finding-note", "game-act");
    HBox steps = new HBox(discriminator, generator, both);
    steps.getStyleClass().add("game-line");
    bar.getStyleClass().add("game-line");
    getStyleClass().add("game-section");
    getChildren().addAll(parts.title(words.key("steps")), steps, bar, card);
  }

  /** Says what happens in an act; whether there is one. */
  void showAct(String sentence, boolean told) {
    caption.setText(sentence);
    card.pseudoClassStateChanged(TOLD, told);
  }
}
