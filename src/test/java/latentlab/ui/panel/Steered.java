package latentlab.ui.panel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes down what a panel does to the run. */
public final class Steered implements Steering {
  private final List<String> commands = new ArrayList<>();

  /**
   * What was done: {@code step}, {@code act reseed}, {@code slow 1.25}, {@code next}, {@code cancel
   * SLOT}, {@code anew {key=value}}.
   */
  public List<String> commands() {
    return commands;
  }

  @Override
  public void step() {
    commands.add("step");
  }

  @Override
  public void act(String action) {
    commands.add("act " + action);
  }

  @Override
  public void slow(double secondsPerPhase) {
    commands.add("slow " + secondsPerPhase);
  }

  @Override
  public void nextPhase() {
    commands.add("next");
  }

  @Override
  public void cancel(String slot) {
    commands.add("cancel " + slot);
  }

  @Override
  public void startAnew(Map<String, String> settings) {
    commands.add("anew " + settings);
  }
}
