package latentlab.engine.family;

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
}
