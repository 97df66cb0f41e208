package latentlab.engine.data;

/** What the bytes of pictures stand for, 0 to 1; looking it up is quicker than dividing. */
final class Greys {
  private static final float[] VALUES = new float[256];

  static {
    for (int grey = 0; grey < VALUES.length; grey++) {
      VALUES[grey] = grey / 255f;
    }
  }

  private Greys() {}

  static float of(byte grey) {
    return VALUES[grey & 0xff];
  }
}
