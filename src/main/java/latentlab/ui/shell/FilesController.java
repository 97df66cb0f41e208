package latentlab.ui.shell;

import java.nio.file.Path;
import java.util.function.Supplier;
import javafx.scene.SnapshotParameters;
import javafx.scene.layout.Region;
import latentlab.engine.spec.RunSpec;
import latentlab.text.Texts;
import latentlab.ui.bridge.Jobs;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Saving and opening runs, and writing the view in front as a picture. */
final class FilesController {
  private static final Logger LOG = LoggerFactory.getLogger(FilesController.class);

  private final RunModel run;
  private final RunController commands;
  private final StatusModel status;
  private final Desk desk;
  private final Jobs jobs;
  private final Texts texts;
  private final Supplier<Region> front;
  private final CurvesFile curves;

  /** Copies the curves, and gives what writes them: that may be done on any thread. */
  @FunctionalInterface
  interface CurvesFile {
    Supplier<Path> copied(Path file);
  }

  /**
   * @param front the view that is exported
   * @param curves writes the curves of the run
   */
  FilesController(
      RunModel run,
      RunController commands,
      StatusModel status,
      Desk desk,
      Jobs jobs,
      Texts texts,
      Supplier<Region> front,
      CurvesFile curves) {
    this.run = run;
    this.commands = commands;
    this.status = status;
    this.desk = desk;
    this.jobs = jobs;
    this.texts = texts;
    this.front = front;
    this.curves = curves;
  }

  void save() {
    RunSpec spec = run.present().get();
    if (spec != null) {
      desk.runToSave(name(spec)).ifPresent(commands::save);
    }
  }

  void open() {
    desk.runToOpen().ifPresent(commands::open);
  }

  void export() {
    RunSpec spec = run.present().get();
    if (spec != null) {
      // Taken before the dialog: the picture is of what the person saw when asking for it.
      PictureFile picture = new PictureFile(front.get().snapshot(new SnapshotParameters(), null));
      desk.pictureToWrite(name(spec) + ".png").ifPresent(file -> write(picture, file));
    }
  }

  void exportCurves() {
    RunSpec spec = run.present().get();
    if (spec != null) {
      desk.curvesToWrite(name(spec) + "-curves.csv").ifPresent(this::writeCurves);
    }
  }

  private void writeCurves(Path file) {
    jobs.run(
        curves.copied(file),
        written -> status.say(texts.get("status.curves", written)),
        thrown -> {
          LOG.warn("The curves were not written to {}", file, thrown);
          status.warn(texts.get("error.curves", file));
        });
  }

  private void write(PictureFile picture, Path file) {
    jobs.run(
        () -> picture.write(file),
        written -> status.say(texts.get("status.exported", written)),
        thrown -> {
          LOG.warn("The picture was not written to {}", file, thrown);
          status.warn(texts.get("error.export", file));
        });
  }

  private static String name(RunSpec spec) {
    return spec.model() + "-" + spec.data() + "-" + spec.seed();
  }
}
