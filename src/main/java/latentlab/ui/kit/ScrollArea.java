package latentlab.ui.kit;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Skin;
import javafx.scene.control.skin.ScrollPaneSkin;
import org.jspecify.annotations.Nullable;

/**
 * A scroll pane that draws what has changed. The toolkit's own keeps its content as a picture of
 * the whole, which pays while one scrolls; here the content changes all the time, and for one moved
 * slider the whole panel was drawn again (docs/performance.md).
 */
public class ScrollArea extends ScrollPane {
  public ScrollArea() {}

  public ScrollArea(@Nullable Node content) {
    super(content);
  }

  @Override
  protected Skin<?> createDefaultSkin() {
    Skin<?> skin = new ScrollPaneSkin(this);
    getChildrenUnmodifiable().forEach(part -> part.setCache(false));
    return skin;
  }
}
