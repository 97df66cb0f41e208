package latentlab.ui.panel;

import java.util.List;
import latentlab.engine.spec.Answer;
import latentlab.engine.spec.Pictures;
import latentlab.engine.spec.Query;

/**
 * A denoiser that also answers what begins at a picture, no further than a panel can tell: samples
 * stand for all that is drawn, and a picture is the noise it comes from.
 */
public final class ToyEditor {
  private ToyEditor() {}

  public static Answer answer(ToyDenoiser toy, Query query) {
    return switch (query) {
      case Query.FromSketch asked ->
          toy.answer(new Query.Denoise(asked.reverse(), asked.sketches().count()));
      case Query.DenoiseFrom asked ->
          toy.answer(new Query.Denoise(asked.reverse(), asked.latents().length));
      case Query.Invert asked -> inverted(asked.inputs());
      case Query.Inpaint asked -> inpainted(toy, asked);
      default -> toy.answer(query);
    };
  }

  private static Answer inverted(Pictures inputs) {
    float[][] latents = new float[inputs.count()][];
    for (int i = 0; i < latents.length; i++) {
      latents[i] = inputs.one(i).values();
    }
    return new Answer.Inverted(latents);
  }

  private static Answer inpainted(ToyDenoiser toy, Query.Inpaint asked) {
    Query.Denoise samples = new Query.Denoise(asked.reverse(), asked.count());
    Answer.Denoised made = (Answer.Denoised) toy.answer(samples);
    Pictures drawn = made.pictures();
    float[] values = drawn.values().clone();
    for (int i = 0; i < values.length; i++) {
      if (asked.mask()[i % asked.mask().length]) {
        values[i] = asked.known().values()[i % drawn.size()];
      }
    }
    Pictures whole =
        new Pictures(drawn.count(), drawn.channels(), drawn.height(), drawn.width(), values);
    return new Answer.Denoised(whole, made.labels(), List.of(), made.evaluations(), made.seconds());
  }
}
