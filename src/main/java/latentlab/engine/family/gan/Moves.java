package latentlab.engine.family.gan;

import java.util.Arrays;
import latentlab.engine.family.LearningStep;
import latentlab.engine.grad.Arithmetic;
import latentlab.engine.grad.Tape;
import latentlab.engine.grad.Variable;
import latentlab.engine.tensor.Elementwise;
import latentlab.engine.tensor.RandomStream;
import latentlab.engine.tensor.Tensor;

/** What both players do in a step: draw noise, blur things, tell or hide classes. */
final class Moves {
  /**
   * How often the discriminator is not told the classes of a batch, so that it can judge things of
   * which nobody says a class too.
   */
  private static final double HIDDEN = 0.1;

  private final GanNetworks players;
  private final LearningStep step;
  private final Tape tape;
  private final double deviation;

  Moves(GanNetworks players, LearningStep step, GanRules rules, Tape tape) {
    this.players = players;
    this.step = step;
    this.tape = tape;
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

  /** Things as the discriminator sees them: with instance noise. */
  Tensor blurred(Tensor things) {
    if (deviation == 0) {
      return things;
    }
    Tensor blurred = noise(things);
    Elementwise.combine(things, blurred, (float) deviation, blurred);
    return blurred;
  }

  /** The same for things that a gradient flows into. */
  Variable blurred(Variable things) {
    if (deviation == 0) {
      return things;
    }
    Variable noise = tape.constant(noise(things.value()));
    return Arithmetic.add(tape, things, Arithmetic.scale(tape, noise, (float) deviation));
  }

  private Tensor noise(Tensor like) {
    Tensor noise = tape.take(like.shape());
    step.noise().fillNormal(noise);
    return noise;
  }
}
