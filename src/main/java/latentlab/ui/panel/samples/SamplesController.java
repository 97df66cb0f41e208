package latentlab.ui.panel.samples;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import javafx.scene.layout.Region;
import latentlab.engine.event.Event;
import latentlab.engine.spec.Ability;
import latentlab.engine.spec.Answer;
import latentlab.engine.spec.DataInfo;
import latentlab.engine.spec.Pictures;
import latentlab.engine.spec.Query;
import latentlab.text.Texts;
import latentlab.ui.kit.Pace;
import latentlab.ui.panel.GifSaving;
import latentlab.ui.panel.Panel;
import latentlab.ui.panel.PanelContext;
import latentlab.ui.panel.samples.History.Moment;
import org.jspecify.annotations.Nullable;

/** Keeps the samples of the present model in view and those of earlier moments at hand. */
public final class SamplesController implements Panel {
  private static final String GRID = "samples.grid";
  private static final String HISTORY = "samples.history";
  private static final String DATA = "samples.data";
  private static final String SURVEY = "samples.survey";
  private static final String SHARES = "samples.shares";

  private static final Duration OFTEN = Duration.ofMillis(250);
  private static final Duration SELDOM = Duration.ofMillis(500);
  private static final Duration NOW_AND_THEN = Duration.ofSeconds(2);
  private static final List<Integer> PICTURE_COUNTS = List.of(16, 36, 64, 100);
  private static final List<Integer> POINT_COUNTS = List.of(100, 300, 1000, 2000);
  private static final int DATA_COUNT = 1000;
  private static final int SEEDS = 1_000_000;

  private final PanelContext context;
  private final Texts texts;
  private final DataInfo data;
  private final boolean points;
  private final RandomGenerator random;
  private final JudgeController judge;
  private final CoverageController coverage;
  private final CopyController copies;
  private final SamplesModel model;
  private final SamplesView view;
  private final SideView side;
  private final HistoryBinding history;
  private final SamplesExport files;
  private final boolean costly;
  private final Repeated grids;
  private final Repeated histories;
  private final Repeated surveys;
  private boolean sharesAsked;
  private boolean closed;

  /** Whether the grid is drawn anew as the model learns; no longer where a drawing was given up. */
  private boolean following = true;

  public SamplesController(PanelContext context) {
    this(context, System::nanoTime, Pace.ANIMATION_TIMER);
  }

  SamplesController(PanelContext context, LongSupplier nanoTime, Pace.Delay delay) {
    this.context = context;
    texts = context.texts();
    data = context.run().data();
    points = data.kind() == DataInfo.Kind.POINTS;
    costly = !points && context.run().model().can(Ability.DENOISES);
    long seed = context.run().spec().seed();
    random = new Random(seed);
    ClassWords names = new ClassWords(texts, data);
    judge = new JudgeController(data, names, texts, this::judgeChanged);
    coverage = new CoverageController(new CoverageModel(data), names, texts);
    copies = new CopyController(context, names, nanoTime, delay);
    model = new SamplesModel(points ? POINT_COUNTS : PICTURE_COUNTS, seed, judge.model, costly);
    side = new SideView(texts);
    HistoryView past = new HistoryView(context.reducedMotion(), texts);
    view = new SamplesView(points, model.counts(), side, past, texts);
    history =
        new HistoryBinding(
            model, past, points, context.reducedMotion(), texts, delay, this::showSeen);
    files = new SamplesExport(model, view, texts, GifSaving.THREAD);
    boolean conditional = context.run().model().can(Ability.CONDITIONS);
    view.offerClasses(conditional ? data.classes() : 0, names::name);
    view.offerProgress(costly);
    grids =
        new Repeated(
            costly, OFTEN, nanoTime, delay, () -> context.ask().accept(GRID, model.wanted()));
    histories =
        new Repeated(
            costly,
            SELDOM,
            nanoTime,
            delay,
            () -> context.ask().accept(HISTORY, unhurried(model.historic())));
    surveys = new Repeated(costly, NOW_AND_THEN, nanoTime, delay, this::survey);
    view.count.setValue(model.count());
    offerTopics();
    listenToGestures();
    showSeen();
  }

  /** Where files are written to, in place of a dialog. */
  void setChooseFile(Function<String, Optional<Path>> chooser) {
    files.setChooseFile(chooser);
  }

  private void offerTopics() {
    if (coverage.model.possible()) {
      side.add(SideView.Topic.COVERAGE, coverage.view);
    }
    if (!points) {
      side.add(SideView.Topic.COPY, copies.view);
      copies.showInSight(!coverage.model.possible());
    }
    if (judge.model.possible()) {
      side.add(SideView.Topic.JUDGE, judge.view);
    }
    side.setOnChoose(topic -> copies.showInSight(topic == SideView.Topic.COPY));
  }

  @Override
  public Region view() {
    return view;
  }

  @Override
  public void shown() {
    following = true;
    grids.now();
    histories.request();
    surveys.now();
    if (coverage.model.possible() && !points && !sharesAsked) {
      sharesAsked = true;
      context.ask().accept(SHARES, new Query.ShowData(0, DATA_COUNT));
    }
    if (points) {
      context.ask().accept(DATA, new Query.ShowData(0, DATA_COUNT));
    }
  }

  @Override
  public void hidden() {
    giveUp(GRID, grids);
    giveUp(SURVEY, surveys);
    view.showProgress(-1);
    copies.cancel();
    history.stop();
  }

  /** What takes seconds is not computed for nobody. */
  private void giveUp(String slot, Repeated question) {
    if (question.cancel() && costly) {
      context.steering().cancel(slot);
    }
  }

