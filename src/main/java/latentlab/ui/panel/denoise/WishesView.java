package latentlab.ui.panel.denoise;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import latentlab.engine.spec.Sampler;
import latentlab.ui.kit.Nodes;
import org.kordamp.ikonli.feather.Feather;

/** What is wished for of a denoising: noise, sampler, steps, eta, class and guidance. */
final class WishesView extends VBox {
  final Button dice;
  final Label seed;
  final ChoiceBox<Sampler.Method> method;
  final ChoiceBox<Integer> steps;
  final Slider eta;
  final Label etaFigure;
  final ChoiceBox<Integer> label;
  final Slider guidance;
  final Label guidanceFigure;
  final ToggleButton live;
  final ProgressBar progress = new ProgressBar(0);
  final Button cancel;
  final Label outcome;
  private final HBox etaLine;

  /**
   * @param classes how many can be wished for; 0 where none can
   * @param className the name of a class
   */
  WishesView(Parts parts, int classes, IntFunction<String> className) {
    dice = parts.button("noise");
    dice.setGraphic(new org.kordamp.ikonli.javafx.FontIcon(Feather.SHUFFLE));
    dice.setId("denoise-noise");
    seed = parts.figure();
    method = parts.choice("sampler", List.of(), one -> name(parts, one));
    steps = parts.choice("steps", List.of(), count -> parts.words("steps.value", count));
    steps.getStyleClass().add("denoise-steps");
    eta = parts.slider("eta", 1, 0.1);
    etaFigure = parts.figure();
    etaLine = parts.named("eta", eta, etaFigure);
    label =
        parts.choice(
            "label",
            IntStream.range(-1, Math.max(0, classes)).boxed().toList(),
            one -> one < 0 ? parts.words("label.any") : className.apply(one));
    label.setValue(-1);
    guidance = parts.slider("guidance", ReverseModel.MOST_GUIDANCE, 0.5);
    guidanceFigure = parts.figure();
    live = parts.toggle("live");
    live.setSelected(true);
    cancel = parts.button("cancel");
    cancel.getStyleClass().add("denoise-cancel");
    outcome = parts.caption();
    progress.getStyleClass().add("denoise-progress");
    progress.setAccessibleText(parts.words("progress"));
    HBox noise = new HBox(dice, seed);
    noise.getStyleClass().add("denoise-line");
    FlowPane rules =
        new FlowPane(noise, parts.named("sampler", method), parts.named("steps", steps), etaLine);
    FlowPane classy = new FlowPane();
    if (classes > 0) {
      classy
          .getChildren()
          .addAll(parts.named("label", label), parts.named("guidance", guidance, guidanceFigure));
    }
    classy.getChildren().add(live);
    rules.getStyleClass().add("denoise-controls");
    classy.getStyleClass().add("denoise-controls");
    HBox.setHgrow(outcome, Priority.ALWAYS);
    outcome.setMaxWidth(Double.MAX_VALUE);
    HBox below = new HBox(outcome, progress, cancel);
    below.getStyleClass().add("denoise-line");
    getStyleClass().add("denoise-wishes");
    getChildren().addAll(rules, classy, below);
    showWaiting(false, 0);
  }

  /** What a sampler is called. */
  static String name(Parts parts, Sampler.Method method) {
    return parts.words("sampler." + method.name().toLowerCase(java.util.Locale.ROOT));
  }

  /** Eta means something for one rule only. */
  void offerEta(boolean offered) {
    Nodes.show(etaLine, offered);
  }

  /**
   * Whether an answer is waited for.
   *
   * @param share of it that is done; below 0 where that is not known
   */
  void showWaiting(boolean waiting, double share) {
    progress.setVisible(waiting);
    progress.setProgress(waiting ? share : 0);
    cancel.setVisible(waiting);
  }
}
