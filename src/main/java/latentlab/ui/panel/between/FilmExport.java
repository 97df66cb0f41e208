package latentlab.ui.panel.between;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.concurrent.Task;
import javafx.scene.Scene;
import javafx.stage.FileChooser;
import latentlab.engine.spec.Pictures;
import latentlab.text.Texts;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes the ways as a GIF: where to is chosen first, then the pictures are asked for. */
final class FilmExport {
  private static final Logger LOG = LoggerFactory.getLogger(FilmExport.class);

  private final BetweenModel model;
  private final ExportBar bar;
  private final Texts texts;
  private final Executor background;
  private final Supplier<Scene> scene;
  private Function<String, Optional<Path>> chooseFile = this::askForFile;
  private @Nullable Path target;

  /**
   * @param background where the file is written
   * @param scene the window that a dialog belongs to
   */
  FilmExport(
      BetweenModel model, ExportBar bar, Texts texts, Executor background, Supplier<Scene> scene) {
    this.model = model;
    this.bar = bar;
    this.texts = texts;
    this.background = background;
    this.scene = scene;
  }

  void setChooseFile(Function<String, Optional<Path>> chooser) {
    chooseFile = chooser;
  }

  /** Asks where to; true where there is something to write and a place for it. */
  boolean choose() {
    if (model.ends().get() == null) {
      bar.say(texts.get("between.save.nothing"));
      return false;
    }
    target = chooseFile.apply(texts.get("between.save.name")).orElse(null);
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
    int factor = bar.factor.getValue();
    Task<Void> task =
        new Task<>() {
          @Override
          protected @Nullable Void call() {
            film.write(factor, file);
            return null;
          }
        };
    task.setOnSucceeded(_ -> bar.say(texts.get("between.saved", film.frames().size(), file)));
    task.setOnFailed(_ -> failed(file, task.getException()));
    background.execute(task);
  }

  /** The pictures will not come; the sentence says why. */
  void refused(String sentence) {
    target = null;
    bar.say(sentence);
  }

  private void failed(Path file, Throwable why) {
    LOG.warn("The film was not written to {}", file, why);
    bar.say(texts.get("between.notSaved", file));
  }

  private Optional<Path> askForFile(String name) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(texts.get("between.save"));
    chooser.setInitialFileName(name);
    return Optional.ofNullable(chooser.showSaveDialog(scene.get().getWindow())).map(File::toPath);
  }
}
