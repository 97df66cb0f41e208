package latentlab.ui.panel.between;

import java.util.random.RandomGenerator;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import org.jspecify.annotations.Nullable;

/** What the between panel shows: two ends, the ways between them, and the place on these. */
final class BetweenModel {
  /** How many pictures a strip has: eighths of the way. */
  static final int STEPS = 9;

  /** How many steps a key or a button goes through from one end to the other. */
  private static final int FINE_STEPS = 32;

  /** Which of the two ends. */
  enum Side {
    A,
    B
  }

  /**
   * Both ends as latent points.
   *
   * @param a where the ways begin
   * @param b where they end
   */
  record Ends(float[] a, float[] b) {
    float[] at(Interpolation way, double t) {
      return way.at(a, b, t);
    }

    /** Where both ways are at a share of them, the line first. */
    float[][] both(double t) {
      return new float[][] {at(Interpolation.LERP, t), at(Interpolation.SLERP, t)};
    }
  }

  private final int latentSize;
  private final ReadOnlyObjectWrapper<@Nullable Endpoint> a = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Endpoint> b = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Ends> ends = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Playback> playback =
      new ReadOnlyObjectWrapper<>(Playback.START);
  private final DoubleProperty speed = new SimpleDoubleProperty(1);
  private float @Nullable [] latentA;
  private float @Nullable [] latentB;

  BetweenModel(int latentSize) {
    this.latentSize = latentSize;
  }

  int latentSize() {
    return latentSize;
  }

  /** The example or point at an end; null before one was chosen. */
  ReadOnlyObjectProperty<@Nullable Endpoint> end(Side side) {
    return wrapper(side).getReadOnlyProperty();
  }

  /** Both ends in latent space; null while one is not known yet. */
  ReadOnlyObjectProperty<@Nullable Ends> ends() {
    return ends.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Playback> playback() {
    return playback.getReadOnlyProperty();
  }

  double position() {
    return playback.get().position();
  }

  /** How many times faster than normal it plays. */
  DoubleProperty speed() {
    return speed;
  }

  /** Chooses an example; its latent point is to be found out. */
  void choose(Side side, int number) {
    wrapper(side).set(new Endpoint.HeldOut(number));
  }

  /** Draws a point from the prior. */
  void draw(Side side, RandomGenerator random) {
    float[] latent = new float[latentSize];
    for (int i = 0; i < latentSize; i++) {
      latent[i] = (float) random.nextGaussian();
    }
    wrapper(side).set(new Endpoint.Drawn(latent));
    place(side, latent);
  }

  /** Where the encoder puts the example of an end; of another example than chosen it is ignored. */
  void encoded(Side side, int number, float[] latent) {
    if (latent.length == latentSize && new Endpoint.HeldOut(number).equals(end(side).get())) {
      place(side, latent.clone());
    }
  }

  void swap() {
    Endpoint before = a.get();
    float[] latent = latentA;
    a.set(b.get());
    b.set(before);
    latentA = latentB;
    latentB = latent;
    join();
  }

  void moveTo(double position) {
    playback.set(playback.get().movedTo(position));
  }

  /** One small step there (1) or back (-1). */
  void step(int by) {
    moveTo((Math.rint(position() * FINE_STEPS) + by) / FINE_STEPS);
  }

  void play(boolean running) {
    playback.set(running ? playback.get().started() : playback.get().stopped());
  }

  void turnAtTheEnds(boolean wanted) {
    playback.set(playback.get().turning(wanted));
  }

  /** Lets time go by. */
  void pass(double seconds) {
    playback.set(playback.get().after(seconds * speed.get()));
  }

  /** Everything but the ends as it was in the beginning. */
  void rewind() {
    playback.set(Playback.START);
    speed.set(1);
  }

  private void place(Side side, float[] latent) {
    if (side == Side.A) {
      latentA = latent;
    } else {
      latentB = latent;
    }
    join();
  }

  private void join() {
    float[] from = latentA;
    float[] to = latentB;
    ends.set(from == null || to == null ? null : new Ends(from, to));
  }

  private ReadOnlyObjectWrapper<@Nullable Endpoint> wrapper(Side side) {
    return side == Side.A ? a : b;
  }
}
