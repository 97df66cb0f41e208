package latentlab.cli;

import java.io.PrintStream;
import latentlab.engine.event.Event;
import latentlab.text.Texts;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A bar that fills up while a person watches, with the latest losses, speed and time left. */
final class MovingBar implements TrainingReport {
  private static final int FRAME_MILLIS = 200;

  private final Texts texts;
  private final ProgressBar bar;
  private String losses = "";

  MovingBar(Texts texts, PrintStream out) {
    this.texts = texts;
    this.bar =
        new ProgressBarBuilder()
            .setTaskName(texts.get("cli.train.bar"))
            .setStyle(ProgressBarStyle.ASCII)
            .setUpdateIntervalMillis(FRAME_MILLIS)
            .setConsumer(new ConsoleProgressBarConsumer(out))
            .hideEta()
            .build();
  }

  @Override
  public void accept(Event event) {
    switch (event) {
      case Event.StepDone done -> losses = LossMeans.text(done.losses());
      case Event.Progress progress -> {
        bar.maxHint(progress.totalSteps());
        bar.stepTo(progress.step());
        bar.setExtraMessage(
            texts.get(
                "cli.train.bar.message",
                losses,
                progress.imagesPerSecond(),
                TrainingReport.clock(progress.secondsLeft())));
      }
      default -> {}
    }
  }

  @Override
  public void close() {
    bar.close();
  }
}
