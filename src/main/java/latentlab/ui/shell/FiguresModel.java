package latentlab.ui.shell;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import latentlab.engine.event.Event;
import latentlab.engine.spec.Answer;
import latentlab.engine.spec.Query;
import latentlab.text.Texts;

/** The figures on held-back pictures and those of samples, and how each moved since the last. */
final class FiguresModel {
  private final FigureTable heldBack;
  private final FigureTable ofSamples;
  private final ReadOnlyObjectWrapper<List<FigureTable.Figure>> figures =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<Quality> quality = new ReadOnlyObjectWrapper<>(Quality.NONE);
  private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
  private final Texts texts;
  private List<FigureTable.Figure> allHeldBack = List.of();

  /**
   * How good samples are.
   *
   * @param samples how many were drawn
   * @param lines none where nothing is known
   */
  record Quality(int samples, List<FigureTable.Figure> lines) {
    static final Quality NONE = new Quality(0, List.of());
  }

  FiguresModel(Texts texts) {
    this.texts = texts;
    heldBack = new FigureTable(texts);
    ofSamples = new FigureTable(texts);
  }

  /** Of what the first figures are. */
  ReadOnlyStringProperty title() {
    return title.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<List<FigureTable.Figure>> figures() {
    return figures.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Quality> quality() {
    return quality.getReadOnlyProperty();
  }

  void accept(Event event) {
    switch (event) {
      case Event.RunOpened run -> {
        double modes = run.data().modes().size();
        double classes = run.data().classes();
        double latent = run.model().latentSize();
        heldBack.clear(
            Map.of("activeDimensions", latent, "modesCovered", modes, "classesCovered", classes));
        ofSamples.clear(Map.of("classesCovered", classes, "modesCovered", modes));
        allHeldBack = List.of();
        quality.set(Quality.NONE);
        figures.set(List.of());
        String kind = run.data().kind().name().toLowerCase(Locale.ROOT);
        title.set(texts.get("figures.title." + kind, run.data().validation()));
      }
      case Event.Evaluated evaluated -> {
        allHeldBack = heldBack.lines(evaluated.figures());
        figures.set(withoutDoubles());
      }
      case Event.Answered(_, Query.Quality _, Answer.Scored scored, _) ->
          show(scored.figures(), scored.count());
      default -> {}
    }
  }

  private void show(SequencedMap<String, Double> scored, int samples) {
    quality.set(new Quality(samples, ofSamples.lines(scored)));
    figures.set(withoutDoubles());
  }

  /** What samples are measured by is told once, of the larger number of samples. */
  private List<FigureTable.Figure> withoutDoubles() {
    Set<String> below =
        quality.get().lines().stream().map(FigureTable.Figure::id).collect(Collectors.toSet());
    return allHeldBack.stream().filter(line -> !below.contains(line.id())).toList();
  }
}
