package latentlab.ui.panel.arithmetic;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import latentlab.engine.spec.DataInfo;
import latentlab.engine.spec.Pictures;
import latentlab.text.Texts;
import latentlab.ui.kit.ImageGrid;
import org.jspecify.annotations.Nullable;

/** Joins the pages of examples to the two groups that are picked from them by hand. */
final class HandPicking {
  private final ArithmeticModel model;
  private final PickView view;
  private final ArithmeticQuestions questions;
  private final Texts texts;
  private final boolean points;
  private final int count;
  private final Map<Integer, Pictures> seen = new HashMap<>();
  private int first;

  /**
   * @param count how many examples there are to pick from
   */
  HandPicking(
      ArithmeticModel model,
      PickView view,
      ArithmeticQuestions questions,
      Texts texts,
      DataInfo data,
      int count) {
    this.model = model;
    this.view = view;
    this.questions = questions;
    this.texts = texts;
    this.points = data.kind() == DataInfo.Kind.POINTS;
    this.count = count;
    view.page.setOnPick(index -> pick(first + index));
    view.scatter.setOnPick(this::pick);
    view.previous.setOnAction(_ -> turn(-1));
    view.next.setOnAction(_ -> turn(1));
    view.inPlus.setOnPick(index -> remove(true, index));
    view.inMinus.setOnPick(index -> remove(false, index));
  }

  /** Asks for the page that is looked at. */
  void ask() {
    questions.page(first, points ? Math.min(PickView.POINTS, count) : PickView.PAGE);
    show();
  }

  /** Chooses the group into which a click puts an example. */
  void into(boolean plus) {
    (plus ? view.intoPlus : view.intoMinus).setSelected(true);
  }

  /** The page came. */
  void answered(int from, Pictures pictures) {
    if (points) {
      float[] x = new float[pictures.count()];
      float[] y = new float[pictures.count()];
      for (int i = 0; i < x.length; i++) {
        x[i] = pictures.values()[2 * i];
        y[i] = pictures.values()[2 * i + 1];
      }
      view.scatter.show(x, y, new int[0]);
    } else if (from == first) {
      for (int i = 0; i < pictures.count(); i++) {
        seen.put(from + i, pictures.one(i));
      }
      view.page.show(pictures, PickView.COLUMNS);
    }
    show();
  }

  void show() {
    view.showPlace(
        texts.get("arithmetic.place", first + 1, Math.min(first + PickView.PAGE, count), count));
    view.previous.setDisable(first == 0);
    view.next.setDisable(first + PickView.PAGE >= count);
    Group.ByHand plus = group(true);
    Group.ByHand minus = group(false);
    view.showCounts(
        texts.get("arithmetic.picked.plus", plus.numbers().size()),
        texts.get("arithmetic.picked.minus", minus.numbers().size()));
    if (!points) {
      show(view.inPlus, shown(plus));
      show(view.inMinus, shown(minus));
    }
  }

  private void show(ImageGrid grid, List<Integer> numbers) {
    List<Pictures> pictures = numbers.stream().map(seen::get).filter(each -> each != null).toList();
    if (pictures.isEmpty()) {
      grid.clear();
      return;
    }
    Pictures one = pictures.getFirst();
    float[] values = new float[pictures.size() * one.size()];
    for (int i = 0; i < pictures.size(); i++) {
      System.arraycopy(pictures.get(i).values(), 0, values, i * one.size(), one.size());
    }
    grid.show(
        new Pictures(pictures.size(), one.channels(), one.height(), one.width(), values),
        PickView.SHOWN);
  }

  // The newest stand in front: those a person has just picked.
  private static List<Integer> shown(Group.ByHand group) {
    return group.numbers().reversed().stream().limit(PickView.SHOWN).toList();
  }

  private void turn(int by) {
    first = Math.clamp(first + (long) by * PickView.PAGE, 0, Math.max(0, count - 1));
    ask();
  }

  private Group.ByHand group(boolean plus) {
    State now = model.state().get();
    return (plus ? now.plus() : now.minus()) instanceof Group.ByHand hand
        ? hand
        : Group.ByHand.NOBODY;
  }

  private void pick(int number) {
    if (number < count) {
      toggle(view.intoPlus.isSelected(), number);
    }
  }

  private void remove(boolean plus, int index) {
    List<Integer> numbers = shown(group(plus));
    @Nullable Integer number = index < numbers.size() ? numbers.get(index) : null;
    if (number != null) {
      toggle(plus, number);
    }
  }

  // A group that was chosen otherwise becomes one that is picked by hand.
  private void toggle(boolean plus, int number) {
    Group.ByHand changed = group(plus).toggled(number);
    model.change(
        now -> plus ? now.withGroups(changed, now.minus()) : now.withGroups(now.plus(), changed));
  }
}
