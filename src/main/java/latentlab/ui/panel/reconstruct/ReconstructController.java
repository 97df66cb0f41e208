package latentlab.ui.panel.reconstruct;

import java.time.Duration;
import java.util.function.BiConsumer;
import javafx.scene.layout.Region;
import latentlab.engine.event.Event;
import latentlab.engine.spec.Answer;
import latentlab.engine.spec.Query;
import latentlab.text.Texts;
import latentlab.ui.kit.Pace;
import latentlab.ui.panel.Panel;
import latentlab.ui.panel.PanelContext;

/** Asks for reconstructions when the page, the drawing or the weights change, and shows them. */
public final class ReconstructController implements Panel {
  /** Points are cheap: enough of them to see where whole regions of the plane go. */
  private static final int POINTS = 400;

  private static final Duration FOLLOW = Duration.ofMillis(250);
  private static final Duration FOLLOW_RANGE = Duration.ofSeconds(2);

  private final BiConsumer<String, Query> ask;
  private final ReconstructModel model;
  private final ReconstructView view;
  private final Pace following = new Pace(FOLLOW, this::askPictures);
  private final Pace followingRange = new Pace(FOLLOW_RANGE, this::askRange);
  private boolean inFront;

  public ReconstructController(PanelContext context) {
    this.ask = context.ask();
    this.model = new ReconstructModel(context.run());
    this.view = model.showsPoints() ? points(context.texts()) : pictures(context.texts());
    model.centringProperty().subscribe((_, _) -> askDrawn());
    model.firstProperty().subscribe((_, _) -> askPage());
    model.pageSizeProperty().subscribe((_, _) -> askPage());
    model.corruptionProperty().subscribe((_, _) -> askPictures());
  }

  private ReconstructView pictures(Texts texts) {
    int width = model.data().width();
    int height = model.data().height();
    NoiseTool noise = new NoiseTool(model.corruptionProperty(), texts);
    HeldOutView heldOut = new HeldOutView(texts, noise, width, height);
    DrawingView drawing = new DrawingView(texts, width, height);
    new HeldOutBinding(model, heldOut, texts);
    new DrawingBinding(model, drawing, texts, this::askDrawn);
    heldOut.data.setOnPick(index -> startFrom(drawing, index));
    drawing.start.setOnAction(_ -> startFrom(drawing, 0));
    return new ReconstructView(heldOut, drawing);
  }

  private void startFrom(DrawingView drawing, int index) {
    Answer.Reconstructed page = model.pageProperty().get();
    if (page != null && index < page.inputs().count()) {
      drawing.pad.draw(model.startFrom(page.originals().one(index)));
      drawing.pad.requestFocus();
    }
  }

  private ReconstructView points(Texts texts) {
    PointsView view = new PointsView(texts);
    model.resize(POINTS);
    view.plot.setOnPlace(
        (x, y) -> {
          model.draw(new float[] {x, y});
          askDrawn();
        });
    model
        .pageProperty()
        .subscribe(
            page -> {
              if (page != null) {
                view.plot.show(page.inputs().values(), page.outputs().values());
              }
            });
    model
        .drawnProperty()
        .subscribe(
            drawn -> {
              if (drawn != null) {
                view.plot.showOwn(drawn.inputs().values(), drawn.outputs().values());
              }
            });
    DrawingBinding.readout(model, view.readout, texts);
    return new ReconstructView(view);
  }

  private void askPictures() {
    askPage();
    askDrawn();
  }

  private void askPage() {
    if (inFront && model.pageSizeProperty().get() > 0) {
      ask.accept(ReconstructModel.GRID, model.pageQuestion());
    }
  }

  private void askDrawn() {
    Query.Reconstruct question = model.drawnQuestion();
    if (inFront && question != null) {
      ask.accept(ReconstructModel.DRAWN, question);
    }
  }

  private void askRange() {
    ask.accept(ReconstructModel.RANGE, model.rangeQuestion());
  }

  @Override
  public Region view() {
    return view;
  }

  @Override
  public void shown() {
    inFront = true;
    following.now();
    followingRange.now();
  }

  @Override
  public void hidden() {
    inFront = false;
    following.cancel();
    followingRange.cancel();
  }

  @Override
  public void accept(Event event) {
    switch (event) {
      case Event.WeightsRefreshed _ -> {
        following.request();
        followingRange.request();
      }
      case Event.Answered answered -> model.accept(answered);
      default -> {}
    }
  }

  @Override
  public void close() {
    hidden();
  }
}
