package latentlab.ui.kit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import latentlab.text.Texts;

/**
 * A column of settings in titled sections, a row each. It shows values and reports edits; whether
 * an edit is allowed is for the listener to say.
 */
public final class ParamForm extends VBox {
  private final Texts texts;
  private final BiConsumer<String, String> edited;
  private final Map<String, ParamRow> rows = new HashMap<>();

  /** Rows under a title; no title where it is empty. */
  public record Section(String title, List<ParamField> fields) {
    public Section {
      fields = List.copyOf(fields);
    }
  }

  /**
   * @param edited gets the key and the text of every edit
   */
  public ParamForm(Texts texts, BiConsumer<String, String> edited) {
    this.texts = texts;
    this.edited = edited;
    getStyleClass().add("param-form");
  }

  /** Replaces all rows. */
  public void setSections(List<Section> sections) {
    rows.clear();
    getChildren().clear();
    for (Section section : sections) {
      VBox box = new VBox();
      box.getStyleClass().add("param-section");
      if (!section.title().isEmpty()) {
        Label title = new Label(section.title());
        title.getStyleClass().add("section-title");
        box.getChildren().add(title);
      }
      for (ParamField field : section.fields()) {
        ParamRow row = new ParamRow(field, texts, edited);
        rows.put(field.key(), row);
        box.getChildren().add(row);
      }
      getChildren().add(box);
    }
  }

  /** Shows the value in force. Keys without a row are ignored. */
  public void show(String key, String text) {
    ParamRow row = rows.get(key);
    if (row != null) {
      row.show(text);
    }
  }

  /** Leaves a row out or brings it back; a section without rows is left out as well. */
  public void setOffered(String key, boolean offered) {
    ParamRow row = rows.get(key);
    if (row != null) {
      row.setVisible(offered);
      row.setManaged(offered);
      Node section = row.getParent();
      boolean some =
          rows.values().stream().anyMatch(r -> r.getParent() == section && r.isManaged());
      section.setVisible(some);
      section.setManaged(some);
    }
  }

  /** Says under a row why an edit was refused; an empty sentence takes it back. */
  public void setProblem(String key, String sentence) {
    ParamRow row = rows.get(key);
    if (row != null) {
      row.setProblem(sentence);
    }
  }
}
