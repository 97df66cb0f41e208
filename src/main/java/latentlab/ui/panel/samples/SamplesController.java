package latentlab.ui.panel.samples;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import javafx.scene.layout.Region;
import javafx.stage.FileChooser;
import latentlab.engine.event.Event;
import latentlab.engine.spec.Ability;
import latentlab.engine.spec.Answer;
import latentlab.engine.spec.DataInfo;
import latentlab.engine.spec.Pictures;
import latentlab.engine.spec.Query;
import latentlab.text.Texts;
import latentlab.ui.kit.HistoryStrip;
import latentlab.ui.kit.Pace;
import latentlab.ui.kit.PngFile;
import latentlab.ui.kit.PointRaster;
import latentlab.ui.panel.Panel;
import latentlab.ui.panel.PanelContext;
import latentlab.ui.panel.samples.History.Moment;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the samples of the present model in view and those of earlier moments at hand. */
public final class SamplesController implements Panel {
  private static final Logger LOG = LoggerFactory.getLogger(SamplesController.class);

  private static final String GRID = "samples.grid";
  private static final String HISTORY = "samples.history";
  private static final String DATA = "samples.data";
  private static final String SURVEY = "samples.judge";

  private static final Duration OFTEN = Duration.ofMillis(250);
  private static final Duration SELDOM = Duration.ofMillis(500);
  private static final Duration NOW_AND_THEN = Duration.ofSeconds(2);
  private static final List<Integer> PICTURE_COUNTS = List.of(16, 36, 64, 100);
  private static final List<Integer> POINT_COUNTS = List.of(100, 300, 1000, 2000);
  private static final int DATA_COUNT = 1000;
  private static final int THUMBNAIL_COUNT = 16;
  private static final int EXPORT_FACTOR = 4;
  private static final int SEEDS = 1_000_000;

  private final PanelContext context;
  private final Texts texts;
  private final DataInfo data;
  private final boolean points;
  private final RandomGenerator random;
  private final JudgeController judge;
  private final SamplesModel model;
  private final SamplesView view;
  private final Pace grids;
  private final Pace histories;
  private final Pace surveys;
  private Function<String, Optional<Path>> chooseFile = this::askForFile;
  private boolean closed;

  public SamplesController(PanelContext context) {
    this(context, System::nanoTime, Pace.ANIMATION_TIMER);
  }

  SamplesController(PanelContext context, LongSupplier nanoTime, Pace.Delay delay) {
    this.context = context;
    texts = context.texts();
    data = context.run().data();
    points = data.kind() == DataInfo.Kind.POINTS;
    long seed = context.run().spec().seed();
    random = new Random(seed);
    judge = new JudgeController(data, texts, this::judgeTurned, this::judgeChanged);
    model = new SamplesModel(points ? POINT_COUNTS : PICTURE_COUNTS, seed, judge.model);
    view = new SamplesView(points, model.counts(), judge.view, texts);
    boolean conditional = context.run().model().can(Ability.CONDITIONS);
    view.offerClasses(conditional ? data.classes() : 0, judge::name);
    grids = new Pace(OFTEN, nanoTime, delay, () -> context.ask().accept(GRID, model.wanted()));
    histories =
        new Pace(SELDOM, nanoTime, delay, () -> context.ask().accept(HISTORY, model.historic()));
    surveys = new Pace(NOW_AND_THEN, nanoTime, delay, this::survey);
    view.count.setValue(model.count());
    listenToGestures();
    showSeen();
  }

  /** Where files are written to, in place of a dialog. */
  void setChooseFile(Function<String, Optional<Path>> chooser) {
    chooseFile = chooser;
  }

  @Override
  public Region view() {
    return view;
  }

  @Override
  public void shown() {
    grids.now();
    histories.request();
    surveys.now();
    if (points) {
      context.ask().accept(DATA, new Query.ShowData(0, DATA_COUNT));
    }
  }

  @Override
  public void hidden() {
    grids.cancel();
    surveys.cancel();
  }

