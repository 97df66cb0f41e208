package latentlab.bench.torch;

/** The denoising network of a diffusion model: three levels of 32, 64 and 64 maps. */
final class DdpmUnet {
  private static final String LAYERS =
      """
      def layers(self) -> None:
        self.add_dense("time.first", 32, 128)
        self.add_dense("time.second", 128, 128)
        self.add_conv("stem", 1, 32, 3)
        self.add_blocks("down0", 32, 32, 32, False)
        self.add_conv("down0.to", 32, 32, 3)
        self.add_blocks("down1", 32, 64, 64, False)
        self.add_conv("down1.to", 64, 64, 3)
        self.add_blocks("down2", 64, 64, 64, True)
        self.add_block("middle.first", 64, 64)
        self.add_attention("middle.attention")
        self.add_block("middle.second", 64, 64)
        self.add_blocks("up2", 128, 128, 64, True)
        self.add_conv("up2.to", 64, 64, 3)
        self.add_blocks("up1", 128, 128, 64, False)
        self.add_conv("up1.to", 64, 32, 3)
        self.add_blocks("up0", 64, 64, 32, False)
        self.add_norm("head.norm", 32)
        self.add_conv("head", 32, 1, 3)
        self.group("", 1e-3, 0.9)
        kept = torch.cumprod(1.0 - torch.linspace(1e-4, 0.02, 1000), 0)
        self.fixed["signal"] = torch.sqrt(kept)
        self.fixed["noise"] = torch.sqrt(1.0 - kept)
        self.fixed["frequencies"] = torch.exp(torch.arange(16) * (-torch.log(10000.0) / 16))

      def add_blocks(self, name: str, first: int, second: int, outputs: int, attention: bool) -> None:
        self.add_block(name + ".first", first, outputs)
        self.add_block(name + ".second", second, outputs)
        if attention:
          self.add_attention(name + ".first.attention")
          self.add_attention(name + ".second.attention")

      def add_block(self, name: str, inputs: int, outputs: int) -> None:
        self.add_norm(name + ".norm1", inputs)
        self.add_conv(name + ".conv1", inputs, outputs, 3)
        self.add_dense(name + ".time", 128, outputs)
        self.add_norm(name + ".norm2", outputs)
        self.add_conv(name + ".conv2", outputs, outputs, 3)
        if inputs != outputs:
          self.add_conv(name + ".skip", inputs, outputs, 1)

      def add_attention(self, name: str) -> None:
        self.add_norm(name + ".norm", 64)
        self.add_dense(name + ".qkv", 64, 192)
        self.add_dense(name + ".out", 64, 64)
      """;

  private static final String NETWORK =
      """
      # Group normalisation, SiLU, convolution.
      def normed(self, norm: str, conv: str, x: Tensor) -> Tensor:
        return self.conv(conv, torch.silu(self.group_norm(norm, x)), 1, 1)

      def block(self, name: str, x: Tensor, time: Tensor) -> Tensor:
        h = self.normed(name + ".norm1", name + ".conv1", x)
        shift = torch.unsqueeze(torch.unsqueeze(self.dense(name + ".time", time), 2), 3)
        h = self.normed(name + ".norm2", name + ".conv2", h + shift)
        if torch.size(x, 1) != torch.size(h, 1):
          x = self.conv(name + ".skip", x, 1, 0)
        return x + h

      # One head over the 49 places of a 7 by 7 picture.
      def attention(self, name: str, x: Tensor) -> Tensor:
        h = torch.transpose(torch.flatten(self.group_norm(name + ".norm", x), 2), 1, 2)
        q, k, v = torch.chunk(self.dense(name + ".qkv", h), 3, 2)
        weights = torch.softmax(torch.bmm(q, torch.transpose(k, 1, 2)) * 0.125, 2)
        h = self.dense(name + ".out", torch.bmm(weights, v))
        return x + torch.reshape(torch.transpose(h, 1, 2), torch.size(x))

      def attended(self, name: str, x: Tensor, time: Tensor) -> Tensor:
        return self.attention(name + ".attention", self.block(name, x, time))

      def joined(self, x: Tensor, skip: Tensor) -> Tensor:
        return torch.cat([x, skip], 1)

      def doubled(self, name: str, x: Tensor) -> Tensor:
        return self.conv(name, torch.upsample_nearest2d(x, None, [2., 2.]), 1, 1)

      def time(self, t: Tensor) -> Tensor:
        angles = torch.unsqueeze(t, 1) * self.fixed["frequencies"]
        h = torch.cat([torch.sin(angles), torch.cos(angles)], 1)
        h = self.dense("time.second", torch.silu(self.dense("time.first", h)))
        return torch.silu(h) # every block begins with it

      def predicted(self, x: Tensor, t: Tensor) -> Tensor:
        time = self.time(t)
        a1 = self.block("down0.first", self.conv("stem", x, 1, 1), time)
        a2 = self.block("down0.second", a1, time)
        b1 = self.block("down1.first", self.conv("down0.to", a2, 2, 1), time)
        b2 = self.block("down1.second", b1, time)
        c1 = self.attended("down2.first", self.conv("down1.to", b2, 2, 1), time)
        c2 = self.attended("down2.second", c1, time)
        h = self.block("middle.first", c2, time)
        h = self.block("middle.second", self.attention("middle.attention", h), time)
        h = self.attended("up2.first", self.joined(h, c2), time)
        h = self.doubled("up2.to", self.attended("up2.second", self.joined(h, c1), time))
        h = self.block("up1.first", self.joined(h, b2), time)
        h = self.doubled("up1.to", self.block("up1.second", self.joined(h, b1), time))
        h = self.block("up0.first", self.joined(h, a2), time)
        h = self.block("up0.second", self.joined(h, a1), time)
        return self.normed("head.norm", "head", h)

      def loss(self, x: Tensor) -> Tensor:
        t = torch.randint(0, 1000, [torch.size(x, 0)])
        signal = torch.reshape(torch.index_select(self.fixed["signal"], 0, t), [-1, 1, 1, 1])
        noise = torch.reshape(torch.index_select(self.fixed["noise"], 0, t), [-1, 1, 1, 1])
        drawn = torch.randn_like(x)
        return torch.mse_loss(self.predicted(signal * (2.0 * x - 1.0) + noise * drawn, t), drawn)
      """;

  static final Script SCRIPT = new Script(true, Script.STEP + LAYERS + NETWORK);

  private DdpmUnet() {}
}
