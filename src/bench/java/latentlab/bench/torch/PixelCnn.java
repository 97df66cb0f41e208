package latentlab.bench.torch;

/** The gated PixelCNN: masked convolutions, each kernel times its mask before it is applied. */
final class PixelCnn {
  static final Script SCRIPT =
      new Script(
          true,
          Script.STEP
              + """
              def layers(self) -> None:
                self.add_masked("first", 1, 32, 7, False)
                for i in range(8):
                  self.add_masked("gate" + str(i), 32, 64, 3, True)
                  self.add_conv("out" + str(i), 32, 32, 1)
                self.add_conv("hidden", 32, 32, 1)
                self.add_conv("logits", 32, 1, 1)
                self.group("", 1e-3, 0.9)

              # Of the middle row only what lies before the centre is seen, and the centre itself if said so.
              def add_masked(self, name: str, inputs: int, outputs: int, kernel: int, centre: bool) -> None:
                self.add_conv(name, inputs, outputs, kernel)
                middle = kernel // 2
                seen = torch.zeros([kernel, kernel])
                seen[:middle] = 1.0
                seen[middle, :middle + int(centre)] = 1.0
                self.fixed[name] = torch.reshape(seen, [1, 1, kernel, kernel])

              def masked(self, name: str, x: Tensor, padding: int) -> Tensor:
                weight = self.p[name + ".weight"] * self.fixed[name]
                return torch.conv2d(x, weight, self.p[name + ".bias"], [1, 1], [padding, padding])

              def loss(self, x: Tensor) -> Tensor:
                h = self.masked("first", x, 3)
                for i in range(8):
                  a, b = torch.chunk(self.masked("gate" + str(i), h, 1), 2, 1)
                  h = h + self.conv("out" + str(i), torch.tanh(a) * torch.sigmoid(b), 1, 0)
                h = torch.relu(self.conv("hidden", torch.relu(h), 1, 0))
                return self.cross_entropy(self.conv("logits", h, 1, 0), x)
              """);

  private PixelCnn() {}
}
