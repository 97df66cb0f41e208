package latentlab.engine.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import latentlab.engine.data.DataSet;
import latentlab.engine.data.DataSets;
import latentlab.engine.family.Families;
import latentlab.engine.family.GenerativeModel;
import latentlab.engine.spec.RunSpec;
import latentlab.engine.store.RunFolder;
import latentlab.support.TinyRuns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Training stands still while a run is saved. */
class RunFilesTest {
  private static final DataSet BARS = TinyRuns.bars(64);

  @TempDir private Path temporary;

  private static OpenRun denoiser() {
    Map<String, String> tiny =
        Map.of("unetChannels", "4,8", "timesteps", "300", "samplingSteps", "300", "batch", "32");
    RunSpec spec =
        new RunSpec("ddpm", "bars", 7, Catalog.family("ddpm").defaults(BARS.info()).with(tiny));
    var model = Families.of("ddpm").build(spec.settings(), BARS.info(), spec.seed());
    return new OpenRun(spec, BARS, model, 0, List.of(), _ -> {});
  }

  @Test
  void aDenoiserDrawsFewSamplesInFewSteps() throws IOException {
    AtomicInteger steps = new AtomicInteger();
    RunFiles.write(
        temporary,
        denoiser(),
        () -> {
          steps.incrementAndGet();
          return false;
        });
    assertEquals(20, steps.get());
    // Four by four pictures of 8x8, each pixel twice as large, a line around each.
    int width = ImageIO.read(temporary.resolve(RunFolder.SAMPLES).toFile()).getWidth();
    assertTrue(width >= 4 * 16 && width < 5 * 18, "" + width);
  }

  @Test
  void aRunKeptBeforeASettingWasThereHasItAsPlainAsItWas() throws IOException {
    RunSpec spec =
        Catalog.spec("lsgan", "mnist", 7)
            .with(Map.of("discriminatorNorm", "false", "discriminatorHidden", "0"));
    DataSet data = TinyRuns.bars(64);
    GenerativeModel model = Families.of("lsgan").build(spec.settings(), data.info(), 7);
    RunFiles.write(temporary, new OpenRun(spec, data, model, 3, List.of(), _ -> {}), () -> true);
    Path record = temporary.resolve(RunFolder.RECORD);
    String kept = Files.readString(record);
    String older = kept.replaceAll("(?m)^ *\"discriminator(Norm|Hidden)\" :.*\\R", "");
    assertEquals(kept.lines().count() - 2, older.lines().count());
    Files.writeString(record, older);
    assertEquals(spec, RunFiles.read(temporary).spec());
  }

  @Test
  void everyRunThatShipsOpens() throws IOException {
    try (Stream<Path> shipped = Files.list(TinyRuns.ASSETS.resolve("snapshots"))) {
      List<Path> folders = shipped.toList();
      assertTrue(folders.size() >= 4, folders.toString());
      for (Path folder : folders) {
        RunFiles.Kept kept = RunFiles.read(folder);
        DataSet data = DataSets.load(kept.spec().data(), TinyRuns.ASSETS);
        assertTrue(RunFiles.model(folder, kept, data).parameters().count() > 0);
      }
    }
  }

  @Test
  void whereSomebodyWaitsForTheEndNoSamplesAreDrawn() {
    RunFiles.write(temporary, denoiser(), () -> true);
    assertTrue(Files.exists(temporary.resolve(RunFolder.WEIGHTS)));
    assertFalse(Files.exists(temporary.resolve(RunFolder.SAMPLES)));
  }
}
