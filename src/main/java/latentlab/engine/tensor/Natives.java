package latentlab.engine.tensor;

import org.bytedeco.javacpp.Pointer;
import org.bytedeco.openblas.global.openblas_nolapack;
import org.nd4j.linalg.factory.Nd4j;

/** The native libraries as a whole: loading them and what memory they hold. */
public final class Natives {
  private Natives() {}

  /** Loads the libraries, which takes about a second; later use is then immediate. */
  public static void load() {
    Nd4j.getBackend();
    openblas_nolapack.blas_set_num_threads(Runtime.getRuntime().availableProcessors());
  }

  /** The version of ND4J. */
  public static String version() {
    return Nd4j.class.getPackage().getImplementationVersion() == null
        ? "1.0.0-M2.1"
        : Nd4j.class.getPackage().getImplementationVersion();
  }

  /** Native memory that live Java objects hold, in bytes. */
  public static long liveBytes() {
    return Pointer.totalBytes();
  }
}
