package latentlab.engine.grad;

import java.util.function.Consumer;
import latentlab.engine.tensor.Categorical;
import latentlab.engine.tensor.Elementwise;
import latentlab.engine.tensor.Matrix;
import latentlab.engine.tensor.Tensor;

/**
 * Scaled dot-product attention: softmax(q kᵀ / sqrt(dim)) v, each batch and head for itself
 * (Vaswani et al. 2017, arXiv 1706.03762, equation 1).
 */
public final class Attention {
  private Attention() {}

  /**
   * @param query [batch, heads, tokens, dim]
   * @param key [batch, heads, others, dim]
   * @param value [batch, heads, others, width]
   * @return [batch, heads, tokens, width]
   */
  public static Variable apply(Tape tape, Variable query, Variable key, Variable value) {
    return attend(tape, query, key, value, scores -> Categorical.softmax(scores, scores));
  }

  /**
   * Attention that looks back only: token i gathers from the others 0 to i + first.
   *
   * @param query [batch, heads, tokens, dim]
   * @param key [batch, heads, others, dim] with tokens + first at most others
   * @param value [batch, heads, others, width]
   * @return [batch, heads, tokens, width]
   */
  public static Variable causal(
      Tape tape, Variable query, Variable key, Variable value, int first) {
    return attend(
        tape, query, key, value, scores -> Categorical.causalSoftmax(scores, first, scores));
  }

  /**
   * @param softmax makes weights of the scores, in place
   */
  private static Variable attend(
      Tape tape, Variable query, Variable key, Variable value, Consumer<Tensor> softmax) {
    int batch = query.shape().at(0);
    int heads = query.shape().at(1);
    int tokens = query.shape().at(2);
    float factor = (float) (1 / Math.sqrt(query.shape().at(3)));
    Tensor weights = tape.take(batch, heads, tokens, key.shape().at(2));
    Matrix.multiplyEach(query.value(), false, key.value(), true, weights, false);
    Elementwise.scale(weights, factor, weights, false);
    softmax.accept(weights);
    Tensor out = tape.take(batch, heads, tokens, value.shape().at(3));
    Matrix.multiplyEach(weights, false, value.value(), false, out, false);
    return tape.record(
        out,
        dy -> {
          tape.into(
              value, (target, add) -> Matrix.multiplyEach(weights, true, dy, false, target, add));
          if (query.differentiable() || key.differentiable()) {
            Tensor scores = tape.take(weights.shape());
            Matrix.multiplyEach(dy, false, value.value(), true, scores, false);
            Categorical.softmaxSlope(weights, scores, scores, false);
            Elementwise.scale(scores, factor, scores, false);
            tape.into(
                query,
                (target, add) ->
                    Matrix.multiplyEach(scores, false, key.value(), false, target, add));
            tape.into(
                key,
                (target, add) ->
                    Matrix.multiplyEach(scores, true, query.value(), false, target, add));
          }
        },
        query,
        key,
        value);
  }
}
