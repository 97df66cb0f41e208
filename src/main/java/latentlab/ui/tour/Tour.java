package latentlab.ui.tour;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.AccessibleAction;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import latentlab.engine.session.Lab;
import latentlab.engine.session.Mailbox;
import latentlab.text.Texts;
import latentlab.ui.bridge.FxThread;
import latentlab.ui.kit.LatentSlider;

/**
 * Opens the real window on JavaFX's platform without a screen, uses it as a person would, and keeps
 * a picture of every view in both themes and with large text.
 */
public final class Tour {
  private static final Duration OPENING = Duration.ofSeconds(60);
  private static final Duration LEARNING = Duration.ofMinutes(5);

  /** So many that samples look like digits. */
  private static final int EPOCHS = 5;

  /** Of a game on points: an epoch has 39 steps. */
  private static final int GAME_EPOCHS = 12;

  private static final int STEPS_TO_LARGE_TEXT = 5;

  /** What most school laptops have. */
  private static final double WIDTH = 1366;

  private static final double HEIGHT = 768;

  private final OpenWindow window;
  private final Camera camera;

  private Tour(OpenWindow window, Path out) {
    this.window = window;
    this.camera = window.camera(out);
  }

  /**
   * Takes the tour; JavaFX is stopped afterwards.
   *
   * @param out the folder for the pictures
   * @return the pictures, in the order in which they were taken
   */
  public static List<Path> take(Function<Mailbox, Lab> labs, Path assets, Path out)
      throws IOException, InterruptedException {
    return withoutScreen(() -> visit(labs, assets, out, EPOCHS));
  }

  /**
   * Films the window in use; JavaFX is stopped afterwards.
   *
   * @param out the folder for the film
   * @return where the film is
   */
  public static Path film(Function<Mailbox, Lab> labs, Path assets, Path out)
      throws IOException, InterruptedException {
    return withoutScreen(() -> FilmOfTheWindow.take(labs, assets, out));
  }

  /** What a tour gives, or the reason why it could not be kept. */
  @FunctionalInterface
  private interface Visit<T> {
    T make() throws IOException;
  }

  private static <T> T withoutScreen(Visit<T> visit) throws IOException, InterruptedException {
    System.setProperty("glass.platform", "Headless");
    System.setProperty("prism.order", "sw");
    System.setProperty("java.awt.headless", "true");
    CountDownLatch started = new CountDownLatch(1);
    Platform.startup(started::countDown);
    started.await();
    try {
      return visit.make();
    } finally {
      Platform.exit();
    }
  }

  /** The same where JavaFX runs already and goes on. */
  static List<Path> visit(Function<Mailbox, Lab> labs, Path assets, Path out, int epochs)
      throws IOException {
    try (OpenWindow window = OpenWindow.open(labs, assets, WIDTH, HEIGHT)) {
      return new Tour(window, out).walk(epochs);
    }
  }

  private List<Path> walk(int epochs) {
    Patience.until("a model to open", OPENING, () -> isFree("#action-train"));
    if (!camera.isFilled(OPENING)) {
      throw new IllegalStateException("the first panel has no answers");
    }
    camera.take("opened");
    window.press("#hint-dismiss");
    seeOthers();
    window.press("#action-train");
    Patience.until("training to begin", OPENING, () -> isFree("#action-stop"));
    Patience.until("an epoch", LEARNING, () -> hasLearnt(1));
    camera.take("training");
    Patience.until("%d epochs".formatted(epochs), LEARNING, () -> hasLearnt(epochs));
    FxThread.run(this::pauseIfTraining);
    Patience.until("the pause", OPENING, () -> !isTraining());
    useViews();
    allViews("dark");
    window.press("#action-theme");
    allViews("light");
    for (int step = 0; step < STEPS_TO_LARGE_TEXT; step++) {
      FxThread.run(() -> shortcut(KeyCode.EQUALS));
    }
    allViews("large");
    FxThread.run(() -> Event.fireEvent(window.contents(), key(KeyCode.F1, false)));
    camera.take("help");
    return camera.taken();
  }

  /** Other models, for the views that the first one does not have. */
  private void seeOthers() {
    window.choose("model", "vqvae");
    // Painting can begin once a picture stands there in codes.
    Patience.until(
        "a picture in codes",
        OPENING,
        () -> window.isThere("#codebook-random") && isFree("#codebook-random"));
    inBothThemes("codebook");
    seeDenoising();
    seeTheGame();
    // What has learnt something stays until the new choice is started.
    window.choose("data", "mnist");
    window.choose("model", "vae");
    window.press("#action-restart");
    Patience.until(
        "the sliders",
        OPENING,
        () -> window.isThere(".latent-panel") && !window.isThere(".game-right"));
  }

