package latentlab.ui.panel.game;

import java.util.function.Function;

/** Shows the game over pictures: both sides with their verdicts, and one made picture large. */
final class PicturesBinding {
  private final GameModel model;
  private final GameView view;
  private final GameWords words;

  PicturesBinding(GameModel model, GameView view, GameWords words) {
    this.model = model;
    this.view = view;
    this.words = words;
    view.pictures.sorted.setOnAction(
        _ -> {
          model.sort(view.pictures.sorted.isSelected());
          show();
        });
    view.pictures.fakes.setOnPick(
        place -> {
          model.choose(place);
          show();
        });
    view.pictures.showEmpty(words.get("waiting"));
  }

  void show() {
    Function<Float, String> said = words.verdict(model.probabilities());
    model.reals().ifPresent(hand -> view.pictures.reals.show(hand, said));
    model
        .fakes()
        .ifPresent(
            hand -> {
              view.pictures.fakes.show(hand, said);
              view.pictures.showEmpty("");
              view.pictures.showMoment(words.get("moment", model.step()));
              view.pictures.showNote(
                  words.get(model.probabilities() ? "note.probabilities" : "note.scores"));
            });
    view.pictures.fakes.mark(model.chosenPlace());
    model.chosen().ifPresent(this::showChosen);
  }

  private void showChosen(GameModel.Chosen chosen) {
    if (Hand.areCodes(chosen.made())) {
      view.chosen.made.showSigned(Hand.folded(chosen.made()), 1);
      view.chosen.pull.showSigned(Hand.folded(chosen.pull()), 1);
      view.chosen.moved.showSigned(Hand.folded(chosen.moved()), 1);
    } else {
      view.chosen.made.show(chosen.made(), 1);
      view.chosen.pull.showSigned(chosen.pull(), 1);
      view.chosen.moved.show(chosen.moved(), 1);
    }
    String verdict = words.verdict(model.probabilities()).apply((float) chosen.verdict());
    view.chosen.say(words.get("chosen.said", verdict, chosen.strength()));
  }
}
