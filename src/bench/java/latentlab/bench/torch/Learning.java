package latentlab.bench.torch;

/**
 * Parameters and how they learn. The gradients are asked of autograd as new tensors, so there is
 * nothing to set to zero, and all parameters of a group are updated by libtorch's fused Adam, its
 * fastest: one pass over weight, gradient and both moments.
 */
final class Learning {
  static final String SOURCE =
      """
      def start(self) -> Tensor:
        torch.set_grad_enabled(False)
        self.p = annotate(Dict[str, Tensor], {})
        self.fixed = annotate(Dict[str, Tensor], {})
        self.weights = annotate(Dict[str, List[Tensor]], {})
        self.means = annotate(Dict[str, List[Tensor]], {})
        self.squares = annotate(Dict[str, List[Tensor]], {})
        self.steps = annotate(Dict[str, List[Tensor]], {})
        self.rates = annotate(Dict[str, float], {})
        self.betas = annotate(Dict[str, float], {})
        self.layers()
        count = 0
        for weight in list(self.p.values()):
          count = count + torch.numel(weight)
        return torch.tensor(count)

      # Groups the parameters whose names start alike, to be learnt together at one rate.
      def group(self, name: str, rate: float, beta: float) -> None:
        weights: List[Tensor] = []
        means: List[Tensor] = []
        squares: List[Tensor] = []
        steps: List[Tensor] = []
        for key, weight in self.p.items():
          if key.startswith(name):
            torch.append(weights, torch.requires_grad_(weight))
            torch.append(means, torch.zeros_like(weight))
            torch.append(squares, torch.zeros_like(weight))
            torch.append(steps, torch.zeros([]))
        self.weights[name] = weights
        self.means[name] = means
        self.squares[name] = squares
        self.steps[name] = steps
        self.rates[name] = rate
        self.betas[name] = beta

      def learn(self, group: str, loss: Tensor) -> None:
        weights = self.weights[group]
        gradients: List[Tensor] = []
        for gradient in torch.grad([loss], weights):
          if gradient is not None:
            torch.append(gradients, gradient)
        torch.set_grad_enabled(False)
        steps = self.steps[group]
        torch._foreach_add_(steps, 1)
        torch._fused_adam_(weights, gradients, self.means[group], self.squares[group], [], steps,
            lr=self.rates[group], beta1=self.betas[group], beta2=0.999, weight_decay=0.,
            eps=1e-8, amsgrad=False, maximize=False)
      """;

  private Learning() {}
}
