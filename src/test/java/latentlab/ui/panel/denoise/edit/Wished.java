package latentlab.ui.panel.denoise.edit;

import java.util.List;
import latentlab.engine.spec.Answer;
import latentlab.engine.spec.Reverse;
import latentlab.engine.spec.Sampler;

/** Wishes as a test has them. */
final class Wished implements SharedWishes {
  private final Answer.Schedule schedule;
  private Sampler.Method method;
  private int steps = 50;
  private long seed = 7;
  private int label = -1;
  private double guidance = 1;

  Wished(Answer.Schedule schedule) {
    this.schedule = schedule;
    method = schedule.methods().getFirst();
  }

  @Override
  public Answer.Schedule schedule() {
    return schedule;
  }

  @Override
  public Sampler.Method method() {
    return method;
  }

  @Override
  public void wantMethod(Sampler.Method wanted) {
    method = wanted;
  }

  @Override
  public int steps() {
    return steps;
  }

  @Override
  public List<Integer> stepChoices() {
    return List.of(steps);
  }

  @Override
  public void wantSteps(int wanted) {
    steps = wanted;
  }

  @Override
  public long seed() {
    return seed;
  }

  @Override
  public void wantSeed(long wanted) {
    seed = wanted;
  }

  @Override
  public int label() {
    return label;
  }

  @Override
  public void wantLabel(int wanted) {
    label = wanted;
  }

  @Override
  public double guidance() {
    return guidance;
  }

  @Override
  public void wantGuidance(double wanted) {
    guidance = wanted;
  }

  @Override
  public Reverse reverse(int frames) {
    return new Reverse(new Sampler(method, steps), seed, label, guidance, frames);
  }
}
