package latentlab.ui.shell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import latentlab.engine.event.Event;
import latentlab.engine.event.RunState;
import latentlab.engine.session.Catalog;
import latentlab.engine.session.Lab;
import latentlab.engine.spec.Ability;
import latentlab.engine.spec.Answer;
import latentlab.engine.spec.DataInfo;
import latentlab.engine.spec.ModelInfo;
import latentlab.engine.spec.Pictures;
import latentlab.engine.spec.Query;
import latentlab.engine.spec.RunSpec;
import org.jspecify.annotations.Nullable;

/** A session that learns nothing: it answers every command at once as a real one would in time. */
public final class ScriptedLab implements Lab {
  static final Set<Ability> ALL = Set.of(Ability.values());

  /** Every command in order, such as {@code train} or {@code change beta 2}. */
  final List<String> commands = new ArrayList<>();

  final List<RunSpec> opened = new ArrayList<>();
  Set<Ability> abilities = ALL;
  private final Consumer<Event> events;
  private long step;
  private @Nullable Path told;

  public ScriptedLab(Consumer<Event> events) {
    this.events = events;
  }

  @Override
  public void open(RunSpec spec) {
    commands.add("open");
    opened.add(spec);
    tell(spec, 0);
    events.accept(new Event.StateChanged(RunState.READY));
  }

  @Override
  public void foretell(Path folder) {
    commands.add("foretell " + folder.getFileName());
    told = folder;
    tell(trained(folder), 8_600);
    events.accept(new Event.StateChanged(RunState.LOADED));
  }

  @Override
  public void openRun(Path folder) {
    commands.add("openRun " + folder.getFileName());
    opened.add(trained(folder));
    // As a real one: what was told of is not told of again.
    if (!folder.equals(told)) {
      tell(trained(folder), 8_600);
      events.accept(new Event.StateChanged(RunState.LOADED));
    }
    told = null;
  }

  private static RunSpec trained(Path folder) {
    String[] name = folder.getFileName().toString().split("-", 2);
    return Catalog.spec(name[0], name[1], 7);
  }

  private void tell(RunSpec spec, long trainedSteps) {
    step = trainedSteps;
    DataInfo data = Catalog.data(spec.data());
    events.accept(
        new Event.RunOpened(
            spec,
            data,
            new ModelInfo(20, 652_824, abilities, actions(spec), List.of()),
            trainedSteps));
  }

  private static List<String> actions(RunSpec spec) {
    boolean players = spec.model().endsWith("gan");
    return players ? List.of("discriminatorStep", "generatorStep") : List.of();
  }

  @Override
  public void train() {
    commands.add("train");
    step = 860;
    events.accept(new Event.Progress(step, 8_600, 2, 20, 38_400, 12));
    events.accept(new Event.StateChanged(RunState.TRAINING));
  }

  @Override
  public void pause() {
    commands.add("pause");
    events.accept(new Event.StateChanged(RunState.PAUSED));
  }

  @Override
  public void step() {
    commands.add("step");
    step++;
    events.accept(new Event.Progress(step, 8_600, 0, 20, 0, 0));
    events.accept(new Event.StateChanged(RunState.PAUSED));
  }

  @Override
  public void trainSteps(long steps) {
    commands.add("trainSteps " + steps);
  }

  @Override
  public void epoch() {
    commands.add("epoch");
    events.accept(new Event.StateChanged(RunState.PAUSED));
  }

  @Override
  public void stop() {
    commands.add("stop");
    events.accept(new Event.StateChanged(RunState.FINISHED));
  }

  @Override
  public void slow(double secondsPerPhase) {
    commands.add("slow " + secondsPerPhase);
  }

  @Override
  public void nextPhase() {
    commands.add("nextPhase");
  }

  @Override
  public void act(String action) {
    commands.add("act " + action);
    events.accept(new Event.Acted(step, 0, action, 0));
  }

  @Override
  public void change(String key, String value) {
    commands.add("change " + key + " " + value);
    events.accept(new Event.SettingChanged(step, 0, key, "before", value));
  }

  @Override
  public void ask(String slot, Query query) {
    commands.add("ask " + slot);
    if (query instanceof Query.ShowData(_, int count)) {
      events.accept(new Event.Answered(slot, query, shown(count), step));
    }
  }

  private Answer shown(int count) {
    DataInfo data = Catalog.data(opened.getLast().data());
    float[] values = new float[count * data.size()];
    for (int index = 0; index < values.length; index++) {
      double wave = Math.sin(index * 0.05) * Math.cos(index / 40.0);
      values[index] =
          data.kind() == DataInfo.Kind.POINTS ? 4 * (float) wave : (float) Math.abs(wave);
    }
    Pictures pictures = new Pictures(count, data.channels(), data.height(), data.width(), values);
    return new Answer.Shown(pictures, new int[count]);
  }

  @Override
  public void cancel(String slot) {
    commands.add("cancel " + slot);
  }

  @Override
  public void save(Path folder) {
    commands.add("save " + folder);
    events.accept(new Event.Saved(folder.toString()));
  }

  @Override
  public void close() {
    commands.add("close");
  }

  /** Losses of so many steps, as a training run would send them. */
  void playLosses(int steps, double perEpoch) {
    for (int at = 1; at <= steps; at++) {
      double x = at / perEpoch;
      LinkedHashMap<String, Double> losses = new LinkedHashMap<>();
      double kl = 17 - 14 * Math.exp(-x);
      double reconstruction = 90 + 165 * Math.exp(-x * 1.6) + 3 * Math.sin(at * 1.7);
      losses.put("loss", reconstruction + kl);
      losses.put("reconstruction", reconstruction);
      losses.put("kl", kl);
      events.accept(new Event.StepDone(at, x, losses));
    }
  }
}
