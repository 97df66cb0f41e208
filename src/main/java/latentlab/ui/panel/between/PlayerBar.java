package latentlab.ui.panel.between;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.StringConverter;
import latentlab.text.Texts;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What a film is played with: steps, play, the place in it, speed, and whether it turns. */
final class PlayerBar extends HBox {
  private static final List<Double> SPEEDS = List.of(0.25, 0.5, 1.0, 2.0);

  final Button back;
  final Button play;
  final Button forward;
  final Slider place = new Slider(0, 1, 0);
  final ChoiceBox<Double> speed = new ChoiceBox<>();
  final ToggleButton turning;
  final Button swap;
  final Button reset;

  private final Texts texts;
  private final FontIcon playIcon = new FontIcon(Feather.PLAY);

  PlayerBar(Texts texts) {
    this.texts = texts;
    getStyleClass().add("player-bar");
    back = named(new Button(), "back", new FontIcon(Feather.SKIP_BACK));
    play = named(new Button(), "play", playIcon);
    play.setId("between-play");
    forward = named(new Button(), "forward", new FontIcon(Feather.SKIP_FORWARD));
    turning = named(new ToggleButton(), "turning", new FontIcon(Feather.REPEAT));
    swap = named(new Button(), "swap", new FontIcon(Feather.REFRESH_CW));
    reset = named(new Button(), "reset", new FontIcon(Feather.ROTATE_CCW));
    place.setBlockIncrement(1.0 / 32);
    place.getStyleClass().addAll("latent-slider", "player-place");
    place.setAccessibleText(texts.get("between.place"));
    place.setTooltip(new Tooltip(texts.get("between.place.help")));
    speed.getItems().setAll(SPEEDS);
    speed.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(Double times) {
            return texts.get("between.speed.value", times);
          }

          @Override
          public Double fromString(String typed) {
            throw new UnsupportedOperationException("chosen, never typed: " + typed);
          }
        });
    speed.setAccessibleText(texts.get("between.speed"));
    speed.setTooltip(new Tooltip(texts.get("between.speed.help")));
    speed.getStyleClass().add("player-speed");
    HBox.setHgrow(place, Priority.ALWAYS);
    getChildren().addAll(back, play, forward, place, speed, turning, swap, reset);
  }

  void showRunning(boolean running) {
    playIcon.setIconCode(running ? Feather.PAUSE : Feather.PLAY);
    play.setAccessibleText(texts.get(running ? "between.pause" : "between.play"));
  }

  private <B extends ButtonBase> B named(B button, String name, Node icon) {
    button.setGraphic(icon);
    button.getStyleClass().addAll("icon-button", "player-button");
    button.setAccessibleText(texts.get("between." + name));
    button.setTooltip(new Tooltip(texts.get("between." + name + ".help")));
    return button;
  }
}
