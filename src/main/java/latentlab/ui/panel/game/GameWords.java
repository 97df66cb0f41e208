package latentlab.ui.panel.game;

import java.util.function.Function;
import latentlab.text.Texts;
import latentlab.ui.panel.Parts;

/**
 * The words of the game. Where the players play over codes, as in an adversarial autoencoder, what
 * is real are draws of the prior and what is made are codes of data: some texts then are others.
 *
 * @param codes whether what is judged are codes
 */
record GameWords(Texts texts, boolean codes) {
  /**
   * The key of a text, {@code game.WHAT} or, where there is one for codes, {@code game.codes.WHAT}.
   */
  String key(String what) {
    String ofCodes = "game.codes." + what;
    return codes && texts.has(ofCodes) ? ofCodes : "game." + what;
  }

  String get(String what, Object... arguments) {
    return texts.get(key(what), arguments);
  }

  Parts parts() {
    return new Parts(texts, "game");
  }

  /** How a verdict is written: as a percentage, or as a score. */
  Function<Float, String> verdict(boolean probabilities) {
    return verdict -> get(probabilities ? "percent" : "score", verdict);
  }
}
