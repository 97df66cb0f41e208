package latentlab.ui.shell;

import javafx.scene.Node;
import latentlab.engine.event.Event;
import latentlab.engine.session.Lab;
import latentlab.engine.spec.Answer;
import latentlab.engine.spec.DataInfo;
import latentlab.engine.spec.Pictures;
import latentlab.engine.spec.Query;
import latentlab.text.Texts;
import latentlab.ui.kit.ImageGrid;
import latentlab.ui.kit.Scatter;

/** Shows a few examples of the run's data above its settings. */
final class ThumbnailsController {
  private static final String SLOT = "shell.thumbnails";
  private static final int COLUMNS = 8;
  private static final int PICTURES = 2 * COLUMNS;
  private static final int POINTS = 400;

  private final Lab lab;
  private final SettingsView view;
  private final Texts texts;
  private final ImageGrid grid = new ImageGrid();
  private final Scatter scatter;

  ThumbnailsController(Lab lab, SettingsView view, Texts texts) {
    this.lab = lab;
    this.view = view;
    this.texts = texts;
    this.scatter = new Scatter(texts);
    scatter.setFocusTraversable(false);
  }

  void accept(Event event) {
    switch (event) {
      case Event.RunOpened(var spec, var data, _, _) -> {
        boolean points = data.kind() == DataInfo.Kind.POINTS;
        Node shown = points ? scatter : grid;
        shown.setAccessibleText(texts.get("settings.thumbnails", texts.get("data." + spec.data())));
        grid.clear();
        scatter.clear();
        view.showThumbnails(shown, points);
        lab.ask(SLOT, new Query.ShowData(0, points ? POINTS : PICTURES));
      }
      case Event.Answered(String slot, _, Answer.Shown(var pictures, var labels), _)
          when slot.equals(SLOT) ->
          show(pictures, labels);
      default -> {}
    }
  }

  private void show(Pictures pictures, int[] labels) {
    if (pictures.channels() != 2) {
      grid.show(pictures, COLUMNS);
      return;
    }
    float[] x = new float[pictures.count()];
    float[] y = new float[pictures.count()];
    for (int index = 0; index < pictures.count(); index++) {
      x[index] = pictures.values()[2 * index];
      y[index] = pictures.values()[2 * index + 1];
    }
    scatter.show(x, y, labels);
  }
}
