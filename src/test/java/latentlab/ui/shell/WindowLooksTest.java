package latentlab.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import latentlab.engine.event.Event;
import latentlab.engine.event.Finding;
import latentlab.engine.session.Mailbox;
import latentlab.engine.spec.Answer;
import latentlab.engine.spec.Query;
import latentlab.text.Texts;
import latentlab.ui.bridge.EventPump;
import latentlab.ui.bridge.Jobs;
import latentlab.ui.panel.Panel;
import latentlab.ui.panel.PanelContext;
import latentlab.ui.panel.PanelEntry;
import latentlab.ui.theme.Fonts;
import latentlab.ui.theme.Themes;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/** Lays the window out in all sizes it promises to fit and keeps pictures for the eye. */
@ExtendWith(ApplicationExtension.class)
class WindowLooksTest {
  @ParameterizedTest
  @CsvSource({
    "dark, 1366, 768, 13",
    "light, 1366, 768, 13",
    "light, 1000, 700, 13",
    "dark, 1366, 768, 19.5",
    "dark, 1000, 700, 19.5"
  })
  void nothingIsCutOff(String theme, double width, double height, double text, FxRobot robot) {
    Mailbox mailbox = new Mailbox();
    ScriptedLab lab = new ScriptedLab(mailbox);
    robot.interact(
        () -> {
          Fonts.load();
          Shell shell =
              new Shell(
                  lab,
                  Texts.english(),
                  List.of(new PanelEntry("latent", Set.of(), Quiet::new)),
                  // There is a trained model here: training puts it aside, and it is offered again.
                  Path.of("assets"),
                  new FixedDesk(Path.of("target")),
                  new Jobs(),
                  true,
                  true);
          Scene scene = new Scene(shell.root(), width, height);
          Themes.apply(scene, Themes.byId(theme), text);
          EventPump pump = new EventPump(mailbox, shell::accept, shell::frame);
          shell.begin(null);
          pump.deliver();
          play(lab, mailbox);
          pump.deliver();
          scene.snapshot(null);
          pump.deliver();
          WritableImage image = scene.snapshot(null);
          String name = "shell-%s-%.0f-%.0f.png".formatted(theme, width, text);
          new PictureFile(image).write(Path.of("target", "shell", name));
          assertEquals(List.of(), cutOff(shell.root()));
          if (height >= 768 && text == 13) {
            assertTrue(lowestFinding(shell.root()) < lowest(shell.root().lookup(".side-column")));
          }
        });
  }

  /** What is happening must be read without scrolling. */
  private static double lowestFinding(Node root) {
    return root.lookupAll(".finding").stream()
        .mapToDouble(WindowLooksTest::lowest)
        .max()
        .orElse(Double.POSITIVE_INFINITY);
  }

  private static double lowest(Node node) {
    return node.localToScene(node.getLayoutBounds()).getMaxY();
  }

  private static void play(ScriptedLab lab, Mailbox mailbox) {
    lab.train();
    lab.playLosses(2000, 430);
    mailbox.accept(new Event.Progress(1828, 8600, 4, 20, 38_412, 12.3));
    for (double elbo : new double[] {-110.5, -109.7}) {
      LinkedHashMap<String, Double> figures = new LinkedHashMap<>();
      figures.put("elbo", elbo);
      figures.put("reconstruction", 92.2);
      figures.put("kl", 17.5);
      figures.put("activeDimensions", 10.0);
      mailbox.accept(new Event.Evaluated(1720, 4, figures, new double[20]));
    }
    for (double frechet : new double[] {131.5, 117.25}) {
      mailbox.accept(
          new Event.Answered(
              frechet > 120 ? "shell.quality" : "shell.quality.again",
              new Query.Quality(1_000),
              new Answer.Scored(1_000, quality(frechet)),
              1720));
    }
    mailbox.accept(
        new Event.Findings(
            List.of(
                new Finding("improving", Finding.Tone.GOOD, List.of(0.8), null),
                new Finding(
                    "posteriorCollapse",
                    Finding.Tone.WARNING,
                    List.of(1, 20),
                    new Finding.Change("beta", "0.5")))));
    lab.change("beta", "2");
  }

  /** All figures there are of pictures with a judge. */
  private static LinkedHashMap<String, Double> quality(double frechet) {
    LinkedHashMap<String, Double> figures = new LinkedHashMap<>();
    figures.put("qualitySamples", 1_000.0);
    figures.put("frechet", frechet);
    figures.put("frechetOfData", 12.25);
    figures.put("score", 5 + frechet / 100);
    figures.put("scoreOfData", 9.85);
    List.of("precision", "recall", "density", "coverage", "sampleConfidence", "acceptance")
        .forEach(share -> figures.put(share, frechet / 200));
    figures.put("classesCovered", 10.0);
    figures.put("judgeAccuracy", 0.991);
    return figures;
  }

  /** Labels in sight whose text does not fit. */
  private static List<String> cutOff(Node root) {
    return root.lookupAll(".label, .button").stream()
        .filter(Labeled.class::isInstance)
        .map(Labeled.class::cast)
        .filter(WindowLooksTest::inSight)
        .filter(WindowLooksTest::isTruncated)
        .map(Labeled::getText)
        .toList();
  }

  private static boolean inSight(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (!at.isVisible()) {
        return false;
      }
    }
    return true;
  }

  private static boolean isTruncated(Labeled labeled) {
    return labeled.lookupAll(".text").stream()
        .filter(Text.class::isInstance)
        .map(Text.class::cast)
        .anyMatch(text -> !text.getText().equals(labeled.getText()) && !text.getText().isEmpty());
  }

  private static final class Quiet implements Panel {
    private final Region view = new StackPane(new Label("panel"));

    Quiet(PanelContext context) {}

    @Override
    public Region view() {
      return view;
    }

    @Override
    public void shown() {}

    @Override
    public void hidden() {}

    @Override
    public void accept(Event event) {}

    @Override
    public void close() {}
  }
}
