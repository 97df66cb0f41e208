package latentlab.ui.panel.encoder;

import javafx.scene.layout.Region;
import latentlab.engine.event.Event;
import latentlab.engine.spec.Ability;
import latentlab.engine.spec.Answer;
import latentlab.text.Texts;
import latentlab.ui.panel.Panel;
import latentlab.ui.panel.PanelContext;

/**
 * Asks what an encoder is good for when the panel comes to the front and when a person asks: these
 * questions take seconds, so they do not follow training by themselves.
 */
public final class EncoderController implements Panel {
  private static final String ANOMALIES = "encoder.anomalies";
  private static final String PROBE = "encoder.probe";
  private static final int BINS = 48;

  private final PanelContext context;
  private final Texts texts;
  private final EncoderModel model;
  private final EncoderView view;
  private final boolean reconstructs;
  private boolean showing;

  public EncoderController(PanelContext context) {
    this.context = context;
    texts = context.texts();
    model = new EncoderModel(context.run().data(), context.run().spec().settings());
    reconstructs = context.run().model().can(Ability.RECONSTRUCTS) && model.hasClasses();
    view = new EncoderView(model.classes(), reconstructs, texts);
    view.anomalies.label.setValue(model.anomalous());
    if (!model.hasClasses()) {
      view.probe.say(texts.get("encoder.noClasses"));
      view.measure.setDisable(true);
    }
    listenToGestures();
  }

  @Override
  public Region view() {
    return view;
  }

  @Override
  public void shown() {
    if (model.probed() == null) {
      measure();
    }
  }

  @Override
  public void hidden() {}

  @Override
  public void close() {}

  @Override
  public void accept(Event event) {
    if (event instanceof Event.Answered answered) {
      accept(answered);
    }
  }

  @Override
  public void acceptHidden(Event event) {
    accept(event);
  }

  private void accept(Event.Answered answered) {
    switch (answered.answer()) {
      case Answer.Anomalies anomalies when answered.slot().equals(ANOMALIES) -> {
        model.accept(anomalies);
        showAnomalies();
        moment(answered);
      }
      case Answer.Probed probed when answered.slot().equals(PROBE) -> {
        model.accept(probed);
        showProbe();
        moment(answered);
      }
      case Answer.Refused(String sentence) when answered.slot().equals(PROBE) ->
          view.probe.say(sentence);
      case Answer.Refused(String sentence) when answered.slot().equals(ANOMALIES) ->
          view.anomalies.showVerdict(sentence);
      default -> {}
    }
  }

  private void moment(Event.Answered answered) {
    view.showMoment(texts.get("encoder.moment", answered.trainedSteps()));
  }

  private void measure() {
    if (model.hasClasses()) {
      view.showMoment(texts.get("encoder.working"));
      if (reconstructs) {
        context.ask().accept(ANOMALIES, model.anomaliesQuestion());
      }
      context.ask().accept(PROBE, model.probeQuestion());
    }
  }

  private void listenToGestures() {
    view.measure.setOnAction(_ -> measure());
    view.anomalies.label.setOnAction(
        _ -> {
          model.look(view.anomalies.label.getValue());
          context.ask().accept(ANOMALIES, model.anomaliesQuestion());
        });
    view.anomalies.histogram.setOnThreshold(view.anomalies.threshold::setValue);
    view.anomalies
        .threshold
        .valueProperty()
        .subscribe(
            (_, fraction) -> {
              if (!showing) {
                double range = model.most() - model.least();
                model.setThreshold(model.least() + fraction.doubleValue() * range);
                showThreshold();
              }
            });
    view.probe.confusion.setOnAction(_ -> showProbe());
    view.probe.clusters.setOnAction(_ -> showProbe());
  }

  private void showAnomalies() {
    Answer.Anomalies anomalies = model.anomalies();
    if (anomalies == null) {
      return;
    }
    view.anomalies.showSeen(
        texts.get(
            anomalies.leftOut() ? "encoder.leftOut" : "encoder.wasSeen", anomalies.anomalous()));
    view.anomalies.histogram.show(model.histogram(BINS, false), model.histogram(BINS, true));
    view.anomalies.roc.show(anomalies.falsePositives(), anomalies.truePositives());
    view.anomalies.showArea(texts.get("encoder.area.value", anomalies.area()));
    showThreshold();
  }

  private void showThreshold() {
    if (model.anomalies() == null) {
      return;
    }
    double range = Math.max(1e-9, model.most() - model.least());
    double fraction = (model.threshold() - model.least()) / range;
    EncoderModel.Caught caught = model.caught();
    showing = true;
    view.anomalies.threshold.setValue(fraction);
    showing = false;
    view.anomalies.histogram.setThreshold(fraction);
    view.anomalies.roc.mark(caught.falseAlarms(), caught.anomalies());
    view.anomalies.showVerdict(
        texts.get(
            "encoder.verdict",
            model.threshold(),
            caught.anomalies(),
            model.anomalous(),
            caught.falseAlarms()));
  }

  private void showProbe() {
    Answer.Probed probed = model.probed();
    if (probed == null) {
      return;
    }
    view.probe.showFigures(
        texts.get("encoder.share", probed.linearAccuracy()),
        texts.get("encoder.share", probed.pixelAccuracy()),
        texts.get("encoder.index", probed.randIndex()),
        texts.get("encoder.index", probed.pixelRandIndex()));
    boolean clusters = view.probe.clusters.isSelected();
    view.probe.matrix.show(clusters ? probed.clusters() : probed.confusion());
    String words = texts.get(clusters ? "encoder.clusters.help" : "encoder.confusion.help");
    view.probe.matrix.setAccessibleText(words);
    view.probe.say(words);
  }
}
