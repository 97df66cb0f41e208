package latentlab.ui.panel.samples;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import javafx.stage.FileChooser;
import latentlab.text.Texts;
import latentlab.ui.kit.PngFile;
import latentlab.ui.panel.samples.History.Moment;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes the samples in sight to a file. */
final class SamplesExport {
  private static final Logger LOG = LoggerFactory.getLogger(SamplesExport.class);
  private static final int FACTOR = 4;

  private final SamplesModel model;
  private final SamplesView view;
  private final Texts texts;
  private Function<String, Optional<Path>> chooseFile = this::askForFile;

  SamplesExport(SamplesModel model, SamplesView view, Texts texts) {
    this.model = model;
    this.view = view;
    this.texts = texts;
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

  private void export(Path file) {
    try {
      PngFile.write(view.samples.grid().snapshotImage(), FACTOR, file);
      view.showMoment(texts.get("samples.exported", file));
    } catch (IOException e) {
      LOG.warn("The samples were not written to {}", file, e);
      view.showProblem(texts.get("samples.notExported", file));
    }
  }

  private Optional<Path> askForFile(String name) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(texts.get("samples.export"));
    chooser.setInitialFileName(name);
    return Optional.ofNullable(chooser.showSaveDialog(view.getScene().getWindow()))
        .map(java.io.File::toPath);
  }
}
