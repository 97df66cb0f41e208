package latentlab.engine.nn.autoregressive;

import java.util.ArrayList;
import java.util.List;
import latentlab.engine.grad.Activate;
import latentlab.engine.grad.JointDense;
import latentlab.engine.grad.JointDense.Product;
import latentlab.engine.grad.JointDense.Term;
import latentlab.engine.grad.Tape;
import latentlab.engine.grad.Variable;
import latentlab.engine.nn.DenseLayer;
import latentlab.engine.nn.Initialiser;
import latentlab.engine.nn.Parameter;
import latentlab.engine.nn.Parameters;
import latentlab.engine.tensor.Activation;

/** Makes logits of what the gates of all layers say: the skip connections and what follows them. */
final class OutputLayers {
  private final List<Parameter> skips = new ArrayList<>();
  private final Parameter bias;
  private final DenseLayer hidden;
  private final DenseLayer logits;

  /**
   * @param name the part's name, before the names of its parameters
   */
  OutputLayers(Parameters parameters, String name, PriorSettings settings) {
    int channels = settings.channels();
    Initialiser skip = Initialiser.fanIn(channels);
    for (int layer = 0; layer < settings.layers(); layer++) {
      skips.add(parameters.learnt(name + ".skip." + layer + ".weight", skip, channels, channels));
    }
    this.bias = parameters.learnt(name + ".skip.bias", skip, channels);
    this.hidden = new DenseLayer(parameters, name + ".0", channels, channels, Activation.RELU);
    this.logits =
        new DenseLayer(parameters, name + ".1", channels, settings.grid().codes(), Activation.NONE);
  }

  /**
   * @param gates of each layer, [rows, channels]
   * @return [rows, codes]
   */
  Variable forward(Tape tape, List<Variable> gates) {
    Term[] terms = new Term[gates.size()];
    for (int layer = 0; layer < terms.length; layer++) {
      terms[layer] = new Product(gates.get(layer), skips.get(layer).variable());
    }
    Variable sum = JointDense.apply(tape, bias.variable(), terms);
    Variable bent = Activate.apply(tape, sum, Activation.RELU);
    return logits.forward(tape, hidden.forward(tape, bent));
  }
}
