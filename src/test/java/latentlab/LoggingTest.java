package latentlab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.ConsoleAppender;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class LoggingTest {
  @AfterEach
  void forget() {
    System.clearProperty(Logging.LEVEL);
  }

  /** What the program itself logs with: found as a service, and nothing else beside it. */
  @Test
  void warningsGoToStandardErrorAndNothingElse() {
    Logger root = assertInstanceOf(Logger.class, LoggerFactory.getLogger("ROOT"));
    assertSame(Level.WARN, root.getLevel());
    List<Appender<ILoggingEvent>> all = new ArrayList<>();
    root.iteratorForAppenders().forEachRemaining(all::add);
    assertEquals(1, all.size());
    ConsoleAppender<?> console = assertInstanceOf(ConsoleAppender.class, all.getFirst());
    assertEquals("System.err", console.getTarget());
  }

  @Test
  void theDebugOptionShowsEverything() {
    System.setProperty(Logging.LEVEL, "DEBUG");
    LoggerContext context = new LoggerContext();
    Logging logging = new Logging();
    logging.setContext(context);
    logging.configure(context);
    assertSame(Level.DEBUG, context.getLogger("latentlab").getEffectiveLevel());
    context.stop();
  }
}
