package latentlab.cli;

import java.io.PrintStream;
import java.util.Map;
import latentlab.engine.event.Event;
import latentlab.text.Texts;
import org.jspecify.annotations.Nullable;

/** One plain line an epoch, for logs and pipes: mean losses, held-out figures, speed, time left. */
final class EpochLines implements TrainingReport {
  private final Texts texts;
  private final PrintStream out;
  private final int epochs;
  private final LossMeans losses = new LossMeans();
  private double epoch;
  private Event.@Nullable Progress progress;

  EpochLines(Texts texts, PrintStream out, int epochs) {
    this.texts = texts;
    this.out = out;
    this.epochs = epochs;
  }

  @Override
  public void accept(Event event) {
    switch (event) {
      case Event.StepDone done -> {
        losses.add(done.losses());
        epoch = done.epoch();
      }
      case Event.Progress latest -> progress = latest;
      case Event.Evaluated evaluated -> print(evaluated.figures());
      default -> {}
    }
  }

  @Override
  public void close() {
    print(Map.of());
  }

  private void print(Map<String, Double> heldOut) {
    if (losses.isEmpty()) {
      return;
    }
    double speed = progress == null ? 0 : progress.imagesPerSecond();
    // A run of several stages has more epochs than the setting of that name says.
    int all = progress == null ? epochs : Math.max(epochs, progress.epochs());
    double left = progress == null ? Double.NaN : progress.secondsLeft();
    String time = TrainingReport.clock(left);
    out.println(
        heldOut.isEmpty()
            ? texts.get("cli.train.line", epoch, all, losses.text(), speed, time)
            : texts.get(
                "cli.train.line.validated",
                epoch,
                all,
                losses.text(),
                speed,
                time,
                LossMeans.text(heldOut)));
    losses.clear();
  }
}
