package latentlab.engine.family;

import java.util.List;
import latentlab.engine.family.vae.VaeConfig;
import latentlab.engine.spec.FamilyInfo;

/** Every family there is, in the order in which they are offered. */
public final class Families {
  private Families() {}

  public static List<FamilyInfo> infos() {
    return List.of(VaeConfig.info());
  }
}
