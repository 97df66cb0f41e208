package latentlab.ui.tour;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TabPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import latentlab.engine.session.Lab;
import latentlab.engine.session.Mailbox;
import latentlab.ui.LatentLabApp;
import latentlab.ui.Opening;
import latentlab.ui.bridge.FxThread;
import latentlab.ui.panel.Panels;
import latentlab.ui.prefs.PreferencesFile;
import latentlab.ui.shell.Choice;

/** The real window, opened for nobody, and the simplest gestures in it. */
final class OpenWindow implements AutoCloseable {
  private final Stage stage;
  private final Region contents;
  private final CountDownLatch closed;
  private final Correspondence correspondence;

  private OpenWindow(
      Stage stage, Region contents, CountDownLatch closed, Correspondence correspondence) {
    this.stage = stage;
    this.contents = contents;
    this.closed = closed;
    this.correspondence = correspondence;
  }

  /**
   * Opens it; JavaFX runs already.
   *
   * @param width of its contents, whatever the screen has
   * @param height the same
   */
  static OpenWindow open(Function<Mailbox, Lab> labs, Path assets, double width, double height)
      throws IOException {
    PreferencesFile nobodys = new PreferencesFile(Files.createTempDirectory("latentlab-tour"));
    CountDownLatch closed = new CountDownLatch(1);
    Correspondence correspondence = new Correspondence();
    return FxThread.call(
        () -> {
          Platform.setImplicitExit(false);
          LatentLabApp app =
              new LatentLabApp(
                  correspondence.over(labs), Panels.all(), assets, nobodys, Opening.STILL);
          app.setOnClosed(closed::countDown);
          Stage stage = new Stage();
          app.start(stage);
          Region contents = enlarged(stage.getScene(), width, height);
          return new OpenWindow(stage, contents, closed, correspondence);
        });
  }

  /**
   * The platform without a screen has 1000 x 1000 pixels (JDK-8364201): the contents of the window
   * get the wanted size all the same, inside a pane that the window cuts off.
   */
  private static Region enlarged(Scene scene, double width, double height) {
    Region contents = (Region) scene.getRoot();
    Pane frame =
        new Pane() {
          @Override
          protected void layoutChildren() {
            contents.resizeRelocate(0, 0, width, height);
          }
        };
    scene.setRoot(frame);
    frame.getChildren().add(contents);
    // Colours and the ground under everything belong to what has this class.
    contents.getStyleClass().add("root");
    return contents;
  }

  /** Everything in it. */
  Region contents() {
    return contents;
  }

  Camera camera(Path folder) {
    return FxThread.call(() -> new Camera(contents, folder, correspondence));
  }

  boolean isThere(String selector) {
    return contents.lookup(selector) != null;
  }

  Node find(String selector) {
    return Objects.requireNonNull(contents.lookup(selector), selector);
  }

  String text(String selector) {
    return ((Labeled) find(selector)).getText();
  }

  TabPane tabs() {
    return (TabPane) find("#panels");
  }

  void press(String selector) {
    FxThread.run(() -> ((Button) find(selector)).fire());
  }

  /** Brings a panel to the front. */
  void show(String tab) {
    FxThread.run(
        () ->
            tabs().getTabs().stream()
                .filter(each -> tab.equals(each.getId()))
                .forEach(each -> tabs().getSelectionModel().select(each)));
  }

  /** Chooses a model or a data set. */
  void choose(String list, String value) {
    FxThread.run(
        () -> {
          @SuppressWarnings("unchecked") // HeaderView fills it with choices.
          ComboBox<Choice> choices = (ComboBox<Choice>) find("#header-" + list);
          choices.getItems().stream()
              .filter(choice -> choice.value().equals(value))
              .forEach(choices.getSelectionModel()::select);
        });
  }

  /** Closes it and waits until its session has let go of everything. */
  @Override
  public void close() {
    FxThread.run(stage::close);
    try {
      closed.await();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
