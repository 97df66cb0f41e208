package latentlab.engine.tensor;

import java.util.Arrays;
import java.util.List;
import org.nd4j.linalg.api.ops.DynamicCustomOp;
import org.nd4j.linalg.api.ops.OpContext;
import org.nd4j.linalg.factory.Nd4j;

/**
 * One call of a native operation with everything it needs already handed over, so that making the
 * same call again allocates nothing and costs a third (measured: 15 us instead of 40).
 *
 * <p>The tensor written to remembers the call that wrote it last: in a training step, where a
 * {@link Pool} gives each place the same memory every time, that is the very call that comes next.
 */
final class NativeCall {
  private final String name;
  private final long[] arguments;
  private final List<Tensor> inputs;
  private final List<Tensor> outputs;
  private final DynamicCustomOp operation;
  private final OpContext context;

  private NativeCall(String name, long[] arguments, List<Tensor> inputs, List<Tensor> outputs) {
    this.name = name;
    this.arguments = arguments;
    this.inputs = inputs;
    this.outputs = outputs;
    operation = DynamicCustomOp.builder(name).build();
    context = Nd4j.getExecutioner().buildContext();
    context.setIArguments(arguments);
    context.setInputArrays(inputs.stream().map(Tensor::array).toList());
    context.setOutputArrays(outputs.stream().map(Tensor::array).toList());
  }

  /** Runs a native operation on whole tensors, outputs already there. */
  static void run(String name, long[] arguments, List<Tensor> inputs, List<Tensor> outputs) {
    Tensor target = outputs.getFirst();
    NativeCall call = target.lastCall();
    if (call == null || !call.matches(name, arguments, inputs, outputs)) {
      call = new NativeCall(name, arguments, inputs, outputs);
      target.lastCall(call);
    }
    Nd4j.exec(call.operation, call.context);
  }

  /** Tensors have no equals of their own: lists of them are equal where all are the same. */
  private boolean matches(
      String otherName,
      long[] otherArguments,
      List<Tensor> otherInputs,
      List<Tensor> otherOutputs) {
    return name.equals(otherName)
        && Arrays.equals(arguments, otherArguments)
        && inputs.equals(otherInputs)
        && outputs.equals(otherOutputs);
  }
}
