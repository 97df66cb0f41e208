package latentlab.bench.torch;

/**
 * The layers, as methods: {@code add_x} makes the parameters of a layer, under its name and with
 * PyTorch's own initial values, {@code x} applies it. Each is one native operation of libtorch.
 */
final class Layers {
  static final String SOURCE =
      """
      def ordered(self, x: Tensor) -> Tensor:
        if torch.dim(x) == 4:
          return torch.contiguous(x, memory_format=self.order())
        return x

      def uniform(self, shape: List[int], bound: float) -> Tensor:
        return self.ordered(torch.uniform_(torch.empty(shape), -bound, bound))

      def add(self, name: str, shape: List[int], bias: int, inputs: int) -> None:
        bound = 1.0 / torch.sqrt(inputs)
        self.p[name + ".weight"] = self.uniform(shape, bound)
        self.p[name + ".bias"] = self.uniform([bias], bound)

      def add_dense(self, name: str, inputs: int, outputs: int) -> None:
        self.add(name, [outputs, inputs], outputs, inputs)

      def dense(self, name: str, x: Tensor) -> Tensor:
        return torch.linear(x, self.p[name + ".weight"], self.p[name + ".bias"])

      def add_conv(self, name: str, inputs: int, outputs: int, kernel: int) -> None:
        self.add(name, [outputs, inputs, kernel, kernel], outputs, inputs * kernel * kernel)

      def conv(self, name: str, x: Tensor, stride: int, padding: int) -> Tensor:
        weight = self.p[name + ".weight"]
        bias = self.p[name + ".bias"]
        return torch.conv2d(x, weight, bias, [stride, stride], [padding, padding])

      # Transposed convolution that doubles height and width: kernel 4, stride 2, padding 1.
      def add_up(self, name: str, inputs: int, outputs: int) -> None:
        self.add(name, [inputs, outputs, 4, 4], outputs, outputs * 16)

      def up(self, name: str, x: Tensor) -> Tensor:
        weight = self.p[name + ".weight"]
        bias = self.p[name + ".bias"]
        return torch.conv_transpose2d(x, weight, bias, [2, 2], [1, 1])

      def add_norm(self, name: str, channels: int) -> None:
        self.p[name + ".weight"] = torch.ones([channels])
        self.p[name + ".bias"] = torch.zeros([channels])

      def group_norm(self, name: str, x: Tensor) -> Tensor:
        return torch.group_norm(x, 8, self.p[name + ".weight"], self.p[name + ".bias"], 1e-5)

      def add_batch_norm(self, name: str, channels: int) -> None:
        self.add_norm(name, channels)
        self.fixed[name + ".mean"] = torch.zeros([channels])
        self.fixed[name + ".variance"] = torch.ones([channels])

      def batch_norm(self, name: str, x: Tensor) -> Tensor:
        weight = self.p[name + ".weight"]
        bias = self.p[name + ".bias"]
        mean = self.fixed[name + ".mean"]
        variance = self.fixed[name + ".variance"]
        return torch.batch_norm(x, weight, bias, mean, variance, True, 0.1, 1e-5, False)

      # Binary cross-entropy from logits, summed over pixels, averaged over the batch.
      def cross_entropy(self, logits: Tensor, x: Tensor) -> Tensor:
        total = torch.binary_cross_entropy_with_logits(logits, x, None, None, 2)
        return total / torch.size(x, 0)

      # Kullback-Leibler divergence of N(mean, exp(spread)) from N(0, 1), averaged over the batch.
      def divergence(self, mean: Tensor, spread: Tensor) -> Tensor:
        total = torch.sum(1.0 + spread - mean * mean - torch.exp(spread))
        return total * (-0.5 / torch.size(mean, 0))

      def sampled(self, mean: Tensor, spread: Tensor) -> Tensor:
        return torch.addcmul(mean, torch.exp(spread * 0.5), torch.randn_like(mean))
      """;

  private Layers() {}
}
