package latentlab.ui.panel.samples;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import latentlab.text.Texts;
import latentlab.ui.kit.HistoryStrip;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The moments of a run, with what goes through them in the line above. */
final class HistoryView extends VBox {
  final HistoryStrip strip = new HistoryStrip();
  final Button play = new Button();
  final Slider place = new Slider(0, 1, 1);
  final ToggleButton live = new ToggleButton();
  private final Texts texts;
  private final FontIcon icon;
  private final boolean reducedMotion;

  /**
   * @param reducedMotion whether nothing may move by itself: play goes one moment on
   */
  HistoryView(boolean reducedMotion, Texts texts) {
    this.texts = texts;
    this.reducedMotion = reducedMotion;
    icon = new FontIcon(reducedMotion ? Feather.SKIP_FORWARD : Feather.PLAY);
    Label title = new Label(texts.get("samples.history"));
    title.setTooltip(wrapped(texts.get("samples.history.help")));
    title.getStyleClass().add("section-title");
    title.setMinWidth(USE_PREF_SIZE);
    String help = reducedMotion ? "samples.play.next.help" : "samples.play.help";
    play.setGraphic(icon);
    play.getStyleClass().addAll("icon-button", "samples-play");
    play.setTooltip(wrapped(texts.get(help)));
    play.setAccessibleHelp(texts.get(help));
    place.setBlockIncrement(1);
    place.setMinWidth(0);
    place.setAccessibleText(texts.get("samples.place"));
    place.setTooltip(wrapped(texts.get("samples.place.help")));
    HBox.setHgrow(place, Priority.ALWAYS);
    live.setText(texts.get("samples.live"));
    live.setTooltip(wrapped(texts.get("samples.live.help")));
    live.setAccessibleHelp(texts.get("samples.live.help"));
    live.setMinWidth(USE_PREF_SIZE);
    HBox line = new HBox(title, play, place, live);
    line.getStyleClass().add("samples-line");
    VBox.setVgrow(strip, Priority.ALWAYS);
    getStyleClass().add("samples-history");
    getChildren().addAll(line, strip);
    showRunning(false);
  }

  void showRunning(boolean running) {
    if (reducedMotion) {
      play.setAccessibleText(texts.get("samples.play.next"));
    } else {
      icon.setIconCode(running ? Feather.PAUSE : Feather.PLAY);
      play.setAccessibleText(texts.get(running ? "samples.pause" : "samples.play"));
    }
  }

  private static Tooltip wrapped(String words) {
    Tooltip tooltip = new Tooltip(words);
    tooltip.setWrapText(true);
    return tooltip;
  }
}
