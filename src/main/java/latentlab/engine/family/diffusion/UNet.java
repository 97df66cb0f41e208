package latentlab.engine.family.diffusion;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import latentlab.engine.grad.Concatenate;
import latentlab.engine.grad.Tape;
import latentlab.engine.grad.Upsample;
import latentlab.engine.grad.Variable;
import latentlab.engine.nn.ConvolutionLayer;
import latentlab.engine.nn.GroupNormLayer;
import latentlab.engine.nn.Parameters;
import latentlab.engine.tensor.Activation;

/**
 * The network of Ho et al. (2020, arXiv 2006.11239, appendix B), after the U-Net of Ronneberger et
 * al. (2015, arXiv 1505.04597), in small: residual blocks on the way down to half-sized maps and on
 * the way up again, where each block also sees one of the way down; attention where maps are
 * smallest.
 */
final class UNet implements DenoisingNetwork {
  private final Conditions conditions;
  private final ConvolutionLayer stem;
  private final List<List<UNetBlock>> down = new ArrayList<>();
  private final List<ConvolutionLayer> shrink = new ArrayList<>();
  private final List<UNetBlock> middle = new ArrayList<>();
  private final List<List<UNetBlock>> up = new ArrayList<>();
  private final List<ConvolutionLayer> smooth = new ArrayList<>();
  private final GroupNormLayer norm;
  private final ConvolutionLayer head;

  /**
   * @param in channels of the pictures
   * @param channels of the maps of each level, the largest maps first; each further level halves
   *     them
   * @param blocks residual blocks of a level, on each way
   * @param outputs channels that come out
   * @param classes 0 where it learns none
   */
  UNet(
      Parameters parameters, int in, List<Integer> channels, int blocks, int outputs, int classes) {
    conditions = new Conditions(parameters, classes);
    int last = channels.size() - 1;
    int from = channels.getFirst();
    stem = convolution(parameters, "stem", in, from, 1);
    for (int level = 0; level <= last; level++) {
      List<UNetBlock> row = new ArrayList<>();
      for (int i = 0; i < blocks; i++) {
        String name = "down." + level + "." + i;
        row.add(new UNetBlock(parameters, name, from, channels.get(level), level == last));
        from = channels.get(level);
      }
      down.add(row);
      if (level < last) {
        shrink.add(convolution(parameters, "down." + level + ".shrink", from, from, 2));
      }
    }
    middle.add(new UNetBlock(parameters, "middle.0", from, from, true));
    middle.add(new UNetBlock(parameters, "middle.1", from, from, false));
    for (int level = last; level >= 0; level--) {
      List<UNetBlock> row = new ArrayList<>();
      for (int i = 0; i < blocks; i++) {
        String name = "up." + level + "." + i;
        int wide = from + channels.get(level);
        row.add(new UNetBlock(parameters, name, wide, channels.get(level), level == last));
        from = channels.get(level);
      }
      up.add(row);
      if (level > 0) {
        // To the width of the next level at once: at its size a convolution costs most.
        int next = channels.get(level - 1);
        smooth.add(convolution(parameters, "up." + level + ".smooth", from, next, 1));
        from = next;
      }
    }
    norm = UNetBlock.norm(parameters, "norm", from, Activation.SILU);
    head = convolution(parameters, "head", from, outputs, 1);
  }

  private static ConvolutionLayer convolution(
      Parameters parameters, String name, int in, int out, int stride) {
    return new ConvolutionLayer(parameters, name, in, out, 3, stride, 1, Activation.NONE);
  }

  @Override
  public Variable forward(Tape tape, Variable states, double[] times, int[] labels) {
    Variable told = conditions.forward(tape, times, labels);
    Variable x = stem.forward(tape, states);
    Deque<Variable> skips = new ArrayDeque<>();
    for (int level = 0; level < down.size(); level++) {
      for (UNetBlock block : down.get(level)) {
        x = block.forward(tape, x, told);
        skips.push(x);
      }
      if (level < shrink.size()) {
        x = shrink.get(level).forward(tape, x);
      }
    }
    for (UNetBlock block : middle) {
      x = block.forward(tape, x, told);
    }
    for (int i = 0; i < up.size(); i++) {
      for (UNetBlock block : up.get(i)) {
        x = block.forward(tape, Concatenate.apply(tape, 1, x, skips.pop()), told);
      }
      if (i < smooth.size()) {
        x = smooth.get(i).forward(tape, Upsample.apply(tape, x, 2));
      }
    }
    return head.forward(tape, norm.forward(tape, x));
  }
}
