package latentlab.ui.panel.denoise;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What a film is played with: to the noise, back, play, on, to the end, the place, the speed. */
final class FilmBar extends HBox {
  private static final List<Double> SPEEDS = List.of(0.25, 0.5, 1.0, 2.0, 4.0);

  /** What can be done, by buttons and by keys. */
  interface Moves {
    void step(int moments);

    void goTo(int moment);

    void end();

    void playOrPause();
  }

  final Button home;
  final Button back;
  final Button play;
  final Button forward;
  final Button end;
  final Slider place;
  final ChoiceBox<Double> speed;
  final Label moment;
  private final Parts parts;
  private final FontIcon playIcon = new FontIcon(Feather.PLAY);

  /**
   * @param way {@code reverse} or {@code forward}: what lies at its ends
   */
  FilmBar(Parts parts, String way) {
    this.parts = parts;
    home = parts.icon(way + ".home", Feather.SKIP_BACK);
    back = parts.icon("back", Feather.CHEVRON_LEFT);
    play = parts.icon("play", playIcon);
    play.setId("denoise-play-" + way);
    forward = parts.icon("forward", Feather.CHEVRON_RIGHT);
    end = parts.icon(way + ".end", Feather.SKIP_FORWARD);
    place = parts.slider(way + ".place", 1, 1);
    place.setId("denoise-place-" + way);
    place.setMajorTickUnit(1);
    place.setMinorTickCount(0);
    place.getStyleClass().add("denoise-place");
    speed = parts.choice("speed", SPEEDS, times -> parts.words("speed.value", times));
    speed.getStyleClass().add("denoise-speed");
    speed.setValue(1.0);
    moment = parts.figure();
    moment.getStyleClass().add("denoise-moment");
    HBox.setHgrow(place, Priority.ALWAYS);
    getStyleClass().add("denoise-bar");
    getChildren().addAll(home, back, play, forward, end, place, moment, speed);
  }

  /** Joins the buttons to what they do. */
  void connect(Moves moves) {
    home.setOnAction(_ -> moves.goTo(0));
    back.setOnAction(_ -> moves.step(-1));
    play.setOnAction(_ -> moves.playOrPause());
    forward.setOnAction(_ -> moves.step(1));
    end.setOnAction(_ -> moves.end());
    place.addEventFilter(KeyEvent.KEY_PRESSED, event -> key(event, moves));
    for (Button button : buttons()) {
      button.addEventFilter(
          KeyEvent.KEY_PRESSED,
          event -> {
            // Space presses the button, whichever it is.
            if (event.getCode() != KeyCode.SPACE) {
              key(event, moves);
            }
          });
    }
  }

  private List<Button> buttons() {
    return List.of(home, back, play, forward, end);
  }

  /** The keys of the film, wherever it has the focus. */
  static void key(KeyEvent event, Moves moves) {
    if (event.isShortcutDown() || event.isAltDown()) {
      return;
    }
    if (event.getCode() == KeyCode.LEFT) {
      moves.step(-1);
    } else if (event.getCode() == KeyCode.RIGHT) {
      moves.step(1);
    } else if (event.getCode() == KeyCode.HOME) {
      moves.goTo(0);
    } else if (event.getCode() == KeyCode.END) {
      moves.end();
    } else if (event.getCode() == KeyCode.SPACE) {
      moves.playOrPause();
    } else {
      return;
    }
    event.consume();
  }

  void show(Player player, String words) {
    place.setMax(Math.max(1, player.last()));
    place.setValue(player.moment());
    place.setDisable(player.last() == 0);
    for (Button button : buttons()) {
      button.setDisable(player.last() == 0);
    }
    moment.setText(words);
    playIcon.setIconCode(player.running() ? Feather.PAUSE : Feather.PLAY);
    play.setAccessibleText(parts.words(player.running() ? "pause" : "play"));
  }
}
