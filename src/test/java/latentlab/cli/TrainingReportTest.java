package latentlab.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import latentlab.engine.event.Event;
import latentlab.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrainingReportTest {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

  private String printed() {
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static Event.StepDone step(long step, double loss) {
    return new Event.StepDone(step, step / 10.0, new LinkedHashMap<>(Map.of("loss", loss)));
  }

  @ParameterizedTest
  @CsvSource({"0,0:00", "59.4,0:59", "83,1:23", "3600,1:00:00", "3723,1:02:03", "36610,10:10:10"})
  void tellsTheTimeInHoursMinutesAndSeconds(double seconds, String clock) {
    assertEquals(clock, TrainingReport.clock(seconds));
  }

  @Test
  void doesNotPretendToKnowTheTime() {
    assertEquals("?", TrainingReport.clock(Double.NaN));
    assertEquals("?", TrainingReport.clock(Double.POSITIVE_INFINITY));
  }

  @Test
  void tellsOfAnEpochThatWasNotFinished() {
    try (TrainingReport report = new EpochLines(Texts.english(), out, 20)) {
      report.accept(step(1, 100));
      report.accept(step(2, 50));
    }
    assertTrue(printed().startsWith("epoch 0.2/20  loss 75.000"), printed());
  }

  @Test
  void saysNothingOfAnEvaluationBeforeTheFirstStep() {
    try (TrainingReport report = new EpochLines(Texts.english(), out, 20)) {
      report.accept(
          new Event.Evaluated(0, 0, new LinkedHashMap<>(Map.of("loss", 540.0)), new double[0]));
    }
    assertEquals("", printed());
  }

  @Test
  void fillsABarWithTheLatestLosses() {
    try (TrainingReport report = new MovingBar(Texts.english(), out)) {
      report.accept(step(5, 101.5));
      report.accept(new Event.Progress(5, 10, 0, 1, 2000, 61));
    }
    String last = printed().substring(printed().lastIndexOf('\r') + 1);
    assertTrue(last.contains("50%"), last);
    assertTrue(last.contains("5/10"), last);
  }
}
