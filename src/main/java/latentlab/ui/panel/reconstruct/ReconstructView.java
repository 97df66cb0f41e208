package latentlab.ui.panel.reconstruct;

import java.util.Objects;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import latentlab.ui.kit.ScrollArea;

/** The reconstruct panel: its sections under one another, scrolled where there is no room. */
final class ReconstructView extends ScrollArea {
  ReconstructView(Region... sections) {
    VBox content = new VBox(sections);
    content.getStyleClass().add("reconstruct-content");
    getStyleClass().addAll("reconstruct", "edge-to-edge");
    getStylesheets()
        .add(
            Objects.requireNonNull(ReconstructView.class.getResource("reconstruct.css"))
                .toExternalForm());
    setContent(content);
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.AS_NEEDED);
  }
}
