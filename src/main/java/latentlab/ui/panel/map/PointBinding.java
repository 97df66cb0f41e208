package latentlab.ui.panel.map;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import latentlab.engine.spec.Answer;
import latentlab.engine.spec.DataInfo;
import latentlab.engine.spec.Query;
import latentlab.text.Texts;
import latentlab.ui.kit.Pace;
import latentlab.ui.panel.map.projection.Neighbours;
import org.jspecify.annotations.Nullable;

/** Shows the one point looked at: on the map, beside it, and who is next to it. */
final class PointBinding {
  /** A pointer that sweeps over the map asks for the pictures of a few points, not of all. */
  private static final Duration SETTLED = Duration.ofMillis(150);

  private final MapModel model;
  private final NeighboursModel neighbours;
  private final MapView view;
  private final Texts texts;
  private final Pace asking;

  PointBinding(
      MapModel model,
      NeighboursModel neighbours,
      MapView view,
      Texts texts,
      BiConsumer<String, Query> ask) {
    this.model = model;
    this.neighbours = neighbours;
    this.view = view;
    this.texts = texts;
    this.asking = new Pace(SETTLED, () -> neighbours.askPictures(ask));
    model.selectedProperty().subscribe((_, _) -> show());
    model.lookProperty().subscribe((_, _) -> show());
    model.exampleProperty().subscribe((_, _) -> showExample());
    neighbours.foundProperty().subscribe((_, _) -> showNeighbours());
    view.detail.neighbours.setOnPick(this::pick);
  }

  /** Stops asking. */
  void close() {
    asking.cancel();
    neighbours.cancel();
  }

  private void pick(int place) {
    Neighbours present = neighbours.foundProperty().get();
    if (present != null && place < present.indices().length) {
      model.keep(present.indices()[place]);
    }
  }

  private void show() {
    int index = model.selectedProperty().get();
    Look look = model.lookProperty().get();
    if (look == null || index < 0 || index >= look.count()) {
      view.scatter.clearEllipse();
      view.scatter.clearMarker();
      view.scatter.setRings(new float[0], new float[0]);
      view.detail.clear();
      if (look != null) {
        neighbours.find(look.encoded(), -1);
      }
      return;
    }
    double x = look.x()[index];
    double y = look.y()[index];
    Ellipse ellipse = look.posterior(index);
    if (ellipse == null) {
      view.scatter.clearEllipse();
    } else {
      view.scatter.setEllipse(x, y, ellipse.longer(), ellipse.shorter(), ellipse.angle());
    }
    view.scatter.setMarker(x, y);
    view.detail.showTitle(title(look, index));
    neighbours.find(look.encoded(), index);
    showExample();
  }

  private String title(Look look, int index) {
    int label = look.encoded().labels()[index];
    return model.data().classes() > 1 && label >= 0
        ? texts.get("map.point.title", index + 1, Colouring.className(model.data(), label, texts))
        : texts.get("map.point.plain", index + 1);
  }

  private void showExample() {
    Answer.Reconstructed example = model.exampleProperty().get();
    Look look = model.lookProperty().get();
    int index = model.selectedProperty().get();
    if (look == null || index < 0 || index >= look.count()) {
      return;
    }
    if (example != null && model.data().kind() == DataInfo.Kind.PICTURES) {
      view.detail.data.show(example.inputs(), 1);
      view.detail.output.show(example.outputs(), 1);
    }
    view.detail.showFacts(facts(look, index, example));
  }

  private List<String> facts(Look look, int index, Answer.@Nullable Reconstructed example) {
    List<String> facts = new ArrayList<>();
    if (example != null) {
      if (model.data().kind() == DataInfo.Kind.POINTS) {
        float[] from = example.inputs().values();
        float[] to = example.outputs().values();
        facts.add(texts.get("map.point.moved", from[0], from[1], to[0], to[1]));
      }
      facts.add(texts.get("map.point.loss", example.errors()[0]));
    }
    boolean line = look.axes() instanceof Axes.Line;
    if (line) {
      facts.add(texts.get("map.point.at.line", look.x()[index]));
    } else if (look.axes().isStraight()) {
      facts.add(texts.get("map.point.at", look.x()[index], look.y()[index]));
    }
    Ellipse ellipse = look.posterior(index);
    if (ellipse != null) {
      facts.add(
          line
              ? texts.get("map.point.width", ellipse.longer())
              : texts.get("map.point.ellipse", ellipse.longer(), ellipse.shorter()));
    }
    Neighbours near = neighbours.foundProperty().get();
    if (near != null && model.data().classes() > 1) {
      int[] labels = look.encoded().labels();
      long same =
          Arrays.stream(near.indices())
              .filter(each -> each < labels.length && labels[each] == labels[index])
              .count();
      facts.add(texts.get("map.point.same", same, near.indices().length));
    }
    return facts;
  }

  private void showNeighbours() {
    Neighbours near = neighbours.foundProperty().get();
    Look look = model.lookProperty().get();
    if (near == null || look == null || !isAllOf(near, look)) {
      view.scatter.setRings(new float[0], new float[0]);
      return;
    }
    int count = near.indices().length;
    float[] x = new float[count];
    float[] y = new float[count];
    List<String> distances = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (int place = 0; place < count; place++) {
      int index = near.indices()[place];
      x[place] = look.x()[index];
      y[place] = look.y()[index];
      float distance = near.distances()[place];
      distances.add(texts.get("map.neighbour.distance", distance));
      names.add(texts.get("map.neighbour.name", title(look, index), distance));
    }
    view.scatter.setRings(x, y);
    view.detail.neighbours.show(distances, names);
    showPictures();
    showExample();
    asking.request();
  }

  // A look of fewer points may have come while they were looked for among more.
  private static boolean isAllOf(Neighbours near, Look look) {
    return Arrays.stream(near.indices()).allMatch(index -> index < look.count());
  }

  /** Shows the neighbours' pictures as far as they are known. */
  void showPictures() {
    Neighbours near = neighbours.foundProperty().get();
    for (int place = 0; near != null && place < near.indices().length; place++) {
      view.detail.neighbours.showPicture(place, neighbours.picture(near.indices()[place]));
    }
  }
}
