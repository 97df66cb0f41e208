package latentlab.bench.torch;

/** The convolutional variational autoencoder: 32 and 64 maps, 256 hidden units, 16 latents. */
final class VaeConv {
  private static final String DECODER =
      """
      def add_decoder(self) -> None:
        self.add_dense("decoder.hidden", 16, 256)
        self.add_dense("decoder.maps", 256, 3136)
        self.add_up("decoder.first", 64, 32)
        self.add_up("decoder.logits", 32, 1)

      def logits(self, z: Tensor) -> Tensor:
        h = torch.relu(self.dense("decoder.hidden", z))
        h = torch.relu(self.dense("decoder.maps", h))
        h = self.ordered(torch.reshape(h, [-1, 64, 7, 7]))
        return self.up("decoder.logits", torch.relu(self.up("decoder.first", h)))
      """;

  static final Script SCRIPT =
      new Script(
          false,
          Script.STEP
              + DECODER
              + """
              def layers(self) -> None:
                self.add_conv("first", 1, 32, 4)
                self.add_conv("second", 32, 64, 4)
                self.add_dense("hidden", 3136, 256)
                self.add_dense("mean", 256, 16)
                self.add_dense("spread", 256, 16)
                self.add_decoder()
                self.group("", 1e-3, 0.9)

              def loss(self, x: Tensor) -> Tensor:
                h = torch.relu(self.conv("first", x, 2, 1))
                h = torch.relu(self.conv("second", h, 2, 1))
                h = torch.relu(self.dense("hidden", torch.flatten(h, 1)))
                mean = self.dense("mean", h)
                spread = self.dense("spread", h)
                logits = self.logits(self.sampled(mean, spread))
                return self.cross_entropy(logits, x) + self.divergence(mean, spread)
              """);

  /** Its decoder alone, for one point: [1, 16] to [1, 1, 28, 28]. */
  static final Script DECODING =
      new Script(
          true,
          DECODER
              + """
              def layers(self) -> None:
                self.add_decoder()

              def decode(self, z: Tensor) -> Tensor:
                return torch.sigmoid(self.logits(z))
              """);

  private VaeConv() {}
}
