package latentlab.engine.family.gan;

import java.util.SequencedMap;
import latentlab.engine.family.LearningStep;
import latentlab.engine.grad.Arithmetic;
import latentlab.engine.grad.Tape;
import latentlab.engine.grad.Variable;
import latentlab.engine.grad.WeightedMeans;
import latentlab.engine.nn.GradientPenalty;
import latentlab.engine.tensor.Densities;
import latentlab.engine.tensor.Elementwise;
import latentlab.engine.tensor.Pool;
import latentlab.engine.tensor.Tensor;
import latentlab.engine.tensor.Updates;

/**
 * One step of the discriminator: it sees the batch of real things and as many that the generator,
 * which stands still, makes of new noise.
 */
final class DiscriminatorTurn {
  private final GanNetworks players;

  // Of its own, so that several steps in a row take no more memory than one.
  private final Tape tape = new Tape(new Pool());

  DiscriminatorTurn(GanNetworks players) {
    this.players = players;
  }

  /**
   * Plays it.
   *
   * @param shown whether it is shown to whoever watches
   * @param losses gets what came of it
   */
  void play(LearningStep step, GanRules rules, boolean shown, SequencedMap<String, Double> losses) {
    Moves moves = new Moves(players, step, rules, tape);
    players.ofDiscriminator.forgetGradients();
    LatentCodes.Drawn drawn = moves.draw();
    players.ofGenerator.freeze(true);
    Tensor made = players.generator.forward(tape, tape.constant(drawn.latents())).value();
    players.ofGenerator.freeze(false);
    // Nobody but who watches asks where in the things the discriminator looks.
    Variable real = shown ? tape.input(step.batch()) : tape.constant(step.batch());
    Variable fake = shown ? tape.input(made) : tape.constant(made);
    Variable seenReal = moves.seen(real);
    Variable seenFake = moves.seen(fake);
    int[] labels = moves.hideSome();
    Discriminator.Both both = players.discriminator.judge(tape, seenReal, seenFake, labels);
    Variable scores = both.real().scores();
    Variable fakeScores = both.fake().scores();
    Variable loss =
        GameLosses.discriminator(rules.objective(), tape, scores, fakeScores, rules.smoothing());
    if (players.reader != null) {
      Variable surprise = players.reader.surprise(tape, both.fake().features(), drawn);
      loss = Arithmetic.add(tape, loss, weighted(surprise, rules.information()));
    }
    if (rules.penalty() > 0) {
      Variable penalty = penalty(step, seenReal.value(), seenFake.value(), labels);
      losses.put("penalty", (double) penalty.value().get(0));
      loss = Arithmetic.add(tape, loss, weighted(penalty, rules.penalty()));
    }
    if (shown) {
      GanScenes.show(step, rules, drawn, made, both);
    }
    tape.backward(loss);
    if (shown) {
      step.saw("realGradient", real.gradient());
      step.saw("fakeGradient", fake.gradient());
      step.phase("discriminatorLearns");
    }
    step.update(players.ofDiscriminator, rules.criticRate());
    if (rules.weightClip() > 0) {
      Updates.limit(players.ofDiscriminator.values(), rules.weightClip());
    }
    players.playedFor(rules.objective());
    report(losses, loss, scores.value(), fakeScores.value());
    tape.clear();
  }

  /**
   * How far the slope is from 1 at points between real and made things, one for each pair, each at
   * a random place (Gulrajani et al. 2017, arXiv 1704.00028, algorithm 1).
   */
  private Variable penalty(LearningStep step, Tensor real, Tensor fake, int[] labels) {
    Tensor places = tape.take(labels.length);
    step.noise().fillUniform(places, 0, 1);
    Tensor between = tape.take(real.shape());
    Elementwise.combine(real, fake, -1, between);
    Densities.scaleRows(between, places, between, false);
    Elementwise.add(between, fake, between);
    Variable each =
        GradientPenalty.apply(
            tape, players.discriminator.scores(labels), players.ofDiscriminator, between, 1);
    return WeightedMeans.apply(tape, new Variable[] {each}, new double[] {1});
  }

  private Variable weighted(Variable loss, double weight) {
    return Arithmetic.scale(tape, loss, (float) weight);
  }

  private void report(
      SequencedMap<String, Double> losses, Variable loss, Tensor real, Tensor fake) {
    double meanReal = WeightedMeans.mean(real);
    double meanFake = WeightedMeans.mean(fake);
    players.follow(meanReal, meanFake);
    losses.put("discriminator", (double) loss.value().get(0));
    losses.put("accuracyReal", share(real, players.threshold(), true));
    losses.put("accuracyFake", share(fake, players.threshold(), false));
    losses.put("criticDistance", meanReal - meanFake);
    losses.put(
        "gradientDiscriminator",
        Math.sqrt(Updates.squaredNorm(players.ofDiscriminator.gradients())));
  }

  /** The share of scores above a threshold, or not above it. */
  private static double share(Tensor scores, double threshold, boolean above) {
    int count = 0;
    for (int i = 0; i < scores.size(); i++) {
      count += scores.get(i) > threshold == above ? 1 : 0;
    }
    return (double) count / scores.size();
  }
}
