package latentlab.ui.panel.network;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import latentlab.engine.spec.Phase;
import latentlab.engine.spec.TracedPart;
import latentlab.text.Texts;
import latentlab.ui.kit.TensorView;

/** One act of a step: its number and name, and a box for each tensor to be seen in it. */
final class ActCard extends VBox {
  private static final PseudoClass DIMMED = PseudoClass.getPseudoClass("dimmed");

  private final ToggleButton title;
  private final Map<String, TensorView> boxes = new LinkedHashMap<>();

  ActCard(int number, Phase phase, Texts texts) {
    getStyleClass().add("act-card");
    title = new ToggleButton(texts.get("network.act", number, texts.get("phase." + phase.id())));
    title.setWrapText(true);
    title.setMaxWidth(Double.MAX_VALUE);
    title.setMinHeight(USE_PREF_SIZE);
    title.getStyleClass().add("act-title");
    title.setTooltip(wrapped(texts.get("phase." + phase.id() + ".help")));
    getChildren().add(title);
    for (String part : phase.parts()) {
      Label name = new Label(texts.get("part." + part));
      name.setWrapText(true);
      name.setMinHeight(USE_PREF_SIZE);
      name.getStyleClass().add("caption");
      name.setTooltip(wrapped(texts.get("part." + part + ".help")));
      TensorView box = new TensorView();
      box.setAccessibleText(texts.get("part." + part + ".help"));
      boxes.put(part, box);
      VBox tile = new VBox(name, box);
      tile.getStyleClass().add("act-part");
      getChildren().add(tile);
    }
  }

  /** Told when the act is chosen. */
  void setOnChosen(Runnable chosen) {
    title.setOnAction(_ -> chosen.run());
  }

  void show(TracedPart part) {
    TensorView box = boxes.get(part.id());
    if (box != null) {
      box.show(part);
    }
  }

  /**
   * @param told whether this act is told of
   * @param others whether another one is
   */
  void mark(boolean told, boolean others) {
    title.setSelected(told);
    pseudoClassStateChanged(DIMMED, others);
  }

  private static Tooltip wrapped(String words) {
    Tooltip tooltip = new Tooltip(words);
    tooltip.setWrapText(true);
    return tooltip;
  }
}
