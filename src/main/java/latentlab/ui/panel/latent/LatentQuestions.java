package latentlab.ui.panel.latent;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.function.BiConsumer;
import java.util.function.LongSupplier;
import latentlab.engine.spec.Ability;
import latentlab.engine.spec.DataInfo;
import latentlab.engine.spec.Query;
import latentlab.ui.kit.LatentSlider;
import latentlab.ui.kit.Pace;
import latentlab.ui.panel.PanelContext;
import latentlab.ui.panel.latent.LatentModel.Plane;

/**
 * What the latent panel asks the model. The picture is asked for at every move; what costs more is
 * asked for at a modest rate.
 */
final class LatentQuestions {
  static final String PICTURE = "latent.picture";
  static final String STRIP = "latent.strip";
  static final String MANIFOLD = "latent.manifold";
  static final String CLOUD = "latent.cloud";
  static final String START = "latent.start";
  static final String DATA = "latent.data";

  static final int STRIP_COUNT = 7;
  static final int SIDE = 15;
  static final int CLOUD_COUNT = 2000;

  private static final Duration OFTEN = Duration.ofMillis(250);
  private static final Duration SELDOM = Duration.ofSeconds(1);

  /** A picture that was asked for and when the gesture came. */
  private record Sent(Query query, long nanos) {}

  private final LatentModel model;
  private final BiConsumer<String, Query> ask;
  private final LongSupplier nanoTime;
  private final Deque<Sent> sent = new ArrayDeque<>();
  private final Pace follow;
  private final Pace strips;
  private final Pace manifolds;
  private final Pace clouds;
  private final boolean encodes;
  private final boolean pictures;
  private int stripDimension;
  private float[] stripBase = new float[0];
  private float[] manifoldBase = new float[0];

  LatentQuestions(
      LatentModel model, PanelContext context, LongSupplier nanoTime, Pace.Delay delay) {
    this.model = model;
    encodes = context.run().model().can(Ability.ENCODES);
    pictures = context.run().data().kind() == DataInfo.Kind.PICTURES;
    ask = context.ask();
    this.nanoTime = nanoTime;
    follow = new Pace(OFTEN, nanoTime, delay, this::askPicture);
    strips = new Pace(OFTEN, nanoTime, delay, this::askStrip);
    manifolds = new Pace(OFTEN, nanoTime, delay, this::askManifold);
    clouds = new Pace(SELDOM, nanoTime, delay, this::askCloud);
  }

  /** The point moved: its picture now, and what else depends on it in time. */
  void moved() {
    askPicture();
    if (!Arrays.equals(stripBase, without(stripDimension, stripDimension))) {
      strips.request();
    }
    Plane plane = model.plane().get();
    if (!Arrays.equals(manifoldBase, without(plane.horizontal(), plane.vertical()))) {
      manifolds.request();
    }
  }

  /** The model learnt: everything is to be asked anew, at the rate of each. */
  void refresh() {
    follow.request();
    strips.request();
    manifolds.request();
    clouds.request();
  }

  /** Everything at once: the panel has just come to the front. */
  void refreshNow() {
    follow.now();
    strips.now();
    manifolds.now();
    clouds.now();
  }

  /** The strip is to show another dimension. */
  void showStripOf(int dimension) {
    if (dimension != stripDimension || stripBase.length == 0) {
      stripDimension = dimension;
      askStrip();
    }
  }

  void planeChanged() {
    askManifold();
  }

  /** Asks for the posterior of one held-out example to start from. */
  void askStart(int example) {
    ask.accept(START, new Query.ReconstructHeldOut(example, 1));
  }

  void askData(int count) {
    ask.accept(DATA, new Query.ShowData(0, count));
  }

  /** What waits is not asked any more. */
  void close() {
    for (Pace pace : new Pace[] {follow, strips, manifolds, clouds}) {
      pace.cancel();
    }
  }

  /** When the gesture came that led to an answered question, or -1 where none is known. */
  long nanosOf(Query answered) {
    while (!sent.isEmpty()) {
      Sent first = sent.pop();
      if (first.query() == answered) {
        return first.nanos();
      }
    }
    return -1;
  }

  /** The value a thumbnail of the strip stands for. */
  static double stripValue(int index) {
    return LatentSlider.LIMIT * (2.0 * index / (STRIP_COUNT - 1) - 1);
  }

  private void askPicture() {
    Query query = new Query.Decode(new float[][] {model.point().get()});
    sent.add(new Sent(query, nanoTime.getAsLong()));
    ask.accept(PICTURE, query);
  }

  private void askStrip() {
    // A thumbnail of a single point says nothing.
    if (!pictures) {
      return;
    }
    stripBase = without(stripDimension, stripDimension);
    float[][] latents = new float[STRIP_COUNT][];
    for (int index = 0; index < STRIP_COUNT; index++) {
      latents[index] = stripBase.clone();
      latents[index][stripDimension] = (float) stripValue(index);
    }
    ask.accept(STRIP, new Query.Decode(latents));
  }

  private void askManifold() {
    Plane plane = model.plane().get();
    if (plane.horizontal() != plane.vertical()) {
      manifoldBase = without(plane.horizontal(), plane.vertical());
      ask.accept(
          MANIFOLD,
          new Query.Manifold(plane.horizontal(), plane.vertical(), manifoldBase.clone(), SIDE));
    }
  }

  private void askCloud() {
    if (encodes) {
      ask.accept(CLOUD, new Query.EncodeHeldOut(CLOUD_COUNT));
    }
  }

  /** The present point with two dimensions at 0: what a picture over these depends on besides. */
  private float[] without(int first, int second) {
    float[] base = model.point().get().clone();
    base[first] = 0;
    base[second] = 0;
    return base;
  }
}
