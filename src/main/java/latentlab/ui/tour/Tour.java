package latentlab.ui.tour;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.AccessibleAction;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.Slider;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import latentlab.engine.session.Lab;
import latentlab.engine.session.Mailbox;
import latentlab.text.Texts;
import latentlab.ui.LatentLabApp;
import latentlab.ui.Opening;
import latentlab.ui.bridge.FxThread;
import latentlab.ui.kit.LatentSlider;
import latentlab.ui.panel.Panels;
import latentlab.ui.prefs.PreferencesFile;
import latentlab.ui.shell.Choice;

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

  private final Region window;
  private final Camera camera;

  private Tour(Region window, Path out) {
    this.window = window;
    this.camera = new Camera(window, out);
  }

  /**
   * Takes the tour; JavaFX is stopped afterwards.
   *
   * @param out the folder for the pictures
   * @return the pictures, in the order in which they were taken
   */
  public static List<Path> take(Function<Mailbox, Lab> labs, Path assets, Path out)
      throws IOException, InterruptedException {
    System.setProperty("glass.platform", "Headless");
    System.setProperty("prism.order", "sw");
    System.setProperty("java.awt.headless", "true");
    CountDownLatch started = new CountDownLatch(1);
    Platform.startup(started::countDown);
    started.await();
    try {
      return visit(labs, assets, out, EPOCHS);
    } finally {
      Platform.exit();
    }
  }

  /** The same where JavaFX runs already and goes on. */
  static List<Path> visit(Function<Mailbox, Lab> labs, Path assets, Path out, int epochs)
      throws IOException, InterruptedException {
    PreferencesFile nobodys = new PreferencesFile(Files.createTempDirectory("latentlab-tour"));
    CountDownLatch closed = new CountDownLatch(1);
    Stage stage =
        FxThread.call(
            () -> {
              Platform.setImplicitExit(false);
              LatentLabApp app =
                  new LatentLabApp(labs, Panels.all(), assets, nobodys, Opening.STILL);
              app.setOnClosed(closed::countDown);
              Stage window = new Stage();
              app.start(window);
              return window;
            });
    try {
      return new Tour(FxThread.call(() -> enlarged(stage.getScene())), out).walk(epochs);
    } finally {
      FxThread.run(stage::close);
      closed.await();
    }
  }

  /**
   * The platform without a screen has 1000 x 1000 pixels (JDK-8364201): the contents of the window
   * get the size of a laptop's all the same, inside a pane that the window cuts off.
   */
  private static Region enlarged(Scene scene) {
    Region contents = (Region) scene.getRoot();
    Pane frame =
        new Pane() {
          @Override
          protected void layoutChildren() {
            contents.resizeRelocate(0, 0, WIDTH, HEIGHT);
          }
        };
    scene.setRoot(frame);
    frame.getChildren().add(contents);
    // Colours and the ground under everything belong to what has this class.
    contents.getStyleClass().add("root");
    return contents;
  }

  private List<Path> walk(int epochs) {
    Patience.until("a model to open", OPENING, () -> !find("#action-train").isDisabled());
    camera.take("opened");
    press("#hint-dismiss");
    seeOthers();
    press("#action-train");
    Patience.until("training to begin", OPENING, () -> !find("#action-stop").isDisabled());
    Patience.until("an epoch", LEARNING, () -> hasLearnt(1));
    camera.take("training");
    Patience.until("%d epochs".formatted(epochs), LEARNING, () -> hasLearnt(epochs));
    FxThread.run(this::pauseIfTraining);
    Patience.until("the pause", OPENING, () -> !isTraining());
    useViews();
    allViews("dark");
    press("#action-theme");
    allViews("light");
    for (int step = 0; step < STEPS_TO_LARGE_TEXT; step++) {
      FxThread.run(() -> shortcut(KeyCode.EQUALS));
    }
    allViews("large");
    FxThread.run(() -> Event.fireEvent(window, key(KeyCode.F1, false)));
    camera.take("help");
    return camera.taken();
  }

  /** Other models, for the views that the first one does not have. */
  private void seeOthers() {
    choose("model", "vqvae");
    // Painting can begin once a picture stands there in codes.
    Patience.until(
        "a picture in codes",
        OPENING,
        () -> isThere("#codebook-random") && !find("#codebook-random").isDisabled());
    inBothThemes("codebook");
    seeDenoising();
    seeTheGame();
    // What has learnt something stays until the new choice is started.
    choose("data", "mnist");
    choose("model", "vae");
    press("#action-restart");
    Patience.until(
        "the sliders", OPENING, () -> isThere(".latent-panel") && !isThere(".game-right"));
  }

  /** Two players on the plane, after some hundred steps of each. */
  private void seeTheGame() {
    choose("model", "gan");
    Patience.until("the game on pictures", OPENING, () -> isThere(".game-right.of-pictures"));
    choose("data", "gaussians");
    Patience.until("the game on the plane", OPENING, () -> isThere(".game-right.of-plane"));
    press("#action-train");
    Patience.until("training to begin", OPENING, () -> !find("#action-stop").isDisabled());
    Patience.until("some epochs of the game", LEARNING, () -> hasLearnt(GAME_EPOCHS));
    FxThread.run(this::pauseIfTraining);
    inBothThemes("game");
  }

  /** Noise becoming pictures, half of the way. */
  private void seeDenoising() {
    choose("model", "ddpm");
    Patience.until("a film", LEARNING, () -> isThere("#denoise-place-reverse") && hasFilm());
    FxThread.run(
        () -> {
          Slider place = (Slider) find("#denoise-place-reverse");
          place.setValue(Math.rint(place.getMax() / 2));
        });
    inBothThemes("denoise");
  }

  private boolean hasFilm() {
    return !find("#denoise-place-reverse").isDisabled();
  }

  private void inBothThemes(String view) {
    camera.take("dark-" + view);
    press("#action-theme");
    camera.take("light-" + view);
    press("#action-theme");
  }

  private void choose(String list, String value) {
    FxThread.run(
        () -> {
          @SuppressWarnings("unchecked") // HeaderView fills it with choices.
          ComboBox<Choice> choices = (ComboBox<Choice>) find("#header-" + list);
          choices.getItems().stream()
              .filter(choice -> choice.value().equals(value))
              .forEach(choices.getSelectionModel()::select);
        });
  }

  private void allViews(String look) {
    int count = FxThread.call(() -> tabs().getTabs().size());
    for (int index = 0; index < count; index++) {
      int tab = index;
      FxThread.run(() -> tabs().getSelectionModel().select(tab));
      String id = FxThread.call(() -> tabs().getTabs().get(tab).getId());
      camera.take(look + "-" + id);
    }
  }

  private boolean hasLearnt(int epochs) {
    boolean stopped = window.lookup("#action-stop").isDisabled();
    return stopped || Integer.parseInt(text("#header-epoch").replaceAll("\\D", "")) >= epochs;
  }

  private boolean isTraining() {
    return text("#action-train").equals(new Texts(Locale.getDefault()).get("header.pause"));
  }

  private void pauseIfTraining() {
    if (isTraining()) {
      ((Button) find("#action-train")).fire();
    }
  }

  /** Leaves something of interest in each view. */
  private void useViews() {
    show("latent");
    press("#latent-start");
    Patience.until("an encoded picture", OPENING, () -> sliders().anyMatch(s -> s.getValue() != 0));
    FxThread.run(this::moveSliders);
    camera.waitForCalm();
    show("map");
    camera.waitForCalm();
    press("#map-next");
    camera.waitForCalm();
    show("reconstruct");
    camera.waitForCalm();
    press("#reconstruct-start");
    camera.waitForCalm();
    show("samples");
    camera.waitForCalm();
    show("traverse");
    Patience.until("traversals", OPENING, () -> isThere(".traverse-table .image-grid"));
    show("encoder");
    Patience.until("what an encoder is for", LEARNING, () -> isThere(".count-cell"));
    show("network");
    Patience.until("the boxes of a step", OPENING, () -> boxesAreFilled());
    camera.waitForCalm();
  }

  private boolean boxesAreFilled() {
    return window.lookupAll(".tensor-view").stream()
        .anyMatch(
            box -> ((Parent) box).getChildrenUnmodifiable().stream().anyMatch(Node::isVisible));
  }

  private boolean isThere(String selector) {
    return window.lookup(selector) != null;
  }

  private void show(String tab) {
    FxThread.run(
        () ->
            tabs().getTabs().stream()
                .filter(each -> tab.equals(each.getId()))
                .forEach(each -> tabs().getSelectionModel().select(each)));
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
    return window.lookupAll(".latent-slider").stream()
        .filter(LatentSlider.class::isInstance)
        .map(LatentSlider.class::cast);
  }

  private void press(String selector) {
    FxThread.run(() -> ((Button) find(selector)).fire());
  }

  private TabPane tabs() {
    return (TabPane) find("#panels");
  }

  private String text(String selector) {
    return ((Labeled) find(selector)).getText();
  }

  private Node find(String selector) {
    return Objects.requireNonNull(window.lookup(selector), selector);
  }

  private void shortcut(KeyCode code) {
    Event.fireEvent(window, key(code, true));
  }

  private static KeyEvent key(KeyCode code, boolean shortcut) {
    boolean mac = System.getProperty("os.name", "").startsWith("Mac");
    return new KeyEvent(
        KeyEvent.KEY_PRESSED, "", "", code, false, shortcut && !mac, false, shortcut && mac);
  }
}
