package latentlab.ui.panel.codebook;

import java.util.Optional;
import java.util.random.RandomGenerator;
import latentlab.engine.spec.Answer;
import latentlab.text.Texts;
import latentlab.ui.kit.CodeGridView;

/** Lets a hand paint with codes, and shows the picture, its grid and what that decodes to. */
final class PaintBinding implements CodeGridView.Hand {
  private final CodebookModel model;
  private final CodebookView view;
  private final Texts texts;
  private final CodesBinding codes;
  private final CodebookQuestions questions;
  private boolean random;

  PaintBinding(
      CodebookModel model,
      CodebookView view,
      Texts texts,
      CodesBinding codes,
      CodebookQuestions questions,
      RandomGenerator generator) {
    this.model = model;
    this.view = view;
    this.texts = texts;
    this.codes = codes;
    this.questions = questions;
    PaintView paint = view.paint;
    paint.grid.setHand(this);
    paint.grid.setOnLook(cell -> codes.look(codeOf(cell)));
    paint.undo.setOnAction(_ -> undo());
    paint.back.setOnAction(
        _ -> {
          model.painting().reset();
          painted(false);
        });
    paint.random.setOnAction(
        _ -> {
          model.randomise(generator);
          painted(true);
        });
    paint.numbers.setOnAction(_ -> paint.grid.setNumbers(paint.numbers.isSelected()));
    show();
  }

  @Override
  public void begin() {
    model.painting().begin();
  }

  @Override
  public void paint(int cell) {
    model.chooseCell(cell);
    if (model.paint(cell)) {
      painted(false);
    } else {
      show();
    }
    codes.look(codeOf(cell));
  }

  @Override
  public void choose(int cell) {
    model.chooseCell(cell);
    show();
    codes.look(codeOf(cell));
  }

  @Override
  public void pickUp(int cell) {
    brush(codeOf(cell));
  }

  @Override
  public void undo() {
    model.painting().undo();
    painted(false);
  }

  /**
   * A code was picked: it becomes the brush, and paints the chosen cell where there was no brush
   * before; the brush itself is put away.
   */
  void pick(int code) {
    boolean first = model.brush() == CodebookModel.NONE;
    brush(model.brush() == code ? CodebookModel.NONE : code);
    if (first && model.cell() != CodebookModel.NONE) {
      begin();
      paint(model.cell());
    }
  }

  private void brush(int code) {
    model.chooseBrush(code);
    view.codes.swatches.setPicked(code);
    codes.showDetail();
    show();
  }

  private int codeOf(int cell) {
    int[] grid = model.grid();
    return cell >= 0 && cell < grid.length ? grid[cell] : CodebookModel.NONE;
  }

  private void painted(boolean byChance) {
    random = byChance;
    questions.askPainted();
    show();
  }

  void show() {
    PaintView paint = view.paint;
    boolean known = !model.isEmpty() && model.coded().isPresent();
    boolean painted = known && model.painting().canUndo();
    paint.undo.setDisable(!painted);
    paint.back.setDisable(!painted);
    paint.random.setDisable(!known);
    paint.numbers.setDisable(!known);
    paint.pictureWords.setText(name(texts, model.example(), model.coded()));
    paint.hint.setText(hint(painted));
    if (!known) {
      paint.picture.clear();
      paint.decoded.clear();
      paint.gridWords.setText("");
      paint.decodedWords.setText("");
      return;
    }
    model.coded().ifPresent(this::showPicture);
    paint.grid.show(model.grid(), model.shown().width(), model.shown().swatches(), model.places());
    paint.grid.setChosen(model.cell());
    paint.gridWords.setText(
        texts.get(
            "codebook.grid.shape",
            model.shown().height(),
            model.shown().width(),
            model.shown().usage().length));
    model.decoded().ifPresent(pictures -> paint.decoded.show(pictures, 1));
    if (painted) {
      paint.decodedWords.setText(texts.get("codebook.decoded.painted"));
    }
  }

  private void showPicture(Answer.Coded coded) {
    view.paint.picture.show(coded.inputs(), 1);
    view.paint.decodedWords.setText(texts.get("codebook.decoded.loss", coded.errors()[0]));
  }

  /** The number of a picture and, once it is known, its class. */
  static String name(Texts texts, int example, Optional<Answer.Coded> coded) {
    int label = coded.map(known -> known.labels()[0]).orElse(-1);
    return label < 0
        ? texts.get("codebook.picture.number", example + 1)
        : texts.get("codebook.picture.class", example + 1, label);
  }

  private String hint(boolean painted) {
    if (painted && random) {
      return texts.get("codebook.hint.random");
    }
    return model.brush() == CodebookModel.NONE
        ? texts.get("codebook.hint.none")
        : texts.get("codebook.hint.brush", model.brush());
  }
}
