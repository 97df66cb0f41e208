package latentlab.engine.family.gan;

import java.util.Arrays;
import java.util.Objects;
import latentlab.engine.grad.Tape;
import latentlab.engine.grad.Variable;
import latentlab.engine.nn.Parameter;
import latentlab.engine.nn.Parameters;
import latentlab.engine.spec.DataInfo;
import latentlab.engine.spec.Objective;
import latentlab.engine.tensor.Tensor;
import org.jspecify.annotations.Nullable;

/** Both players with their parameters, and what is kept of the game itself. */
final class GanNetworks {
  /** How much of the middle of real and made scores is kept each step. */
  private static final float KEPT = 0.9f;

  final Parameters all = new Parameters();
  final Parameters ofGenerator = all.player();
  final Parameters ofDiscriminator = all.player();
  final LatentCodes codes;
  final Generator generator;
  final Discriminator discriminator;
  final @Nullable CodeReader reader;

  /** Whether the things are pictures. */
  final boolean pictures;

  /** How many classes both players are told of; 0 for none. */
  final int classes;

  // Kept with the weights, because a copy of the weights that answers questions has to know too.
  private final Parameter objective;
  private final Parameter middle;

  GanNetworks(GanConfig config, DataInfo data, long seed) {
    pictures = data.kind() == DataInfo.Kind.PICTURES;
    classes = config.conditional() ? data.classes() : 0;
    codes = new LatentCodes(config, classes);
    generator = new Generator(ofGenerator, config, data, codes.size());
    discriminator = new Discriminator(ofDiscriminator, config, data, classes);
    reader =
        config.informed()
            ? new CodeReader(ofDiscriminator, config, codes, discriminator.width())
            : null;
    objective = all.kept("game.objective", config.objective().ordinal(), 1);
    middle = all.kept("game.middle", 0, 1);
    all.allocate(seed);
  }

  /**
   * Which category each thing seems to be made from.
   *
   * @param things [batch, channels, height, width]
   */
  int[] categories(Tape tape, Tensor things) {
    CodeReader reading = Objects.requireNonNull(reader, "no codes are read");
    int[] labels = new int[things.shape().at(0)];
    Arrays.fill(labels, -1);
    Variable features = discriminator.judge(tape, tape.constant(things), labels).features();
    float[] read = reading.read(tape, features).value().toArray();
    int[] categories = new int[labels.length];
    Arrays.setAll(categories, row -> reading.category(read, row));
    return categories;
  }

  /** What was played for last. */
  Objective objective() {
    return Objective.values()[Math.round(objective.value().get(0))];
  }

  void playedFor(Objective played) {
    objective.value().set(0, played.ordinal());
  }

  /**
   * The score from which on a thing counts as held for real. Where probabilities are scores it is
   * their logit; a critic of distances may add any constant to its scores, so there it is the
   * middle between what it lately gave to real and to made things.
   */
  double threshold() {
    return switch (objective()) {
      case MINIMAX, NONSATURATING -> 0;
      case LEASTSQUARES -> 0.5;
      case WASSERSTEIN -> middle.value().get(0);
    };
  }

  /** The middle follows the mean scores of a batch. */
  void follow(double real, double fake) {
    float newest = (float) ((real + fake) / 2);
    middle.value().set(0, KEPT * middle.value().get(0) + (1 - KEPT) * newest);
  }
}
