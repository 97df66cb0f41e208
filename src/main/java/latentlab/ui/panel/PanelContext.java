package latentlab.ui.panel;

import java.util.function.BiConsumer;
import java.util.function.Consumer;
import latentlab.engine.event.Event;
import latentlab.engine.spec.Query;
import latentlab.text.Texts;

/**
 * What a panel is made with.
 *
 * @param run the model it shows, with its data and settings
 * @param ask sends a question; the answer comes as {@link Event.Answered} with the same slot. A
 *     panel begins its slots with its own id: {@code latent.picture}
 * @param act does one of the model's actions ({@link latentlab.engine.spec.ModelInfo#actions()})
 * @param texts the sentences of the present language
 * @param reducedMotion whether nothing may move by itself
 */
public record PanelContext(
    Event.RunOpened run,
    BiConsumer<String, Query> ask,
    Consumer<String> act,
    Texts texts,
    boolean reducedMotion) {
  /** For a panel that only asks. */
  public PanelContext(
      Event.RunOpened run, BiConsumer<String, Query> ask, Texts texts, boolean reducedMotion) {
    this(run, ask, _ -> {}, texts, reducedMotion);
  }
}
