package latentlab.engine.data;

/**
 * The pictures of {@link Shapes}: every shape at every scale and rotation is drawn once, and then
 * only put in its place.
 */
final class ShapeSprites implements DrawnPictures.Painter {
  /** Samples of a pixel in each direction; it is white where half of them are inside. */
  private static final int SAMPLES = 4;

  private static final byte WHITE = (byte) 255;

  private final int side;
  private final int width;
  private final byte[][][][] sprites;

  /**
   * @param side pixels of a picture in each direction; a sprite is half as wide and one more, so
   *     that its middle can stand at side / 2 places
   */
  ShapeSprites(int side) {
    this.side = side;
    this.width = side / 2 + 1;
    Shapes.Shape[] shapes = Shapes.Shape.values();
    sprites = new byte[shapes.length][Shapes.SCALES][Shapes.ROTATIONS][];
    for (int shape = 0; shape < shapes.length; shape++) {
      for (int scale = 0; scale < Shapes.SCALES; scale++) {
        for (int rotation = 0; rotation < Shapes.ROTATIONS; rotation++) {
          sprites[shape][scale][rotation] = sprite(shapes[shape], scale, rotation);
        }
      }
    }
  }

  private byte[] sprite(Shapes.Shape shape, int scale, int rotation) {
    double middle = width / 2.0;
    double size = middle * (0.5 + 0.5 * scale / (Shapes.SCALES - 1));
    double angle = 2 * Math.PI * rotation / Shapes.ROTATIONS;
    double cos = StrictMath.cos(angle) / size;
    double sin = StrictMath.sin(angle) / size;
    byte[] sprite = new byte[width * width];
    for (int pixel = 0; pixel < sprite.length; pixel++) {
      int inside = 0;
      for (int part = 0; part < SAMPLES * SAMPLES; part++) {
        double x = pixel % width + (part % SAMPLES + 0.5) / SAMPLES - middle;
        double y = pixel / width + (part / SAMPLES + 0.5) / SAMPLES - middle;
        inside += shape.holds(cos * x + sin * y, cos * y - sin * x) ? 1 : 0;
      }
      sprite[pixel] = 2 * inside >= SAMPLES * SAMPLES ? WHITE : 0;
    }
    return sprite;
  }

  @Override
  public byte[] paint(int[] values) {
    byte[] sprite = sprites[values[0]][values[1]][values[2]];
    byte[] pixels = new byte[side * side];
    for (int row = 0; row < width; row++) {
      int to = (values[4] + row) * side + values[3];
      System.arraycopy(sprite, row * width, pixels, to, width);
    }
    return pixels;
  }

  @Override
  public int label(int[] values) {
    return values[0];
  }
}
