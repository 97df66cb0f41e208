package latentlab.ui.panel.codebook;

import java.util.function.IntConsumer;
import latentlab.engine.spec.CodeLevel;
import latentlab.text.Texts;

/** Shows the codes of the chosen level, the one that is looked at, and what they measure. */
final class CodesBinding {
  private final CodebookModel model;
  private final CodebookView view;
  private final Texts texts;
  private int looked = CodebookModel.NONE;

  /**
   * @param pick told of the code that is picked
   * @param changed told when another level or order was chosen
   */
  CodesBinding(
      CodebookModel model, CodebookView view, Texts texts, IntConsumer pick, Runnable changed) {
    this.model = model;
    this.view = view;
    this.texts = texts;
    view.codes.order.setValue(model.order());
    view.codes.order.setOnAction(
        _ -> {
          model.chooseOrder(view.codes.order.getValue());
          changed.run();
        });
    view.codes.look.setValue(model.look());
    view.codes.look.setOnAction(
        _ -> {
          model.chooseLook(view.codes.look.getValue());
          changed.run();
        });
    view.codes.level.setOnAction(
        _ -> {
          Integer level = view.codes.level.getValue();
          if (level != null && level != model.level() && level < model.levels().size()) {
            model.chooseLevel(level);
            looked = CodebookModel.NONE;
            changed.run();
          }
        });
    view.codes.swatches.setOnPick(pick);
    view.codes.swatches.setOnLook(this::look);
    view.distances.map.setOnLook(this::lookAtPair);
  }

  /** Whether a hand is on the codes, so that they are not to change places under it. */
  boolean isHeld() {
    return view.codes.swatches.isHover()
        || view.codes.swatches.isFocused()
        || view.distances.map.isHover()
        || view.distances.map.isFocused();
  }

  void show() {
    if (model.isEmpty()) {
      return;
    }
    CodeLevel level = model.shown();
    CodeFigures figures = model.figures();
    boolean[] dead = new boolean[level.usage().length];
    for (int code = 0; code < dead.length; code++) {
      dead[code] = CodeFigures.isDead(level.usage()[code], dead.length);
    }
    view.codes.showLevels(model.levels());
    view.codes.showCount(dead.length);
    view.codes.showDead(figures.dead(), model.deadOfAll() - figures.dead());
    view.codes.swatches.show(
        model.swatches(),
        level.usage(),
        CodeFigures.deadBelow(dead.length),
        dead,
        model.sequence());
    view.codes.swatches.setPicked(model.brush());
    view.figures.show(figures, level.cells());
    view.distances.map.show(model.distances().values(), model.sequence());
    view.distances.showLargest(view.distances.map.largest());
    showDetail();
  }

  /** Shows a code large; {@link CodebookModel#NONE} for what is shown when none is looked at. */
  void look(int code) {
    looked = code;
    showDetail();
  }

  private void lookAtPair(int first, int second) {
    if (first < 0) {
      view.distances.showNoPair();
    } else {
      view.distances.showPair(first, second, model.distances().between(first, second));
    }
  }

  void showDetail() {
    if (model.isEmpty()) {
      return;
    }
    CodeLevel level = model.shown();
    int code = inView();
    float share = level.usage()[code];
    int nearest = model.distances().nearest(code);
    boolean dead = CodeFigures.isDead(share, level.usage().length);
    String words = texts.get(dead ? "codebook.detail.dead" : "codebook.detail.share", share);
    String rank = texts.get("codebook.detail.rank", model.rank(code), level.usage().length);
    String neighbour =
        nearest < 0
            ? ""
            : texts.get(
                "codebook.detail.nearest", nearest, model.distances().between(code, nearest));
    String name =
        texts.get(code == model.brush() ? "codebook.detail.brush" : "codebook.detail", code);
    view.detail.show(model.swatches().one(code), name, words + "\n" + rank, neighbour);
    view.codes.swatches.setAccessibleHelp(name + ". " + words);
  }

  private int inView() {
    int[] grid = model.grid();
    if (looked != CodebookModel.NONE && looked < model.shown().usage().length) {
      return looked;
    }
    if (model.brush() != CodebookModel.NONE) {
      return model.brush();
    }
    return model.cell() != CodebookModel.NONE && model.cell() < grid.length
        ? grid[model.cell()]
        : model.sequence()[0];
  }
}
