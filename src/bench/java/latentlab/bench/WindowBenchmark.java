package latentlab.bench;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.AccessibleAction;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Slider;
import javafx.scene.control.TabPane;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import latentlab.engine.session.Catalog;
import latentlab.engine.session.Lab;
import latentlab.engine.session.Session;
import latentlab.ui.LatentLabApp;
import latentlab.ui.Launcher;
import latentlab.ui.Opening;
import latentlab.ui.bridge.FxThread;
import latentlab.ui.kit.LatentSlider;
import latentlab.ui.panel.PanelEntry;
import latentlab.ui.panel.Panels;
import latentlab.ui.panel.latent.LatentController;
import latentlab.ui.prefs.PreferencesFile;
import org.jspecify.annotations.Nullable;

/**
 * How long the picture takes to follow the slider, and how often the window is drawn, at rest and
 * while training. The real window, on the platform without a screen where there is none.
 *
 * <p>A slider is moved at random moments; the time runs from the event to the end of the layout of
 * the pulse that shows the new picture. It is the first latent slider of an autoencoder, whose
 * picture the engine decodes; of diffusion it is the time of the forward process, whose picture is
 * mixed in the window.
 */
final class WindowBenchmark {
  private static final int MOVES = 300;

  private final Path assets;
  private final Random random = new Random(1);
  private final List<Double> latencies = new ArrayList<>();
  private final List<Long> asked = new ArrayList<>();
  private final List<Double> frames = new ArrayList<>();
  private long lastFrame;

  WindowBenchmark(Path assets) {
    this.assets = assets;
  }

  void run(PrintStream out) throws Exception {
    if (System.getenv("DISPLAY") == null && System.getenv("WAYLAND_DISPLAY") == null) {
      System.setProperty("glass.platform", "Headless");
      System.setProperty("prism.order", "sw");
    }
    Launcher.setFrameRate();
    CountDownLatch started = new CountDownLatch(1);
    Platform.startup(started::countDown);
    started.await();
    AtomicReference<@Nullable Lab> lab = new AtomicReference<>();
    Stage stage = FxThread.call(() -> open(lab));
    try {
      Scene scene = stage.getScene();
      await("sliders", () -> sliders(scene).size() > 2);
      Thread.sleep(2_000);
      out.printf(
          "%-26s %8s %8s %8s %10s %10s%n",
          "window", "p50 ms", "p95 ms", "max ms", "frames/s", "p95 frame");
      measure(out, "at rest", () -> moveLatent(scene));
      for (String network : List.of("mlp", "conv")) {
        Lab present = java.util.Objects.requireNonNull(lab.get());
        Map<String, String> settings =
            Map.of(
                "network",
                network,
                "epochs",
                "1000",
                "layers",
                network.equals("mlp") ? "400" : "256");
        present.open(Catalog.spec("vae", "mnist", 7).with(settings));
        present.train();
        await("training", () -> !label(scene, "#header-step").equals("0"));
        Thread.sleep(5_000);
        measure(out, "training vae " + network, () -> moveLatent(scene));
        present.stop();
        Thread.sleep(500);
      }
      Lab present = java.util.Objects.requireNonNull(lab.get());
      present.open(
          Catalog.spec("ddpm", "mnist", 7).with(Map.of("unetBlocks", "2", "epochs", "1000")));
      present.train();
      await("training", () -> lookForwards(scene));
      Thread.sleep(8_000);
      measure(out, "training ddpm unet", () -> moveTime(scene));
      present.stop();
    } finally {
      CountDownLatch closed = new CountDownLatch(1);
      FxThread.run(
          () -> {
            stage.close();
            closed.countDown();
          });
      closed.await();
    }
  }

