package latentlab.ui.kit;

import java.util.Optional;
import latentlab.engine.spec.DataInfo;
import latentlab.text.Texts;

/**
 * What the classes of a data set are called, where they have names.
 *
 * @param texts of the present language
 * @param data the classes are of
 */
public record ClassNames(Texts texts, DataInfo data) {
  /** The name of a class, where it has one. */
  public Optional<String> find(int label) {
    String one = "data." + data.id() + ".class." + label;
    if (texts.has(one)) {
      return Optional.of(texts.get(one));
    }
    String all = "samples.classes." + data.id();
    String[] names = texts.has(all) ? texts.get(all).split(", ", -1) : new String[0];
    return label < names.length ? Optional.of(names[label]) : Optional.empty();
  }
}
