package latentlab.engine.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import latentlab.engine.data.DataSet;
import latentlab.engine.data.DataSets;
import latentlab.engine.family.Families;
import latentlab.engine.family.GenerativeModel;
import latentlab.engine.spec.RunSpec;
import latentlab.support.TinyRuns;
import org.junit.jupiter.api.Test;

class ClassesDrawnTest {
  private final DataSet digits = DataSets.load("mnist", TinyRuns.ASSETS);

  private static GenerativeModel untrained(RunSpec spec, DataSet data) {
    return Families.of(spec.model()).build(spec.settings(), data.info(), spec.seed());
  }

  @Test
  void aTrainedGeneratorDrawsAllClassesAndAnUntrainedOneHardlyAny() {
    Path folder = TinyRuns.ASSETS.resolve("snapshots").resolve("dcgan-mnist");
    RunFiles.Kept kept = RunFiles.read(folder);
    ClassesDrawn trained =
        Objects.requireNonNull(
            ClassesDrawn.of(TinyRuns.ASSETS, digits, RunFiles.model(folder, kept, digits)));
    assertEquals(Map.of("classesCovered", 10.0, "classesMissing", 0.0), trained.figures());

    RunSpec spec = Catalog.spec("dcgan", "mnist", 1);
    ClassesDrawn first =
        Objects.requireNonNull(ClassesDrawn.of(TinyRuns.ASSETS, digits, untrained(spec, digits)));
    double missing = first.figures().getOrDefault("classesMissing", 0.0);
    assertEquals(9, missing, 1, "grey noise is one class to the judge, or two");
  }

  @Test
  void onlyGamesAboutPicturesWithAJudgeAreCounted() {
    RunSpec vae = Catalog.spec("vae", "mnist", 1);
    assertNull(ClassesDrawn.of(TinyRuns.ASSETS, digits, untrained(vae, digits)));
    DataSet points = DataSets.load("gaussians", TinyRuns.ASSETS);
    RunSpec gan = Catalog.spec("gan", "gaussians", 1);
    assertNull(ClassesDrawn.of(TinyRuns.ASSETS, points, untrained(gan, points)));
  }
}
