package latentlab.ui.panel;

import java.util.Random;
import java.util.Set;
import latentlab.engine.event.Event;
import latentlab.engine.spec.Ability;
import latentlab.engine.spec.Answer;
import latentlab.engine.spec.DataInfo;
import latentlab.engine.spec.ModelInfo;
import latentlab.engine.spec.Pictures;
import latentlab.engine.spec.Query;
import latentlab.engine.spec.RunSpec;
import latentlab.engine.spec.Settings;

/** A decoder of points for views to talk to: the first of two latents runs around a ring. */
public final class RingOfPoints {
  private RingOfPoints() {}

  public static Event.RunOpened opened(long trainedSteps) {
    return new Event.RunOpened(
        new RunSpec("vae", "ring", 7, Settings.defaults(java.util.List.of())),
        new DataInfo("ring", DataInfo.Kind.POINTS, 2, 1, 1, 5000, 500, 500, 1),
        new ModelInfo(2, 5000, Set.of(Ability.values())),
        trainedSteps);
  }

  public static Answer answer(Query query) {
    return switch (query) {
      case Query.Decode(float[][] latents) -> new Answer.Decoded(decode(latents));
      case Query.Manifold manifold -> {
        float[][] latents = new float[manifold.side() * manifold.side()][];
        for (int cell = 0; cell < latents.length; cell++) {
          latents[cell] = manifold.latent(cell);
        }
        yield new Answer.Decoded(decode(latents));
      }
      case Query.Sample(int count, long seed, int _) ->
          new Answer.Decoded(decode(drawn(count, seed)));
      case Query.ShowData(int _, int count) ->
          new Answer.Shown(decode(drawn(count, 1)), new int[count]);
      case Query.EncodeHeldOut(int _) ->
          new Answer.Encoded(drawn(500, 2), filled(500), new int[500]);
      default -> new Answer.Refused("not asked in these tests");
    };
  }

  private static float[][] drawn(int count, long seed) {
    Random random = new Random(seed);
    float[][] latents = new float[count][2];
    for (float[] latent : latents) {
      latent[0] = (float) random.nextGaussian();
      latent[1] = (float) random.nextGaussian();
    }
    return latents;
  }

  private static float[][] filled(int count) {
    float[][] deviations = new float[count][2];
    for (float[] deviation : deviations) {
      java.util.Arrays.fill(deviation, 0.3f);
    }
    return deviations;
  }

  private static Pictures decode(float[][] latents) {
    float[] values = new float[2 * latents.length];
    for (int i = 0; i < latents.length; i++) {
      double radius = 2.5 + 0.2 * latents[i][1];
      values[2 * i] = (float) (radius * Math.sin(latents[i][0] * 1.2));
      values[2 * i + 1] = (float) (radius * Math.cos(latents[i][0] * 1.2));
    }
    return new Pictures(latents.length, 2, 1, 1, values);
  }
}
