package latentlab.bench.torch;

/**
 * The vector-quantised autoencoder. |z|^2 is the same for all codes, so the nearest is found from
 * |e|^2 - 2 z.e, one native operation.
 */
final class VqVae {
  static final Script SCRIPT =
      new Script(
          true,
          Script.STEP
              + """
              def layers(self) -> None:
                self.add_conv("encoder.first", 1, 64, 4)
                self.add_conv("encoder.second", 64, 128, 4)
                self.add_residual("encoder.third")
                self.add_residual("encoder.fourth")
                self.add_conv("encoder.latent", 128, 64, 1)
                self.p["codes"] = self.uniform([512, 64], 1.0 / 512)
                self.add_conv("decoder.first", 64, 128, 3)
                self.add_residual("decoder.second")
                self.add_residual("decoder.third")
                self.add_up("decoder.fourth", 128, 64)
                self.add_up("decoder.out", 64, 1)
                self.group("", 1e-3, 0.9)

              def add_residual(self, name: str) -> None:
                self.add_conv(name + ".inner", 128, 32, 3)
                self.add_conv(name + ".outer", 32, 128, 1)

              def residual(self, name: str, x: Tensor) -> Tensor:
                h = torch.relu(self.conv(name + ".inner", torch.relu(x), 1, 1))
                return x + self.conv(name + ".outer", h, 1, 0)

              def encode(self, x: Tensor) -> Tensor:
                h = torch.relu(self.conv("encoder.first", x, 2, 1))
                h = self.conv("encoder.second", h, 2, 1)
                h = self.residual("encoder.fourth", self.residual("encoder.third", h))
                return self.conv("encoder.latent", torch.relu(h), 1, 0)

              def decode(self, z: Tensor) -> Tensor:
                h = self.conv("decoder.first", z, 1, 1)
                h = self.residual("decoder.third", self.residual("decoder.second", h))
                h = torch.relu(self.up("decoder.fourth", torch.relu(h)))
                return self.up("decoder.out", h)

              def loss(self, x: Tensor) -> Tensor:
                maps = self.encode(x)
                z = torch.reshape(torch.permute(maps, [0, 2, 3, 1]), [-1, 64])
                codes = self.p["codes"]
                points = torch.detach(z)
                fixed = torch.detach(codes)
                squares = torch.sum(fixed * fixed, [1])
                distances = torch.addmm(squares, points, torch.t(fixed), beta=1, alpha=-2)
                e = torch.embedding(codes, torch.argmin(distances, 1))
                latent = torch.mse_loss(e, points) + 0.25 * torch.mse_loss(z, torch.detach(e))
                q = torch.reshape(z + torch.detach(e - z), [-1, 7, 7, 64])
                out = self.decode(self.ordered(torch.permute(q, [0, 3, 1, 2])))
                return torch.mse_loss(out, x) + latent
              """);

  private VqVae() {}
}
