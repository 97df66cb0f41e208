package latentlab.bench.torch;

/**
 * The convolutional adversarial pair; its loss is the discriminator's plus the generator's. The
 * pictures shown to the discriminator in its own step are drawn with autograd off, and in the
 * generator's step no gradient of the discriminator's parameters is computed.
 */
final class Dcgan {
  static final Script SCRIPT =
      new Script(
          false,
          """
          def layers(self) -> None:
            self.add_dense("generator.maps", 100, 6272)
            self.add_batch_norm("generator.maps.norm", 128)
            self.add_up("generator.first", 128, 64)
            self.add_batch_norm("generator.first.norm", 64)
            self.add_up("generator.out", 64, 1)
            self.add_conv("discriminator.first", 1, 64, 4)
            self.add_conv("discriminator.second", 64, 128, 4)
            self.add_batch_norm("discriminator.second.norm", 128)
            self.add_dense("discriminator.logit", 6272, 1)
            self.group("generator", 2e-4, 0.5)
            self.group("discriminator", 2e-4, 0.5)

          def generate(self, count: int) -> Tensor:
            h = self.dense("generator.maps", torch.randn([count, 100]))
            h = self.ordered(torch.reshape(h, [-1, 128, 7, 7]))
            h = torch.relu(self.batch_norm("generator.maps.norm", h))
            h = self.batch_norm("generator.first.norm", self.up("generator.first", h))
            return torch.tanh(self.up("generator.out", torch.relu(h)))

          # Binary cross-entropy of what the discriminator says against what it should say.
          def judged(self, x: Tensor, real: bool) -> Tensor:
            h = torch.leaky_relu(self.conv("discriminator.first", x, 2, 1), 0.2)
            h = self.batch_norm("discriminator.second.norm", self.conv("discriminator.second", h, 2, 1))
            h = torch.flatten(torch.leaky_relu(h, 0.2), 1)
            logit = self.dense("discriminator.logit", h)
            wanted = torch.full_like(logit, float(real))
            return torch.binary_cross_entropy_with_logits(logit, wanted)

          def step(self, pictures: Tensor) -> Tensor:
            x = self.ordered(pictures)
            count = torch.size(x, 0)
            torch.set_grad_enabled(False)
            drawn = self.generate(count)
            torch.set_grad_enabled(True)
            judging = self.judged(x, True) + self.judged(drawn, False)
            self.learn("discriminator", judging)
            torch.set_grad_enabled(True)
            generating = self.judged(self.generate(count), True)
            self.learn("generator", generating)
            return torch.detach(judging) + torch.detach(generating)
          """);

  private Dcgan() {}
}
