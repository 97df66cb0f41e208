package latentlab.ui.shell;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import latentlab.engine.event.Event;
import latentlab.engine.event.Finding;
import latentlab.engine.spec.RunSpec;
import latentlab.text.Texts;
import org.jspecify.annotations.Nullable;

/** What is happening, in plain words: one card a finding. */
final class FindingsModel {
  private final Texts texts;
  private final RunController run;
  private final ReadOnlyObjectWrapper<List<Card>> cards = new ReadOnlyObjectWrapper<>(List.of());

  private @Nullable RunSpec introduced;
  private List<Card> introduction = List.of();
  private List<Card> told = List.of();

  /**
   * @param tone {@code good}, {@code note} or {@code warning}
   * @param button what the remedy is called; empty where there is none
   * @param remedy applies it
   */
  record Card(String id, String tone, String sentence, String button, Runnable remedy) {}

  FindingsModel(RunController run, Texts texts) {
    this.run = run;
    this.texts = texts;
  }

  ReadOnlyObjectProperty<List<Card>> cards() {
    return cards.getReadOnlyProperty();
  }

  void accept(Event event) {
    switch (event) {
      case Event.RunOpened run -> {
        told = run.spec().equals(introduced) ? introduction : List.of();
        cards.set(told);
      }
      case Event.Findings(var findings) ->
          cards.set(Stream.concat(findings.stream().map(this::card), told.stream()).toList());
      default -> {}
    }
  }

  /** Of runs of this spec it is also said what they are for: below what happens at present. */
  void introduce(RunSpec spec, String name, String help) {
    introduced = spec;
    String sentence = texts.get("experiments.card", name, help);
    introduction = List.of(new Card("experiment", "note", sentence, "", () -> {}));
  }

  private Card card(Finding finding) {
    String key = "finding." + finding.id();
    Finding.@Nullable Remedy remedy = finding.remedy();
    return new Card(
        finding.id(),
        finding.tone().name().toLowerCase(Locale.ROOT),
        texts.get(key, finding.arguments().toArray()),
        remedy == null ? "" : button(key, remedy),
        remedy == null ? () -> {} : () -> run.apply(remedy));
  }

  private String button(String key, Finding.Remedy remedy) {
    return switch (remedy) {
      case Finding.Change(String setting, String value) -> {
        String own = key + ".remedy." + setting;
        yield texts.get(texts.has(own) ? own : key + ".remedy", value);
      }
      case Finding.Model(String family) ->
          texts.get(key + ".remedy.model", texts.get("model." + family));
      case Finding.Act(String action) -> texts.get(key + ".remedy." + action);
    };
  }
}
