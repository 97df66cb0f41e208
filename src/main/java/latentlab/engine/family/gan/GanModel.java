package latentlab.engine.family.gan;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import latentlab.engine.family.Acts;
import latentlab.engine.family.Decodes;
import latentlab.engine.family.GenerativeModel;
import latentlab.engine.family.LearningStep;
import latentlab.engine.family.Plays;
import latentlab.engine.family.SamplesOfClass;
import latentlab.engine.family.Scores;
import latentlab.engine.family.Tally;
import latentlab.engine.grad.Reduce;
import latentlab.engine.grad.Tape;
import latentlab.engine.grad.Variable;
import latentlab.engine.nn.Parameters;
import latentlab.engine.spec.DataInfo;
import latentlab.engine.spec.LatentCode;
import latentlab.engine.spec.Objective;
import latentlab.engine.spec.Settings;
import latentlab.engine.tensor.Activation;
import latentlab.engine.tensor.Activations;
import latentlab.engine.tensor.Elementwise;
import latentlab.engine.tensor.RandomStream;
import latentlab.engine.tensor.Tensor;
import org.jspecify.annotations.Nullable;

/**
 * Two networks that learn from each other (Goodfellow et al. 2014, arXiv 1406.2661): in each step
 * the discriminator learns k times to tell the batch from what the generator makes, then the
 * generator learns once to be taken for real.
 */
final class GanModel implements GenerativeModel, Plays, Decodes, SamplesOfClass, Scores, Acts {
  private static final String DISCRIMINATOR_STEP = "discriminatorStep";
  private static final String GENERATOR_STEP = "generatorStep";

  private final GanPreset preset;
  private final GanConfig config;
  private final DataInfo data;
  private final GanNetworks players;
  private final DiscriminatorTurn discriminates;
  private final GeneratorTurn generates;
  private @Nullable Settings read;
  private @Nullable GanRules rules;

  /**
   * @throws latentlab.engine.spec.BadInput where the settings do not fit the data
   */
  GanModel(GanPreset preset, Settings settings, DataInfo data, long seed) {
    this.preset = preset;
    this.config = GanConfig.of(preset.complete(settings));
    config.check(data);
    adjust(settings);
    this.data = data;
    this.players = new GanNetworks(config, data, seed);
    this.discriminates = new DiscriminatorTurn(players);
    this.generates = new GeneratorTurn(players);
  }

  @Override
  public Parameters parameters() {
    return players.all;
  }

  @Override
  public SequencedMap<String, Double> learn(LearningStep step) {
    GanRules now = rules(step.settings());
    SequencedMap<String, Double> losses = new LinkedHashMap<>();
    preset.lossParts().forEach(part -> losses.put(part, 0.0));
    for (int turn = 1; turn <= now.criticSteps(); turn++) {
      boolean last = turn == now.criticSteps();
      if (turn > 1) {
        step.another();
      }
      discriminates.play(step, now, last && step.watched(), losses);
    }
    generates.play(step, now, step.watched(), losses);
    losses.keySet().retainAll(preset.lossParts());
    return losses;
  }

  @Override
  public void adjust(Settings settings) {
    GanRules.of(preset.complete(settings), settings.whole("epochs"))
        .check(config.spectral() && !config.discriminatorNorm());
  }

  /** The rules as they are now; read anew where a setting has changed. */
  private GanRules rules(Settings settings) {
    GanRules known = rules;
    if (known == null || read != settings) {
      known = GanRules.of(preset.complete(settings), settings.whole("epochs"));
      rules = known;
      read = settings;
    }
    return known;
  }

  @Override
  public List<String> actions() {
    return List.of(DISCRIMINATOR_STEP, GENERATOR_STEP);
  }

  /** One player learns alone, once. */
  @Override
  public int act(String action, LearningStep step) {
    GanRules now = rules(step.settings());
    if (action.equals(DISCRIMINATOR_STEP)) {
      discriminates.play(step, now, false, new LinkedHashMap<>());
    } else {
      generates.play(step, now, false, new LinkedHashMap<>());
    }
    return 1;
  }

  @Override
  public int judgedSize() {
    return data.size();
  }

  @Override
  public Objective objective() {
    return players.objective();
  }

  @Override
  public double threshold() {
    return verdictsAreProbabilities() ? 0.5 : players.threshold();
  }

  @Override
  public Tensor fakes(Tape tape, Tensor examples, RandomStream noise) {
    return sample(tape, examples.shape().at(0), noise);
  }

  /** As many, one of each of these classes where the generator is told a class. */
  Tensor fakes(Tape tape, int[] labels, RandomStream noise) {
    return decode(tape, players.codes.draw(tape, labels, noise).latents());
  }

  /** Of things whose class is not told. */
  @Override
  public Tensor verdicts(Tape tape, Tensor things) {
    return verdicts(tape, things, any(things.shape().at(0)));
  }

  /**
   * What the discriminator says of things whose classes it is told, where it is told any.
   *
   * @param labels the class of each; -1 where that is not told
   */
  Tensor verdicts(Tape tape, Tensor things, int[] labels) {
    Variable scores = players.discriminator.judge(tape, tape.constant(things), labels).scores();
    Tensor verdicts = tape.take(labels.length);
    if (verdictsAreProbabilities()) {
      Activations.forward(Activation.SIGMOID, scores.value(), verdicts);
    } else {
      verdicts.set(scores.value());
    }
    return verdicts;
  }

  @Override
  public Tensor pull(Tape tape, Tensor things) {
    players.all.freeze(true);
    Variable moved = tape.input(things);
    Variable scores = players.discriminator.judge(tape, moved, any(things.shape().at(0))).scores();
    tape.backward(Reduce.sum(tape, GameLosses.generator(players.objective(), tape, scores)));
    players.all.freeze(false);
    Tensor pull = tape.take(things.shape());
    Elementwise.scale(moved.gradient(), -1, pull, false);
    return pull;
  }

  private static int[] any(int count) {
    int[] labels = new int[count];
    Arrays.fill(labels, -1);
    return labels;
  }

  @Override
  public int latentSize() {
    return players.codes.size();
  }

  @Override
  public List<LatentCode> codes() {
    return players.codes.named();
  }

  @Override
  public Tensor decode(Tape tape, Tensor latents) {
    return players.generator.forward(tape, tape.constant(latents)).value();
  }

  @Override
  public boolean conditional() {
    return config.conditional();
  }

  @Override
  public Tensor sample(Tape tape, int count, RandomStream noise) {
    return sample(tape, count, -1, noise);
  }

  @Override
  public Tensor sample(Tape tape, int count, int label, RandomStream noise) {
    int[] labels = new int[count];
    Arrays.fill(labels, label);
    return fakes(tape, labels, noise);
  }

  @Override
  public Tally tally() {
    return new GanTally(this, players, data);
  }

  @Override
  public Score score(Tape tape, Tensor pictures, int[] labels, RandomStream noise) {
    Tally batch = tally();
    batch.add(tape, pictures, labels, noise);
    return batch.score();
  }
}
