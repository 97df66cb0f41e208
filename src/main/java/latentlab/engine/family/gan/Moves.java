package latentlab.engine.family.gan;

import java.util.Arrays;
import latentlab.engine.family.LearningStep;
import latentlab.engine.grad.AffineWarp;
import latentlab.engine.grad.Arithmetic;
import latentlab.engine.grad.Tape;
import latentlab.engine.grad.Variable;
import latentlab.engine.tensor.RandomStream;
import latentlab.engine.tensor.Tensor;

/** What both players do in a step: draw noise, change things to be seen, tell or hide classes. */
final class Moves {
  /**
   * How often the discriminator is not told the classes of a batch, so that it can judge things of
   * which nobody says a class too.
   */
  private static final double HIDDEN = 0.1;

  private final GanNetworks players;
  private final LearningStep step;
  private final Tape tape;
  private final GanRules rules;
  private final double deviation;

  Moves(GanNetworks players, LearningStep step, GanRules rules, Tape tape) {
    this.players = players;
    this.step = step;
    this.tape = tape;
    this.rules = rules;
    this.deviation = rules.noiseAt(step.epoch());
  }

  /** As many points to make things from as the batch has examples, of its classes. */
  LatentCodes.Drawn draw() {
    return players.codes.draw(tape, step.labels(), step.noise());
  }

  /** The classes of the batch, or -1 for all of them. */
  int[] hideSome() {
    int[] labels = step.labels().clone();
    RandomStream noise = step.noise();
    if (players.classes > 0 && noise.nextDouble() < HIDDEN) {
      Arrays.fill(labels, -1);
    }
    return labels;
  }

  /**
   * Things as the discriminator sees them: augmented, and through instance noise. Gradients flow
   * back to the things as they are.
   */
  Variable seen(Variable things) {
    Variable seen = things;
    if (rules.augment() > 0 && players.pictures) {
      float[] maps = Augmentation.draw(tape, things.shape(), rules.augment(), step.noise());
      seen = AffineWarp.apply(tape, seen, maps);
    }
    if (deviation > 0) {
      Variable noise = tape.constant(noise(things.value()));
      seen = Arithmetic.add(tape, seen, Arithmetic.scale(tape, noise, (float) deviation));
    }
    return seen;
  }

  private Tensor noise(Tensor like) {
    Tensor noise = tape.take(like.shape());
    step.noise().fillNormal(noise);
    return noise;
  }
}
