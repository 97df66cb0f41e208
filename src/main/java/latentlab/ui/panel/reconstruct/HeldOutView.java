package latentlab.ui.panel.reconstruct;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import latentlab.text.Texts;
import latentlab.ui.kit.ImageGrid;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Held-out pictures over what the model made of them over what it changed, page by page. */
final class HeldOutView extends VBox {
  final ImageGrid data = new ImageGrid();
  final ImageGrid outputs = new ImageGrid();
  final ImageGrid differences = new ImageGrid();
  final Button previous;
  final Button next;
  final TextField jump = new TextField();
  final Label place = new Label();
  final HeldOutStrips strips;
  private final Label dataNote = new Label();

  HeldOutView(Texts texts, NoiseTool noise, int pictureWidth, int pictureHeight) {
    getStyleClass().add("held-out");
    previous = turn(texts, "previous", Feather.CHEVRON_LEFT);
    next = turn(texts, "next", Feather.CHEVRON_RIGHT);
    Label caption = new Label(texts.get("reconstruct.heldOut"));
    caption.getStyleClass().add("section-title");
    caption.setTooltip(new Tooltip(texts.get("reconstruct.heldOut.help")));
    Label jumpLabel = new Label(texts.get("reconstruct.jump"));
    jumpLabel.getStyleClass().add("caption");
    jumpLabel.setLabelFor(jump);
    jump.getStyleClass().add("jump");
    jump.setTooltip(new Tooltip(texts.get("reconstruct.jump.help")));
    jump.setAccessibleText(texts.get("reconstruct.jump.help"));
    place.getStyleClass().add("caption");
    HBox pages = new HBox(jumpLabel, jump, place, previous, next);
    pages.getStyleClass().add("pager");
    HBox head = new HBox(caption, noise);
    head.getStyleClass().add("pager");
    FlowPane pager = new FlowPane(head, pages);
    pager.getStyleClass().add("drawing-head");
    strips =
        new HeldOutStrips(
            pictureWidth,
            pictureHeight,
            List.of(
                dataTitle(texts),
                title(texts, "model", new Label(texts.get("reconstruct.model.note"))),
                title(texts, "difference", SignedLegend.of(texts))),
            List.of(data, outputs, differences),
            1);
    data.setAccessibleText(texts.get("reconstruct.data.help"));
    outputs.setAccessibleText(texts.get("reconstruct.model.help"));
    differences.setAccessibleText(texts.get("reconstruct.difference.help"));
    getChildren().addAll(pager, strips);
  }

  private VBox dataTitle(Texts texts) {
    dataNote.setText(texts.get("reconstruct.data.note"));
    return title(texts, "data", dataNote);
  }

  /** Says what stands in the first row. */
  void showDataNote(String words) {
    dataNote.setText(words);
  }

  private static Button turn(Texts texts, String name, Feather icon) {
    Button button = new Button(null, new FontIcon(icon));
    button.getStyleClass().addAll("icon-button", "flat");
    button.setTooltip(new Tooltip(texts.get("reconstruct." + name)));
    button.setAccessibleText(texts.get("reconstruct." + name));
    return button;
  }

  private static VBox title(Texts texts, String role, Region note) {
    Label title = new Label(texts.get("reconstruct." + role));
    title.getStyleClass().addAll("section-title", "role-" + role);
    title.setTooltip(new Tooltip(texts.get("reconstruct." + role + ".help")));
    note.getStyleClass().add("caption");
    VBox box = new VBox(title, note);
    box.getStyleClass().add("strip-title");
    box.setAlignment(Pos.CENTER_LEFT);
    return box;
  }
}
