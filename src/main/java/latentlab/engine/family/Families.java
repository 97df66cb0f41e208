package latentlab.engine.family;

import java.util.List;
import latentlab.engine.family.aae.AaeFamily;
import latentlab.engine.family.autoencoder.AutoencoderFamily;
import latentlab.engine.family.classifier.ClassifierFamily;
import latentlab.engine.family.diffusion.DdpmFamily;
import latentlab.engine.family.diffusion.FlowFamily;
import latentlab.engine.family.diffusion.LatentFamily;
import latentlab.engine.family.gan.GanFamily;
import latentlab.engine.family.vae.VaeFamily;
import latentlab.engine.family.vqvae.VqVae2Family;
import latentlab.engine.family.vqvae.VqVaeFamily;
import latentlab.engine.spec.FamilyInfo;

/** Every family there is, in the order in which they are offered. */
public final class Families {
  private static final List<Branch> BRANCHES =
      List.of(
          new Branch(
              "autoencoders",
              List.of(
                  new VaeFamily(),
                  new AutoencoderFamily(),
                  new AaeFamily(),
                  new VqVaeFamily(),
                  new VqVae2Family())),
          new Branch("adversarial", GanFamily.all()),
          new Branch("diffusion", List.of(new DdpmFamily(), new LatentFamily(), new FlowFamily())),
          new Branch("judges", List.of(new ClassifierFamily())));

  private static final List<Family> ALL =
      BRANCHES.stream().flatMap(branch -> branch.families().stream()).toList();

  private Families() {}

  /**
   * Families of one idea.
   *
   * @param id its name; the text is {@code branch.ID}
   */
  public record Branch(String id, List<Family> families) {
    public Branch {
      families = List.copyOf(families);
    }
  }

  /** The branches of the field, in the order in which they are offered. */
  public static List<Branch> branches() {
    return BRANCHES;
  }

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
