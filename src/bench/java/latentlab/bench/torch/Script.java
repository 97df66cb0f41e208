package latentlab.bench.torch;

import java.util.List;

/**
 * The TorchScript source of one work: what is common to all, and what the work adds.
 *
 * @param channelsLast whether pictures lie in memory as [batch, height, width, channels]:
 *     libtorch's faster order for some networks and its slower one for others, by what was measured
 * @param methods the work's own: {@code layers(self)}, which adds the parameters, and what a step
 *     calls
 */
record Script(boolean channelsLast, String methods) {
  private static final List<String> FIELDS =
      List.of("p", "fixed", "weights", "means", "squares", "steps", "rates", "betas");

  private static final String HEAD =
      """
      class Net(Module):
        __parameters__ = []
        __buffers__ = []
        training : bool
        p : Dict[str, Tensor]
        fixed : Dict[str, Tensor]
        weights : Dict[str, List[Tensor]]
        means : Dict[str, List[Tensor]]
        squares : Dict[str, List[Tensor]]
        steps : Dict[str, List[Tensor]]
        rates : Dict[str, float]
        betas : Dict[str, float]
      """;

  /** One step for works with one loss and one optimiser. */
  static final String STEP =
      """
      def step(self, x: Tensor) -> Tensor:
        torch.set_grad_enabled(True)
        loss = self.loss(self.ordered(x))
        self.learn("", loss)
        return torch.detach(loss)
      """;

  byte[] archive() {
    int order = channelsLast ? 2 : 0; // libtorch's numbers of memory formats
    String ordered = "def order(self) -> int:\n  return %d\n".formatted(order);
    String body = ordered + Layers.SOURCE + Learning.SOURCE + methods;
    return Archive.of(HEAD + body.indent(2), FIELDS);
  }
}
