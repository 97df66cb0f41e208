package latentlab.ui.panel.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.Set;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.shape.Shape;
import javafx.stage.Stage;
import latentlab.engine.event.Event;
import latentlab.engine.spec.Ability;
import latentlab.engine.spec.Answer;
import latentlab.engine.spec.DataInfo;
import latentlab.engine.spec.Factor;
import latentlab.engine.spec.ModelInfo;
import latentlab.engine.spec.Pictures;
import latentlab.engine.spec.Query;
import latentlab.engine.spec.RunSpec;
import latentlab.engine.spec.Settings;
import latentlab.ui.panel.Conversation;
import latentlab.ui.panel.PanelPictures;
import latentlab.ui.theme.Fonts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Models and data that are not as usual: one dimension, very many, and known factors. */
@ExtendWith(ApplicationExtension.class)
class MapPicturesTest {
  private static final int COUNT = 600;
  private static final List<Factor> FACTORS =
      List.of(new Factor("outline", 3, false), new Factor("extent", 6, true));

  private final Conversation conversation = new Conversation();

  @SuppressWarnings("NullAway.Init") // TestFX calls start before each test.
  private Stage stage;

  @Start
  void start(Stage shown) {
    stage = shown;
    Fonts.load();
  }

  @Test
  void oneDimensionHasRowsOfClassesAndNoChoiceOfAWay(FxRobot robot) throws IOException {
    MapController panel = show(robot, opened(1, 5, List.of()), "dark");
    assertEquals(new Axes.Line(), panel.model().axesProperty().get());
    assertFalse(panel.view().lookup(".map-controls .choice-box").isVisible());
    assertTrue(robot.lookup(".spread").queryLabeled().getText().contains("one dimension"));
    robot.push(KeyCode.N);
    PanelPictures.keep(stage, "map-one-dimension");
  }

  @Test
  void sizesAreColouredByAScaleAndTheirWordsAreSwitches(FxRobot robot) throws IOException {
    MapController panel = show(robot, opened(4, 1, FACTORS), "light");
    robot.interact(() -> panel.model().colouringProperty().set(panel.model().colourings().get(1)));
    PanelPictures.keep(stage, "map-factors");
    List<ToggleButton> words =
        robot.lookup(".legend-word").queryAllAs(ToggleButton.class).stream().toList();
    assertEquals(FACTORS.get(1).values(), words.size());
    long colours =
        words.stream().map(word -> ((Shape) word.getGraphic()).getFill()).distinct().count();
    assertEquals(words.size(), colours, "every step has a colour of its own");
    robot.clickOn(words.getFirst());
    assertFalse(words.getFirst().isSelected());
  }

  @Test
  void thousandsOfDimensionsAreNotTooMany(FxRobot robot) {
    MapController panel = show(robot, opened(1_568, 10, List.of()), "dark");
    Look look = java.util.Objects.requireNonNull(panel.model().lookProperty().get());
    assertEquals(COUNT, look.count());
  }

  /** A VQ-VAE encodes pictures but decodes no points that one could choose. */
  @Test
  void modelsWithoutALatentSpaceToDrawFromHaveAMapToo(FxRobot robot) {
    Event.RunOpened drawn = opened(12, 10, List.of());
    ModelInfo encoder = new ModelInfo(0, 12, 5_000, Set.of(Ability.ENCODES), List.of(), List.of());
    MapController panel =
        show(robot, new Event.RunOpened(drawn.spec(), drawn.data(), encoder, 100), "dark");
    assertEquals(
        COUNT, java.util.Objects.requireNonNull(panel.model().lookProperty().get()).count());
  }

  private MapController show(FxRobot robot, Event.RunOpened run, String theme) {
    MapController[] panel = new MapController[1];
    robot.interact(
        () -> {
          panel[0] = new MapController(conversation.context(run), Runnable::run);
          PanelPictures.show(stage, panel[0].view(), theme, 13, 830, 630);
          panel[0].shown();
          int latents = run.model().encodedSize();
          conversation.answer(panel[0], 100, query -> answer(query, latents, run.data()));
        });
    robot.interact(() -> panel[0].view().requestFocus());
    return panel[0];
  }

  private static Event.RunOpened opened(int latents, int classes, List<Factor> factors) {
    return new Event.RunOpened(
        new RunSpec("vae", "drawn", 7, Settings.defaults(List.of())),
        new DataInfo(
            "drawn", DataInfo.Kind.PICTURES, 1, 8, 8, COUNT, COUNT, COUNT, classes, factors),
        new ModelInfo(latents, 5_000, Set.of(Ability.values())),
        100);
  }

  private static Answer answer(Query query, int latents, DataInfo data) {
    if (query instanceof Query.ReconstructHeldOut(int _, int count, var _)) {
      Pictures black = new Pictures(count, 1, 8, 8, new float[64 * count]);
      return new Answer.Reconstructed(
          black,
          black,
          new float[count][latents],
          new float[count][latents],
          new float[count],
          new int[count]);
    }
    Random random = new Random(4);
    float[][] means = new float[COUNT][latents];
    float[][] deviations = new float[COUNT][latents];
    int[] labels = new int[COUNT];
    int[][] factors = new int[COUNT][data.factors().size()];
    for (int n = 0; n < COUNT; n++) {
      labels[n] = random.nextInt(data.classes());
      for (int k = 0; k < factors[n].length; k++) {
        factors[n][k] = random.nextInt(data.factors().get(k).values());
      }
      double bias = factors[n].length > 1 ? factors[n][1] - 2.5 : labels[n] - 2;
      for (int i = 0; i < latents; i++) {
        means[n][i] = (float) (random.nextGaussian() + (i == 0 ? bias : 0));
        deviations[n][i] = 0.2f;
      }
    }
    return new Answer.Encoded(means, deviations, labels, factors);
  }
}
