package latentlab.ui.panel.samples;

import java.util.List;
import javafx.scene.control.Slider;
import latentlab.engine.spec.Pictures;
import latentlab.text.Texts;
import latentlab.ui.kit.HistoryStrip;
import latentlab.ui.kit.Pace;
import latentlab.ui.kit.PointRaster;
import latentlab.ui.panel.samples.History.Moment;

/** Keeps the history in step with the model: the strip, the slider over it, and play. */
final class HistoryBinding {
  private static final int THUMBNAIL_COUNT = 16;

  private final SamplesModel model;
  private final HistoryView view;
  private final Texts texts;
  private final boolean points;
  private final HistoryPlayer player;
  private boolean showing;

  /**
   * @param reducedMotion whether nothing may move by itself: play goes one moment on
   * @param moved told when another moment is to be seen
   */
  HistoryBinding(
      SamplesModel model,
      HistoryView view,
      boolean points,
      boolean reducedMotion,
      Texts texts,
      Pace.Delay delay,
      Runnable moved) {
    this.model = model;
    this.view = view;
    this.points = points;
    this.texts = texts;
    player = new HistoryPlayer(model, delay, moved);
    view.live.setOnAction(
        _ -> {
          player.stop();
          model.watchLive();
          moved.run();
        });
    view.strip.setOnPick(index -> watch(index, moved));
    view.place
        .valueProperty()
        .subscribe(
            (_, wanted) -> {
              if (!showing) {
                watch((int) Math.round(wanted.doubleValue()), moved);
              }
            });
    view.play.setOnAction(
        _ -> {
          if (reducedMotion) {
            model.watchNext();
            moved.run();
          } else if (player.isRunning()) {
            player.stop();
            moved.run();
          } else {
            player.start();
          }
        });
  }

  private void watch(int index, Runnable moved) {
    List<Moment> moments = model.history().moments();
    if (index < moments.size()) {
      player.stop();
      model.watch(moments.get(index));
      moved.run();
    }
  }

  void stop() {
    player.stop();
  }

  /** The history has another moment. */
  void showMoments() {
    view.strip.show(model.history().moments().stream().map(this::thumbnail).toList());
    showSeen();
  }

  /** Another moment is in sight. */
  void showSeen() {
    view.live.setSelected(model.isLive());
    view.strip.select(model.watchedIndex());
    view.showRunning(player.isRunning());
    int last = Math.max(0, model.history().moments().size() - 1);
    Slider place = view.place;
    showing = true;
    place.setMax(Math.max(1, last));
    if (model.isLive()) {
      place.setValue(place.getMax());
    } else if (model.watchedIndex() >= 0) {
      place.setValue(model.watchedIndex());
    }
    place.setDisable(last == 0);
    view.play.setDisable(last == 0);
    showing = false;
  }

  private HistoryStrip.Moment thumbnail(Moment moment) {
    Pictures small = points ? PointRaster.of(moment.pictures()) : first(moment.pictures());
    return new HistoryStrip.Moment(
        texts.get("samples.step", moment.step()),
        texts.get("samples.step.help", moment.step()),
        small,
        SamplesModel.columns(small.count()));
  }

  private static Pictures first(Pictures all) {
    int count = Math.min(THUMBNAIL_COUNT, all.count());
    float[] values = new float[count * all.size()];
    System.arraycopy(all.values(), 0, values, 0, values.length);
    return new Pictures(count, all.channels(), all.height(), all.width(), values);
  }
}
