package latentlab.bench;

import java.lang.management.ManagementFactory;
import latentlab.engine.tensor.Natives;

/**
 * Memory in use after what nobody needs any more has been given back.
 *
 * @param nativeBytes what live Java objects hold outside the heap
 * @param heapBytes what lies in the heap
 */
record Memory(long nativeBytes, long heapBytes) {
  private static final int COLLECTIONS = 3;

  /** Native memory is given back by a thread that the collector tells: that takes a moment. */
  private static final long PAUSE_MILLIS = 100;

  static Memory now() throws InterruptedException {
    for (int i = 0; i < COLLECTIONS; i++) {
      System.gc();
      Thread.sleep(PAUSE_MILLIS);
    }
    return new Memory(
        Natives.liveBytes(), ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
  }
}
