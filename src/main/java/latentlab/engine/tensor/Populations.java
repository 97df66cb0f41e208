package latentlab.engine.tensor;

/**
 * Which rows of maps [batch, channels, …] share a mean and a variance when they are normalised; a
 * row is one channel of one example.
 *
 * @param count how many sets of rows there are
 * @param members rows in each set; member m of set s is row s * setStep + m * memberStep
 * @param channels row r belongs to channel r mod channels
 * @param width numbers in a row
 */
public record Populations(
    int count, int members, int setStep, int memberStep, int channels, int width) {

  /** Each channel over the whole batch: batch normalisation. */
  public static Populations ofChannels(Shape maps) {
    int batch = maps.at(0);
    int channels = maps.at(1);
    return new Populations(
        channels, batch, 1, channels, channels, maps.size() / (batch * channels));
  }

  /** Each group of neighbouring channels of each example: group normalisation. */
  public static Populations ofGroups(Shape maps, int groups) {
    int batch = maps.at(0);
    int channels = maps.at(1);
    if (groups < 1 || channels % groups != 0) {
      throw new IllegalArgumentException(
          "groups must divide the channels, were " + groups + " for " + channels);
    }
    int members = channels / groups;
    return new Populations(
        batch * groups, members, members, 1, channels, maps.size() / (batch * channels));
  }

  int row(int set, int member) {
    return set * setStep + member * memberStep;
  }

  /** Numbers in a set. */
  public int size() {
    return members * width;
  }
}
