package latentlab.ui.panel.between;

import java.nio.file.Path;
import latentlab.engine.spec.Pictures;
import latentlab.text.Texts;
import latentlab.ui.panel.GifSaving;
import org.jspecify.annotations.Nullable;

/** Writes the ways as a GIF: where to is chosen first, then the pictures are asked for. */
final class FilmExport {
  private final BetweenModel model;
  private final ExportBar bar;
  private final Texts texts;
  private final GifSaving saving;
  private @Nullable Path target;

  FilmExport(BetweenModel model, ExportBar bar, Texts texts, GifSaving saving) {
    this.model = model;
    this.bar = bar;
    this.texts = texts;
    this.saving = saving;
  }

  /** Asks where to; true where there is something to write and a place for it. */
  boolean choose() {
    if (model.ends().get() == null) {
      bar.say(texts.get("between.save.nothing"));
      return false;
    }
    target = saving.choose(texts.get("between.save.name")).orElse(null);
    return target != null;
  }

  /** The pictures of both ways came. */
  void decoded(Pictures pictures) {
    Path file = target;
    if (file == null) {
      return;
    }
    target = null;
    Film film =
        Film.of(
            Ways.of(pictures, Film.STEPS),
            bar.film.getValue(),
            model.playback().get().toAndFro(),
            model.speed().get());
    saving.write(film.gif(bar.factor.getValue()), file, bar::say);
  }

  /** The pictures will not come; the sentence says why. */
  void refused(String sentence) {
    target = null;
    bar.say(sentence);
  }
}
