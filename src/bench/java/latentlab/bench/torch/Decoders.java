package latentlab.bench.torch;

/** One latent point to one picture, with the decoders of the two autoencoders. */
final class Decoders {
  static final Script MLP = decoder(VaeMlp.DECODER);
  static final Script CONV = decoder(VaeConv.DECODER);

  private Decoders() {}

  private static Script decoder(String methods) {
    return new Script(
        false,
        methods
            + """
            def layers(self) -> None:
              self.add_decoder()

            def decode(self, z: Tensor) -> Tensor:
              return torch.sigmoid(self.logits(z))
            """);
  }
}
