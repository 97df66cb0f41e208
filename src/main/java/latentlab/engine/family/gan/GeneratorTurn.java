package latentlab.engine.family.gan;

import java.util.SequencedMap;
import latentlab.engine.family.LearningStep;
import latentlab.engine.grad.Arithmetic;
import latentlab.engine.grad.Tape;
import latentlab.engine.grad.Variable;
import latentlab.engine.grad.WeightedMeans;
import latentlab.engine.nn.Unrolling;
import latentlab.engine.tensor.Updates;
import org.jspecify.annotations.Nullable;

/**
 * One step of the generator: against the discriminator as it stands, or as it will be some steps
 * ahead (Metz et al. 2017, arXiv 1611.02163).
 */
final class GeneratorTurn {
  private final GanNetworks players;
  private @Nullable Unrolling unrolling;
  private @Nullable GanRules unrolledBy;

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
    Variable loss =
        rules.unrolled() > 0
            ? ahead(moves, step, rules, made)
            : against(moves, tape, rules, made, drawn, losses);
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

  /** The loss against the discriminator as it is, which stands still until the way back is done. */
  private Variable against(
      Moves moves,
      Tape tape,
      GanRules rules,
      Variable made,
      LatentCodes.Drawn drawn,
      SequencedMap<String, Double> losses) {
    players.ofDiscriminator.freeze(true);
    Discriminator.Opinion opinion =
        players.discriminator.judge(tape, moves.seen(made), moves.hideSome());
    Variable each = GameLosses.generator(rules.objective(), tape, opinion.scores());
    Variable loss = WeightedMeans.apply(tape, new Variable[] {each}, new double[] {1});
    if (players.reader == null) {
      return loss;
    }
    Variable surprise = players.reader.surprise(tape, opinion.features(), drawn);
    losses.put("information", (double) surprise.value().get(0));
    Variable weighted = Arithmetic.scale(tape, surprise, (float) rules.information());
    return Arithmetic.add(tape, loss, weighted);
  }

  /**
   * The loss against the discriminator as it will be after some steps against these very things.
   */
  private Variable ahead(Moves moves, LearningStep step, GanRules rules, Variable made) {
    Unrolling known = unrolling;
    if (known == null || unrolledBy != rules) {
      known =
          new Unrolling(
              players.discriminator.scores(new int[0]),
              players.ofDiscriminator,
              GameLosses.of(rules.objective(), rules.smoothing()));
      unrolling = known;
      unrolledBy = rules;
    }
    return known.apply(
        step.tape(),
        moves.seen(step.tape().constant(step.batch())).value(),
        moves.seen(made),
        rules.unrolled(),
        rules.unrolledRate());
  }
}
