package latentlab.ui.panel.denoise;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import latentlab.engine.spec.DenoisingFrame;
import latentlab.engine.spec.Pictures;
import latentlab.ui.panel.GifSaving;
import latentlab.ui.panel.GifSaving.Gif;

/** Keeps the film that is seen as a GIF: one sample large, or all of them. */
final class FilmSaving {
  /** The finished samples are seen so long before the film begins anew. */
  private static final Duration REST = Duration.ofMillis(1_500);

  private static final int LEAST_MILLIS = 20;
  private static final int LARGE = 8;
  private static final int SMALL = 3;

  private final ReverseModel model;
  private final GifSaving saving;
  private final Parts parts;
  private final Consumer<String> say;

  /**
   * @param say gets what there is to be said of it
   */
  FilmSaving(ReverseModel model, GifSaving saving, Parts parts, Consumer<String> say) {
    this.model = model;
    this.saving = saving;
    this.parts = parts;
    this.say = say;
  }

  /** Joins the menu to what is written, at the speed that is chosen when it is. */
  void connect(SaveMenu menu, DoubleSupplier speed) {
    menu.watched.setOnAction(_ -> save(true, speed.getAsDouble()));
    menu.all.setOnAction(_ -> save(false, speed.getAsDouble()));
  }

  private void save(boolean watchedOnly, double speed) {
    Film film = model.film();
    if (film.isEmpty()) {
      say.accept(parts.words("save.nothing"));
      return;
    }
    Gif gif = watchedOnly ? one(film, model.watched(), speed) : all(film, speed);
    Optional<Path> file = saving.choose(parts.words("save.name"));
    file.ifPresent(
        place -> {
          say.accept(parts.words("save.writing"));
          saving.write(gif, place, say);
        });
  }

  /**
   * The way of one sample.
   *
   * @param speed times that of the film in the window
   */
  static Gif one(Film film, int sample, double speed) {
    return gif(film.frames().stream().map(frame -> frame.state().one(sample)).toList(), 1, speed);
  }

  /** The way of all samples, pictures in as many columns as in the window. */
  static Gif all(Film film, double speed) {
    List<Pictures> states = film.frames().stream().map(DenoisingFrame::state).toList();
    return gif(states, ReverseView.COLUMNS, speed);
  }

  private static Gif gif(List<Pictures> states, int columns, double speed) {
    double exact = 1_000 * Player.SECONDS / Math.max(1, states.size() - 1) / speed;
    // The times of a GIF are hundredths of a second.
    long millis = Math.max(LEAST_MILLIS, Math.round(exact / 10) * 10);
    List<Pictures> frames = new ArrayList<>(states);
    frames.addAll(Collections.nCopies((int) (REST.toMillis() / millis), states.getLast()));
    Pictures first = states.getFirst();
    int factor = first.count() == 1 ? LARGE : first.channels() == 2 ? 1 : SMALL;
    return new Gif(frames, columns, factor, Duration.ofMillis(millis));
  }
}
