package latentlab.ui.tour;

import java.nio.file.Path;
import java.util.function.BiConsumer;
import latentlab.engine.session.Lab;
import latentlab.engine.spec.Query;
import latentlab.engine.spec.RunSpec;

/** A session that tells which questions it is asked. */
final class FollowedLab implements Lab {
  private final Lab lab;
  private final BiConsumer<String, Query> onAsk;
  private volatile boolean closed;

  FollowedLab(Lab lab, BiConsumer<String, Query> onAsk) {
    this.lab = lab;
    this.onAsk = onAsk;
  }

  boolean isClosed() {
    return closed;
  }

  @Override
  public void ask(String slot, Query query) {
    onAsk.accept(slot, query);
    lab.ask(slot, query);
  }

  @Override
  public void close() {
    lab.close();
    closed = true;
  }

  @Override
  public void open(RunSpec spec) {
    lab.open(spec);
  }

  @Override
  public void openRun(Path folder) {
    lab.openRun(folder);
  }

  @Override
  public void foretell(Path folder) {
    lab.foretell(folder);
  }

  @Override
  public void train() {
    lab.train();
  }

  @Override
  public void pause() {
    lab.pause();
  }

  @Override
  public void step() {
    lab.step();
  }

  @Override
  public void trainSteps(long steps) {
    lab.trainSteps(steps);
  }

  @Override
  public void epoch() {
    lab.epoch();
  }

  @Override
  public void stop() {
    lab.stop();
  }

  @Override
  public void slow(double secondsPerPhase) {
    lab.slow(secondsPerPhase);
  }

  @Override
  public void nextPhase() {
    lab.nextPhase();
  }

  @Override
  public void act(String action) {
    lab.act(action);
  }

  @Override
  public void change(String key, String value) {
    lab.change(key, value);
  }

  @Override
  public void cancel(String slot) {
    lab.cancel(slot);
  }

  @Override
  public void save(Path folder) {
    lab.save(folder);
  }
}
