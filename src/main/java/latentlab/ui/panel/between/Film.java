package latentlab.ui.panel.between;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import latentlab.engine.spec.Pictures;
import latentlab.ui.panel.GifSaving;

/**
 * The pictures of a way there and back, ready to be written.
 *
 * @param frames each of one or two pictures side by side
 * @param delay how long each is seen
 */
record Film(List<Pictures> frames, Duration delay) {
  /** Pictures from one end to the other. */
  static final int STEPS = 33;

  Film {
    frames = List.copyOf(frames);
  }

  /**
   * @param ways of {@link #STEPS} pictures each
   * @param which of the two
   * @param turns whether it also runs back, so that it goes round without a jump
   * @param speed times normal
   */
  static Film of(Ways ways, ExportBar.Film which, boolean turns, double speed) {
    List<Pictures> frames = new ArrayList<>();
    for (int step = 0; step < STEPS; step++) {
      frames.add(frame(ways, which, step));
    }
    if (turns) {
      for (int step = STEPS - 2; step > 0; step--) {
        frames.add(frames.get(step));
      }
    }
    long millis = Math.round(1000 * Playback.SECONDS / speed / (STEPS - 1) / 10) * 10;
    return new Film(frames, Duration.ofMillis(millis));
  }

  private static Pictures frame(Ways ways, ExportBar.Film which, int step) {
    return switch (which) {
      case LINE -> ways.line().one(step);
      case ARC -> ways.arc().one(step);
      case BOTH -> {
        Pictures line = ways.line();
        int size = line.size();
        float[] values = new float[2 * size];
        System.arraycopy(line.values(), step * size, values, 0, size);
        System.arraycopy(ways.arc().values(), step * size, values, size, size);
        yield new Pictures(2, line.channels(), line.height(), line.width(), values);
      }
    };
  }

  /**
   * @param factor screen pixels along each side of a picture pixel
   */
  GifSaving.Gif gif(int factor) {
    return new GifSaving.Gif(frames, frames.getFirst().count(), factor, delay);
  }
}
