package latentlab.ui;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import latentlab.text.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What becomes of an exception nobody caught in the window: the log gets it once, the person a
 * sentence, and the window lives on.
 */
final class Mishaps implements Thread.UncaughtExceptionHandler {
  private static final Logger LOG = LoggerFactory.getLogger(Mishaps.class);

  private final Texts texts;
  private final Consumer<String> warn;
  private final Set<String> logged = new HashSet<>();

  /**
   * @param warn shows a sentence
   */
  Mishaps(Texts texts, Consumer<String> warn) {
    this.texts = texts;
    this.warn = warn;
  }

  @Override
  public void uncaughtException(Thread thread, Throwable thrown) {
    if (logged.add(place(thrown))) {
      LOG.error("Uncaught in {}", thread.getName(), thrown);
      warn.accept(texts.get("error.window", thrown.getClass().getSimpleName()));
    }
  }

  /** Where it was thrown: a fault in a frame comes again in the next, sixty times a second. */
  private static String place(Throwable thrown) {
    StackTraceElement[] trace = thrown.getStackTrace();
    return thrown.getClass().getName() + (trace.length == 0 ? "" : " at " + trace[0]);
  }
}
