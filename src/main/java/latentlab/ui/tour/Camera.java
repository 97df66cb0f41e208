package latentlab.ui.tour;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import latentlab.ui.bridge.FxThread;
import latentlab.ui.shell.PictureFile;

/** Takes pictures of a window once it is calm and keeps them in a folder. */
final class Camera {
  private static final Duration LONGEST_CALM = Duration.ofSeconds(4);

  /** What is asked at a modest rate is asked within this. */
  private static final int CALM_LOOKS = 15;

  /** The first delivers what came before it began and lays it out, the second comes after that. */
  private static final int PULSES = 2;

  private final Node window;
  private final Path folder;
  private final Correspondence correspondence;
  private final List<Path> taken = new ArrayList<>();
  private int[] before = new int[0];
  private int calmLooks;
  private int pulses;

  /**
   * Call it on the FX thread.
   *
   * @param window in its scene
   * @param correspondence of that window
   */
  Camera(Node window, Path folder, Correspondence correspondence) {
    this.window = window;
    this.folder = folder;
    this.correspondence = correspondence;
    window.getScene().addPostLayoutPulseListener(() -> pulses++);
  }

  List<Path> taken() {
    return List.copyOf(taken);
  }

  /** Whether all that the window asked is answered and drawn, within a time. */
  boolean isFilled(Duration atMost) {
    FxThread.run(() -> pulses = 0);
    return Patience.comesTrue(
        atMost,
        () -> {
          if (!correspondence.isAnswered()) {
            pulses = 0;
          }
          return pulses >= PULSES;
        });
  }

  /**
   * Waits until the window has its answers and nothing in it has moved for a while, as far as it
   * ever comes to that.
   */
  void waitForCalm() {
    isFilled(LONGEST_CALM);
    calmLooks = 0;
    Patience.comesTrue(LONGEST_CALM, this::isCalm);
  }

  /** Waits for calm and writes a picture of the window. */
  void take(String name) {
    waitForCalm();
    PictureFile picture = FxThread.call(() -> new PictureFile(shoot()));
    taken.add(picture.write(folder.resolve(name + ".png")));
  }

  private boolean isCalm() {
    WritableImage image = shoot();
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    int[] now = new int[width * height];
    image
        .getPixelReader()
        .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), now, 0, width);
    calmLooks = Arrays.equals(before, now) ? calmLooks + 1 : 0;
    before = now;
    return calmLooks >= CALM_LOOKS;
  }

  /** The window as it is at this moment; call it on the FX thread. */
  WritableImage shoot() {
    return window.snapshot(null, null);
  }
}
