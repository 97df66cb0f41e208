package latentlab.ui.panel.latent;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.LongSupplier;
import latentlab.engine.spec.Ability;
import latentlab.engine.spec.DataInfo;
import latentlab.engine.spec.Pictures;
import latentlab.engine.spec.Query;
import latentlab.ui.kit.ChangeSurvey;
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
  static final String MANY = "latent.many";
  static final String CHANGE = "latent.change";

  static final int STRIP_COUNT = 7;
  static final int SIDE = 15;
  static final int CLOUD_COUNT = 2000;

  private static final Duration OFTEN = Duration.ofMillis(250);
  private static final Duration SELDOM = Duration.ofSeconds(1);

  /** Many pictures are decoded for it, and their order is to stay for a while. */
  private static final Duration RARELY = Duration.ofSeconds(10);

  /** Grids that may be under way: the evaluator answers the last one of a slot. */
  private static final int GRIDS = 8;

  /** A picture that was asked for and when the gesture came. */
  private record Sent(Query query, long nanos) {}

  /** A grid that was asked for. */
  private record SentGrid(Query query, PlaneGrid grid) {}

  private final LatentModel model;
  private final RandomPoints many;
  private final ChangeSurvey survey;
  private final BiConsumer<String, Query> ask;
  private final LongSupplier nanoTime;
  private final Deque<Sent> sent = new ArrayDeque<>();
  private final Deque<SentGrid> grids = new ArrayDeque<>();
  private final Pace follow;
  private final Pace strips;
  private final Pace manifolds;
  private final Pace clouds;
  private final Pace crowds;
  private final Pace surveys;
  private final boolean encodes;
  private final boolean pictures;
  private boolean crowd;
  private int stripDimension;
  private float[] stripBase = new float[0];
  private float[] manifoldBase = new float[0];

  /**
   * @param many random points to be seen at once
   */
  LatentQuestions(
      LatentModel model,
      RandomPoints many,
      PanelContext context,
      LongSupplier nanoTime,
      Pace.Delay delay) {
    this.model = model;
    this.many = many;
    survey = new ChangeSurvey(model.space());
    encodes = context.run().model().can(Ability.ENCODES);
    pictures = context.run().data().kind() == DataInfo.Kind.PICTURES;
    ask = context.ask();
    this.nanoTime = nanoTime;
    follow = new Pace(OFTEN, nanoTime, delay, this::askPicture);
    strips = new Pace(OFTEN, nanoTime, delay, this::askStrip);
    manifolds = new Pace(OFTEN, nanoTime, delay, this::askManifold);
    clouds = new Pace(SELDOM, nanoTime, delay, this::askCloud);
    crowds = new Pace(OFTEN, nanoTime, delay, this::askCrowd);
    surveys = new Pace(RARELY, nanoTime, delay, this::askChange);
  }

  /** The point moved: its picture now, and what else depends on it in time. */
  void moved() {
    askPicture();
    if (crowd) {
      crowds.request();
    }
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
    crowds.request();
    surveys.request();
  }

  /** Everything at once: the panel has just come to the front. */
  void refreshNow() {
    follow.now();
    strips.now();
    manifolds.now();
    clouds.now();
    crowds.now();
    surveys.now();
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

  /** Whether many random points are in sight. */
  void showCrowd(boolean shown) {
    crowd = shown;
    askCrowd();
  }

  /** The random points moved. */
  void crowdChanged() {
    askCrowd();
  }

  /** Takes a piece of what the dimensions change, and asks for the next. */
  void surveyed(Query query, Pictures decoded) {
    if (query instanceof Query.Decode piece) {
      survey
          .answered(piece, decoded)
          .ifPresentOrElse(
              next -> ask.accept(CHANGE, next),
              () -> {
                if (survey.isDone()) {
                  model.changes(survey.changes());
                }
              });
    }
  }

  /** The grid that was asked for with a question. */
  Optional<PlaneGrid> gridOf(Query answered) {
    return grids.stream()
        .filter(sentGrid -> sentGrid.query() == answered)
        .map(SentGrid::grid)
        .findFirst();
  }

  /** Asks for the posterior of one held-out example to start from. */
  void askStart(int example) {
    ask.accept(START, new Query.ReconstructHeldOut(example, 1));
  }

  void askData(int count) {
    ask.accept(DATA, new Query.ShowData(0, count));
  }

  /** What waits is not asked any more; whoever comes to the front again asks for everything. */
  void pause() {
    for (Pace pace : List.of(follow, strips, manifolds, clouds, crowds, surveys)) {
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

  /** The value a thumbnail of the strip of a dimension stands for. */
  double stripValue(int dimension, int index) {
    return model.space().reach(dimension) * (2.0 * index / (STRIP_COUNT - 1) - 1);
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
      latents[index][stripDimension] = (float) stripValue(stripDimension, index);
    }
    ask.accept(STRIP, new Query.Decode(latents));
  }

  private void askManifold() {
    Plane plane = model.plane().get();
    if (plane.horizontal() != plane.vertical()) {
      manifoldBase = without(plane.horizontal(), plane.vertical());
      PlaneGrid grid = new PlaneGrid(plane, manifoldBase.clone(), SIDE, model.space());
      Query question = grid.question();
      grids.addLast(new SentGrid(question, grid));
      if (grids.size() > GRIDS) {
        grids.removeFirst();
      }
      ask.accept(MANIFOLD, question);
    }
  }

  private void askCloud() {
    if (encodes) {
      ask.accept(CLOUD, new Query.EncodeHeldOut(CLOUD_COUNT));
    }
  }

  private void askCrowd() {
    if (crowd) {
      ask.accept(MANY, new Query.Decode(many.around(model.point().get(), model.truncation())));
    }
  }

  // An encoder, or an evaluation, says it better: how much a dimension tells about the data.
  private void askChange() {
    if (!encodes && model.measure() != LatentModel.Measure.INFORMATION) {
      ask.accept(CHANGE, survey.begin());
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
