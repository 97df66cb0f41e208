package latentlab.ui;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How the window is to open.
 *
 * @param reducedMotion nothing moves by itself
 * @param run a run to open, a file or a folder; null for what the program starts with
 * @param shown told when the first frame with a run in it is on the screen; the window then closes
 *     by itself. Null for a window that stays
 */
public record Opening(boolean reducedMotion, @Nullable Path run, @Nullable Runnable shown) {
  /** A window that stays and that nothing moves in, for pictures and measurements. */
  public static final Opening STILL = new Opening(true, null, null);
}
