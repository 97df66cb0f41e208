package latentlab.ui.panel.between;

import latentlab.engine.spec.Pictures;
import latentlab.ui.kit.Interpolation;

/**
 * The decoded pictures of both ways in equal steps. They meet at their ends, which are decoded only
 * once.
 */
record Ways(Pictures line, Pictures arc) {
  /** How many latent points give so many steps of both ways. */
  static int latents(int steps) {
    return 2 * steps - 2;
  }

  /**
   * @param decoded all of the line, then the arc without its ends
   * @param steps of each way
   */
  static Ways of(Pictures decoded, int steps) {
    int size = decoded.size();
    float[] line = new float[steps * size];
    float[] arc = new float[steps * size];
    System.arraycopy(decoded.values(), 0, line, 0, line.length);
    System.arraycopy(decoded.values(), 0, arc, 0, size);
    System.arraycopy(decoded.values(), line.length, arc, size, (steps - 2) * size);
    System.arraycopy(line, line.length - size, arc, arc.length - size, size);
    return new Ways(like(decoded, line), like(decoded, arc));
  }

  /** The latent points that are to be decoded for it. */
  static float[][] latents(BetweenModel.Ends ends, int steps) {
    float[][] all = new float[latents(steps)][];
    System.arraycopy(ends.path(Interpolation.LERP, steps), 0, all, 0, steps);
    System.arraycopy(ends.path(Interpolation.SLERP, steps), 1, all, steps, steps - 2);
    return all;
  }

  private static Pictures like(Pictures example, float[] values) {
    return new Pictures(
        values.length / example.size(),
        example.channels(),
        example.height(),
        example.width(),
        values);
  }
}