  /** What follows training by itself goes behind what a person asks, where it takes seconds. */
  private Query unhurried(Query query) {
    return costly ? new Query.Patient(query) : query;
  }

  @Override
  public void close() {
    closed = true;
    grids.cancel();
    histories.cancel();
    surveys.cancel();
    copies.cancel();
    history.stop();
  }

  @Override
  public void accept(Event event) {
    if (closed) {
      return;
    }
    switch (event) {
      case Event.Answered answered -> accept(answered);
      case Event.Answering(String slot, int done, int of) when slot.equals(GRID) ->
          view.showProgress((double) done / of);
      case Event.WeightsRefreshed _ -> {
        if (following) {
          grids.request();
        }
        histories.request();
        surveys.request();
      }
      default -> {}
    }
  }

  @Override
  public void acceptHidden(Event event) {
    if (closed) {
      return;
    }
    switch (event) {
      case Event.WeightsRefreshed(long step) when model.history().wants(step) ->
          histories.request();
      case Event.Answered answered when answered.slot().equals(HISTORY) -> accept(answered);
      default -> {}
    }
  }

  private void accept(Event.Answered answered) {
    settled(answered.slot());
    switch (answered.answer()) {
      case Answer.Decoded(Pictures pictures) when isSample(answered.query().plain(), pictures) -> {
        Moment moment = new Moment(answered.trainedSteps(), pictures);
        if (answered.slot().equals(GRID)) {
          drawn(answered.query(), moment, null);
        } else if (answered.slot().equals(HISTORY)) {
          model.history().add(moment);
          history.showMoments();
        }
      }
      case Answer.Judged judged when answered.slot().equals(GRID) ->
          drawn(answered.query(), new Moment(answered.trainedSteps(), judged.pictures()), judged);
      case Answer.Judged judged when answered.slot().equals(SURVEY) -> coverage.surveyed(judged);
      case Answer.Closest near when answered.slot().equals(CopyController.SLOT) ->
          copies.answered(answered.query(), near);
      case Answer.Shown shown when answered.slot().equals(SHARES) ->
          coverage.ofData(shown.labels());
      case Answer.Shown shown when answered.slot().equals(DATA) ->
          view.samples.setData(shown.pictures());
      case Answer.Refused(String sentence) when answered.slot().equals(SURVEY) ->
          coverage.refused(sentence);
      case Answer.Refused(String sentence) when answered.slot().equals(CopyController.SLOT) ->
          copies.refused(sentence);
      case Answer.Refused(String sentence) when answered.query() instanceof Query.SampleJudged -> {
        if (judge.model.isOn()) {
          judge.refused(sentence);
          askAnew();
        }
      }
      case Answer.Refused(String sentence) when answered.slot().equals(GRID) ->
          view.showProblem(sentence);
      default -> {}
    }
  }

  private void settled(String slot) {
    switch (slot) {
      case GRID -> {
        view.showProgress(-1);
        grids.settled();
      }
      case HISTORY -> histories.settled();
      case SURVEY -> surveys.settled();
      default -> {}
    }
  }

  private void drawn(Query query, Moment moment, Answer.@Nullable Judged said) {
    if (model.drawn(query, moment)) {
      judge.show(said);
      if (points) {
        coverage.surveyed(moment.pictures());
      }
    }
    showSeen();
  }

  private void survey() {
    if (coverage.model.possible() && !coverage.model.ofModes()) {
      context.ask().accept(SURVEY, unhurried(CoverageModel.survey(model.seed(), costly)));
    }
  }

  private void judgeChanged() {
    model.watchLive();
    askAnew();
  }

  private boolean isSample(Query query, Pictures pictures) {
    return query instanceof Query.Sample sample
        && pictures.count() == sample.count()
        && pictures.size() == data.size();
  }

  private void listenToGestures() {
    view.count.setOnAction(
        _ -> {
          model.wantCount(view.count.getValue());
          askAnew();
        });
    view.noise.setOnAction(
        _ -> {
          model.wantSeed(random.nextInt(SEEDS));
          askAnew();
          surveys.now();
        });
    view.label.setOnAction(
        _ -> {
          model.wantLabel(view.label.getValue());
          askAnew();
        });
    view.samples.grid().setOnHover(index -> judge.hover(model.isLive() ? index : -1));
    if (!points) {
      view.samples.grid().setSelecting(true);
      view.samples.grid().setOnPick(this::select);
    }
    view.export.setOnAction(_ -> files.export());
    view.cancel.setOnAction(
        _ -> {
          following = false;
          giveUp(GRID, grids);
          view.showProgress(-1);
        });
  }

  private void select(int sample) {
    side.show(SideView.Topic.COPY);
    copies.showInSight(true);
    copies.select(sample);
  }

  // At once, not at the pace of training: it is the answer to a gesture.
  private void askAnew() {
    following = true;
    if (costly) {
      grids.now();
    } else {
      context.ask().accept(GRID, model.wanted());
    }
    showSeen();
  }

  private void showSeen() {
    history.showSeen();
    view.showSeed(
        texts.get("samples.seed", model.isLive() ? model.seed() : model.historic().seed()));
    model
        .seen()
        .ifPresent(
            seen -> {
              view.samples.show(seen.pictures(), model.columns(seen));
              showMarks(seen);
              copies.seen(seen.pictures());
              String key = model.isLive() ? "samples.now" : "samples.then";
              view.showMoment(texts.get(key, seen.step()));
            });
  }

  private void showMarks(Moment seen) {
    Answer.Judged said = judge.model.shown();
    if (said == null || said.pictures() != seen.pictures()) {
      view.marks.clear();
    } else {
      view.marks.show(judge.marks(said), JudgeController.sure(said), model.columns(seen));
    }
  }
}
