package latentlab.bench.samediff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import latentlab.bench.work.Side;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Two convolutional networks against each other (Radford et al. 2016, arXiv 1511.06434): a step of
 * the discriminator, then one of the generator. Two graphs, because a graph has one loss: the
 * generator's holds the discriminator too, whose parameters it is handed as placeholders. That
 * spares their updates, not their gradients, which SameDiff computes together with those of the
 * maps.
 */
final class DcganSide implements Side {
  private static final int LATENT = 100;
  private static final int WIDTH = 128;
  private static final int DENSE = WIDTH * 7 * 7;
  private static final double RATE = 2e-4;
  private static final double BETA1 = 0.5;
  private static final String DRAWN = "drawn";

  private final int batch;
  private final FixedBatches batches;
  private final RunningStatistics running = new RunningStatistics();
  private final Player discriminator;
  private final Player generator;

  /** The generator alone, for the pictures that the discriminator is shown. */
  private final Run drawing;

  private final List<Normalisation.Statistics> drawingStatistics;
  private final String drawn;
  private double loss;

  /** What learns, and the statistics of the batches that pass through it. */
  private record Player(Learning learning, List<Normalisation.Statistics> statistics) {}

  DcganSide(int batch, FixedBatches batches) {
    this.batch = batch;
    this.batches = batches;
    discriminator = judge();

    SameDiff graph = SameDiff.create();
    Layers layers = new Layers(graph, discriminator.learning().weights());
    Normalisation normalisation = new Normalisation(layers);
    Losses losses = new Losses(graph, batch);
    SDVariable pictures = generated(layers, normalisation, losses);
    drawn = pictures.name();
    drawingStatistics = normalisation.statistics();
    SDVariable fooled = losses.judgement(judged(layers, normalisation, pictures), true);
    generator = player(layers, normalisation, fooled);
    List<String> wanted = new ArrayList<>(Normalisation.names(drawingStatistics));
    wanted.add(drawn);
    drawing = new Run(graph, wanted);
  }

  private Player judge() {
    SameDiff graph = SameDiff.create();
    Layers layers = new Layers(graph);
    Normalisation normalisation = new Normalisation(layers);
    Losses losses = new Losses(graph, batch);
    SDVariable x = graph.placeHolder(TrainingSide.PICTURES, DataType.FLOAT, batch, 1, 28, 28);
    SDVariable fake = graph.placeHolder(DRAWN, DataType.FLOAT, batch, 1, 28, 28);
    SDVariable real = losses.judgement(judged(layers, normalisation, x), true);
    SDVariable seen = losses.judgement(judged(layers, normalisation, fake), false);
    return player(layers, normalisation, real.add(seen));
  }

  private static Player player(Layers layers, Normalisation normalisation, SDVariable total) {
    List<Normalisation.Statistics> statistics = normalisation.statistics();
    Learning learning = new Learning(layers, total, Normalisation.names(statistics), RATE, BETA1);
    return new Player(learning, statistics);
  }

  private SDVariable generated(Layers layers, Normalisation normalisation, Losses losses) {
    SDVariable z = losses.normal(batch, LATENT);
    SDVariable h = layers.dense("generator.maps", z, LATENT, DENSE).reshape(batch, WIDTH, 7, 7);
    h = layers.relu(normalisation.batch("generator.maps.norm", h, batch, WIDTH, 7));
    h = layers.transposed("generator.first", h, WIDTH, 64);
    h = layers.relu(normalisation.batch("generator.first.norm", h, batch, 64, 14));
    return layers.graph().math().tanh(layers.transposed("generator.out", h, 64, 1));
  }

  /** Logits [batch, 1]. */
  private SDVariable judged(Layers layers, Normalisation normalisation, SDVariable pictures) {
    SDVariable h = layers.convolution("judge.first", pictures, 1, 64, 4, 2, 1);
    h = layers.convolution("judge.second", layers.leakyRelu(h), 64, WIDTH, 4, 2, 1);
    h = layers.leakyRelu(normalisation.batch("judge.second.norm", h, batch, WIDTH, 7));
    return layers.dense("judge.logit", h.reshape(batch, DENSE), DENSE, 1);
  }

  @Override
  public long parameters() {
    return discriminator.learning().parameters() + generator.learning().parameters();
  }

  @Override
  public void step() {
    Map<String, INDArray> drawnNow = drawing.once(Map.of());
    running.take(drawingStatistics, drawnNow);
    INDArray fake = RunningStatistics.required(drawnNow, drawn);
    double judging =
        step(discriminator, Map.of(TrainingSide.PICTURES, batches.next(), DRAWN, fake));
    drawnNow.values().forEach(drawing::giveBack);
    loss = judging + step(generator, new HashMap<>(discriminator.learning().weights()));
  }

  private double step(Player player, Map<String, INDArray> placeholders) {
    Learning.Step step = player.learning().step(placeholders);
    running.take(player.statistics(), step.watched());
    step.watched().values().forEach(player.learning()::giveBack);
    return step.loss();
  }

  /** That of the discriminator and that of the generator. */
  @Override
  public double loss() {
    return loss;
  }

  @Override
  public void close() {
    discriminator.learning().close();
    generator.learning().close();
    drawing.close();
  }
}
