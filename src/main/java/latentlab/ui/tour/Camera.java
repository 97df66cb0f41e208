package latentlab.ui.tour;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import latentlab.ui.bridge.FxThread;
import latentlab.ui.shell.PictureFile;

/** Takes pictures of a window once it is calm and keeps them in a folder. */
final class Camera {
  private static final Duration LONGEST_CALM = Duration.ofSeconds(4);

  private final Scene scene;
  private final Path folder;
  private final List<Path> taken = new ArrayList<>();
  private int[] before = new int[0];

  Camera(Scene scene, Path folder) {
    this.scene = scene;
    this.folder = folder;
  }

  List<Path> taken() {
    return List.copyOf(taken);
  }

  /** Waits until the window is calm, as far as it ever is, and writes its picture. */
  void take(String name) {
    Patience.comesTrue(LONGEST_CALM, this::isCalm);
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
    boolean calm = Arrays.equals(before, now);
    before = now;
    return calm;
  }

  private WritableImage shoot() {
    return scene.snapshot(null);
  }
}
