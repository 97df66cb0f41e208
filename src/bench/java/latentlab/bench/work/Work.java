package latentlab.bench.work;

/** The works that engines are compared at; docs/performance.md describes the networks. */
public enum Work {
  VAE_MLP("vae-mlp", 128, 2.0),
  VAE_CONV("vae-conv", 128, 1.5),
  VQ_VAE("vq-vae", 64, 1.4),
  DCGAN("dcgan", 64, 1.4),
  DDPM_UNET("ddpm-unet", 32, 1.3),
  PIXEL_CNN("pixelcnn", 32, 1.3),
  DECODE_MLP("decode-1 mlp", 1, 1.0),
  DECODE_CONV("decode-1 conv", 1, 1.0);

  private final String label;
  private final int batch;
  private final double wanted;

  Work(String label, int batch, double wanted) {
    this.label = label;
    this.batch = batch;
    this.wanted = wanted;
  }

  /** As it stands in the table and on the command line. */
  public String label() {
    return label;
  }

  /** Pictures per step. */
  public int batch() {
    return batch;
  }

  /** Time of libtorch divided by ours that we want at least. */
  public double wanted() {
    return wanted;
  }
}
