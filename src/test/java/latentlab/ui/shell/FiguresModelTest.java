package latentlab.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import latentlab.engine.event.Event;
import latentlab.engine.session.Catalog;
import latentlab.engine.spec.Answer;
import latentlab.engine.spec.ModelInfo;
import latentlab.engine.spec.Query;
import latentlab.text.Texts;
import latentlab.ui.shell.FigureTable.Change;
import latentlab.ui.shell.FigureTable.Figure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FiguresModelTest {
  private final FiguresModel figures = new FiguresModel(Texts.english());

  @BeforeEach
  void open() {
    figures.accept(
        new Event.RunOpened(
            Catalog.spec("vae", "mnist", 1),
            Catalog.data("mnist"),
            new ModelInfo(20, 1, Set.of()),
            0));
  }

  /** As the engine answers of pictures with a judge. */
  private void quality(double frechet, double precision, double classes) {
    LinkedHashMap<String, Double> scored = new LinkedHashMap<>();
    scored.put("qualitySamples", 1_000.0);
    scored.put("frechet", frechet);
    scored.put("frechetOfData", 1.5);
    scored.put("precision", precision);
    scored.put("density", 0.5);
    scored.put("classesCovered", classes);
    figures.accept(
        new Event.Answered(
            "shell.quality", new Query.Quality(1_000), new Answer.Scored(1_000, scored), 5));
  }

  private Figure line(int index) {
    return figures.quality().get().lines().get(index);
  }

  @Test
  void figuresOfSamplesStandBesideWhatRealDataGets() {
    quality(31.5, 0.875, 9);
    assertEquals(1_000, figures.quality().get().samples());
    assertEquals(
        List.of("frechet", "precision", "classesCovered"),
        figures.quality().get().lines().stream().map(Figure::id).toList());
    assertEquals("31.5", line(0).value());
    assertEquals("data: 1.5", line(0).unit());
    assertEquals("87.5%", line(1).value());
    assertEquals("9", line(2).value());
    assertEquals("of 10", line(2).unit());
    assertFalse(line(0).help().isEmpty());
    assertEquals("", line(0).moved());
  }

  @Test
  void lowerIsBetterForADistanceAndHigherForAShare() {
    quality(31.5, 0.875, 9);
    quality(25, 0.8, 10);
    assertEquals(Change.BETTER, line(0).change());
    assertEquals("▼ 6.5", line(0).moved());
    assertEquals(Change.WORSE, line(1).change());
    assertEquals("▼ 7.5%", line(1).moved());
    assertEquals(Change.BETTER, line(2).change());
  }

  @Test
  void anotherRunHasNoFiguresUntilItIsAsked() {
    quality(31.5, 0.875, 9);
    open();
    assertEquals(List.of(), figures.quality().get().lines());
    quality(25, 0.9, 10);
    assertEquals(Change.NONE, line(0).change());
  }
}
