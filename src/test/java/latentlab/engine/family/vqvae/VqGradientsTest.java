package latentlab.engine.family.vqvae;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import latentlab.engine.data.DataSet;
import latentlab.engine.family.GenerativeModel;
import latentlab.engine.grad.Tape;
import latentlab.engine.grad.Variable;
import latentlab.engine.nn.Parameter;
import latentlab.engine.nn.Parameters;
import latentlab.engine.session.Catalog;
import latentlab.engine.spec.Settings;
import latentlab.engine.tensor.Elementwise;
import latentlab.engine.tensor.Pool;
import latentlab.engine.tensor.RandomStream;
import latentlab.engine.tensor.Tensor;
import latentlab.support.LoneStep;
import latentlab.support.TinyRuns;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The straight-through gradient is the slope of a surrogate: the loss with the chosen codes held
 * fast, and the decoder given z plus the constant by which its code was away from it.
 */
class VqGradientsTest {
  private static final int BATCH = 4;
  private static final double BETA = 0.25;

  private final DataSet data = TinyRuns.bars(32);
  private final Tensor batch = Tensor.zeros(BATCH, 1, 8, 8);
  private final Tape tape = new Tape(new Pool());

  @BeforeEach
  void fill() {
    float[] example = new float[64];
    for (int row = 0; row < BATCH; row++) {
      data.train().copy(row, example, 0);
      batch.set(example, 0, row * 64, 64);
    }
  }

  private Settings settings(String family, String codebook) {
    return Catalog.family(family)
        .defaults(data.info())
        .with("channels", "4")
        .with("blocks", "1")
        .with("codes", "6")
        .with("width", "3")
        .with("codebook", codebook)
        .with("deviation", "1");
  }

  /** Learns nothing but brings gradients; its codes have their places before. */
  private LoneStep learn(VqVaeModel model, Settings settings, Map<String, float[]> before) {
    LoneStep step = new LoneStep(batch, settings);
    model.act("reseed", step);
    model.parameters().all().forEach(p -> before.put(p.name(), p.value().toArray()));
    model.parameters().forgetGradients();
    model.learn(step);
    return step;
  }

  @Test
  void theEncodersGradientIsTheSlopeOfTheSurrogate() {
    Settings settings = settings("vqvae", "ema");
    VqVaeModel model = VqVaeModel.ofOneLevel(VqConfig.of(settings), data.info(), 3);
    compare(model, settings, List.of(""), (config, all) -> new OneLevel(all, config, data.info()));
  }

  /** With the top codes fixed, everything behind them has a surrogate of the same kind. */
  @Test
  void whatStandsBehindTheTopCodesHasTheGradientOfTheSurrogate() {
    Settings settings = settings("vqvae2", "ema");
    VqVaeModel model = VqVaeModel.ofTwoLevels(VqConfig.of(settings), data.info(), 3);
    List<String> behind =
        List.of("decoder.", "decoder_top", "upsample_top", "pre_quantise_bottom", "norm_bottom");
    compare(model, settings, behind, (config, all) -> new TwoLevels(all, config, data.info()));
  }

