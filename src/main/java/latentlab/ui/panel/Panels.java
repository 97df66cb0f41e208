package latentlab.ui.panel;

import java.util.List;
import java.util.Set;
import latentlab.engine.spec.Ability;
import latentlab.ui.panel.arithmetic.ArithmeticController;
import latentlab.ui.panel.between.BetweenController;
import latentlab.ui.panel.codebook.CodebookController;
import latentlab.ui.panel.denoise.DenoiseController;
import latentlab.ui.panel.encoder.EncoderController;
import latentlab.ui.panel.game.GameController;
import latentlab.ui.panel.latent.LatentController;
import latentlab.ui.panel.map.MapController;
import latentlab.ui.panel.network.NetworkController;
import latentlab.ui.panel.reconstruct.ReconstructController;
import latentlab.ui.panel.samples.SamplesController;
import latentlab.ui.panel.traverse.TraverseController;

/** Every panel there is, in the order of the tabs. */
public final class Panels {
  private Panels() {}

  public static List<PanelEntry> all() {
    return List.of(
        new PanelEntry("codebook", Set.of(Ability.HAS_CODEBOOK), CodebookController::new),
        new PanelEntry("game", Set.of(Ability.PLAYS), GameController::new),
        new PanelEntry("denoise", Set.of(Ability.DENOISES), DenoiseController::new),
        new PanelEntry("latent", Set.of(Ability.DECODES), LatentController::new),
        new PanelEntry("traverse", Set.of(Ability.DECODES), TraverseController::new),
        new PanelEntry("map", Set.of(Ability.ENCODES), MapController::new),
        new PanelEntry("between", Set.of(Ability.DECODES), BetweenController::new),
        new PanelEntry(
            "arithmetic", Set.of(Ability.ENCODES, Ability.DECODES), ArithmeticController::new),
        new PanelEntry("reconstruct", Set.of(Ability.RECONSTRUCTS), ReconstructController::new),
        new PanelEntry("samples", Set.of(Ability.SAMPLES), SamplesController::new),
        new PanelEntry("encoder", Set.of(Ability.ENCODES), EncoderController::new),
        new PanelEntry("network", Set.of(), NetworkController::new));
  }
}
