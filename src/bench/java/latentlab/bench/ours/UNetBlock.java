package latentlab.bench.ours;

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

/** A residual block that is told the time, with self-attention over its pixels where asked for. */
final class UNetBlock {
  private final GroupNormLayer firstNorm;
  private final ConvolutionLayer first;
  private final DenseLayer time;
  private final GroupNormLayer secondNorm;
  private final ConvolutionLayer second;
  private final @Nullable ConvolutionLayer shortcut;
  private final @Nullable GroupNormLayer attentionNorm;
  private final @Nullable SelfAttentionLayer attention;

  /**
   * @param timeWidth numbers that say the time
   */
  UNetBlock(Parameters parameters, String name, int in, int out, int timeWidth, boolean attends) {
    firstNorm = norm(parameters, name + ".norm1", in, Activation.SILU);
    first = convolution(parameters, name + ".conv1", in, out, 3);
    time = new DenseLayer(parameters, name + ".time", timeWidth, out, Activation.NONE);
    secondNorm = norm(parameters, name + ".norm2", out, Activation.SILU);
    second = convolution(parameters, name + ".conv2", out, out, 3);
    shortcut = in == out ? null : convolution(parameters, name + ".shortcut", in, out, 1);
    attentionNorm = attends ? norm(parameters, name + ".norm3", out, Activation.NONE) : null;
    attention = attends ? new SelfAttentionLayer(parameters, name + ".attention", out, 1) : null;
  }

  private static GroupNormLayer norm(
      Parameters parameters, String name, int channels, Activation activation) {
    return new GroupNormLayer(parameters, name, UNet.GROUPS, channels, activation);
  }

  private static ConvolutionLayer convolution(
      Parameters parameters, String name, int in, int out, int kernel) {
    return new ConvolutionLayer(parameters, name, in, out, kernel, 1, kernel / 2, Activation.NONE);
  }

  /**
   * @param x [batch, in, height, width]
   * @param told [batch, timeWidth]
   * @return [batch, out, height, width]
   */
  Variable forward(Tape tape, Variable x, Variable told) {
    Variable h = first.forward(tape, firstNorm.forward(tape, x));
    h = Arithmetic.addPerMap(tape, h, time.forward(tape, told));
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
