package latentlab.engine.tensor;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * One thread per core but one, which help whoever runs a kernel. All work on a second core goes
 * through here: the native libraries run on the calling thread alone, because each of them would
 * keep threads of its own that go on spinning on the cores the others need.
 *
 * <p>A hand looks out for work for {@link #PATIENCE} nanoseconds before it sleeps: the kernels of a
 * training step follow each other within microseconds, and waking a thread takes longer than most
 * of them.
 */
final class Team {
  /** One part of a piece of work. */
  @FunctionalInterface
  interface Piece {
    void run(int piece);
  }

  private static final long PATIENCE = 200_000;

  /** Looks at the clock only every so often. */
  private static final int SPINS = 64;

  private final Hand[] hands;
  private final AtomicBoolean busy = new AtomicBoolean();
  private volatile @Nullable Job job;

  Team(int hands) {
    this.hands = new Hand[hands];
    for (int i = 0; i < hands; i++) {
      this.hands[i] = new Hand(i + 1);
      this.hands[i].start();
    }
  }

  /**
   * Runs all pieces and returns when they are done. Which thread runs which is not said; while the
   * team works for another thread, the caller runs them all.
   */
  void run(int pieces, Piece work) {
    if (pieces == 1 || hands.length == 0 || !busy.compareAndSet(false, true)) {
      for (int piece = 0; piece < pieces; piece++) {
        work.run(piece);
      }
      return;
    }
    try {
      Job shared = new Job(pieces, work);
      job = shared;
      for (Hand hand : hands) {
        hand.wake();
      }
      shared.help();
      shared.await();
    } finally {
      job = null;
      busy.set(false);
    }
  }

  /** The pieces of one call, taken one by one by whoever has time. */
  private static final class Job {
    private final int pieces;
    private final Piece work;
    private final AtomicInteger taken = new AtomicInteger();
    private final AtomicInteger done = new AtomicInteger();
    private volatile @Nullable Throwable failure;

    Job(int pieces, Piece work) {
      this.pieces = pieces;
      this.work = work;
    }

    void help() {
      for (int piece = taken.getAndIncrement(); piece < pieces; piece = taken.getAndIncrement()) {
        try {
          work.run(piece);
        } catch (RuntimeException | Error e) {
          failure = e;
        } finally {
          done.incrementAndGet();
        }
      }
    }

    void await() {
      for (int spins = 0; done.get() < pieces; spins++) {
        if (spins < 10_000) {
          Thread.onSpinWait();
        } else {
          // The hand has lost its core, perhaps to the window: leave it this one.
          Thread.yield();
        }
      }
      switch (failure) {
        case RuntimeException e -> throw e;
        case Error e -> throw e;
        case null, default -> {}
      }
    }
  }

  private final class Hand extends Thread {
    private volatile boolean asleep;

    Hand(int number) {
      super("kernel-" + number);
      setDaemon(true);
    }

    void wake() {
      if (asleep) {
        LockSupport.unpark(this);
      }
    }

    @Override
    public void run() {
      Job last = null;
      long since = System.nanoTime();
      for (int spins = 0; ; spins++) {
        Job present = job;
        if (present != null && present != last) {
          present.help();
          last = present;
          since = System.nanoTime();
        } else if (spins % SPINS != 0 || System.nanoTime() - since < PATIENCE) {
          Thread.onSpinWait();
        } else {
          asleep = true;
          present = job;
          if (present == null || present == last) {
            last = null;
            LockSupport.park(this);
          }
          asleep = false;
          since = System.nanoTime();
        }
      }
    }
  }
}
