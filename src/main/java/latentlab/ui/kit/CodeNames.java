package latentlab.ui.kit;

import java.util.Optional;
import latentlab.engine.spec.DataInfo;
import latentlab.engine.spec.LatentCode;
import latentlab.engine.spec.LatentCode.Kind;
import latentlab.text.Texts;

/**
 * What latent dimensions are called.
 *
 * @param texts of the present language
 * @param data the classes are of
 * @param space the dimensions are of
 */
public record CodeNames(Texts texts, DataInfo data, LatentSpace space) {
  /** The code whose categories are the classes of the data. */
  private static final String CLASS = "class";

  /** A code by its name, with its number where there are several. */
  public String ofCode(LatentCode code) {
    String key = "code." + code.name();
    String name = texts.has(key) ? texts.get(key) : code.name();
    return code.number() == 0 ? name : texts.get("kit.code.numbered", name, code.number());
  }

  /** A dimension: by its name where it has one, else by its number. */
  public String ofDimension(int dimension) {
    return space.codes().stream()
        .filter(code -> code.kind() == Kind.CONTINUOUS)
        .filter(code -> dimension >= code.first() && dimension < code.first() + code.size())
        .findFirst()
        .map(code -> code.size() == 1 ? ofCode(code) : several(code, dimension))
        .orElseGet(() -> texts.get("kit.code.noise", dimension));
  }

  private String several(LatentCode code, int dimension) {
    return texts.get("kit.code.numbered", ofCode(code), dimension - code.first() + 1);
  }

  /** The name of a category, where it has one: the classes of some data sets do. */
  public Optional<String> ofCategory(LatentCode code, int category) {
    return code.name().equals(CLASS)
        ? new ClassNames(texts, data).find(category)
        : Optional.empty();
  }
}
