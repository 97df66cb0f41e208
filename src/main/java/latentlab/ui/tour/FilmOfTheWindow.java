package latentlab.ui.tour;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.DoubleConsumer;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Slider;
import javafx.scene.layout.Pane;
import latentlab.engine.session.Lab;
import latentlab.engine.session.Mailbox;
import latentlab.engine.session.PictureExport;
import latentlab.ui.bridge.FxThread;

/**
 * Some seconds of the window in use, as a GIF: a hand on the latent pad and on a slider, and noise
 * that becomes digits. Its time is its own: a frame is taken when the window has drawn what the
 * hand's last move led to.
 */
final class FilmOfTheWindow {
  private static final Duration OPENING = Duration.ofSeconds(60);
  private static final Duration DENOISING = Duration.ofMinutes(5);
  private static final Duration FRAME = Duration.ofMillis(80);
  private static final double WIDTH = 1232;
  private static final double HEIGHT = 820;

  /** What GitHub shows of a picture without making it smaller. */
  private static final int FILM_WIDTH = 900;

  private static final int REST = 5;
  private static final int WAY = 8;
  private static final int ON_THE_PAD = 44;
  private static final int ON_A_SLIDER = 26;
  private static final int OUT_OF_NOISE = 30;
  private static final int END = 14;

  /** The hand's round on the pad, as shares of its height around its middle. */
  private static final double ROUND = 0.3;

  private final OpenWindow window;
  private final Camera camera;
  private final Reel reel = new Reel(FILM_WIDTH);
  private final Hand hand;

  private FilmOfTheWindow(OpenWindow window, Path folder) {
    this.window = window;
    camera = window.camera(folder);
    hand = FxThread.call(() -> new Hand((Pane) window.contents()));
  }

  /** Films it; JavaFX runs already. Gives where the film is. */
  static Path take(Function<Mailbox, Lab> labs, Path assets, Path folder) throws IOException {
    Files.createDirectories(folder);
    try (OpenWindow window = OpenWindow.open(labs, assets, WIDTH, HEIGHT)) {
      FilmOfTheWindow film = new FilmOfTheWindow(window, folder);
      film.play();
      Path file = folder.resolve("tour.gif");
      PictureExport.screens(file, film.reel.frames(), FILM_WIDTH, FRAME);
      return file;
    }
  }

  private void play() {
    Patience.until("a model to open", OPENING, () -> !window.find("#action-train").isDisabled());
    window.press("#hint-dismiss");
    window.press("#action-settings");
    window.press("#action-curves");
    camera.isFilled(OPENING);
    FxThread.run(() -> hand.moveTo(new Point2D(WIDTH * 0.45, HEIGHT * 0.52)));
    camera.waitForCalm();
    rest(REST);
    usePad();
    useSlider();
    denoise();
  }

  /** Round the middle of the pad and back, so that classes pass by. */
  private void usePad() {
    Node plot = FxThread.call(() -> window.find(".latent-pad .scatter-plot"));
    DoubleFunction<Point2D> round =
        share -> {
          double angle = 2 * Math.PI * (0.08 - share);
          double squash = plot.getLayoutBounds().getHeight() / plot.getLayoutBounds().getWidth();
          return Hand.in(
              plot, 0.5 + ROUND * squash * Math.cos(angle), 0.5 + ROUND * Math.sin(angle));
        };
    goTo(() -> round.apply(0));
    FxThread.run(() -> hand.press(plot));
    frames(ON_THE_PAD, share -> hand.drag(plot, round.apply(eased(share))));
    FxThread.run(() -> hand.release(plot));
  }

  private void useSlider() {
    Node track = FxThread.call(() -> window.find(".latent-slider .latent-track"));
    goTo(() -> Hand.in(track, 0.5, 0.5));
    FxThread.run(() -> hand.press(track));
    frames(
        ON_A_SLIDER,
        share -> hand.drag(track, Hand.in(track, 0.5 + 0.42 * Math.sin(2 * Math.PI * share), 0.5)));
    FxThread.run(() -> hand.release(track));
    rest(REST);
  }

  private void denoise() {
    window.choose("model", "ddpm");
    Patience.until(
        "a film",
        DENOISING,
        () ->
            window.isThere("#denoise-place-reverse")
                && !window.find("#denoise-place-reverse").isDisabled());
    Slider place = (Slider) FxThread.call(() -> window.find("#denoise-place-reverse"));
    FxThread.run(
        () -> {
          place.setValue(0);
          hand.moveTo(Hand.in(place, 0.01, 0.5));
        });
    camera.waitForCalm();
    rest(WAY);
    FxThread.run(() -> hand.hold(true));
    frames(
        OUT_OF_NOISE,
        share -> {
          place.setValue(Math.rint(share * place.getMax()));
          hand.moveTo(Hand.in(place, 0.01 + 0.98 * share, 0.5));
        });
    FxThread.run(() -> hand.hold(false));
    rest(END);
  }

  /** The hand goes somewhere without holding anything. */
  private void goTo(Supplier<Point2D> target) {
    Point2D from = FxThread.call(hand::place);
    Point2D to = FxThread.call(target);
    frames(WAY, share -> hand.moveTo(from.interpolate(to, eased(share))));
  }

  private void rest(int count) {
    frames(count, _ -> {});
  }

  /**
   * Films a gesture.
   *
   * @param gesture told how much of it is done, above 0, to 1
   */
  private void frames(int count, DoubleConsumer gesture) {
    for (int frame = 1; frame <= count; frame++) {
      double share = (double) frame / count;
      FxThread.run(() -> gesture.accept(share));
      camera.isFilled(OPENING);
      reel.add(FxThread.call(camera::shoot));
    }
  }

  /** Slowly off, slowly there. */
  private static double eased(double share) {
    return (1 - Math.cos(Math.PI * share)) / 2;
  }
}
