package latentlab.cli;

import java.time.Duration;
import latentlab.engine.event.Event;

/** Tells the person at the keyboard how training goes. */
interface TrainingReport extends AutoCloseable {
  void accept(Event event);

  /** Training is over: whatever was not said yet is said now. */
  @Override
  void close();

  /** Hours, minutes and seconds: 1:02:03, or 2:03. */
  static String clock(double seconds) {
    if (!Double.isFinite(seconds) || seconds < 0) {
      return "?";
    }
    Duration time = Duration.ofSeconds(Math.round(seconds));
    String minutes = (time.toHours() > 0 ? "0" : "") + time.toMinutesPart();
    String hours = time.toHours() > 0 ? time.toHours() + ":" : "";
    String padded = hours.isEmpty() ? minutes : minutes.substring(minutes.length() - 2);
    int rest = time.toSecondsPart();
    return hours + padded + ":" + (rest < 10 ? "0" : "") + rest;
  }
}
