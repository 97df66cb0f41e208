package latentlab.engine.tensor;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.bytedeco.openblas.global.openblas_nolapack;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.nativeblas.NativeOpsHolder;

/** The native libraries as a whole: loading them and what memory they hold. */
public final class Natives {
  private static final ThreadLocal<Boolean> ALONE =
      ThreadLocal.withInitial(
          () -> {
            NativeOpsHolder.getInstance().getDeviceNativeOps().setOmpNumThreads(1);
            return true;
          });

  private Natives() {}

  /** Loads the libraries, which takes about a second; later use is then immediate. */
  public static void load() {
    Loading.done();
  }

  /** Makes the native operations of the calling thread run on it alone; see {@link Team}. */
  static void alone() {
    ALONE.get();
  }

  /** The version of ND4J. */
  public static String version() {
    return Nd4j.class.getPackage().getImplementationVersion() == null
        ? "1.0.0-M2.1"
        : Nd4j.class.getPackage().getImplementationVersion();
  }

  /**
   * Native memory that live arrays hold, in bytes. ND4J counts it; JavaCPP, which counts what is
   * allocated through it, never hears of arrays.
   */
  public static long liveBytes() {
    return Nd4j.getEnvironment().getDeviceCouner(0);
  }

  /** Happens once, when it is first used. */
  private static final class Loading {
    static {
      chooseKernels();
      Nd4j.getBackend();
      openblas_nolapack.blas_set_num_threads(1);
    }

    private Loading() {}

    static void done() {
      // The work is in the initialiser.
    }

    /**
     * OpenBLAS 0.3.19 does not know AMD's processors with AVX-512 and takes kernels of half the
     * width: it reads the name of better ones from the environment when it is loaded.
     */
    private static void chooseKernels() {
      boolean wide = Lanes.S.vectorBitSize() == 512;
      if (!wide || !System.getProperty("os.name").equals("Linux")) {
        return;
      }
      Linker linker = Linker.nativeLinker();
      MemorySegment function = linker.defaultLookup().findOrThrow("setenv");
      try (Arena arena = Arena.ofConfined()) {
        int unused =
            (int)
                linker
                    .downcallHandle(
                        function,
                        FunctionDescriptor.of(
                            ValueLayout.JAVA_INT,
                            ValueLayout.ADDRESS,
                            ValueLayout.ADDRESS,
                            ValueLayout.JAVA_INT))
                    .invokeExact(
                        arena.allocateFrom("OPENBLAS_CORETYPE"), arena.allocateFrom("SKYLAKEX"), 0);
      } catch (Throwable e) {
        throw new LinkageError("the C library has no setenv", e);
      }
    }
  }
}
