package latentlab.ui.panel;

import java.util.Set;
import java.util.function.Function;
import latentlab.engine.spec.Ability;

/**
 * One line of {@link Panels}.
 *
 * @param id its name; the texts are {@code panel.ID} (the tab) and {@code panel.ID.help}
 * @param needs the abilities a model must have for the panel to appear
 * @param make builds it
 */
public record PanelEntry(String id, Set<Ability> needs, Function<PanelContext, Panel> make) {}
