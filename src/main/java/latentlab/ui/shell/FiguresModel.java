package latentlab.ui.shell;

import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
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
    heldBack = new FigureTable(texts);
    ofSamples = new FigureTable(texts);
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
        heldBack.clear(
            Map.of("activeDimensions", (double) run.model().latentSize(), "modesCovered", modes));
        ofSamples.clear(
            Map.of("classesCovered", (double) run.data().classes(), "modesCovered", modes));
        figures.set(List.of());
        quality.set(Quality.NONE);
      }
      case Event.Evaluated evaluated -> figures.set(heldBack.lines(evaluated.figures()));
      case Event.Answered(_, Query.Quality _, Answer.Scored scored, _) ->
          show(scored.figures(), scored.count());
      default -> {}
    }
  }

  private void show(SequencedMap<String, Double> scored, int samples) {
    quality.set(new Quality(samples, ofSamples.lines(scored)));
  }
}
