package latentlab.ui.shell;

/**
 * An entry of one of the header's lists.
 *
 * @param value what it stands for
 * @param name what is shown
 * @param heading the name of the group that begins with this entry; empty within a group
 * @param help what it is, in a sentence or two
 */
public record Choice(String value, String name, String heading, String help) {
  // The closed list shows its text, and a letter typed in it goes to the next entry that begins so.
  @Override
  public String toString() {
    return name;
  }
}
