package latentlab.ui.panel.denoise;

import java.util.Arrays;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Slider;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import latentlab.engine.spec.ScheduleShape;

/** The curves of the schedule, the points to draw another, and the loss at each time. */
final class ScheduleView extends VBox {
  final CurveEditor alphaBar;
  final CurveSheet steps = new CurveSheet(true);
  final CurveSheet logSnr = new CurveSheet(false);
  final LossBars losses = new LossBars();
  final Label stepsTitle;
  final Label lossFigure;
  final Slider time;
  final Label figures;
  final ChoiceBox<ScheduleShape> other;
  final HBox comparison;
  final Button train;
  final Button resample;
  final Label candidate;
  final VBox lossBox;
  final ResampleView resampled;
  final Button reset;
  final VBox drawing;
  final Button cancel;
  final Button back;
  final ProgressBar progress = new ProgressBar(0);
  final Label words;
  final Label problem;
  final Label from;
  final Label until;

  ScheduleView(Parts parts, CurveEditor editor, ResampleView resampled) {
    alphaBar = editor;
    this.resampled = resampled;
    editor.setAccessibleText(parts.words("schedule.editor"));
    editor.setAccessibleHelp(parts.words("schedule.editor.help"));
    steps.setAccessibleText(parts.words("schedule.beta.help"));
    logSnr.setAccessibleText(parts.words("schedule.logSnr.help"));
    losses.setAccessibleText(parts.words("schedule.loss.help"));
    stepsTitle = parts.title("schedule.beta");
    lossFigure = parts.figure();
    time = parts.slider("schedule.time", 1, 0.01);
    time.setValue(0.5);
    figures = parts.figure();
    other =
        parts.choice(
            "schedule.other",
            Arrays.asList(ScheduleShape.values()).subList(0, ScheduleShape.DRAWN.ordinal()),
            shape -> parts.words("schedule.shape." + shape.name().toLowerCase(Locale.ROOT)));
    comparison = parts.named("schedule.other", other);
    train = parts.button("schedule.train");
    train.setId("denoise-train");
    reset = parts.button("schedule.reset");
    resample = parts.button("resample");
    resample.setId("denoise-resample");
    candidate = parts.explained(parts.figure(), "schedule.it");
    cancel = parts.button("resample.cancel");
    back = parts.button("resample.back");
    progress.setAccessibleText(parts.words("progress"));
    progress.getStyleClass().add("denoise-progress");
    FlowPane buttons = new FlowPane(resample, train, reset, back, cancel);
    buttons.getStyleClass().add("denoise-buttons");
    drawing = new VBox(candidate, buttons, progress);
    drawing.getStyleClass().add("denoise-sheets");
    words = parts.caption();
    problem = parts.caption();
    problem.getStyleClass().add("denoise-problem");
    from = parts.figure();
    until = parts.figure();
    editor.getStyleClass().add("denoise-editor");

    VBox large =
        new VBox(parts.title("schedule.alphaBar"), editor, new HBox(from, spring(), until));
    VBox small = new VBox(stepsTitle, steps, parts.title("schedule.logSnr"), logSnr);
    large.getStyleClass().add("denoise-sheets");
    small.getStyleClass().addAll("denoise-sheets", "denoise-small-sheets");
    HBox.setHgrow(large, Priority.ALWAYS);
    HBox curves = new HBox(large, small);
    curves.getStyleClass().add("denoise-columns");
    HBox head = line(parts.title("schedule.title"), spring(), comparison);
    HBox.setHgrow(time, Priority.ALWAYS);
    HBox lossHead = line(parts.title("schedule.loss"), spring(), lossFigure);
    lossBox = new VBox(lossHead, losses);
    lossBox.getStyleClass().add("denoise-sheets");
    VBox aside = new VBox(drawing, problem, words);
    aside.getStyleClass().add("denoise-aside");
    HBox.setHgrow(lossBox, Priority.ALWAYS);
    HBox.setHgrow(aside, Priority.SOMETIMES);
    HBox below = new HBox(lossBox, resampled, aside);
    below.getStyleClass().add("denoise-columns");
    getStyleClass().add("denoise-section");
    getChildren().addAll(head, curves, line(time, figures), below);
  }

  private static HBox line(Node... parts) {
    HBox line = new HBox(parts);
    line.getStyleClass().add("denoise-line");
    return line;
  }

  private static Region spring() {
    Region spring = new Region();
    HBox.setHgrow(spring, Priority.ALWAYS);
    return spring;
  }
}
