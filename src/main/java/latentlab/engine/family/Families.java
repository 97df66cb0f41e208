package latentlab.engine.family;

import java.util.List;
import latentlab.engine.family.autoencoder.AutoencoderFamily;
import latentlab.engine.family.classifier.ClassifierFamily;
import latentlab.engine.family.diffusion.DdpmFamily;
import latentlab.engine.family.diffusion.FlowFamily;
import latentlab.engine.family.vae.VaeFamily;
import latentlab.engine.family.vqvae.VqVae2Family;
import latentlab.engine.family.vqvae.VqVaeFamily;
import latentlab.engine.spec.FamilyInfo;

/** Every family there is, in the order in which they are offered. */
public final class Families {
  private static final List<Family> ALL =
      List.of(
          new VaeFamily(),
          new AutoencoderFamily(),
          new VqVaeFamily(),
          new VqVae2Family(),
          new DdpmFamily(),
          new FlowFamily(),
          new ClassifierFamily());

  private Families() {}

  public static List<Family> all() {
    return ALL;
  }

  public static List<FamilyInfo> infos() {
    return ALL.stream().map(Family::info).toList();
  }

  /**
   * The family of a checked name.
   *
   * @throws IllegalArgumentException where there is none
   */
  public static Family of(String id) {
    return ALL.stream()
        .filter(family -> family.info().id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no family is called " + id));
  }
}
