package latentlab.ui.panel.between;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import latentlab.ui.kit.Interpolation;
import latentlab.ui.kit.LatentSpace;
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
   * Both ends as latent points. A way of interpolating is about the noise. Codes with names go
   * straight; a category cannot be a little of both, so that of A stays until the middle, and from
   * there on it is that of B.
   *
   * @param a where the ways begin
   * @param b where they end
   * @param space what the dimensions hold
   */
  record Ends(float[] a, float[] b, LatentSpace space) {
    float[] at(Interpolation way, double t) {
      if (space.codes().isEmpty()) {
        return way.at(a, b, t);
      }
      float[] point = (t < 0.5 ? a : b).clone();
      for (int dimension : space.continuous()) {
        point[dimension] = (float) ((1 - t) * a[dimension] + t * b[dimension]);
      }
      List<Integer> noise = space.noise();
      float[] along = way.at(noiseOf(a), noiseOf(b), t);
      for (int i = 0; i < along.length; i++) {
        point[noise.get(i)] = along[i];
      }
      return point;
    }

    /** Points at equal shares of a way, the first a and the last b. */
    float[][] path(Interpolation way, int count) {
      float[][] path = new float[count][];
      Arrays.setAll(path, i -> at(way, (double) i / (count - 1)));
      return path;
    }

    /** The distance of a point's noise from the middle of latent space. */
    double norm(float[] point) {
      return Interpolation.norm(noiseOf(point));
    }

    private float[] noiseOf(float[] point) {
      List<Integer> noise = space.noise();
      float[] values = new float[noise.size()];
      for (int i = 0; i < values.length; i++) {
        values[i] = point[noise.get(i)];
      }
      return values;
    }

    /** Where both ways are at a share of them, the line first. */
    float[][] both(double t) {
      return new float[][] {at(Interpolation.LERP, t), at(Interpolation.SLERP, t)};
    }
  }

  private final LatentSpace space;
  private final ReadOnlyObjectWrapper<@Nullable Endpoint> a = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Endpoint> b = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Ends> ends = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Playback> playback =
      new ReadOnlyObjectWrapper<>(Playback.START);
  private final DoubleProperty speed = new SimpleDoubleProperty(1);
  private float @Nullable [] latentA;
  private float @Nullable [] latentB;

  BetweenModel(LatentSpace space) {
    this.space = space;
  }

  /** Dimensions that the ways differ in. */
  int noiseSize() {
    return space.noise().size();
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
    float[] latent = space.drawn(random);
    wrapper(side).set(new Endpoint.Drawn(latent));
    place(side, latent);
  }

  /** Where the encoder puts the example of an end; of another example than chosen it is ignored. */
  void encoded(Side side, int number, float[] latent) {
    if (latent.length == space.size() && new Endpoint.HeldOut(number).equals(end(side).get())) {
      place(side, space.valid(latent));
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
    ends.set(from == null || to == null ? null : new Ends(from, to, space));
  }

  private ReadOnlyObjectWrapper<@Nullable Endpoint> wrapper(Side side) {
    return side == Side.A ? a : b;
  }
}
