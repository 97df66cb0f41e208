package latentlab.engine.grad;

import java.util.ArrayList;
import java.util.List;
import latentlab.engine.tensor.Blocks;
import latentlab.engine.tensor.Matrix;
import latentlab.engine.tensor.Rows;
import latentlab.engine.tensor.Tensor;

/**
 * Several dense layers into one sum: y = b + Σ xᵢ Wᵢᵀ + Σ tableⱼ[rowsⱼ]. As one dense layer of all
 * inputs side by side, some of them one-hot, without putting them side by side.
 */
public final class JointDense {
  private JointDense() {}

  /** One summand, [rows, out]. */
  public sealed interface Term permits Product, Lookup {
    int rows();

    void addTo(Tensor sum);

    void share(Tape tape, Tensor dy);

    List<Variable> inputs();
  }

  /**
   * x Wᵀ.
   *
   * @param x [rows, in]
   * @param weight [out, in]
   */
  public record Product(Variable x, Variable weight) implements Term {
    @Override
    public int rows() {
      return x.shape().at(0);
    }

    @Override
    public void addTo(Tensor sum) {
      Matrix.multiply(x.value(), false, weight.value(), true, sum, true);
    }

    @Override
    public void share(Tape tape, Tensor dy) {
      tape.into(weight, (target, add) -> Matrix.multiply(dy, true, x.value(), false, target, add));
      tape.into(x, (target, add) -> Matrix.multiply(dy, false, weight.value(), false, target, add));
    }

    @Override
    public List<Variable> inputs() {
      return List.of(x, weight);
    }
  }

  /**
   * A row of a table for each row of the sum.
   *
   * @param table [entries, out]
   * @param indices 0 to entries - 1, one for each row; read again on the way back
   */
  public record Lookup(Variable table, int[] indices) implements Term {
    public Lookup {
      int entries = table.shape().at(0);
      for (int index : indices) {
        if (index < 0 || index >= entries) {
          throw new IllegalArgumentException(
              "indices must be 0 to " + (entries - 1) + ", one was " + index);
        }
      }
    }

    @Override
    public int rows() {
      return indices.length;
    }

    @Override
    public void addTo(Tensor sum) {
      Blocks.gatherAdd(table.value(), indices, sum);
    }

    @Override
    public void share(Tape tape, Tensor dy) {
      tape.into(
          table,
          (target, add) -> {
            if (!add) {
              target.fill(0);
            }
            Blocks.scatterAdd(dy, indices, target);
          });
    }

    @Override
    public List<Variable> inputs() {
      return List.of(table);
    }
  }

  /**
   * @param bias [out]
   * @param terms all of the same number of rows
   * @return [rows, out]
   */
  public static Variable apply(Tape tape, Variable bias, Term... terms) {
    return apply(tape, bias, terms[0].rows(), terms);
  }

  /**
   * The same of any number of terms, also none.
   *
   * @return [rows, out]
   */
  public static Variable apply(Tape tape, Variable bias, int rows, Term... terms) {
    int out = bias.value().size();
    List<Variable> inputs = new ArrayList<>(List.of(bias));
    for (Term term : terms) {
      if (term.rows() != rows) {
        throw new IllegalArgumentException(
            "cannot add " + term.rows() + " rows to " + rows + " rows");
      }
      inputs.addAll(term.inputs());
    }
    Tensor y = tape.take(rows, out);
    Rows.broadcast(bias.value(), y);
    for (Term term : terms) {
      term.addTo(y);
    }
    return tape.record(
        y,
        dy -> {
          tape.into(bias, (target, add) -> Rows.sumColumns(dy, target, add));
          for (Term term : terms) {
            term.share(tape, dy);
          }
        },
        inputs.toArray(Variable[]::new));
  }
}
