package latentlab.ui.panel.denoise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import latentlab.engine.event.Event;
import latentlab.engine.spec.Query;
import latentlab.text.Texts;
import latentlab.ui.panel.Conversation;
import latentlab.ui.panel.HandClock;
import latentlab.ui.panel.PanelContext;
import latentlab.ui.panel.PanelPictures;
import latentlab.ui.panel.Steered;
import latentlab.ui.panel.ToyDenoiser;
import latentlab.ui.panel.ToyEditor;
import latentlab.ui.panel.denoise.DenoiseView.Section;
import latentlab.ui.theme.Fonts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The tools that begin at a picture, in a window, and the film that is kept. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // TestFX calls start before each test.
class EditPanelTest {
  private static final String INPAINT = "denoise.edit.inpaint";
  private static final String SKETCH = "denoise.edit.sketch";
  private static final String INVERT = "denoise.edit.invert";
  private static final String ROW = "denoise.edit.row";

  private final Conversation conversation = new Conversation();
  private final HandClock clock = new HandClock();
  private final Steered steered = new Steered();
  private Stage stage;
  private ToyDenoiser toy;
  private DenoiseController panel;
  private DenoiseView view;

  @Start
  void start(Stage shown) {
    Fonts.load();
    stage = shown;
  }

  private void open(FxRobot robot, ToyDenoiser model, boolean conditional) {
    toy = model;
    robot.interact(
        () -> {
          PanelContext context =
              new PanelContext(
                  toy.opened(conditional), conversation::ask, steered, Texts.english(), true);
          panel = new DenoiseController(context, clock::nanos, clock, Runnable::run);
          view = (DenoiseView) panel.view();
          PanelPictures.show(stage, view, "dark", 13, 830, 630);
          panel.shown();
        });
    answer(robot);
  }

  private void edit(FxRobot robot) {
    robot.interact(() -> view.tab(Section.EDIT).fire());
  }

  private void answer(FxRobot robot) {
    robot.interact(() -> conversation.answer(panel, 100, query -> ToyEditor.answer(toy, query)));
  }

  private void fire(FxRobot robot, String selector) {
    robot.interact(() -> ((ButtonBase) find(selector)).fire());
  }

  private Node find(String selector) {
    return view.getContent().lookup(selector);
  }

  private String said() {
    return ((Labeled) find(".denoise-edit > .denoise-line > .caption")).getText();
  }

  @Test
  void nothingIsAskedBeforeTheToolIsLookedAt(FxRobot robot) {
    open(robot, ToyDenoiser.digits(), true);
    assertEquals(List.of(), conversation.asked("denoise.edit.data"));
    edit(robot);
    answer(robot);
    assertEquals(1, conversation.asked(INPAINT).size(), "the tool that is seen");
    assertEquals(List.of(), conversation.asked(SKETCH));
    assertEquals(List.of(), conversation.asked(INVERT));
    assertTrue(said().contains("Asked the network"), said());
  }

  @Test
  void theMaskIsPaintedWithTheKeysAndDrawnWhenAskedFor(FxRobot robot) {
    open(robot, ToyDenoiser.digits(), true);
    edit(robot);
    answer(robot);
    robot.interact(() -> find("#denoise-edit-mask").requestFocus());
    robot.type(KeyCode.DELETE);
    assertTrue(find("#denoise-edit-draw").isDisabled(), "nothing is forgotten");
    robot.type(KeyCode.SPACE);
    assertFalse(find("#denoise-edit-draw").isDisabled());
    assertEquals(1, conversation.asked(INPAINT).size(), "painting asks nothing");
    fire(robot, "#denoise-edit-draw");
    boolean[] known = ((Query.Inpaint) conversation.last(INPAINT)).mask();
    assertFalse(known[14 * 28 + 14], "the brush began in the middle");
    assertTrue(known[0]);
  }

  @Test
  void aLongAnswerShowsItsProgressAndCanBeGivenUp(FxRobot robot) {
    open(robot, ToyDenoiser.digits(), true);
    edit(robot);
    answer(robot);
    fire(robot, "#denoise-edit-draw");
    robot.interact(() -> panel.accept(new Event.Answering(INPAINT, 30, 150)));
    Node cancel = find("#denoise-edit-cancel");
    assertTrue(cancel.isVisible());
    fire(robot, "#denoise-edit-cancel");
    assertFalse(cancel.isVisible());
    assertEquals("cancel " + INPAINT, steered.commands().getLast());
    assertTrue(said().startsWith("Cancelled"), said());
  }

  @Test
  void whatNobodySeesIsGivenUp(FxRobot robot) {
    open(robot, ToyDenoiser.digits(), true);
    edit(robot);
    answer(robot);
    fire(robot, "#denoise-edit-draw");
    robot.interact(() -> panel.hidden());
    assertEquals("cancel " + INPAINT, steered.commands().getLast());
    int asked = conversation.asked(INPAINT).size();
    robot.interact(() -> panel.shown());
    assertEquals(asked + 1, conversation.asked(INPAINT).size(), "and made when seen again");
  }

