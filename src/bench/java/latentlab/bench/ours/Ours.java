package latentlab.bench.ours;

import java.nio.file.Path;
import java.util.Optional;
import latentlab.bench.work.Engine;
import latentlab.bench.work.Side;
import latentlab.bench.work.Work;
import latentlab.engine.data.DataSet;
import latentlab.engine.data.DataSets;
import latentlab.engine.tensor.Natives;

/** This project's engine. */
public final class Ours implements Engine {
  /** Every side begins from the same seed, so that two measurements do the same steps. */
  static final long SEED = 7;

  private final DataSet data;

  /**
   * @param assets the folder with the data sets that ship with the program
   */
  public Ours(Path assets) {
    Natives.load();
    this.data = DataSets.load("mnist", assets);
  }

  @Override
  public String name() {
    return "LatentLab";
  }

  @Override
  public Optional<Side> build(Work work, int batch) {
    FixedBatches grey = new FixedBatches(data.train(), batch, false);
    FixedBatches binary = new FixedBatches(data.train(), batch, true);
    return Optional.of(
        switch (work) {
          case VAE_MLP -> new FamilySide(FamilyModel.vaeMlp(data.info()), binary);
          case VAE_CONV -> new FamilySide(FamilyModel.vaeConv(data.info()), binary);
          case VQ_VAE -> new TrainingSide(new VqVae(), grey);
          case DCGAN -> new DcganSide(grey);
          case DDPM_UNET -> new FamilySide(FamilyModel.ddpmUnet(data.info()), grey);
          case PIXEL_CNN -> new TrainingSide(new PixelCnn(), binary);
          case DECODE_MLP -> new DecodeSide(FamilyModel.vaeMlp(data.info()), batch);
          case DECODE_CONV -> new DecodeSide(FamilyModel.vaeConv(data.info()), batch);
        });
  }
}
