package latentlab.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.scene.AccessibleAction;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.stage.Stage;
import latentlab.engine.event.Event;
import latentlab.engine.session.Lab;
import latentlab.engine.session.Mailbox;
import latentlab.engine.session.Session;
import latentlab.ui.LatentLabApp;
import latentlab.ui.Launcher;
import latentlab.ui.Opening;
import latentlab.ui.kit.LatentSlider;
import latentlab.ui.panel.PanelContext;
import latentlab.ui.panel.PanelEntry;
import latentlab.ui.panel.Panels;
import latentlab.ui.panel.latent.LatentController;
import latentlab.ui.prefs.PreferencesFile;

/**
 * The program in a process of its own, for {@link ColdBenchmark}: the real window over a real
 * session, which says on standard output when it got where, uses itself as a person would, and
 * ends.
 */
public final class ColdChild {
  private final Mark goal;
  private final Set<Mark> reached = EnumSet.noneOf(Mark.class);
  private volatile boolean fresh;
  private boolean used;
  private boolean moved;
  private long movedAt;
  private boolean pictureInView;

  private ColdChild(Mark goal) {
    this.goal = goal;
  }

  /** What is waited for. */
  enum Mark {
    /** The end of the layout of the first pulse of the shown window. */
    WINDOW("the first pulse"),
    /** The training thread has done one step. */
    STEP("the first training step"),
    /** The end of the layout of the pulse that shows the first picture of a moved slider. */
    PICTURE("the first slider picture");

    private final String words;

    Mark(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }

    /** What a line begins with that says when it was reached, in milliseconds of the epoch. */
    String tag() {
      return "cold " + name() + " ";
    }
  }

  /** Arguments: the mark to end at, the folder of assets, an empty folder for preferences. */
  public static void main(String[] args) {
    if (System.getenv("DISPLAY") == null && System.getenv("WAYLAND_DISPLAY") == null) {
      System.setProperty("glass.platform", "Headless");
      System.setProperty("prism.order", "sw");
    }
    Launcher.setFrameRate();
    Path assets = Path.of(args[1]);
    PreferencesFile nobodys = new PreferencesFile(Path.of(args[2]));
    new ColdChild(Mark.valueOf(args[0])).open(assets, nobodys);
  }

  private void open(Path assets, PreferencesFile nobodys) {
    Function<Mailbox, Lab> labs =
        mailbox ->
            new Session(
                assets,
                event -> {
                  happened(event);
                  mailbox.accept(event);
                });
    LatentLabApp app = new LatentLabApp(labs, panels(), assets, nobodys, Opening.STILL);
    Platform.startup(
        () -> {
          Stage stage = new Stage();
          app.start(stage);
          Scene scene = stage.getScene();
          scene.addPostLayoutPulseListener(() -> pulse(scene));
        });
  }

  /** A run that was loaded tells the steps of its past; those of a new one are done here. */
  private void happened(Event event) {
    switch (event) {
      case Event.RunOpened opened -> fresh = opened.trainedSteps() == 0;
      case Event.StepDone _ when fresh -> reach(Mark.STEP);
      default -> {}
    }
  }

  private List<PanelEntry> panels() {
    List<PanelEntry> panels = new ArrayList<>();
    for (PanelEntry entry : Panels.all()) {
      panels.add(
          entry.id().equals("latent")
              ? new PanelEntry(entry.id(), entry.needs(), this::latent)
              : entry);
    }
    return panels;
  }

  private LatentController latent(PanelContext context) {
    LatentController latent = new LatentController(context);
    latent.setOnPictureShown((asked, _) -> pictureInView |= moved && asked - movedAt >= 0);
    return latent;
  }

  private void pulse(Scene scene) {
    reach(Mark.WINDOW);
    if (pictureInView) {
      reach(Mark.PICTURE);
    }
    if (!used) {
      used = goal == Mark.STEP ? train(scene) : moveSlider(scene);
    }
  }

  private static boolean train(Scene scene) {
    if (scene.lookup("#action-train") instanceof Button button && !button.isDisabled()) {
      button.fire();
      return true;
    }
    return false;
  }

  private boolean moveSlider(Scene scene) {
    for (Node node : scene.getRoot().lookupAll(".latent-slider")) {
      if (node instanceof LatentSlider slider) {
        // Whatever was asked before shows the point the panel began with.
        movedAt = System.nanoTime();
        moved = true;
        slider.executeAccessibleAction(AccessibleAction.SET_VALUE, 1.0);
        return true;
      }
    }
    return false;
  }

  private synchronized void reach(Mark mark) {
    if (reached.add(mark)) {
      System.out.println(mark.tag() + System.currentTimeMillis());
    }
    if (mark == goal) {
      // Not exit: what the program does while it closes is nobody's concern here.
      Runtime.getRuntime().halt(0);
    }
  }
}
