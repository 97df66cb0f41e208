package latentlab.engine.family.vae;

import java.util.Optional;
import latentlab.engine.family.Family;
import latentlab.engine.family.GenerativeModel;
import latentlab.engine.spec.DataInfo;
import latentlab.engine.spec.FamilyInfo;
import latentlab.engine.spec.Settings;

/** The variational autoencoder as a line of {@link latentlab.engine.family.Families}. */
public final class VaeFamily implements Family {
  @Override
  public FamilyInfo info() {
    return VaeConfig.info();
  }

  @Override
  public GenerativeModel build(Settings settings, DataInfo data, long seed) {
    return new VaeModel(VaeConfig.of(settings), data, seed);
  }

  @Override
  public Optional<GenerativeModel> outline(Settings settings, DataInfo data) {
    return Optional.of(new VaeModel(VaeConfig.of(settings), data));
  }
}
