package latentlab.engine.family;

import java.util.Optional;
import latentlab.engine.spec.DataInfo;
import latentlab.engine.spec.FamilyInfo;
import latentlab.engine.spec.Settings;

/** A kind of generative model: what is known of it, and how one is built. */
public interface Family {
  FamilyInfo info();

  /**
   * Builds an untrained model.
   *
   * @param data what it is to learn
   * @param seed where its first weights come from
   * @throws latentlab.engine.spec.BadInput where these settings do not fit this data
   */
  GenerativeModel build(Settings settings, DataInfo data, long seed);

  /**
   * The same model without memory for its weights, which takes no native library: only what it is
   * can be asked of it. Empty for a family that does not tell so early.
   *
   * @throws latentlab.engine.spec.BadInput as {@link #build}
   */
  default Optional<GenerativeModel> outline(Settings settings, DataInfo data) {
    return Optional.empty();
  }
}
