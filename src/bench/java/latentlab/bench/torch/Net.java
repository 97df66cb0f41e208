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

/** A network inside libtorch: parameters, moments and all; its methods can be called. */
final class Net implements AutoCloseable {
  private final PtNDManager memory;
  private final PtSymbolBlock module;

  /**
   * @param memory what the network's arrays are released with
   */
  Net(Script script, PtNDManager memory) {
    this.memory = memory;
    try {
      // Read from a stream: modules read from a path may have their parameters without gradients.
      module = JniUtils.loadModule(memory, new ByteArrayInputStream(script.archive()), true, false);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /**
   * An argument that names the method to {@link #call}: DJL's way of calling another than forward.
   */
  NDArray method(String name) {
    NDArray argument = memory.create(0f);
    argument.setName("module_method:" + name);
    return argument;
  }

  /** Calls a method with autograd at its own choice. The caller closes the result. */
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
  PtNDArray infer(String method, NDArray argument) {
    try (IValue in = IValue.from((PtNDArray) argument);
        IValue out = IValueUtils.runMethod(module, method, in)) {
      return out.toTensor(memory);
    }
  }

  @Override
  public void close() {
    module.close();
  }
}