  @Override
  public void close() {
    closed = true;
    grids.cancel();
    histories.cancel();
    surveys.cancel();
  }

  @Override
  public void accept(Event event) {
    if (closed) {
      return;
    }
    switch (event) {
      case Event.Answered answered -> accept(answered);
      case Event.WeightsRefreshed _ -> {
        grids.request();
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
    switch (answered.answer()) {
      case Answer.Decoded(Pictures pictures) when isSample(answered.query(), pictures) -> {
        Moment moment = new Moment(answered.trainedSteps(), pictures);
        if (answered.slot().equals(GRID)) {
          drawn(answered.query(), moment, null);
        } else if (answered.slot().equals(HISTORY)) {
          model.history().add(moment);
          showHistory();
        }
      }
      case Answer.Judged judged when answered.slot().equals(GRID) ->
          drawn(answered.query(), new Moment(answered.trainedSteps(), judged.pictures()), judged);
      case Answer.Judged judged when answered.slot().equals(SURVEY) -> judge.surveyed(judged);
      case Answer.Shown shown when answered.slot().equals(DATA) ->
          view.samples.setData(shown.pictures());
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

  private void drawn(Query query, Moment moment, Answer.@Nullable Judged said) {
    if (model.drawn(query, moment)) {
      judge.show(said);
    }
    showSeen();
  }

  private void survey() {
    if (judge.model.isOn()) {
      context.ask().accept(SURVEY, judge.model.survey(model.seed()));
    }
  }

  private void judgeTurned() {
    surveys.now();
    judgeChanged();
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
    view.live.setOnAction(
        _ -> {
          model.watchLive();
          showSeen();
        });
    view.history.setOnPick(
        index -> {
          model.watch(model.history().moments().get(index));
          showSeen();
        });
    view.export.setOnAction(_ -> export());
  }

  // At once, not at the pace of training: it is the answer to a gesture.
  private void askAnew() {
    context.ask().accept(GRID, model.wanted());
    showSeen();
  }

  private void showSeen() {
    view.live.setSelected(model.isLive());
    view.history.select(model.watchedIndex());
    view.showSeed(
        texts.get("samples.seed", model.isLive() ? model.seed() : model.historic().seed()));
    model
        .seen()
        .ifPresent(
            seen -> {
              view.samples.show(seen.pictures(), model.columns(seen));
              showMarks(seen);
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

  private void showHistory() {
    view.history.show(model.history().moments().stream().map(this::thumbnail).toList());
    view.history.select(model.watchedIndex());
  }

  private HistoryStrip.Moment thumbnail(Moment moment) {
    Pictures small = points ? PointRaster.of(moment.pictures()) : first(moment.pictures());
    return new HistoryStrip.Moment(
        texts.get("samples.step", moment.step()),
        texts.get("samples.step.help", moment.step()),
        small,
        SamplesModel.columns(small.count()));
  }

  private static Pictures first(Pictures all) {
    int count = Math.min(THUMBNAIL_COUNT, all.count());
    float[] values = new float[count * all.size()];
    System.arraycopy(all.values(), 0, values, 0, values.length);
    return new Pictures(count, all.channels(), all.height(), all.width(), values);
  }

  private void export() {
    String name = texts.get("samples.export.name", model.seen().map(Moment::step).orElse(0L));
    chooseFile.apply(name).ifPresent(this::export);
  }

  private void export(Path file) {
    try {
      PngFile.write(view.samples.grid().snapshotImage(), EXPORT_FACTOR, file);
      view.showMoment(texts.get("samples.exported", file));
    } catch (IOException e) {
      LOG.warn("The samples were not written to {}", file, e);
      view.showProblem(texts.get("samples.notExported", file));
    }
  }

  private Optional<Path> askForFile(String name) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(texts.get("samples.export"));
    chooser.setInitialFileName(name);
    return Optional.ofNullable(chooser.showSaveDialog(view.getScene().getWindow()))
        .map(java.io.File::toPath);
  }
}
