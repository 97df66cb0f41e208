package latentlab.ui.shell;

import java.util.Locale;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import latentlab.engine.event.Event;
import latentlab.text.Texts;

/** What the footer and the banner say. */
final class StatusModel {
  private final Texts texts;
  private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper saved = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper parameters = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper warning = new ReadOnlyStringWrapper("");

  StatusModel(Texts texts) {
    this.texts = texts;
    message.set(texts.get("status.empty"));
  }

  void accept(Event event) {
    switch (event) {
      case Event.RunOpened run -> {
        saved.set("");
        warning.set("");
        parameters.set(
            texts.get("status.parameters", run.model().parameters(), run.model().latentSize()));
      }
      case Event.StateChanged changed ->
          message.set(texts.get("status." + changed.state().name().toLowerCase(Locale.ROOT)));
      case Event.Saved done -> saved.set(texts.get("status.saved", done.folder()));
      case Event.Failed failed -> warn(failed.sentence());
      default -> {}
    }
  }

  /** Puts a sentence into the banner until it is dismissed or a new run opens. */
  void warn(String sentence) {
    warning.set(sentence);
  }

  void say(String sentence) {
    message.set(sentence);
  }

  void dismiss() {
    warning.set("");
  }

  ReadOnlyStringProperty message() {
    return message.getReadOnlyProperty();
  }

  /** Where the run was last written to; empty while it was not. */
  ReadOnlyStringProperty saved() {
    return saved.getReadOnlyProperty();
  }

  ReadOnlyStringProperty parameters() {
    return parameters.getReadOnlyProperty();
  }

  /** The sentence of the banner; empty for none. */
  ReadOnlyStringProperty warning() {
    return warning.getReadOnlyProperty();
  }
}
