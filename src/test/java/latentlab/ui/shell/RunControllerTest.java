package latentlab.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import latentlab.engine.event.Event;
import latentlab.engine.event.Finding;
import latentlab.engine.event.RunState;
import latentlab.engine.session.Mailbox;
import latentlab.engine.spec.BadInput;
import latentlab.engine.spec.RunSpec;
import latentlab.text.Texts;
import latentlab.ui.shell.RunController.Trained;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunControllerTest {
  @TempDir Path snapshots;

  private final Mailbox mailbox = new Mailbox();
  private final ScriptedLab lab = new ScriptedLab(mailbox);
  private final RunModel model = new RunModel();
  private RunController run = new RunController(model, lab, Path.of("nowhere"));

  @BeforeEach
  void begin() {
    run.begin();
    deliver();
  }

  @Test
  void theFirstStartOpensTheSnapshotWhereThereIsOne() throws IOException {
    Files.createDirectory(snapshots.resolve("vae-mnist"));
    run = new RunController(model, lab, snapshots);
    run.begin();
    deliver();
    assertEquals("openRun vae-mnist", lab.commands.getLast());
    assertEquals(RunState.LOADED, model.state().get());
  }

  @Test
  void theBigButtonTrainsThenPausesThenResumes() {
    for (int press = 0; press < 3; press++) {
      run.trainOrPause();
      deliver();
    }
    assertEquals(List.of("open", "train", "pause", "train"), lab.commands);
  }

  @Test
  void aLiveSettingChangesAtOnceAndNothingWaits() {
    train();
    run.change("beta", "2");
    assertEquals("change beta 2", lab.commands.getLast());
    assertFalse(model.waitsForRestart());
    assertEquals(2.0, present().settings().real("beta"));
  }

  @Test
  void anotherSettingReopensWhileNothingWasLearnt() {
    run.change("latent", "2");
    assertEquals("open", lab.commands.getLast());
    assertEquals(2, lab.opened.getLast().settings().whole("latent"));
  }

  @Test
  void anotherSettingWaitsWhileTrainingAndComesWithTheRestart() {
    train();
    run.change("latent", "2");
    assertEquals("train", lab.commands.getLast());
    assertTrue(model.waitsForRestart());
    assertEquals(20, present().settings().whole("latent"));
    run.restart();
    deliver();
    assertEquals(List.of("open", "train", "open", "train"), lab.commands);
    assertEquals(2, present().settings().whole("latent"));
    assertFalse(model.waitsForRestart());
  }

  @Test
  void takingAChangeBackLeavesNothingToWaitFor() {
    train();
    run.change("latent", "2");
    run.change("latent", "20");
    assertFalse(model.waitsForRestart());
  }

  @Test
  void aBadValueIsRefusedAndTheOldOneStays() {
    BadInput refused = assertThrows(BadInput.class, () -> run.change("latent", "many"));
    assertTrue(refused.text(Texts.english()).contains("256"));
    assertEquals(20, present().settings().whole("latent"));
    assertEquals("open", lab.commands.getLast());
  }

  @Test
  void theBigButtonTrainsWhatTheHeaderShows() {
    HeaderModel header = new HeaderModel(model, Texts.english());
    train();
    run.trainOrPause();
    deliver();
    assertEquals(
        HeaderModel.MainButton.RESUME, Objects.requireNonNull(header.face().get()).button());
    run.chooseModel("autoencoder");
    assertEquals(
        HeaderModel.MainButton.TRAIN, Objects.requireNonNull(header.face().get()).button());
    String waiting = new SettingsModel(model, Texts.english()).waiting();
    assertTrue(waiting.contains("Model") && !waiting.contains("Layers"), waiting);
    train();
    assertEquals(List.of("open", "train", "pause", "open", "train"), lab.commands);
    assertEquals("autoencoder", present().model());
  }

  @Test
  void anotherSeedIsANewRunAndASettingThatWaitsIsNot() {
    train();
    run.stop();
    deliver();
    run.change("latent", "2");
    train();
    assertEquals(20, present().settings().whole("latent"));
    run.stop();
    deliver();
    run.chooseSeed(2);
    train();
    assertEquals(2, present().seed());
    assertEquals(2, present().settings().whole("latent"));
  }

  @Test
  void settingsAndSeedSurviveAChangeOfData() {
    run.change("beta", "4");
    run.chooseSeed(99);
    run.chooseData("fashion-mnist");
    deliver();
    assertEquals("fashion-mnist", present().data());
    assertEquals(99, present().seed());
    assertEquals(4.0, present().settings().real("beta"));
  }

  @Test
  void whatIsChosenWhileARunOpensWaitsForTheNextStart() throws IOException {
    beginTrained("vae");
    run.chooseData("fashion-mnist");
    run.chooseSeed(5);
    run.chooseModel("gan");
    deliver();
    RunSpec next = Objects.requireNonNull(model.next().get());
    assertEquals("fashion-mnist", next.data());
    assertEquals("gan", next.model());
    assertEquals(5, next.seed());
  }

  @Test
  void aSeedTypedWhileAnotherModelOpensIsNotLost() throws IOException {
    beginTrained("vae");
    run.chooseModel("gan");
    run.chooseSeed(5);
    deliver();
    assertEquals("gan", present().model());
    train();
    assertEquals(5, present().seed());
  }

  @Test
  void stepAndEpochTakeNoRunAwayThatHasLearnt() {
    train();
    run.trainOrPause();
    deliver();
    run.chooseSeed(99);
    run.step();
    run.epoch();
    deliver();
    assertEquals(List.of("step", "epoch"), lab.commands.subList(3, 5));
    assertEquals(7, present().seed());
  }

  @Test
  void aRunThatWasForetoldIsRememberedToo() throws IOException {
    Files.createDirectory(snapshots.resolve("vae-mnist"));
    Mailbox first = new Mailbox();
    ScriptedLab early = new ScriptedLab(first);
    RunModel told = new RunModel();
    RunController controller = new RunController(told, early, snapshots);
    early.foretell(snapshots.resolve("vae-mnist"));
    first.drain().forEach(told::accept);
    controller.begin();
    first.drain().forEach(told::accept);
    controller.trainOrPause();
    first.drain().forEach(told::accept);
    assertEquals(Trained.PUT_ASIDE, controller.trained().get());
  }

  @Test
  void aRemedyThatNeedsANewStartRestartsTheRun() {
    train();
    run.apply(new Finding.Change("warmup", "5"));
    deliver();
    assertEquals(5.0, present().settings().real("warmup"));
    assertEquals(RunState.TRAINING, model.state().get());
  }

  @Test
  void aTrainedModelThatGaveWayToANewOneIsOfferedAgain() throws IOException {
    beginTrained("vae");
    assertEquals(Trained.NONE, run.trained().get());
    train();
    lab.open(present());
    deliver();
    assertEquals(Trained.PUT_ASIDE, run.trained().get());
    run.openTrained();
    deliver();
    assertEquals("openRun vae-mnist", lab.commands.getLast());
    assertEquals(Trained.NONE, run.trained().get());
  }

  @Test
  void aTrainedModelStaysInViewWhileASettingWaitsForTheNextStart() throws IOException {
    beginTrained("vae");
    run.change("latent", "2");
    assertEquals("openRun vae-mnist", lab.commands.getLast());
    assertEquals(RunState.LOADED, model.state().get());
    assertTrue(model.waitsForRestart());
    run.trainOrPause();
    assertEquals(List.of("open", "train"), lab.commands.subList(2, 4));
    assertEquals(2, lab.opened.getLast().settings().whole("latent"));
  }

  @Test
  void aModelThatShipsTrainedIsOfferedWhenItIsChosenInTheMiddleOfARun() throws IOException {
    Files.createDirectory(snapshots.resolve("vqvae-mnist"));
    beginTrained("vae");
    train();
    run.chooseModel("autoencoder");
    assertEquals(Trained.NONE, run.trained().get());
    run.chooseModel("vqvae");
    assertEquals(Trained.AT_HAND, run.trained().get());
    run.openTrained();
    assertEquals("openRun vqvae-mnist", lab.commands.getLast());
  }

  @Test
  void bothPlayersOfATrainedGameGoOnFromWhereTheyAre() throws IOException {
    Files.createDirectory(snapshots.resolve("dcgan-mnist"));
    beginTrained("vae");
    run.chooseModel("dcgan");
    deliver();
    run.step();
    deliver();
    assertEquals(
        List.of("act discriminatorStep", "act generatorStep"),
        lab.commands.subList(lab.commands.size() - 2, lab.commands.size()));
    assertEquals(Trained.PUT_ASIDE, run.trained().get());
  }

  private void beginTrained(String family) throws IOException {
    Files.createDirectory(snapshots.resolve(family + "-mnist"));
    run = new RunController(model, lab, snapshots);
    run.begin();
    deliver();
  }

  private void train() {
    run.trainOrPause();
    deliver();
  }

  private RunSpec present() {
    return Objects.requireNonNull(model.present().get());
  }

  private void deliver() {
    for (Event event : mailbox.drain()) {
      // The scripted session does not know the value before a change.
      if (!(event instanceof Event.SettingChanged)) {
        model.accept(event);
      }
    }
  }
}
