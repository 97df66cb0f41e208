package latentlab.ui.panel.denoise.edit;

import java.util.List;
import java.util.function.IntFunction;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import latentlab.engine.spec.Answer;
import latentlab.engine.spec.Sampler;
import latentlab.ui.panel.Parts;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What all sections of the panel wish for: noise, sampler, steps, class and guidance. */
final class WishesStrip extends VBox {
  private static final double MOST_GUIDANCE = 10;
  private static final int SEEDS = 1_000_000;

  private final Parts parts;
  private final SharedWishes wishes;
  private final Button dice;
  private final Label seed;
  private final ChoiceBox<Sampler.Method> method;
  private final ChoiceBox<Integer> steps;
  private final ChoiceBox<Integer> label;
  private final Slider guidance;
  private final Label guidanceFigure;
  private final HBox noiseLine;
  private final HBox methodLine;
  private final HBox guidanceLine;
  private final Label fixed;
  private boolean showing;

  /**
   * @param classes how many can be wished for; 0 where none can
   */
  WishesStrip(Parts parts, SharedWishes wishes, int classes, IntFunction<String> className) {
    this.parts = parts;
    this.wishes = wishes;
    dice = parts.button("denoise.noise");
    dice.setGraphic(new FontIcon(Feather.SHUFFLE));
    dice.setId("denoise-edit-noise");
    seed = parts.figure();
    method = parts.choice("denoise.sampler", List.of(), one -> words("sampler." + name(one)));
    steps = parts.choice("denoise.steps", List.of(), count -> words("steps.value", count));
    steps.getStyleClass().add("denoise-steps");
    label =
        parts.choice(
            "denoise.label",
            IntStream.range(-1, Math.max(0, classes)).boxed().toList(),
            one -> one < 0 ? words("label.any") : className.apply(one));
    guidance = parts.slider("denoise.guidance", 0, MOST_GUIDANCE, 0.5);
    guidanceFigure = parts.figure();
    fixed = parts.explained(new Label(words("edit.slide.sampler")), "denoise.edit.slide.sampler");
    fixed.setMinWidth(Region.USE_PREF_SIZE);
    noiseLine = line(dice, seed);
    methodLine = named("denoise.sampler", method);
    guidanceLine = named("denoise.guidance", guidance, guidanceFigure);
    FlowPane rules = new FlowPane(noiseLine, fixed, methodLine, named("denoise.steps", steps));
    rules.getStyleClass().add("denoise-controls");
    getStyleClass().add("denoise-wishes");
    getChildren().add(rules);
    if (classes > 0) {
      FlowPane classy = new FlowPane(named("denoise.label", label), guidanceLine);
      classy.getStyleClass().add("denoise-controls");
      getChildren().add(classy);
    }
  }

  /**
   * Joins the controls to the wishes.
   *
   * @param changed called when a hand wished for something else than other noise
   * @param rolled called when it wished for other noise
   */
  void connect(RandomGenerator random, Runnable changed, Runnable rolled) {
    dice.setOnAction(
        _ -> {
          wishes.wantSeed(random.nextInt(SEEDS));
          show();
          rolled.run();
        });
    chosen(method, () -> wishes.wantMethod(method.getValue()), changed);
    chosen(steps, () -> wishes.wantSteps(steps.getValue()), changed);
    chosen(label, () -> wishes.wantLabel(label.getValue()), changed);
    guidance
        .valueProperty()
        .addListener(
            _ -> {
              if (!showing) {
                wishes.wantGuidance(Math.rint(guidance.getValue() * 10) / 10);
                showFigures();
                if (!guidance.isValueChanging()) {
                  changed.run();
                }
              }
            });
    guidance
        .valueChangingProperty()
        .addListener(
            (_, _, changing) -> {
              if (!changing) {
                changed.run();
              }
            });
  }

  private void chosen(ChoiceBox<?> choice, Runnable take, Runnable changed) {
    choice.setOnAction(
        _ -> {
          if (!showing && choice.getValue() != null) {
            take.run();
            changed.run();
          }
        });
  }

  /** Offers what a tool knows: one that adds no noise of its own has its own sampler. */
  void offer(Tool.Name tool) {
    boolean free = tool != Tool.Name.SLIDE;
    for (Node node : List.of(noiseLine, methodLine, guidanceLine)) {
      seen(node, free);
    }
    seen(fixed, !free);
  }

  private static void seen(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }

  /** Shows what is wished for. */
  void show() {
    showing = true;
    Answer.Schedule known = wishes.schedule();
    method.getItems().setAll(known == null ? List.of(wishes.method()) : known.methods());
    method.setValue(wishes.method());
    steps.getItems().setAll(wishes.stepChoices());
    steps.setValue(wishes.steps());
    label.setValue(wishes.label());
    guidance.setValue(wishes.guidance());
    showing = false;
    boolean path = known != null && !known.methods().contains(Sampler.Method.DDIM);
    fixed.setText(words(path ? "edit.slide.sampler.path" : "edit.slide.sampler"));
    showFigures();
  }

  private void showFigures() {
    seed.setText(words("seed", wishes.seed()));
    guidanceFigure.setText(words("guidance.value", wishes.guidance()));
  }

  private String words(String name, Object... arguments) {
    return parts.texts().get("denoise." + name, arguments);
  }

  private static String name(Sampler.Method method) {
    return method.name().toLowerCase(java.util.Locale.ROOT);
  }

  private HBox named(String key, Control control, Node... more) {
    Label name = new Label(parts.texts().get(key));
    name.getStyleClass().add("muted");
    name.setLabelFor(control);
    name.setMinWidth(Region.USE_PREF_SIZE);
    name.setTooltip(control.getTooltip());
    HBox line = line(name, control);
    line.getChildren().addAll(more);
    return line;
  }

  private static HBox line(Node... nodes) {
    HBox line = new HBox(nodes);
    line.getStyleClass().add("denoise-line");
    return line;
  }
}