  @Test
  void theSliderOfTheSketchAsksForItsTime(FxRobot robot) {
    open(robot, ToyDenoiser.digits(), true);
    edit(robot);
    answer(robot);
    fire(robot, "#denoise-edit-sketch");
    answer(robot);
    assertEquals(500, ((Query.FromSketch) conversation.last(SKETCH)).time());
    robot.interact(() -> clock.pass(Duration.ofSeconds(1)));
    robot.interact(() -> ((Slider) find("#denoise-edit-share")).setValue(0.8));
    assertEquals(800, ((Query.FromSketch) conversation.last(SKETCH)).time());
    answer(robot);
    assertTrue(said().contains("Asked the network"), said());
  }

  @Test
  void otherPicturesAreInvertedAnewAndTheRowFollows(FxRobot robot) {
    open(robot, ToyDenoiser.digits(), true);
    edit(robot);
    answer(robot);
    fire(robot, "#denoise-edit-slide");
    answer(robot);
    assertEquals(1, conversation.asked(INVERT).size());
    assertEquals(1, conversation.asked(ROW).size());
    Query before = conversation.last(ROW);
    robot.interact(
        () ->
            ((Button)
                    view.getContent().lookupAll(".button").stream()
                        .filter(one -> "A: the next one".equals(one.getAccessibleText()))
                        .findFirst()
                        .orElseThrow())
                .fire());
    answer(robot);
    assertEquals(2, conversation.asked(INVERT).size());
    assertNotEquals(before, conversation.last(ROW));
    assertEquals(0, ((Query.DenoiseFrom) before).reverse().guidance());
  }

  @Test
  void wishesAreSharedWithTheFilm(FxRobot robot) {
    open(robot, ToyDenoiser.digits(), true);
    edit(robot);
    answer(robot);
    int films = conversation.asked(Questions.FILM).size();
    fire(robot, "#denoise-edit-noise");
    long seed = ((Query.Inpaint) conversation.last(INPAINT)).reverse().seed();
    robot.interact(() -> view.tab(Section.REVERSE).fire());
    assertEquals(films + 1, conversation.asked(Questions.FILM).size());
    assertEquals(seed, ((Query.Denoise) conversation.last(Questions.FILM)).reverse().seed());
  }

  @Test
  void pointsHaveNothingToEdit(FxRobot robot) {
    open(robot, ToyDenoiser.ring(), false);
    edit(robot);
    assertNull(find("#denoise-edit-draw"));
    assertEquals(List.of(), conversation.asked("denoise.edit.data"));
  }

  @Test
  void aModelWithoutClassesOffersNone(FxRobot robot) {
    open(robot, ToyDenoiser.digits(), false);
    edit(robot);
    long guidances =
        view.getContent().lookupAll(".denoise-edit .muted").stream()
            .filter(node -> ((Labeled) node).getText().equals("Guidance"))
            .count();
    assertEquals(0, guidances);
  }

  // --- the film that is kept

  @Test
  void aFilmIsWrittenWithEveryStep(FxRobot robot, @TempDir Path folder) throws IOException {
    open(robot, ToyDenoiser.digits(), true);
    Path file = folder.resolve("film.gif");
    robot.interact(() -> panel.setChooseFile(_ -> Optional.of(file)));
    robot.interact(() -> ((SaveMenu) find("#denoise-save")).watched.fire());
    WaitForAsyncUtils.waitForFxEvents();
    try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
      ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
      reader.setInput(in);
      // 51 moments of 80 ms, then a second and a half of the last.
      assertEquals(51 + 18, reader.getNumImages(true));
      assertEquals(8 * 28, reader.getWidth(0));
    }
  }

  @Test
  void whereAFilmCannotBeWrittenASentenceSaysWhy(FxRobot robot, @TempDir Path folder)
      throws IOException {
    open(robot, ToyDenoiser.digits(), true);
    Path file = Files.createDirectory(folder.resolve("taken.gif"));
    robot.interact(() -> panel.setChooseFile(_ -> Optional.of(file)));
    robot.interact(() -> ((SaveMenu) find("#denoise-save")).all.fire());
    WaitForAsyncUtils.waitForFxEvents();
    String words =
        view.getContent().lookupAll(".denoise-wishes .caption").stream()
            .map(node -> ((Labeled) node).getText())
            .filter(text -> text.contains("taken.gif"))
            .findFirst()
            .orElse("");
    assertTrue(words.startsWith("The film was not kept."), words);
    assertTrue(words.endsWith("Choose another folder."), words);
  }
}
