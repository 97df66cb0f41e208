package latentlab.engine.family.gan;

import java.util.SequencedMap;
import latentlab.engine.family.LearningStep;
import latentlab.engine.grad.Arithmetic;
import latentlab.engine.grad.Tape;
import latentlab.engine.grad.Variable;
import latentlab.engine.grad.WeightedMeans;
import latentlab.engine.tensor.Updates;

/** One step of the generator against a discriminator that stands still. */
final class GeneratorTurn {
  private final GanNetworks players;

  GeneratorTurn(GanNetworks players) {
    this.players = players;
  }

  /**
   * Plays it.
   *
   * @param shown whether it is shown to whoever watches
   * @param losses gets what came of it
   */
  void play(LearningStep step, GanRules rules, boolean shown, SequencedMap<String, Double> losses) {
    Tape tape = step.tape();
    Moves moves = new Moves(players, step, rules, tape);
    players.ofGenerator.forgetGradients();
    LatentCodes.Drawn drawn = moves.draw();
    Variable made = players.generator.forward(tape, tape.constant(drawn.latents()));
    players.ofDiscriminator.freeze(true);
    Discriminator.Opinion opinion =
        players.discriminator.judge(tape, moves.blurred(made), moves.hideSome());
    Variable each = rules.objective().generator(tape, opinion.scores());
    Variable loss = WeightedMeans.apply(tape, new Variable[] {each}, new double[] {1});
    if (players.reader != null) {
      Variable surprise = players.reader.surprise(tape, opinion.features(), drawn);
      losses.put("information", (double) surprise.value().get(0));
      loss =
          Arithmetic.add(tape, loss, Arithmetic.scale(tape, surprise, (float) rules.information()));
    }
    tape.backward(loss);
    players.ofDiscriminator.freeze(false);
    if (shown) {
      step.saw("generatorGradient", made.gradient());
      step.phase("generatorLearns");
    }
    step.update(players.ofGenerator);
    losses.put("generator", (double) loss.value().get(0));
    losses.put(
        "gradientGenerator", Math.sqrt(Updates.squaredNorm(players.ofGenerator.gradients())));
  }
}
