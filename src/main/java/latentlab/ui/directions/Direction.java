package latentlab.ui.directions;

import java.util.Arrays;

/**
 * A way to go in latent space that means something: the difference of two groups' means.
 *
 * @param name what a person calls it
 * @param vector [latentSize], never written again
 */
public record Direction(String name, float[] vector) {
  /** How long a name may be. */
  public static final int LONGEST_NAME = 60;

  @Override
  public boolean equals(Object other) {
    return other instanceof Direction(String otherName, float[] otherVector)
        && name.equals(otherName)
        && Arrays.equals(vector, otherVector);
  }

  @Override
  public int hashCode() {
    return 31 * name.hashCode() + Arrays.hashCode(vector);
  }
}
