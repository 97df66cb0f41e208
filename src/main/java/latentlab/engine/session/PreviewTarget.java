package latentlab.engine.session;

import java.nio.file.Path;
import latentlab.engine.data.DataSet;
import latentlab.engine.family.Families;
import latentlab.engine.family.GenerativeModel;
import latentlab.engine.spec.Ability;
import latentlab.engine.spec.RunSpec;
import latentlab.engine.spec.Settings;
import org.jspecify.annotations.Nullable;

/**
 * A run as the preview evaluator needs it: copies of its model, built on first use by the
 * evaluator's thread.
 */
final class PreviewTarget {
  private final Path assets;
  private final RunSpec spec;
  private final DataSet data;
  private final WeightsHandover weights;
  private volatile Settings settings;

  /** Read by whoever cancels a question. */
  private volatile @Nullable Copy forPeople;

  private @Nullable Copy forItself;

  PreviewTarget(Path assets, RunSpec spec, DataSet data, WeightsHandover weights) {
    this.assets = assets;
    this.spec = spec;
    this.data = data;
    this.weights = weights;
    this.settings = spec.settings();
  }

  /** A copy of the model, and two who answer with it: one may begin while the other is at work. */
  final class Copy {
    private final GenerativeModel model;
    final Answerer slow;
    final Answerer quick;

    /** Of the weights; read by whoever cancels a question. */
    volatile long step;

    Copy() {
      model = Families.of(spec.model()).build(spec.settings(), data.info(), spec.seed());
      slow = new Answerer(new Workbench(assets, spec, data, model));
      quick = new Answerer(new Workbench(assets, spec, data, model));
    }
  }

  /** Whether the model makes samples step by step, which takes seconds. */
  boolean denoises() {
    return Families.of(spec.model()).info().abilities().contains(Ability.DENOISES);
  }

  /** Live settings have changed. */
  void adjust(Settings changed) {
    settings = changed;
  }

  /** Of the weights that people were shown last. */
  long step() {
    Copy copy = forPeople;
    return copy == null ? 0 : copy.step;
  }

  /**
   * The copy for questions that people ask.
   *
   * @param refresh whether it takes over the newest weights; not in the middle of other work
   */
  Copy forPeople(boolean refresh) {
    Copy copy = forPeople;
    if (copy == null) {
      copy = new Copy();
      forPeople = copy;
    }
    if (refresh) {
      copy.model.adjust(settings);
      if (!weights.wanted()) {
        copy.step = weights.take(copy.model.parameters().everything());
      }
    }
    return copy;
  }

  /** The copy for what the program asks by itself, with the weights that people were shown last. */
  Copy forItself() {
    // Those handed over go to the other copy alone.
    Copy newest = forPeople(true);
    Copy copy = forItself;
    if (copy == null) {
      copy = new Copy();
      forItself = copy;
    }
    copy.model.adjust(settings);
    copy.model.parameters().everything().set(newest.model.parameters().everything());
    copy.step = newest.step;
    return copy;
  }
}
