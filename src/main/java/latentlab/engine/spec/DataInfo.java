package latentlab.engine.spec;

import java.util.List;

/**
 * What is known of a data set before it is read.
 *
 * @param id the name on the command line; its texts are {@code data.ID} and {@code data.ID.help}
 * @param kind pictures or points of the plane
 * @param channels 1 for grey, 3 for colour; 2 coordinates for points
 * @param height in pixels; 1 for points
 * @param width in pixels; 1 for points
 * @param train how many examples to learn from
 * @param validation how many are held back to watch over-fitting while training
 * @param test how many are held back for the final figures
 * @param classes how many labels there are; 1 where there are none
 * @param factors what the pictures were drawn from; empty where nobody knows
 * @param modes the Gaussians that points are drawn from, equally often; empty where they are not
 */
public record DataInfo(
    String id,
    Kind kind,
    int channels,
    int height,
    int width,
    int train,
    int validation,
    int test,
    int classes,
    List<Factor> factors,
    List<Mode> modes) {
  public DataInfo {
    factors = List.copyOf(factors);
    modes = List.copyOf(modes);
  }

  /** Data that is no mixture of Gaussians. */
  public DataInfo(
      String id,
      Kind kind,
      int channels,
      int height,
      int width,
      int train,
      int validation,
      int test,
      int classes,
      List<Factor> factors) {
    this(id, kind, channels, height, width, train, validation, test, classes, factors, List.of());
  }

  /** Data of which nothing is known but the classes. */
  public DataInfo(
      String id,
      Kind kind,
      int channels,
      int height,
      int width,
      int train,
      int validation,
      int test,
      int classes) {
    this(id, kind, channels, height, width, train, validation, test, classes, List.of());
  }

  /** What one example is. */
  public enum Kind {
    /** Values from 0 (black) to 1 (white), channel by channel, row by row. */
    PICTURES,
    /** Coordinates x, y, about -4 to 4. */
    POINTS
  }

  /** What settings may have to suit: how examples look. */
  public enum Look {
    /** Pictures of one channel. */
    GREY,
    /** Pictures of three channels. */
    COLOUR,
    /** Points of the plane. */
    POINTS
  }

  /** How examples look. */
  public Look look() {
    if (kind == Kind.POINTS) {
      return Look.POINTS;
    }
    return channels == 1 ? Look.GREY : Look.COLOUR;
  }

  /** Numbers in one example. */
  public int size() {
    return channels * height * width;
  }
}
