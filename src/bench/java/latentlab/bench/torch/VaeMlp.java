package latentlab.bench.torch;

/** The variational autoencoder of dense layers: 784-400-20-400-784. */
final class VaeMlp {
  static final Script SCRIPT =
      new Script(
          false,
          Script.STEP
              + """
              def layers(self) -> None:
                self.add_dense("hidden", 784, 400)
                self.add_dense("mean", 400, 20)
                self.add_dense("spread", 400, 20)
                self.add_dense("decoder.hidden", 20, 400)
                self.add_dense("decoder.logits", 400, 784)
                self.group("", 1e-3, 0.9)

              def loss(self, pictures: Tensor) -> Tensor:
                x = torch.flatten(pictures, 1)
                hidden = torch.relu(self.dense("hidden", x))
                mean = self.dense("mean", hidden)
                spread = self.dense("spread", hidden)
                decoded = torch.relu(self.dense("decoder.hidden", self.sampled(mean, spread)))
                logits = self.dense("decoder.logits", decoded)
                return self.cross_entropy(logits, x) + self.divergence(mean, spread)
              """);

  private VaeMlp() {}
}
