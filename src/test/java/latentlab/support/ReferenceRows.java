package latentlab.support;

import java.util.Arrays;

/** Operations on matrices and sequences in plain loops. */
public final class ReferenceRows {
  private ReferenceRows() {}

  /** x wᵀ + b; x [batch, in], w [out, in], b [out]. */
  public static Doubles dense(Doubles x, Doubles w, Doubles b) {
    Doubles y = Doubles.zeros(x.extent(0), w.extent(0));
    for (int n = 0; n < x.extent(0); n++) {
      for (int o = 0; o < w.extent(0); o++) {
        double sum = b.at(o);
        for (int i = 0; i < w.extent(1); i++) {
          sum += x.at(n, i) * w.at(o, i);
        }
        y.set(sum, n, o);
      }
    }
    return y;
  }

  /** Over the last axis. */
  public static Doubles softmax(Doubles x) {
    int width = x.extent(-1);
    Doubles y = x.map(Math::exp);
    for (int start = 0; start < x.size(); start += width) {
      double sum = Arrays.stream(y.values(), start, start + width).sum();
      for (int i = start; i < start + width; i++) {
        y.values()[i] /= sum;
      }
    }
    return y;
  }

  /** -log softmax(logits)[label] for each row. */
  public static Doubles crossEntropy(Doubles logits, int[] labels) {
    Doubles probabilities = softmax(logits);
    Doubles loss = Doubles.zeros(labels.length);
    for (int row = 0; row < labels.length; row++) {
      loss.set(-Math.log(probabilities.at(row, labels[row])), row);
    }
    return loss;
  }

  public static Doubles embedding(Doubles table, int[] indices) {
    Doubles out = Doubles.zeros(indices.length, table.extent(1));
    for (int i = 0; i < indices.length; i++) {
      for (int c = 0; c < table.extent(1); c++) {
        out.set(table.at(indices[i], c), i, c);
      }
    }
    return out;
  }

  /** Each new place gets the rows of the places named, side by side, zeros for -1. */
  public static Doubles neighbours(Doubles x, int grids, int[] sources, int taps) {
    int places = x.extent(0) / grids;
    int width = x.extent(1);
    int count = sources.length / taps;
    Doubles out = Doubles.zeros(grids * count, taps * width);
    for (int row = 0; row < out.extent(0); row++) {
      for (int column = 0; column < out.extent(1); column++) {
        int source = sources[row % count * taps + column / width];
        if (source >= 0) {
          out.set(x.at(row / count * places + source, column % width), row, column);
        }
      }
    }
    return out;
  }

  /** softmax(q kᵀ / sqrt(dim)) v for each batch and head. */
  public static Doubles attention(Doubles q, Doubles k, Doubles v) {
    return causalAttention(q, k, v, k.extent(2));
  }

  /** The same where token t sees the others up to t + first alone. */
  public static Doubles causalAttention(Doubles q, Doubles k, Doubles v, int first) {
    int tokens = q.extent(2);
    int others = k.extent(2);
    Doubles out = Doubles.zeros(q.extent(0), q.extent(1), tokens, v.extent(3));
    for (int n = 0; n < q.extent(0); n++) {
      for (int h = 0; h < q.extent(1); h++) {
        Doubles scores = Doubles.zeros(tokens, others);
        for (int t = 0; t < tokens; t++) {
          for (int o = 0; o < others; o++) {
            for (int d = 0; d < q.extent(3); d++) {
              scores.add(q.at(n, h, t, d) * k.at(n, h, o, d) / Math.sqrt(q.extent(3)), t, o);
            }
            if (o > t + first) {
              scores.set(Double.NEGATIVE_INFINITY, t, o);
            }
          }
        }
        Doubles weights = softmax(scores);
        for (int t = 0; t < tokens; t++) {
          for (int o = 0; o < others; o++) {
            for (int d = 0; d < v.extent(3); d++) {
              out.add(weights.at(t, o) * v.at(n, h, o, d), n, h, t, d);
            }
          }
        }
      }
    }
    return out;
  }
}
