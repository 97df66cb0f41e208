package latentlab.engine.family.gan;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import latentlab.engine.family.Family;
import latentlab.engine.family.GenerativeModel;
import latentlab.engine.spec.Ability;
import latentlab.engine.spec.DataInfo;
import latentlab.engine.spec.FamilyInfo;
import latentlab.engine.spec.Settings;
import latentlab.engine.spec.TrainParams;

/** A preset of the adversarial networks as a line of {@link latentlab.engine.family.Families}. */
public final class GanFamily implements Family {
  private final GanPreset preset;

  private GanFamily(GanPreset preset) {
    this.preset = preset;
  }

  /** All of them, in the order in which their story is told. */
  public static List<Family> all() {
    return List.of(
        new GanFamily(GanPreset.GAN),
        new GanFamily(GanPreset.DCGAN),
        new GanFamily(GanPreset.CGAN),
        new GanFamily(GanPreset.INFOGAN),
        new GanFamily(GanPreset.UNROLLED),
        new GanFamily(GanPreset.LSGAN),
        new GanFamily(GanPreset.WGAN),
        new GanFamily(GanPreset.WGAN_GP));
  }

  @Override
  public FamilyInfo info() {
    Set<Ability> abilities =
        EnumSet.of(Ability.DECODES, Ability.SAMPLES, Ability.SCORES, Ability.PLAYS);
    if (preset.shown().contains("conditional")) {
      abilities.add(Ability.CONDITIONS);
    }
    return new FamilyInfo(
        preset.id(),
        TrainParams.around(preset.params()),
        abilities,
        preset.lossParts(),
        preset.suited(),
        GanScenes.PHASES);
  }

  @Override
  public GenerativeModel build(Settings settings, DataInfo data, long seed) {
    return new GanModel(preset, settings, data, seed);
  }
}
