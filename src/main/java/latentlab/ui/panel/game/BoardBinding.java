package latentlab.ui.panel.game;

import latentlab.engine.spec.Answer;
import latentlab.engine.spec.Mode;
import latentlab.ui.kit.FieldPlot;

/** Shows the game on the plane: both boards, the modes, and what is said of a place. */
final class BoardBinding {
  private final GameModel model;
  private final GameView view;
  private final GameWords words;
  private double lookX = Double.NaN;
  private double lookY = Double.NaN;

  BoardBinding(GameModel model, GameView view, GameWords words) {
    this.model = model;
    this.view = view;
    this.words = words;
    for (FieldPlot plot : new FieldPlot[] {view.board.board, view.best.board}) {
      plot.setOnLook(this::look);
    }
    view.modes.setOnHover(this::ring);
    view.board.showEmpty(words.get("waiting"));
    view.board.showLook(words.get("look.none"));
  }

  void show() {
    model.board().ifPresent(this::show);
  }

  private void show(Answer.Board found) {
    int side = found.question().side();
    double extent = found.question().extent();
    view.board.showEmpty("");
    view.board.board.showField(GameModel.lean(found), side, extent);
    view.board.board.showPoints(
        found.reals(), found.fakes(), Pulls.tips(found.fakes(), found.pulls(), extent));
    view.best.board.showField(Lean.ofProbabilities(found.optimal()), side, extent);
    view.best.show(found.jensenShannon(), model.divergenceShare());
    view.board.showMoment(words.get("moment", model.step()));
    model.modeShares().ifPresent(shares -> view.modes.show(shares, found.fakes().length));
    look(lookX, lookY);
  }

  private void look(double x, double y) {
    lookX = x;
    lookY = y;
    view.board.showLook(model.place(x, y).map(this::said).orElseGet(this::nothingLookedAt));
  }

  private String said(GameModel.Place place) {
    String verdict = words.verdict(model.probabilities()).apply((float) place.verdict());
    String best =
        Double.isNaN(place.optimal())
            ? words.get("look.nothing")
            : words.get("look.best", place.optimal());
    return words.get("look", place.x(), place.y(), verdict, best);
  }

  private String nothingLookedAt() {
    return model
        .board()
        .map(
            found ->
                words.get(
                    found.objective().probabilities() ? "look.none" : "look.scores",
                    Pulls.median(found.pulls())))
        .orElse("");
  }

  private void ring(int mode) {
    if (mode == GameModel.NOBODY) {
      view.board.board.setRing(0, 0, 0);
    } else {
      Mode of = model.modes().get(mode);
      view.board.board.setRing(of.x(), of.y(), 3 * of.deviation());
    }
  }
}
