package latentlab.ui.panel.latent;

import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * What the latent panel shows: the present latent point, which dimensions carry information, in
 * which order they stand, and the plane of the two that the pad and the manifold are drawn over.
 */
final class LatentModel {
  /** Below this many nats a dimension tells nothing: its posterior is the prior. */
  static final double DEAD_BELOW = 0.01;

  /** How many sliders are offered before a person asks for all. */
  static final int OFFERED = 8;

  /** Two dimensions: left to right and bottom to top. */
  record Plane(int horizontal, int vertical) {}

  private final int size;
  private final ReadOnlyObjectWrapper<float[]> point;
  private final ReadOnlyObjectWrapper<List<Integer>> rows;
  private final ReadOnlyObjectWrapper<Plane> plane;
  private final ReadOnlyObjectWrapper<double[]> information =
      new ReadOnlyObjectWrapper<>(new double[0]);
  private List<Integer> order;
  private boolean all;
  private boolean held;
  private boolean planeChosen;
  private boolean evaluated;

  LatentModel(int latentSize) {
    size = latentSize;
    order = IntStream.range(0, size).boxed().toList();
    point = new ReadOnlyObjectWrapper<>(new float[size]);
    rows = new ReadOnlyObjectWrapper<>(offered());
    plane = new ReadOnlyObjectWrapper<>(mostInformative());
  }

  int size() {
    return size;
  }

  /** The present latent point; every move is a new array, the old ones are never written again. */
  ReadOnlyObjectProperty<float[]> point() {
    return point.getReadOnlyProperty();
  }

  /** The dimensions whose sliders are shown, from top to bottom. */
  ReadOnlyObjectProperty<List<Integer>> rows() {
    return rows.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Plane> plane() {
    return plane.getReadOnlyProperty();
  }

  /** KL divergence per dimension in nats; empty before it is known. */
  ReadOnlyObjectProperty<double[]> information() {
    return information.getReadOnlyProperty();
  }

  void move(int dimension, double sigmas) {
    float[] moved = point.get().clone();
    moved[dimension] = (float) sigmas;
    point.set(moved);
  }

  void moveOn(Plane on, double horizontal, double vertical) {
    float[] moved = point.get().clone();
    moved[on.horizontal()] = (float) horizontal;
    moved[on.vertical()] = (float) vertical;
    point.set(moved);
  }

  void moveTo(float[] latent) {
    point.set(latent.clone());
  }

  void moveHome() {
    point.set(new float[size]);
  }

  /** A point drawn from the prior. */
  void moveAtRandom(RandomGenerator random) {
    float[] drawn = new float[size];
    for (int dimension = 0; dimension < size; dimension++) {
      drawn[dimension] = (float) random.nextGaussian();
    }
    point.set(drawn);
  }

  /** Learns how much each dimension tells; the order follows unless a slider is held. */
  void informed(double[] nats) {
    if (nats.length == size) {
      evaluated = true;
      inform(nats.clone());
    }
  }

  /**
   * Learns the same from some posteriors, as long as the figures of an evaluation are not known:
   * the mean over examples of the KL divergence of each dimension from the prior.
   */
  void estimate(float[][] means, float[][] deviations) {
    // An encoder that gives points has no posterior to compare with a prior.
    boolean points = deviations.length > 0 && deviations[0][0] == 0;
    if (evaluated || points) {
      return;
    }
    double[] nats = new double[size];
    for (int example = 0; example < means.length; example++) {
      for (int i = 0; i < size; i++) {
        double mean = means[example][i];
        double variance = (double) deviations[example][i] * deviations[example][i];
        nats[i] += (mean * mean + variance - 1 - Math.log(variance)) / 2 / means.length;
      }
    }
    inform(nats);
  }

  private void inform(double[] nats) {
    information.set(nats);
    if (!held) {
      arrange();
    }
  }

  /** A hand holds a slider: rows stay where they are. */
  void hold() {
    held = true;
  }

  void release() {
    held = false;
    arrange();
  }

  boolean isHeld() {
    return held;
  }

  void showAll(boolean shown) {
    all = shown;
    showOffered();
  }

  boolean isDead(int dimension) {
    return information.get().length > 0 && information.get()[dimension] < DEAD_BELOW;
  }

  /** What a dimension carries beside the most informative one, 0 to 1. */
  double share(int dimension) {
    double[] nats = information.get();
    double most = IntStream.range(0, nats.length).mapToDouble(i -> nats[i]).max().orElse(0);
    return most > 0 ? Math.max(0, nats[dimension]) / most : 0;
  }

  /** Lays the plane over other dimensions; choosing one twice swaps the two. */
  void chooseHorizontal(int dimension) {
    Plane before = plane.get();
    if (dimension != before.horizontal()) {
      choose(dimension, dimension == before.vertical() ? before.horizontal() : before.vertical());
    }
  }

  /** As {@link #chooseHorizontal}, for bottom to top. */
  void chooseVertical(int dimension) {
    Plane before = plane.get();
    if (dimension != before.vertical()) {
      choose(dimension == before.horizontal() ? before.vertical() : before.horizontal(), dimension);
    }
  }

  private void choose(int horizontal, int vertical) {
    planeChosen = true;
    plane.set(new Plane(horizontal, vertical));
  }

  private void arrange() {
    double[] nats = information.get();
    if (nats.length == 0) {
      return;
    }
    order =
        order.stream()
            .sorted(Comparator.<Integer>comparingDouble(i -> nats[i]).reversed())
            .toList();
    showOffered();
    if (!planeChosen && !plane.get().equals(mostInformative())) {
      plane.set(mostInformative());
    }
  }

  // Views rebuild their rows on a change: an equal list is none.
  private void showOffered() {
    if (!rows.get().equals(offered())) {
      rows.set(offered());
    }
  }

  private List<Integer> offered() {
    return all ? order : order.subList(0, Math.min(OFFERED, size));
  }

  private Plane mostInformative() {
    return new Plane(order.getFirst(), order.get(Math.min(1, size - 1)));
  }
}
