package latentlab.ui.panel.samples;

import latentlab.engine.spec.DataInfo;
import latentlab.text.Texts;
import latentlab.ui.kit.ClassNames;

/**
 * How classes are written in the samples panel.
 *
 * @param texts of the present language
 * @param data the classes are of
 */
record ClassWords(Texts texts, DataInfo data) {
  /** The number of a class, as it stands on a sample. */
  String mark(int label) {
    return texts.get("samples.class", label);
  }

  /** The number of a class, and its name where it has one. */
  String name(int label) {
    return new ClassNames(texts, data)
        .find(label)
        .map(name -> texts.get("samples.class.named", label, name))
        .orElseGet(() -> mark(label));
  }

  /** One of the Gaussians of the data, counted from 1. */
  String mode(int index) {
    return texts.get("samples.class", index + 1);
  }
}
