package latentlab.engine.nn;

import java.util.ArrayList;
import java.util.List;
import latentlab.engine.grad.Arithmetic;
import latentlab.engine.grad.KnownGradient;
import latentlab.engine.grad.Reduce;
import latentlab.engine.grad.Tape;
import latentlab.engine.grad.Variable;
import latentlab.engine.tensor.Elementwise;
import latentlab.engine.tensor.Pool;
import latentlab.engine.tensor.Tensor;

/**
 * The loss of a maker against the judge as it will be after a few steps of learning, and how it
 * depends on the things made, also through these steps: unrolled GANs (Metz et al. 2017, arXiv
 * 1611.02163). A maker that sees what the judge will answer gains nothing by making one thing only.
 *
 * <p>The judge's weights follow θᵢ₊₁ = θᵢ - η ∇L(θᵢ, x) for k steps; the maker loses M(θₖ, x). On
 * the way back λₖ = ∂M/∂θₖ and
 *
 * <pre>
 *   λᵢ = λᵢ₊₁ - η ∂²L/∂θ² λᵢ₊₁
 *   dM/dx = ∂M/∂x - η Σ ∂²L/∂x∂θ λᵢ₊₁
 * </pre>
 *
 * <p>Both products come from one backward pass through how L moves along -η λᵢ₊₁. The gradient is
 * exact; it costs about 2k + 1 steps of the judge, and the memory of k copies of its weights.
 */
public final class Unrolling {
  private final DualLayer judge;
  private final Parameters player;
  private final GameLoss game;
  private final ParameterDirections directions;
  private final Tape inner = new Tape(new Pool()).normalisations(false);

  /**
   * @param judge gives one verdict per thing
   * @param player all parameters that the judge learns, declared already
   * @param game what both lose
   */
  public Unrolling(DualLayer judge, Parameters player, GameLoss game) {
    this.judge = judge;
    this.player = player;
    this.game = game;
    this.directions = new ParameterDirections(player);
  }

  /**
   * Looks ahead. The judge's weights are the same bits afterwards; its gradients are forgotten.
   *
   * @param tape gets the loss; whatever made the things gets its gradient from it
   * @param real [rows, …], what the judge sees in each of its steps
   * @param made [rows, …], what it sees beside
   * @param steps k, at least 0; with 0 it is the maker's loss against the judge as it is
   * @param rate η, the rate of plain gradient steps of the judge
   * @return the maker's loss, [1]
   */
  public Variable apply(Tape tape, Tensor real, Variable made, int steps, double rate) {
    if (steps < 0 || !(rate >= 0)) {
      throw new IllegalArgumentException(
          "steps and rate must be at least 0, were " + steps + " and " + rate);
    }
    boolean frozen = player.frozen();
    player.freeze(false);
    Tensor values = player.values();
    Tensor things = made.value();
    List<Tensor> trail = new ArrayList<>();
    for (int i = 0; i < steps; i++) {
      trail.add(copy(tape, values));
      learn(real, things);
      Elementwise.combine(values, player.gradients(), (float) -rate, values);
    }
    begin();
    Variable x = inner.input(things);
    Variable loss = Reduce.mean(inner, game.maker().apply(inner, judge.forward(inner, x)));
    end(loss);
    Tensor result = copy(tape, loss.value());
    Tensor slope = copy(tape, x.gradient());
    Tensor adjoint = copy(tape, player.gradients());
    for (int i = steps - 1; i >= 0; i--) {
      values.set(trail.get(i));
      Elementwise.scale(adjoint, (float) -rate, directions.flat(), false);
      // Nobody asks for the gradient of the weights before the first step.
      player.freeze(i == 0);
      goBack(real, things, i > 0, adjoint, slope);
    }
    player.freeze(frozen);
    player.forgetGradients();
    inner.clear();
    return KnownGradient.apply(tape, made, result, slope);
  }

  /** One gradient of the judge's loss. */
  private void learn(Tensor real, Tensor made) {
    begin();
    Variable onReal = judge.forward(inner, inner.constant(real));
    Variable onMade = judge.forward(inner, inner.constant(made));
    end(
        Arithmetic.add(
            inner,
            Reduce.mean(inner, game.judgeReal().apply(inner, onReal)),
            Reduce.mean(inner, game.judgeMade().apply(inner, onMade))));
  }

  /** The gradient of how the judge's loss moves along the directions, added to both. */
  private void goBack(Tensor real, Tensor made, boolean further, Tensor adjoint, Tensor slope) {
    begin();
    Variable x = inner.input(made);
    Variable moved = moved(game.judgeMade(), x);
    if (further) {
      Variable onReal = moved(game.judgeReal(), inner.constant(real));
      moved = Arithmetic.add(inner, moved, onReal);
    }
    end(moved);
    if (x.reached()) {
      Elementwise.add(slope, x.gradient(), slope);
    }
    if (further) {
      Elementwise.add(adjoint, player.gradients(), adjoint);
    }
  }

  private Variable moved(VerdictLoss loss, Variable things) {
    Dual verdicts = judge.forward(inner, Dual.still(things), directions);
    return Reduce.mean(inner, loss.apply(inner, verdicts).tangent());
  }

  private void begin() {
    inner.clear();
    player.forgetGradients();
  }

  private void end(Variable loss) {
    inner.backward(loss);
    player.settleGradients();
  }

  private static Tensor copy(Tape tape, Tensor from) {
    Tensor copy = tape.take(from.shape());
    copy.set(from);
    return copy;
  }
}