  private void compare(
      VqVaeModel model,
      Settings settings,
      List<String> parts,
      BiFunction<VqConfig, Parameters, VqNetwork> made) {
    Map<String, float[]> kept = new HashMap<>();
    learn(model, settings, kept);
    // The same network without a prior, with the codebook as it was before the step.
    Parameters all = new Parameters();
    VqNetwork network = made.apply(VqConfig.of(settings), all.player());
    all.allocate(3);
    all.all().forEach(p -> p.value().set(Objects.requireNonNull(kept.get(p.name()))));
    List<Tensor> offsets = new ArrayList<>();
    List<Tensor> codes = new ArrayList<>();
    for (CodeGrid.Coded level : network.encode(tape, tape.constant(batch), null)) {
      Tensor offset = Tensor.zeros(level.maps().shape().toArray());
      Elementwise.combine(level.maps().value(), level.encoded().value(), -1, offset);
      offsets.add(offset);
      codes.add(Tensor.of(level.maps().value().toArray(), level.maps().shape().toArray()));
    }
    RandomStream pick = new RandomStream(1, "pick");
    List<Parameter> own = all.all();
    for (int p = 0; p < own.size(); p++) {
      Parameter parameter = own.get(p);
      boolean meant = parts.stream().anyMatch(part -> parameter.name().startsWith(part));
      for (int trial = 0; meant && parameter.learnt() && trial < 4; trial++) {
        int index = pick.nextInt(parameter.value().size());
        float before = parameter.value().get(index);
        // Wider steps cross the kinks of rectifiers, and differences there do not settle.
        float h = 3e-4f;
        parameter.value().set(index, before + h);
        double above = surrogate(network, offsets, codes);
        parameter.value().set(index, before - h);
        double below = surrogate(network, offsets, codes);
        parameter.value().set(index, before);
        double expected = (above - below) / (2 * h);
        Parameter learnt = model.parameters().all().get(p);
        assertEquals(parameter.name(), learnt.name());
        double actual = learnt.variable().gradient().get(index);
        assertEquals(expected, actual, 0.005 + 0.01 * Math.abs(expected), parameter.name());
      }
    }
  }

  /** In double precision from the decoder's output on. */
  private double surrogate(VqNetwork network, List<Tensor> offsets, List<Tensor> codes) {
    List<CodeGrid.Coded> coded = network.encode(tape, tape.constant(batch), null);
    List<Variable> maps = new ArrayList<>();
    double loss = 0;
    for (int level = 0; level < coded.size(); level++) {
      Tensor encoded = coded.get(level).encoded().value();
      Tensor moved = tape.take(encoded.shape());
      Elementwise.add(encoded, offsets.get(level), moved);
      maps.add(tape.constant(moved));
      loss += BETA * squares(encoded, codes.get(level)) / BATCH;
    }
    loss += squares(network.decode(tape, maps).value(), batch) / 2 / BATCH;
    tape.clear();
    return loss;
  }

  private static double squares(Tensor a, Tensor b) {
    double sum = 0;
    for (int i = 0; i < a.size(); i++) {
      double gap = a.get(i) - b.get(i);
      sum += gap * gap;
    }
    return sum;
  }

  @Test
  void theCodebooksGradientIsThatOfItsOwnLoss() {
    Settings settings = settings("vqvae", "loss");
    VqVaeModel model = VqVaeModel.ofOneLevel(VqConfig.of(settings), data.info(), 3);
    LoneStep step = learn(model, settings, new HashMap<>());
    float[] z = part(step, "encoded");
    float[] e = part(step, "quantised");
    float[] grid = part(step, "codes");
    double[] expected = new double[6 * 3];
    // Of Σ |z - e|² over a picture's cells, mean over the batch: 2 (e - z) for every cell.
    for (int i = 0; i < z.length; i++) {
      int cell = i % 16;
      int number = i / 16 % 3;
      int code = (int) grid[i / 48 * 16 + cell];
      expected[code * 3 + number] += 2.0 * (e[i] - z[i]) / BATCH;
    }
    Tensor gradient = gradient(model, "codebook.weight");
    for (int i = 0; i < expected.length; i++) {
      assertEquals(expected[i], gradient.get(i), 1e-4);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"vqvae", "vqvae2"})
  void averagedCodesGetNoGradient(String family) {
    Settings settings = settings(family, "ema");
    assertEquals(
        List.of(),
        parameters(family, settings).stream()
            .filter(p -> p.name().startsWith("codebook") && p.learnt())
            .toList());
  }

  private List<Parameter> parameters(String family, Settings settings) {
    GenerativeModel model =
        family.equals("vqvae")
            ? new VqVaeFamily().build(settings, data.info(), 3)
            : new VqVae2Family().build(settings, data.info(), 3);
    return model.parameters().all();
  }

  private static float[] part(LoneStep step, String id) {
    return step.seen().getOrDefault(id, new float[0]);
  }

  private static Tensor gradient(VqVaeModel model, String name) {
    return model.parameters().all().stream()
        .filter(parameter -> parameter.name().equals(name))
        .findFirst()
        .orElseThrow()
        .variable()
        .gradient();
  }
}
