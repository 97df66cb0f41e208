package latentlab.ui.panel.traverse;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;
import javafx.scene.SnapshotParameters;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.stage.FileChooser;
import latentlab.engine.event.Event;
import latentlab.engine.spec.Ability;
import latentlab.engine.spec.Answer;
import latentlab.engine.spec.DataInfo;
import latentlab.engine.spec.LatentCode;
import latentlab.engine.spec.Pictures;
import latentlab.engine.spec.Query;
import latentlab.text.Texts;
import latentlab.ui.kit.ChangeSurvey;
import latentlab.ui.kit.CodeNames;
import latentlab.ui.kit.LatentSpace;
import latentlab.ui.kit.Pace;
import latentlab.ui.kit.PngFile;
import latentlab.ui.kit.PointRaster;
import latentlab.ui.panel.Panel;
import latentlab.ui.panel.PanelContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the traversal table up to date with the model, and writes it to a file. */
public final class TraverseController implements Panel {
  private static final Logger LOG = LoggerFactory.getLogger(TraverseController.class);
  private static final String TABLE = "traverse.table";
  private static final String EXAMPLE = "traverse.example";
  private static final String CHANGE = "traverse.change";
  private static final Duration RARELY = Duration.ofSeconds(10);
  private static final Duration OFTEN = Duration.ofMillis(500);

  private final PanelContext context;
  private final Texts texts;
  private final TraverseModel model;
  private final TraverseView view;
  private final Pace questions;
  private final Pace surveys;
  private final ChangeSurvey survey;
  private final CodeNames names;

  /** Whether only a survey can say how much a dimension tells. */
  private final boolean surveyed;

  private Function<String, Optional<Path>> chooseFile = this::askForFile;
  private int example = -1;

  public TraverseController(PanelContext context) {
    this(context, System::nanoTime, Pace.ANIMATION_TIMER);
  }

  TraverseController(PanelContext context, LongSupplier nanoTime, Pace.Delay delay) {
    this.context = context;
    texts = context.texts();
    LatentSpace space = LatentSpace.of(context.run().model());
    names = new CodeNames(texts, context.run().data(), space);
    model = new TraverseModel(space);
    survey = new ChangeSurvey(space);
    surveyed = !context.run().model().can(Ability.ENCODES);
    boolean encodes = context.run().model().can(Ability.RECONSTRUCTS);
    view = new TraverseView(model.count(), encodes, texts);
    view.showOrder(surveyed ? TraverseView.Order.CHANGE : TraverseView.Order.INFORMATION);
    questions =
        new Pace(OFTEN, nanoTime, delay, () -> context.ask().accept(TABLE, model.question()));
    surveys = new Pace(RARELY, nanoTime, delay, this::askChange);
    listenToGestures();
  }

  private void askChange() {
    if (surveyed) {
      context.ask().accept(CHANGE, survey.begin());
    }
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
    questions.now();
    surveys.now();
  }

  @Override
  public void hidden() {
    questions.cancel();
    surveys.cancel();
  }

  @Override
  public void close() {
    questions.cancel();
    surveys.cancel();
  }

  @Override
  public void accept(Event event) {
    switch (event) {
      case Event.WeightsRefreshed _ -> {
        questions.request();
        surveys.request();
      }
      case Event.Evaluated evaluated -> {
        if (model.inform(evaluated.information())) {
          questions.request();
        }
      }
      case Event.Answered(String slot, Query _, Answer.Decoded decoded, long _)
          when slot.equals(TABLE) -> {
        model.answered(decoded.pictures());
        show();
      }
      case Event.Answered(String slot, Query asked, Answer.Decoded decoded, long _)
          when slot.equals(CHANGE) && asked instanceof Query.Decode piece ->
          surveyed(piece, decoded.pictures());
      case Event.Answered(String slot, Query _, Answer.Reconstructed start, long _)
          when slot.equals(EXAMPLE) && start.means()[0].length == model.space().size() -> {
        model.passThrough(start.means()[0]);
        questions.now();
      }
      case Event.Answered(String _, Query _, Answer.Refused(String sentence), long _) ->
          view.say(sentence);
      default -> {}
    }
  }

