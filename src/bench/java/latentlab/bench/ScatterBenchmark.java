package latentlab.bench;

import com.sun.management.ThreadMXBean;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import latentlab.text.Texts;
import latentlab.ui.bridge.FxThread;
import latentlab.ui.kit.Scatter;
import latentlab.ui.theme.Themes;

/**
 * What a frame costs while ten thousand points are dragged about, in a panel of the usual size,
 * painted by the processor. Besides the time between frames it tells the processor time of the two
 * threads that make a frame, which does not depend on what else the machine does.
 */
final class ScatterBenchmark {
  private static final int POINTS = 10_000;
  private static final int FRAMES = 400;
  private static final int WARM_UP = 200;

  private final List<Double> frames = new ArrayList<>();

  void run(PrintStream out) throws Exception {
    if (System.getenv("DISPLAY") == null && System.getenv("WAYLAND_DISPLAY") == null) {
      System.setProperty("glass.platform", "Headless");
    }
    System.setProperty("prism.order", "sw");
    System.setProperty("javafx.animation.fullspeed", "true");
    CountDownLatch started = new CountDownLatch(1);
    Platform.startup(started::countDown);
    started.await();
    CountDownLatch done = new CountDownLatch(1);
    Stage stage = FxThread.call(() -> drag(out, done));
    done.await();
    FxThread.run(stage::close);
  }

  private Stage drag(PrintStream out, CountDownLatch done) {
    Scatter scatter = new Scatter(Texts.english());
    Random random = new Random(1);
    float[] x = new float[POINTS];
    float[] y = new float[POINTS];
    int[] classes = new int[POINTS];
    for (int i = 0; i < POINTS; i++) {
      classes[i] = i % 10;
      x[i] = (float) (3 * Math.cos(classes[i]) + random.nextGaussian());
      y[i] = (float) (3 * Math.sin(classes[i]) + random.nextGaussian());
    }
    scatter.show(x, y, classes);
    Scene scene = new Scene(new StackPane(scatter), 830, 630);
    Themes.apply(scene, Themes.DARK);
    Stage stage = new Stage();
    stage.setScene(scene);
    stage.show();
    Node plot = scatter.lookup(".scatter-plot");
    send(plot, MouseEvent.MOUSE_PRESSED, 400, 300);
    new AnimationTimer() {
      private long before;
      private long processor;
      private int frame;

      @Override
      public void handle(long now) {
        double turn = frame * 0.1;
        send(plot, MouseEvent.MOUSE_DRAGGED, 400 + 90 * Math.cos(turn), 300 + 90 * Math.sin(turn));
        long present = System.nanoTime();
        if (frame == WARM_UP) {
          processor = processorTime();
        } else if (frame > WARM_UP) {
          frames.add((present - before) / 1e6);
        }
        before = present;
        if (frame++ == WARM_UP + FRAMES) {
          stop();
          report(out, (processorTime() - processor) / 1e6 / FRAMES);
          done.countDown();
        }
      }
    }.start();
    return stage;
  }

  private void report(PrintStream out, double processor) {
    double[] times = frames.stream().mapToDouble(Double::doubleValue).toArray();
    out.printf(
        "%,d points, 830x630: %.1f ms of processor a frame; %.1f ms between frames, 95 of 100"
            + " within %.1f%n",
        POINTS,
        processor,
        Arrays.stream(times).average().orElse(Double.NaN),
        Quantiles.of(times, 0.95));
  }

  private static long processorTime() {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    return Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds()))
        .filter(
            info ->
                info.getThreadName().startsWith("JavaFX Application")
                    || info.getThreadName().startsWith("QuantumRenderer"))
        .mapToLong(info -> threads.getThreadCpuTime(info.getThreadId()))
        .sum();
  }

  private static void send(
      Node target, javafx.event.EventType<MouseEvent> type, double x, double y) {
    Event.fireEvent(
        target,
        new MouseEvent(
            type,
            x,
            y,
            x,
            y,
            MouseButton.PRIMARY,
            1,
            false,
            false,
            false,
            false,
            true,
            false,
            false,
            true,
            false,
            false,
            null));
  }
}
