package latentlab.engine.family.autoencoder;

import latentlab.engine.family.Family;
import latentlab.engine.family.GenerativeModel;
import latentlab.engine.spec.DataInfo;
import latentlab.engine.spec.FamilyInfo;
import latentlab.engine.spec.Settings;

/** The autoencoder as a line of {@link latentlab.engine.family.Families}. */
public final class AutoencoderFamily implements Family {
  @Override
  public FamilyInfo info() {
    return AutoencoderConfig.info();
  }

  @Override
  public GenerativeModel build(Settings settings, DataInfo data, long seed) {
    return new AutoencoderModel(AutoencoderConfig.of(settings), data, seed);
  }
}
