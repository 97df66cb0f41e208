package latentlab.bench.torch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.engine.PtSymbolBlock;
import ai.djl.pytorch.jni.IValue;
import ai.djl.pytorch.jni.IValueUtils;
import ai.djl.pytorch.jni.JniUtils;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A network inside libtorch, with parameters, moments and all, whose methods can be called. */
final class Net {
  private final PtNDManager memory;
  private final PtSymbolBlock module;
  private final long parameters;

  /**
   * Reads the script and draws the parameters.
   *
   * @param memory what the network is released with
   */
  Net(Script script, PtNDManager memory) {
    this.memory = memory;
    try {
      // From a stream: where DJL reads a module from a path it may switch off its gradients.
      module = JniUtils.loadModule(memory, new ByteArrayInputStream(script.archive()), true, false);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    try (NDArray count = call(method("start"))) {
      parameters = count.getLong();
    }
  }

  /** How many numbers are learnt. */
  long parameters() {
    return parameters;
  }

  /** What names a method to {@link #call}: DJL looks for its name among the arguments. */
  NDArray method(String name) {
    NDArray argument = memory.create(0f);
    argument.setName("module_method:" + name);
    return argument;
  }

  /** Calls a method that switches autograd on and off itself. The caller closes the result. */
  NDArray call(NDArray method, NDArray... arguments) {
    NDList list = new NDList(method);
    for (NDArray argument : arguments) {
      list.add(argument);
    }
    return IValueUtils.forward(module, list, true).singletonOrThrow();
  }

  /**
   * Calls a method in libtorch's inference mode, without autograd. The caller closes the result.
   */
  PtNDArray infer(String method, PtNDArray argument) {
    try (IValue in = IValue.from(argument);
        IValue out = IValueUtils.runMethod(module, method, in)) {
      return out.toTensor(memory);
    }
  }
}