  private void surveyed(Query.Decode piece, Pictures decoded) {
    survey
        .answered(piece, decoded)
        .ifPresentOrElse(
            next -> context.ask().accept(CHANGE, next),
            () -> {
              if (survey.isDone() && model.changed(survey.changes())) {
                questions.request();
              }
            });
  }

  private void listenToGestures() {
    view.middle.setOnAction(
        _ -> {
          model.passThroughTheMiddle();
          questions.now();
        });
    view.example.setOnAction(
        _ -> {
          example = (example + 1) % context.run().data().test();
          context.ask().accept(EXAMPLE, new Query.ReconstructHeldOut(example, 1));
        });
    view.all.setOnAction(
        _ -> {
          model.showAll(view.all.isSelected());
          questions.now();
        });
    view.export.setOnAction(_ -> export());
  }

  private void show() {
    Pictures table = model.pictures();
    if (table == null) {
      return;
    }
    List<String> titles = new ArrayList<>();
    List<Boolean> dead = new ArrayList<>();
    List<Pictures> pictures = new ArrayList<>();
    List<String> described = new ArrayList<>();
    for (int row = 0; row < model.shown().size(); row++) {
      TraverseModel.Row shown = model.shown().get(row);
      boolean tellsNothing = shown.category() == null && model.dead(shown.dimension());
      String name = name(shown);
      titles.add(title(shown, name));
      dead.add(tellsNothing);
      pictures.add(drawable(model.row(table, row)));
      described.add(texts.get(tellsNothing ? "traverse.row.dead" : "traverse.row.help", name));
    }
    view.table.show(titles, dead, pictures, described);
  }

  private String name(TraverseModel.Row row) {
    LatentCode category = row.category();
    return category == null ? names.ofDimension(row.dimension()) : names.ofCode(category);
  }

  private String title(TraverseModel.Row row, String name) {
    if (row.category() != null) {
      return texts.get("traverse.row.category", name, TraverseModel.columns(row) - 1);
    }
    if (model.space().isContinuous(row.dimension())) {
      return texts.get("traverse.row.code", name, LatentSpace.CODE_REACH);
    }
    double nats = model.information(row.dimension());
    return Double.isNaN(nats) ? name : texts.get("traverse.row", name, nats);
  }

  /** Points are drawn where they lie in the plane. */
  private Pictures drawable(Pictures row) {
    if (context.run().data().kind() == DataInfo.Kind.PICTURES) {
      return row;
    }
    Pictures first = PointRaster.of(row.one(0));
    float[] values = new float[row.count() * first.size()];
    for (int i = 0; i < row.count(); i++) {
      System.arraycopy(
          PointRaster.of(row.one(i)).values(), 0, values, i * first.size(), first.size());
    }
    return new Pictures(row.count(), 1, first.height(), first.width(), values);
  }

  private void export() {
    chooseFile.apply(texts.get("traverse.export.name")).ifPresent(this::export);
  }

  private void export(Path file) {
    SnapshotParameters clear = new SnapshotParameters();
    clear.setFill(Color.TRANSPARENT);
    try {
      PngFile.write(view.table.snapshot(clear, null), 1, file);
      view.say(texts.get("traverse.exported", file));
    } catch (IOException e) {
      LOG.warn("The table was not written to {}", file, e);
      view.say(texts.get("traverse.notExported", file));
    }
  }

  private Optional<Path> askForFile(String name) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(texts.get("traverse.export"));
    chooser.setInitialFileName(name);
    return Optional.ofNullable(chooser.showSaveDialog(view.getScene().getWindow()))
        .map(java.io.File::toPath);
  }
}
