package latentlab.ui.kit;

import javafx.scene.Node;

/** What is done with nodes of every kind. */
public final class Nodes {
  private Nodes() {}

  /** Shows a node, or takes it away with its room. */
  public static void show(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }
}