  private Stage open(AtomicReference<@Nullable Lab> lab) {
    List<PanelEntry> panels = new ArrayList<>();
    for (PanelEntry entry : Panels.all()) {
      panels.add(
          entry.id().equals("latent")
              ? new PanelEntry(
                  entry.id(),
                  entry.needs(),
                  context -> {
                    LatentController latent = new LatentController(context);
                    latent.setOnPictureShown((when, _) -> asked.add(when));
                    return latent;
                  })
              : entry);
    }
    PreferencesFile nobodys;
    try {
      nobodys = new PreferencesFile(Files.createTempDirectory("latentlab-bench"));
    } catch (java.io.IOException unwritable) {
      throw new java.io.UncheckedIOException(unwritable);
    }
    LatentLabApp app =
        new LatentLabApp(
            mailbox -> {
              Session session = new Session(assets, mailbox);
              lab.set(session);
              return session;
            },
            panels,
            assets,
            nobodys,
            Opening.STILL);
    Stage stage = new Stage();
    app.start(stage);
    stage.getScene().addPostLayoutPulseListener(this::pulseDone);
    new AnimationTimer() {
      @Override
      public void handle(long now) {
        long present = System.nanoTime();
        if (lastFrame != 0) {
          frames.add((present - lastFrame) / 1e6);
        }
        lastFrame = present;
      }
    }.start();
    return stage;
  }

  private void pulseDone() {
    long now = System.nanoTime();
    asked.forEach(when -> latencies.add((now - when) / 1e6));
    asked.clear();
  }

  private void measure(PrintStream out, String name, Runnable move) throws Exception {
    FxThread.run(
        () -> {
          latencies.clear();
          frames.clear();
        });
    for (int i = 0; i < MOVES; i++) {
      Thread.sleep(10 + random.nextInt(30));
      FxThread.run(move::run);
    }
    Thread.sleep(500);
    double[] times = FxThread.call(() -> array(latencies));
    double[] intervals = FxThread.call(() -> array(frames));
    if (times.length == 0) {
      out.printf("%-26s no picture followed a slider%n", name);
      return;
    }
    out.printf(
        "%-26s %8.1f %8.1f %8.1f %10.1f %10.1f%n",
        name,
        Quantiles.of(times, 0.5),
        Quantiles.of(times, 0.95),
        Quantiles.of(times, 1),
        1_000 / java.util.Arrays.stream(intervals).average().orElse(Double.NaN),
        Quantiles.of(intervals, 0.95));
  }

  private void moveLatent(Scene scene) {
    double value = random.nextDouble() * 6 - 3;
    sliders(scene).getFirst().executeAccessibleAction(AccessibleAction.SET_VALUE, value);
  }

  private void moveTime(Scene scene) {
    asked.add(System.nanoTime());
    Slider place = (Slider) scene.lookup("#denoise-place-forward");
    place.setValue(random.nextInt((int) place.getMax() + 1));
  }

  /** Opens the forward process once training has begun; whether it is there. */
  private static boolean lookForwards(Scene scene) {
    if (label(scene, "#header-step").equals("0")) {
      return false;
    }
    if (!(scene.lookup("#panels") instanceof TabPane tabs)) {
      return false;
    }
    tabs.getTabs().stream()
        .filter(tab -> "denoise".equals(tab.getId()))
        .forEach(tabs.getSelectionModel()::select);
    if (scene.lookup("#denoise-forward") instanceof ToggleButton forward) {
      forward.fire();
    }
    return scene.lookup("#denoise-place-forward") instanceof Slider;
  }

  private static double[] array(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static List<LatentSlider> sliders(Scene scene) {
    List<LatentSlider> sliders = new ArrayList<>();
    for (Node node : scene.getRoot().lookupAll(".latent-slider")) {
      if (node instanceof LatentSlider slider) {
        sliders.add(slider);
      }
    }
    return sliders;
  }

  private static String label(Scene scene, String selector) {
    return scene.lookup(selector) instanceof javafx.scene.control.Labeled label
        ? label.getText()
        : "0";
  }

  private static void await(String what, BooleanSupplier condition) throws InterruptedException {
    long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (!FxThread.call(condition::getAsBoolean)) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("no " + what + " within a minute");
      }
      Thread.sleep(50);
    }
  }
}
