package latentlab.ui.panel.samples;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;
import javafx.concurrent.Task;
import javafx.scene.image.Image;
import javafx.stage.FileChooser;
import latentlab.text.Texts;
import latentlab.ui.kit.PngFile;
import latentlab.ui.panel.samples.History.Moment;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes the samples in sight to a file. */
final class SamplesExport {
  private static final Logger LOG = LoggerFactory.getLogger(SamplesExport.class);
  private static final int FACTOR = 4;

  private final SamplesModel model;
  private final SamplesView view;
  private final Texts texts;
  private final Executor background;
  private Function<String, Optional<Path>> chooseFile = this::askForFile;

  /**
   * @param background where files are written
   */
  SamplesExport(SamplesModel model, SamplesView view, Texts texts, Executor background) {
    this.model = model;
    this.view = view;
    this.texts = texts;
    this.background = background;
  }

  /** Where files are written to, in place of a dialog. */
  void setChooseFile(Function<String, Optional<Path>> chooser) {
    chooseFile = chooser;
  }

  /** Lets a person choose a file and writes it. */
  void export() {
    String name = texts.get("samples.export.name", model.seen().map(Moment::step).orElse(0L));
    chooseFile.apply(name).ifPresent(this::export);
  }

  // The picture is copied here; it is made into a file on a thread of its own.
  private void export(Path file) {
    Image seen = view.samples.grid().snapshotImage();
    Task<Void> task =
        new Task<>() {
          @Override
          protected @Nullable Void call() throws IOException {
            PngFile.write(seen, FACTOR, file);
            return null;
          }
        };
    task.setOnSucceeded(_ -> view.showMoment(texts.get("samples.exported", file)));
    task.setOnFailed(
        _ -> {
          LOG.warn("The samples were not written to {}", file, task.getException());
          view.showProblem(texts.get("samples.notExported", file));
        });
    background.execute(task);
  }

  private Optional<Path> askForFile(String name) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(texts.get("samples.export"));
    chooser.setInitialFileName(name);
    return Optional.ofNullable(chooser.showSaveDialog(view.getScene().getWindow()))
        .map(java.io.File::toPath);
  }
}
