package latentlab.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import latentlab.engine.event.Event;
import latentlab.engine.event.RunState;
import latentlab.engine.session.Catalog;
import latentlab.engine.spec.Ability;
import latentlab.engine.spec.ModelInfo;
import latentlab.text.Texts;
import latentlab.ui.panel.Panel;
import latentlab.ui.panel.PanelContext;
import latentlab.ui.panel.PanelEntry;
import org.junit.jupiter.api.Test;

class PanelDeckTest {
  private final List<String> calls = new ArrayList<>();
  private final List<String> made = new ArrayList<>();
  private final PanelDeck deck =
      new PanelDeck(
          List.of(
              new PanelEntry("first", Set.of(Ability.DECODES), _ -> new Noting("first")),
              new PanelEntry("second", Set.of(Ability.SAMPLES), _ -> new Noting("second"))));

  @Test
  void offersOnlyThePanelsWhoseAbilitiesTheModelHas() {
    assertEquals(List.of("second"), deck.open(run(EnumSet.of(Ability.SAMPLES))));
  }

  @Test
  void makesAPanelWhenItIsShownOrWhenThereIsTime() {
    deck.open(run(EnumSet.allOf(Ability.class)));
    assertEquals(List.of(), made);
    deck.select("second");
    assertEquals(List.of("second"), made);
    assertFalse(deck.makeNext());
    assertFalse(deck.makeNext());
    assertEquals(List.of("second", "first"), made);
    deck.select("first");
    assertEquals(List.of("second", "first"), made);
  }

  @Test
  void aPanelThatIsMadeLateHearsWhatTheRunHasTold() {
    deck.open(run(EnumSet.allOf(Ability.class)));
    deck.select("first");
    deck.accept(new Event.Saved("somewhere"));
    calls.clear();
    deck.makeNext();
    assertEquals(List.of("second missed Saved"), calls);
    deck.accept(new Event.Saved("elsewhere"));
    assertEquals(List.of("second missed Saved", "first Saved", "second missed Saved"), calls);
  }

  @Test
  void feedsThePanelInFrontAndTellsTheOthers() {
    deck.open(run(EnumSet.allOf(Ability.class)));
    deck.select("first");
    deck.select("second");
    calls.clear();
    deck.accept(new Event.Saved("somewhere"));
    assertEquals(List.of("first missed Saved", "second Saved"), calls);
  }

  @Test
  void hidesOnePanelBeforeItShowsTheOther() {
    deck.open(run(EnumSet.allOf(Ability.class)));
    deck.select("first");
    deck.select("second");
    assertEquals(List.of("first shown", "first hidden", "second shown"), calls);
  }

  @Test
  void aPanelThatComesToTheFrontLearnsTheStateItMissed() {
    deck.open(run(EnumSet.allOf(Ability.class)));
    deck.select("first");
    deck.makeNext();
    deck.accept(new Event.StateChanged(RunState.TRAINING));
    calls.clear();
    deck.select("second");
    assertEquals(List.of("first hidden", "second StateChanged", "second shown"), calls);
  }

  @Test
  void keysGoToThePanelInFrontOnlyAndItSaysWhetherItTellsActs() {
    deck.open(run(EnumSet.allOf(Ability.class)));
    deck.select("first");
    assertTrue(deck.tellsActs());
    deck.select("second");
    assertFalse(deck.tellsActs());
    calls.clear();
    deck.pressed(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.D, false, false, false, false));
    assertEquals(List.of("second pressed D"), calls);
  }

  @Test
  void aNewRunClosesThePanelsOfTheOld() {
    deck.open(run(EnumSet.allOf(Ability.class)));
    deck.select("first");
    deck.makeNext();
    calls.clear();
    deck.open(run(EnumSet.allOf(Ability.class)));
    assertEquals(List.of("first hidden", "first closed", "second closed"), calls);
  }

  private static PanelContext run(Set<Ability> abilities) {
    Event.RunOpened opened =
        new Event.RunOpened(
            Catalog.spec("vae", "mnist", 1),
            Catalog.data("mnist"),
            new ModelInfo(2, 10, abilities),
            0);
    return new PanelContext(opened, (_, _) -> {}, Texts.english(), true);
  }

  private final class Noting implements Panel {
    private final String name;

    Noting(String name) {
      this.name = name;
      made.add(name);
    }

    @Override
    public Region view() {
      return new Pane();
    }

    @Override
    public void pressed(KeyEvent key) {
      calls.add(name + " pressed " + key.getCode());
    }

    @Override
    public boolean tellsActs() {
      return name.equals("first");
    }

    @Override
    public void shown() {
      calls.add(name + " shown");
    }

    @Override
    public void hidden() {
      calls.add(name + " hidden");
    }

    @Override
    public void accept(Event event) {
      calls.add(name + " " + event.getClass().getSimpleName());
    }

    @Override
    public void acceptHidden(Event event) {
      calls.add(name + " missed " + event.getClass().getSimpleName());
    }

    @Override
    public void close() {
      calls.add(name + " closed");
    }
  }
}
