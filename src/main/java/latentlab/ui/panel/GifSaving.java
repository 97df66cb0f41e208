package latentlab.ui.panel;

import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.concurrent.Task;
import javafx.scene.Scene;
import javafx.stage.FileChooser;
import latentlab.engine.session.PictureExport;
import latentlab.engine.spec.BadInput;
import latentlab.engine.spec.Pictures;
import latentlab.text.Texts;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks where a film is to go, writes it there as a GIF without holding up the window, and tells.
 */
public final class GifSaving {
  /** Files are written by a thread of their own. */
  public static final Executor THREAD = task -> Thread.ofVirtual().name("gif").start(task);

  private static final Logger LOG = LoggerFactory.getLogger(GifSaving.class);
  private static final String ENDING = ".gif";

  /**
   * What is written.
   *
   * @param frames at least one, all of equally many pictures of equal size, or all of points
   * @param columns pictures in a row
   * @param factor screen pixels along each side of a picture pixel
   * @param delay how long each frame is seen
   */
  public record Gif(List<Pictures> frames, int columns, int factor, Duration delay) {
    public Gif {
      frames = List.copyOf(frames);
    }
  }

  private final Texts texts;
  private final Executor background;
  private final Supplier<@Nullable Scene> scene;
  private Function<String, Optional<Path>> chooseFile = this::askForFile;

  /**
   * @param background where the file is written
   * @param scene the window that the dialog belongs to
   */
  public GifSaving(Texts texts, Executor background, Supplier<@Nullable Scene> scene) {
    this.texts = texts;
    this.background = background;
    this.scene = scene;
  }

  /** Where files are written to, by the name that is offered, in place of a dialog. */
  public void setChooseFile(Function<String, Optional<Path>> chooser) {
    chooseFile = chooser;
  }

  /** Asks where to; nothing where the dialog was left without an answer. */
  public Optional<Path> choose(String name) {
    return chooseFile.apply(name);
  }

  /**
   * Writes a film.
   *
   * @param say gets the sentence that says how it went, on the FX thread
   */
  public void write(Gif gif, Path file, Consumer<String> say) {
    Task<Void> task =
        new Task<>() {
          @Override
          protected @Nullable Void call() {
            PictureExport.film(file, gif.frames(), gif.columns(), gif.factor(), gif.delay());
            return null;
          }
        };
    task.setOnSucceeded(_ -> say.accept(texts.get("gif.saved", gif.frames().size(), file)));
    task.setOnFailed(_ -> say.accept(failed(file, task.getException())));
    background.execute(task);
  }

  private String failed(Path file, Throwable why) {
    LOG.warn("The film was not written to {}", file, why);
    return why instanceof BadInput bad
        ? texts.get("gif.refused", bad.text(texts))
        : texts.get("gif.failed", file);
  }

  private Optional<Path> askForFile(String name) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(texts.get("gif.title"));
    chooser.setInitialFileName(name);
    chooser
        .getExtensionFilters()
        .add(new FileChooser.ExtensionFilter(texts.get("gif.kind"), "*" + ENDING));
    Scene shown = scene.get();
    return Optional.ofNullable(chooser.showSaveDialog(shown == null ? null : shown.getWindow()))
        .map(File::toPath)
        .map(GifSaving::named);
  }

  // Not every desktop's dialog adds the ending of the kind of file.
  private static Path named(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.toLowerCase(java.util.Locale.ROOT).endsWith(ENDING)
        ? file
        : file.resolveSibling(name + ENDING);
  }
}
