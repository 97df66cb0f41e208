package latentlab.ui.panel.samples;

import java.time.Duration;
import java.util.Arrays;
import java.util.function.LongSupplier;
import latentlab.engine.spec.Answer;
import latentlab.engine.spec.Pictures;
import latentlab.engine.spec.Query;
import latentlab.text.Texts;
import latentlab.ui.kit.Pace;
import latentlab.ui.panel.PanelContext;
import org.jspecify.annotations.Nullable;

/** Asks which training pictures are nearest to the sample that is selected, and says so. */
final class CopyController {
  static final String SLOT = "samples.closest";

  /** Every training picture is looked at for it. */
  private static final Duration SELDOM = Duration.ofSeconds(1);

  /** Below this difference of pixels, root mean square, a person sees no difference. */
  private static final float ALIKE = 0.05f;

  private static final int NONE = -1;

  private final PanelContext context;
  private final Texts texts;
  private final ClassWords names;
  private final Pace questions;
  final CopyView view;
  private @Nullable Pictures seen;
  private @Nullable Pictures one;
  private Query.@Nullable Closest asked;
  private int selected = NONE;
  private boolean inSight;

  CopyController(PanelContext context, ClassWords names, LongSupplier nanoTime, Pace.Delay delay) {
    this.context = context;
    this.names = names;
    texts = context.texts();
    view = new CopyView(context.run().data().width(), texts);
    questions = new Pace(SELDOM, nanoTime, delay, this::ask);
  }

  /** Whether anybody looks at the answers. */
  void showInSight(boolean shown) {
    inSight = shown;
    if (shown) {
      take();
    }
  }

  /** Another sample is selected. */
  void select(int index) {
    selected = index;
    one = null;
    take();
  }

  /** Other samples are in sight: the selected one keeps its place. */
  void seen(Pictures samples) {
    if (samples != seen) {
      seen = samples;
      take();
    }
  }

  private void take() {
    Pictures all = seen;
    if (all == null || selected == NONE || selected >= all.count()) {
      one = null;
      view.showNothing();
      view.say(texts.get("samples.copy.none"));
      return;
    }
    boolean first = one == null;
    Pictures sample = all.one(selected);
    boolean other = one == null || !Arrays.equals(one.values(), sample.values());
    one = sample;
    if (inSight && other) {
      // A gesture is answered at once; what training changes, at a modest rate.
      if (first) {
        view.showAlone(sample, number());
        view.say(texts.get("samples.copy.waiting"));
        questions.now();
      } else {
        questions.request();
      }
    } else if (!inSight) {
      one = null;
    }
  }

  private String number() {
    return texts.get("samples.copy.number", selected + 1);
  }

  private void ask() {
    Pictures sample = one;
    if (inSight && sample != null) {
      Query.Closest question = new Query.Closest(sample);
      asked = question;
      context.ask().accept(SLOT, question);
    }
  }

  void cancel() {
    questions.cancel();
  }

  void refused(String sentence) {
    view.say(sentence);
  }

  /** Shows what is nearest, if it is the answer to the last question. */
  void answered(Query query, Answer.Closest near) {
    int size = context.run().data().size();
    Query.Closest question = asked;
    if (question == null
        || query != question
        || near.pixelLabels().length != 1
        || near.byPixels().size() != size) {
      return;
    }
    // Together, so that no sample ever stands beside the neighbours of another.
    view.showAlone(question.pictures(), number());
    float distance = near.pixelDistances()[0];
    view.showByPixels(
        near.byPixels(),
        texts.get("samples.copy.pixels.found", names.name(near.pixelLabels()[0]), distance));
    // Where no judge ships, the nearest by pixels stand for those by features.
    if (near.featureDistances()[0] == distance) {
      view.showNoFeatures();
    } else {
      view.showByFeatures(
          near.byFeatures(),
          texts.get(
              "samples.copy.features.found",
              names.name(near.featureLabels()[0]),
              near.featureDistances()[0]));
    }
    view.say(texts.get(distance < ALIKE ? "samples.copy.alike" : "samples.copy.different"));
  }
}
