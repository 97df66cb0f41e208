package latentlab.engine.family.aae;

import latentlab.engine.family.Family;
import latentlab.engine.family.GenerativeModel;
import latentlab.engine.spec.DataInfo;
import latentlab.engine.spec.FamilyInfo;
import latentlab.engine.spec.Settings;

/** The adversarial autoencoder as a line of {@link latentlab.engine.family.Families}. */
public final class AaeFamily implements Family {
  @Override
  public FamilyInfo info() {
    return AaeConfig.info();
  }

  @Override
  public GenerativeModel build(Settings settings, DataInfo data, long seed) {
    return new AaeModel(AaeConfig.of(settings), data, seed);
  }
}
