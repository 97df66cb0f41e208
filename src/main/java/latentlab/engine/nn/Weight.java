package latentlab.engine.nn;

import java.util.Optional;
import latentlab.engine.grad.SpectralNormalisation;
import latentlab.engine.grad.Tape;
import latentlab.engine.grad.Variable;
import org.jspecify.annotations.Nullable;

/**
 * The weight of a layer as it is used: as it was learnt, or divided by its largest singular value.
 */
final class Weight {
  private final Parameter learnt;
  private final @Nullable Parameter left;

  /**
   * @param name the layer's name; the parameter is name.weight, or name.weight_orig with
   *     name.weight_u beside it, as PyTorch calls them
   * @param spectral whether it is divided by its largest singular value
   */
  Weight(
      Parameters parameters, String name, boolean spectral, Initialiser initialiser, int... shape) {
    String suffix = spectral ? ".weight_orig" : ".weight";
    learnt = parameters.learnt(name + suffix, initialiser, shape);
    left = spectral ? parameters.kept(name + ".weight_u", Initialiser.normal(1), shape[0]) : null;
  }

  Variable use(Tape tape) {
    Variable weight = learnt.variable();
    return left == null ? weight : SpectralNormalisation.apply(tape, weight, left.value());
  }

  /** What is used and how it moves; the power iteration stands still. */
  Dual use(Tape tape, Directions directions) {
    Variable weight = learnt.variable();
    Optional<Variable> along = directions.of(learnt);
    if (left == null) {
      return along.map(d -> Dual.moving(weight, d)).orElseGet(() -> Dual.still(weight));
    }
    boolean training = tape.training();
    Variable used = SpectralNormalisation.apply(tape.normalisations(false), weight, left.value());
    tape.normalisations(training);
    return along.isEmpty()
        ? Dual.still(used)
        : Dual.moving(used, SpectralNormalisation.tangent(tape, weight, along.get(), left.value()));
  }
}
