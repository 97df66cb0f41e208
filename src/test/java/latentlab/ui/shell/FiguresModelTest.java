package latentlab.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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

  private void evaluated(double modes, double good, double accuracy, double diversity) {
    LinkedHashMap<String, Double> held = new LinkedHashMap<>();
    held.put("accuracyReal", accuracy);
    held.put("diversity", diversity);
    held.put("modesCovered", modes);
    held.put("goodSamples", good);
    figures.accept(new Event.Evaluated(5, 1, held, new double[0]));
  }

  private String moved(String id) {
    return figures.figures().get().stream()
        .filter(line -> line.id().equals(id))
        .map(Figure::moved)
        .collect(Collectors.joining());
  }

  @Test
  void classesFoundByTheModelItselfAreCountedOutOfAll() {
    LinkedHashMap<String, Double> held = new LinkedHashMap<>();
    held.put("classesCovered", 4.0);
    figures.accept(new Event.Evaluated(5, 1, held, new double[0]));
    assertEquals("of 10", figures.figures().get().getFirst().unit());
  }

  @Test
  void onlySharesMoveByPerCent() {
    evaluated(4, 0.5, 0.75, 0.5);
    evaluated(8, 0.5, 0.85, 0.75);
    assertEquals("▲ 4", moved("modesCovered"));
    assertEquals("▲ 10.0%", moved("accuracyReal"));
    assertEquals("▲ 0.25", moved("diversity"));
  }

  @Test
  void whatStaysAtNothingHasNotMoved() {
    evaluated(0, 0, 0, 0);
    evaluated(0, 0, 0, 0);
    assertEquals(
        List.of("", "", "", ""), figures.figures().get().stream().map(Figure::moved).toList());
  }

  @Test
  void whatIsMeasuredOfSamplesIsNotToldTwice() {
    evaluated(4, 0.5, 0.75, 0.5);
    LinkedHashMap<String, Double> scored = new LinkedHashMap<>();
    scored.put("modesCovered", 8.0);
    scored.put("goodSamples", 0.9);
    figures.accept(
        new Event.Answered(
            "shell.quality", new Query.Quality(1_000), new Answer.Scored(1_000, scored), 5));
    assertEquals(
        List.of("accuracyReal", "diversity"),
        figures.figures().get().stream().map(Figure::id).toList());
  }

  @Test
  void theTitleSaysOfHowManyExamplesTheFiguresAre() {
    assertTrue(figures.title().get().contains("PICTURES"), figures.title().get());
    figures.accept(
        new Event.RunOpened(
            Catalog.spec("gan", "gaussians", 1),
            Catalog.data("gaussians"),
            new ModelInfo(2, 1, Set.of()),
            0));
    assertTrue(figures.title().get().contains("POINTS"), figures.title().get());
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