  /** Two players on the plane, after some hundred steps of each. */
  private void seeTheGame() {
    window.choose("model", "gan");
    Patience.until(
        "the game on pictures", OPENING, () -> window.isThere(".game-right.of-pictures"));
    window.choose("data", "gaussians");
    Patience.until("the game on the plane", OPENING, () -> window.isThere(".game-right.of-plane"));
    window.press("#action-train");
    Patience.until("training to begin", OPENING, () -> isFree("#action-stop"));
    Patience.until("some epochs of the game", LEARNING, () -> hasLearnt(GAME_EPOCHS));
    FxThread.run(this::pauseIfTraining);
    inBothThemes("game");
  }

  /** Noise becoming pictures, half of the way. */
  private void seeDenoising() {
    window.choose("model", "ddpm");
    Patience.until("a film", LEARNING, () -> window.isThere("#denoise-place-reverse") && hasFilm());
    FxThread.run(
        () -> {
          Slider place = (Slider) window.find("#denoise-place-reverse");
          place.setValue(Math.rint(place.getMax() / 2));
        });
    inBothThemes("denoise");
  }

  private boolean hasFilm() {
    return isFree("#denoise-place-reverse");
  }

  private void inBothThemes(String view) {
    camera.take("dark-" + view);
    window.press("#action-theme");
    camera.take("light-" + view);
    window.press("#action-theme");
  }

  private void allViews(String look) {
    int count = FxThread.call(() -> window.tabs().getTabs().size());
    for (int index = 0; index < count; index++) {
      int tab = index;
      FxThread.run(() -> window.tabs().getSelectionModel().select(tab));
      String id = FxThread.call(() -> window.tabs().getTabs().get(tab).getId());
      camera.take(look + "-" + id);
    }
  }

  private boolean hasLearnt(int epochs) {
    boolean stopped = !isFree("#action-stop");
    return stopped
        || Integer.parseInt(window.text("#header-epoch").replaceAll("\\D", "")) >= epochs;
  }

  private boolean isTraining() {
    return window.text("#action-train").equals(new Texts(Locale.getDefault()).get("header.pause"));
  }

  private void pauseIfTraining() {
    if (isTraining()) {
      ((Button) window.find("#action-train")).fire();
    }
  }

  /** Leaves something of interest in each view. */
  private void useViews() {
    window.show("latent");
    window.press("#latent-start");
    Patience.until("an encoded picture", OPENING, () -> sliders().anyMatch(s -> s.getValue() != 0));
    FxThread.run(this::moveSliders);
    camera.waitForCalm();
    window.show("map");
    camera.waitForCalm();
    window.press("#map-next");
    camera.waitForCalm();
    window.show("reconstruct");
    camera.waitForCalm();
    window.press("#reconstruct-start");
    camera.waitForCalm();
    window.show("samples");
    camera.waitForCalm();
    window.show("traverse");
    Patience.until("traversals", OPENING, () -> window.isThere(".traverse-table .image-grid"));
    window.show("encoder");
    Patience.until("what an encoder is for", LEARNING, () -> window.isThere(".count-cell"));
    window.show("network");
    Patience.until("the boxes of a step", OPENING, () -> boxesAreFilled());
    camera.waitForCalm();
  }

  private boolean boxesAreFilled() {
    return window.contents().lookupAll(".tensor-view").stream()
        .anyMatch(
            box -> ((Parent) box).getChildrenUnmodifiable().stream().anyMatch(Node::isVisible));
  }

  /** By the action that assistive technology takes, which counts as a hand. */
  private void moveSliders() {
    double shift = 0.6;
    for (LatentSlider slider : sliders().limit(2).toList()) {
      shift = -shift;
      slider.executeAccessibleAction(AccessibleAction.SET_VALUE, slider.getValue() + shift);
    }
  }

  private Stream<LatentSlider> sliders() {
    return window.contents().lookupAll(".latent-slider").stream()
        .filter(LatentSlider.class::isInstance)
        .map(LatentSlider.class::cast);
  }

  private boolean isFree(String selector) {
    return !window.find(selector).isDisabled();
  }

  private void shortcut(KeyCode code) {
    Event.fireEvent(window.contents(), key(code, true));
  }

  private static KeyEvent key(KeyCode code, boolean shortcut) {
    boolean mac = System.getProperty("os.name", "").startsWith("Mac");
    return new KeyEvent(
        KeyEvent.KEY_PRESSED, "", "", code, false, shortcut && !mac, false, shortcut && mac);
  }
}
