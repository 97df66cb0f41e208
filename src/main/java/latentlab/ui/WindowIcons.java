package latentlab.ui;

import java.util.List;
import java.util.Objects;
import javafx.scene.image.Image;

/**
 * The program's drawing in the sizes that title bars, task bars and switchers show. Rendered from
 * packaging/icon/latentlab.svg, see packaging/package.
 */
final class WindowIcons {
  private static final List<Integer> SIZES = List.of(16, 24, 32, 48, 64, 128, 256);

  private WindowIcons() {}

  /** All sizes, the smallest first. */
  static List<Image> all() {
    return SIZES.stream().map(WindowIcons::load).toList();
  }

  private static Image load(int side) {
    String name = "icon/latentlab-" + side + ".png";
    return new Image(
        Objects.requireNonNull(WindowIcons.class.getResource(name), name).toExternalForm());
  }
}
