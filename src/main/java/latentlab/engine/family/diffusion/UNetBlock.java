package latentlab.engine.family.diffusion;

import latentlab.engine.grad.Arithmetic;
import latentlab.engine.grad.Reshape;
import latentlab.engine.grad.SwapAxes;
import latentlab.engine.grad.Tape;
import latentlab.engine.grad.Variable;
import latentlab.engine.nn.ConvolutionLayer;
import latentlab.engine.nn.DenseLayer;
import latentlab.engine.nn.GroupNormLayer;
import latentlab.engine.nn.Parameters;
import latentlab.engine.nn.SelfAttentionLayer;
import latentlab.engine.tensor.Activation;
import org.jspecify.annotations.Nullable;

/**
 * A residual block that is told the time and the class, with self-attention over its pixels where
 * asked for (Ho et al. 2020, arXiv 2006.11239, appendix B).
 */
final class UNetBlock {
  private static final int MOST_GROUPS = 8;

  private final GroupNormLayer firstNorm;
  private final ConvolutionLayer first;
  private final DenseLayer told;
  private final GroupNormLayer secondNorm;
  private final ConvolutionLayer second;
  private final @Nullable ConvolutionLayer shortcut;
  private final @Nullable GroupNormLayer attentionNorm;
  private final @Nullable SelfAttentionLayer attention;

  /**
   * @param name before the names of its parameters
   * @param in maps that come in
   * @param out maps that go out
   */
  UNetBlock(Parameters parameters, String name, int in, int out, boolean attends) {
    firstNorm = norm(parameters, name + ".norm1", in, Activation.SILU);
    first = convolution(parameters, name + ".conv1", in, out, 3);
    told = new DenseLayer(parameters, name + ".told", Conditions.WIDTH, out, Activation.NONE);
    secondNorm = norm(parameters, name + ".norm2", out, Activation.SILU);
    second = convolution(parameters, name + ".conv2", out, out, 3);
    shortcut = in == out ? null : convolution(parameters, name + ".shortcut", in, out, 1);
    attentionNorm = attends ? norm(parameters, name + ".norm3", out, Activation.NONE) : null;
    attention = attends ? new SelfAttentionLayer(parameters, name + ".attention", out, 1) : null;
  }

  /** Group normalisation in 8 groups, or as many as divide the channels. */
  static GroupNormLayer norm(
      Parameters parameters, String name, int channels, Activation activation) {
    int groups = MOST_GROUPS;
    while (channels % groups != 0) {
      groups--;
    }
    return new GroupNormLayer(parameters, name, groups, channels, activation);
  }

  private static ConvolutionLayer convolution(
      Parameters parameters, String name, int in, int out, int kernel) {
    return new ConvolutionLayer(parameters, name, in, out, kernel, 1, kernel / 2, Activation.NONE);
  }

  /**
   * @param x [batch, in, height, width]
   * @param condition [batch, {@link Conditions#WIDTH}]
   * @return [batch, out, height, width]
   */
  Variable forward(Tape tape, Variable x, Variable condition) {
    Variable h = first.forward(tape, firstNorm.forward(tape, x));
    h = Arithmetic.addPerMap(tape, h, told.forward(tape, condition));
    h = second.forward(tape, secondNorm.forward(tape, h));
    h = Arithmetic.add(tape, h, shortcut == null ? x : shortcut.forward(tape, x));
    return attention == null || attentionNorm == null
        ? h
        : attend(tape, h, attentionNorm, attention);
  }

  private static Variable attend(
      Tape tape, Variable x, GroupNormLayer norm, SelfAttentionLayer attention) {
    int[] shape = x.shape().toArray();
    int places = shape[2] * shape[3];
    // Pixels are the tokens: from channels of pixels to pixels of channels, and back.
    Variable maps = Reshape.apply(tape, norm.forward(tape, x), shape[0], shape[1], places, 1);
    Variable tokens = Reshape.apply(tape, SwapAxes.apply(tape, maps), shape[0], places, shape[1]);
    Variable gathered =
        Reshape.apply(tape, attention.forward(tape, tokens), shape[0], places, shape[1], 1);
    Variable change = Reshape.apply(tape, SwapAxes.apply(tape, gathered), shape);
    return Arithmetic.add(tape, x, change);
  }
}
