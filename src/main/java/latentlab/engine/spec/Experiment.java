package latentlab.engine.spec;

/**
 * A run that is worth seeing: it ships ready to be started, with a seed from which the effect is
 * known to come. Its texts are {@code experiment.ID} (the name) and {@code experiment.ID.help}
 * (what to look at, in a sentence or two).
 *
 * @param id its name on the command line
 * @param spec the whole run; every setting that it does not name has the value it starts with
 * @param panel the view in which the effect is to be seen
 */
public record Experiment(String id, RunSpec spec, String panel) {}
