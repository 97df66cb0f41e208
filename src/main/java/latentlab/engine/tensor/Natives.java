package latentlab.engine.tensor;

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
      if (CLibrary.present()) {
        chooseKernels();
        keepMemory();
      }
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
      if (Lanes.S.vectorBitSize() == 512) {
        CLibrary.setEnvironment("OPENBLAS_CORETYPE", "SKYLAKEX");
      }
    }

    /**
     * Convolutions take room for their own layouts and give it back at each call. The C library
     * returns that to the system and fetches it again page by page: 15,000 page faults in a step of
     * the U-Net of docs/performance.md, 80 with these settings.
     */
    private static void keepMemory() {
      CLibrary.setMemory(CLibrary.MMAP_THRESHOLD, 32 << 20);
      CLibrary.setMemory(CLibrary.TRIM_THRESHOLD, 1 << 30);
      CLibrary.setMemory(CLibrary.TOP_PAD, 64 << 20);
    }
  }
}
