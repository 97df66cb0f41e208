package latentlab.ui.panel.latent;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import latentlab.engine.spec.LatentCode;
import latentlab.ui.kit.LatentSpace;

/**
 * What the latent panel shows: the present latent point, how much each dimension tells, in which
 * order they stand, and the plane of the two that the pad and the manifold are drawn over. Codes
 * with a name come first, in their own order.
 */
final class LatentModel {
  /** Below this many nats a dimension tells nothing: its posterior is the prior. */
  static final double DEAD_BELOW = 0.01;

  /** How many sliders are offered before a person asks for all. */
  static final int OFFERED = 8;

  /** So many where there are very many. */
  static final int OFFERED_OF_MANY = 10;

  private static final int MANY = 20;

  /** However many codes have names, so many others are offered. */
  private static final int LEAST_NOISE = 4;

  /** What the order of the dimensions goes by. */
  enum Measure {
    /** Nothing is known: the order is that of their numbers. */
    NONE,
    /** Their KL divergence from the prior, in nats. */
    INFORMATION,
    /** How much the picture changes with them: see {@link latentlab.ui.kit.ChangeSurvey}. */
    CHANGE
  }

  /** Two dimensions: left to right and bottom to top. */
  record Plane(int horizontal, int vertical) {}

  private final LatentSpace space;
  private final List<Integer> named;
  private final ReadOnlyObjectWrapper<float[]> point;
  private final ReadOnlyObjectWrapper<List<Integer>> rows;
  private final ReadOnlyObjectWrapper<Plane> plane;
  private final ReadOnlyObjectWrapper<double[]> information =
      new ReadOnlyObjectWrapper<>(new double[0]);
  private List<Integer> order;
  private Measure measure = Measure.NONE;
  private double truncation = LatentSpace.NO_TRUNCATION;
  private boolean all;
  private boolean held;
  private boolean planeChosen;
  private boolean evaluated;

  LatentModel(LatentSpace space) {
    this.space = space;
    named = space.continuous();
    order = space.noise();
    point = new ReadOnlyObjectWrapper<>(space.origin());
    rows = new ReadOnlyObjectWrapper<>(offered());
    plane = new ReadOnlyObjectWrapper<>(mostTelling());
  }

  LatentSpace space() {
    return space;
  }

  int size() {
    return space.size();
  }

  /** The present latent point; every move is a new array, the old ones are never written again. */
  ReadOnlyObjectProperty<float[]> point() {
    return point.getReadOnlyProperty();
  }

  /** The dimensions whose sliders are shown, from top to bottom: those with names come first. */
  ReadOnlyObjectProperty<List<Integer>> rows() {
    return rows.getReadOnlyProperty();
  }

  /** How many dimensions can have a slider. */
  int sliders() {
    return named.size() + order.size();
  }

  /** Whether some are not shown before a person asks for all. */
  boolean hidesSome() {
    return named.size() + offeredNoise() < sliders();
  }

  ReadOnlyObjectProperty<Plane> plane() {
    return plane.getReadOnlyProperty();
  }

  /** What each dimension tells by the {@link #measure()}; empty before it is known. */
  ReadOnlyObjectProperty<double[]> information() {
    return information.getReadOnlyProperty();
  }

  Measure measure() {
    return measure;
  }

  void move(int dimension, double value) {
    float[] moved = point.get().clone();
    moved[dimension] = (float) value;
    point.set(moved);
  }

  /** Chooses a category of a categorical code. */
  void choose(LatentCode code, int category) {
    point.set(LatentSpace.choose(point.get(), code, category));
  }

  void moveOn(Plane on, double horizontal, double vertical) {
    float[] moved = point.get().clone();
    moved[on.horizontal()] = (float) horizontal;
    moved[on.vertical()] = (float) vertical;
    point.set(moved);
  }

  /** Goes to a point; of each categorical code it gets the category it is nearest to. */
  void moveTo(float[] latent) {
    point.set(space.valid(latent));
  }

  void moveHome() {
    point.set(space.origin());
  }

  /** Draws the noise anew, up to the truncation; codes with names stay as they were chosen. */
  void moveAtRandom(RandomGenerator random) {
    point.set(space.redrawn(point.get(), random, truncation));
  }

  /** Random points lie within so many standard deviations from now on. */
  void truncate(double limit) {
    truncation = limit;
  }

  double truncation() {
    return truncation;
  }

  /** Learns how much each dimension tells; the order follows unless a slider is held. */
  void informed(double[] nats) {
    if (nats.length == size()) {
      evaluated = true;
      inform(nats.clone(), Measure.INFORMATION);
    }
  }

  /** Learns how much the picture changes with each dimension, where nothing better is known. */
  void changes(double[] changes) {
    if (!evaluated && changes.length == size()) {
      inform(changes.clone(), Measure.CHANGE);
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
    double[] nats = new double[size()];
    for (int example = 0; example < means.length; example++) {
      for (int i = 0; i < size(); i++) {
        double mean = means[example][i];
        double variance = (double) deviations[example][i] * deviations[example][i];
        nats[i] += (mean * mean + variance - 1 - Math.log(variance)) / 2 / means.length;
      }
    }
    inform(nats, Measure.INFORMATION);
  }

  private void inform(double[] values, Measure by) {
    measure = by;
    information.set(values);
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
    return measure == Measure.INFORMATION && information.get()[dimension] < DEAD_BELOW;
  }

  /** What a dimension tells beside the most telling one, 0 to 1. */
  double share(int dimension) {
    double[] values = information.get();
    double most = IntStream.range(0, values.length).mapToDouble(i -> values[i]).max().orElse(0);
    return most > 0 ? Math.max(0, values[dimension]) / most : 0;
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
    double[] values = information.get();
    if (values.length == 0) {
      return;
    }
    order =
        order.stream()
            .sorted(Comparator.<Integer>comparingDouble(i -> values[i]).reversed())
            .toList();
    showOffered();
    if (!planeChosen && !plane.get().equals(mostTelling())) {
      plane.set(mostTelling());
    }
  }

  // Views rebuild their rows on a change: an equal list is none.
  private void showOffered() {
    if (!rows.get().equals(offered())) {
      rows.set(offered());
    }
  }

  private List<Integer> offered() {
    List<Integer> offered = new ArrayList<>(named);
    offered.addAll(all ? order : order.subList(0, offeredNoise()));
    return List.copyOf(offered);
  }

  private int offeredNoise() {
    int lines = order.size() > MANY ? OFFERED_OF_MANY : OFFERED;
    // Codes with names, and the heading that then stands between, take the place of others.
    int left = space.codes().isEmpty() ? lines : OFFERED - space.codes().size() - 1;
    return Math.min(Math.max(left, LEAST_NOISE), order.size());
  }

  private Plane mostTelling() {
    List<Integer> first = new ArrayList<>(named);
    first.addAll(order);
    return new Plane(first.getFirst(), first.get(Math.min(1, first.size() - 1)));
  }
}
