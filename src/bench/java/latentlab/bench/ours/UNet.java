package latentlab.bench.ours;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import latentlab.engine.grad.Activate;
import latentlab.engine.grad.Concatenate;
import latentlab.engine.grad.Tape;
import latentlab.engine.grad.Upsample;
import latentlab.engine.grad.Variable;
import latentlab.engine.nn.ConvolutionLayer;
import latentlab.engine.nn.GroupNormLayer;
import latentlab.engine.nn.Parameters;
import latentlab.engine.nn.TimeEmbeddingLayer;
import latentlab.engine.tensor.Activation;

/**
 * The network of Ho et al. (2020, arXiv 2006.11239, appendix B) in small: maps of 28, 14 and 7
 * pixels, two blocks each on the way down and two on the way up, which see those of the way down.
 */
final class UNet {
  static final int GROUPS = 8;

  private static final int[] CHANNELS = {32, 64, 64};
  private static final int BLOCKS = 2;
  private static final int TIME = 128;

  private final TimeEmbeddingLayer time;
  private final ConvolutionLayer stem;
  private final List<List<UNetBlock>> down = new ArrayList<>();
  private final List<ConvolutionLayer> shrink = new ArrayList<>();
  private final List<UNetBlock> middle = new ArrayList<>();
  private final List<List<UNetBlock>> up = new ArrayList<>();
  private final List<ConvolutionLayer> smooth = new ArrayList<>();
  private final GroupNormLayer norm;
  private final ConvolutionLayer head;

  UNet(Parameters parameters) {
    int base = CHANNELS[0];
    time = new TimeEmbeddingLayer(parameters, "time", base, TIME);
    stem = convolution(parameters, "stem", 1, base, 1);
    int last = CHANNELS.length - 1;
    int from = base;
    for (int level = 0; level <= last; level++) {
      List<UNetBlock> blocks = new ArrayList<>();
      for (int i = 0; i < BLOCKS; i++) {
        String name = "down." + level + "." + i;
        blocks.add(new UNetBlock(parameters, name, from, CHANNELS[level], TIME, level == last));
        from = CHANNELS[level];
      }
      down.add(blocks);
      if (level < last) {
        shrink.add(convolution(parameters, "down." + level + ".shrink", from, from, 2));
      }
    }
    middle.add(new UNetBlock(parameters, "middle.0", from, from, TIME, true));
    middle.add(new UNetBlock(parameters, "middle.1", from, from, TIME, false));
    for (int level = last; level >= 0; level--) {
      List<UNetBlock> blocks = new ArrayList<>();
      for (int i = 0; i < BLOCKS; i++) {
        String name = "up." + level + "." + i;
        int in = from + CHANNELS[level];
        blocks.add(new UNetBlock(parameters, name, in, CHANNELS[level], TIME, level == last));
        from = CHANNELS[level];
      }
      up.add(blocks);
      if (level > 0) {
        smooth.add(convolution(parameters, "up." + level + ".smooth", from, from, 1));
      }
    }
    norm = new GroupNormLayer(parameters, "norm", GROUPS, from, Activation.SILU);
    head = convolution(parameters, "head", from, 1, 1);
  }

  private static ConvolutionLayer convolution(
      Parameters parameters, String name, int in, int out, int stride) {
    return new ConvolutionLayer(parameters, name, in, out, 3, stride, 1, Activation.NONE);
  }

  /**
   * @param pictures [batch, 1, 28, 28]
   * @param times a time step for each
   * @return the shape of pictures
   */
  Variable forward(Tape tape, Variable pictures, int[] times) {
    Variable told = Activate.apply(tape, time.forward(tape, times), Activation.SILU);
    Variable x = stem.forward(tape, pictures);
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
