package latentlab.ui.panel;

import java.util.List;

/** Every panel there is, in the order of the tabs. */
public final class Panels {
  private Panels() {}

  public static List<PanelEntry> all() {
    return List.of();
  }
}
