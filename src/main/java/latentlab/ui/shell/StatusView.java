package latentlab.ui.shell;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import latentlab.text.Texts;
import org.kordamp.ikonli.javafx.FontIcon;

/** The footer with the last message, and the banner for what went wrong. */
final class StatusView {
  private final HBox banner;
  private final Region footer;

  StatusView(StatusModel model, Texts texts, Actions actions) {
    banner = banner(model, texts);
    Label message = line(model.message(), "status-message");
    Label saved = line(model.saved(), "status-saved");
    Label parameters = line(model.parameters(), "status-parameters");
    Label promise = new Label(texts.get("status.promise"), new FontIcon("fth-lock"));
    promise.getStyleClass().add("status-promise");
    HBox end = new HBox(promise, Actions.button(actions.curves(), texts));
    end.getStyleClass().add("footer-end");
    end.setAlignment(Pos.CENTER_RIGHT);
    footer =
        new GroupRow(Actions.button(actions.settings(), texts), message, saved, parameters, end);
    footer.getStyleClass().add("footer");
  }

  Node banner() {
    return banner;
  }

  Region footer() {
    return footer;
  }

  private static Label line(ReadOnlyStringProperty text, String style) {
    Label label = new Label();
    label.textProperty().bind(text);
    label.managedProperty().bind(text.isNotEmpty());
    label.getStyleClass().add(style);
    return label;
  }

  private static HBox banner(StatusModel model, Texts texts) {
    Label sentence = new Label();
    sentence.setId("banner-sentence");
    sentence.setWrapText(true);
    sentence.textProperty().bind(model.warning());
    sentence.setAccessibleRole(AccessibleRole.TEXT);
    sentence.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(sentence, Priority.ALWAYS);
    Button dismiss = new Button("", new FontIcon("fth-x"));
    dismiss.setId("banner-dismiss");
    dismiss.getStyleClass().add("inline-button");
    dismiss.setAccessibleText(texts.get("banner.dismiss"));
    dismiss.setTooltip(new Tooltip(texts.get("banner.dismiss")));
    dismiss.setOnAction(_ -> model.dismiss());
    HBox banner = new HBox(new FontIcon("fth-alert-triangle"), sentence, dismiss);
    banner.getStyleClass().add("banner");
    banner.setAlignment(Pos.CENTER_LEFT);
    banner.visibleProperty().bind(model.warning().isNotEmpty());
    banner.managedProperty().bind(banner.visibleProperty());
    return banner;
  }
}
