package latentlab.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import latentlab.engine.event.RunState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainCommandTest {
  @TempDir Path folder;
  private final ScriptedLab lab = new ScriptedLab();

  private Outcome train(String... more) {
    List<String> arguments = new ArrayList<>(List.of("train", "--model", "vae"));
    arguments.addAll(List.of("--data", "mnist", "--out", folder.resolve("run").toString()));
    arguments.addAll(List.of(more));
    return Outcome.of(lab, arguments.toArray(String[]::new));
  }

  @Test
  void trainsThenSavesAndPrintsTheFolderAsItsOnlyResult() {
    Outcome outcome = train();
    assertEquals(0, outcome.code(), outcome.err());
    assertEquals(List.of("open", "train", "save", "close"), lab.commands);
    assertEquals(folder.resolve("run") + System.lineSeparator(), outcome.out());
  }

  @Test
  void handsOverSeedEpochsAndSettings() {
    train("--epochs", "3", "--seed", "42", "--set", "beta=4", "--set", "layers=256,256");
    assertEquals(42, lab.opened.seed());
    assertEquals(3, lab.opened.settings().whole("epochs"));
    assertEquals(4.0, lab.opened.settings().real("beta"));
    assertEquals(List.of(256, 256), lab.opened.settings().layers("layers"));
  }

  @Test
  void anExperimentBringsItsModelItsDataItsSeedAndItsSettings() {
    String out = folder.resolve("run").toString();
    Outcome outcome =
        Outcome.of(lab, "train", "--experiment", "mode-collapse", "--out", out, "--epochs", "3");
    assertEquals(0, outcome.code(), outcome.err());
    assertEquals("gan", lab.opened.model());
    assertEquals("gaussians", lab.opened.data());
    assertEquals(1, lab.opened.seed());
    assertEquals(0.1, lab.opened.settings().real("criticRate"));
    assertEquals(3, lab.opened.settings().whole("epochs"));
    Outcome.of(lab, "train", "--experiment", "mode-collapse", "--out", out, "--seed", "5");
    assertEquals(5, lab.opened.seed());
  }

  @Test
  void anExperimentIsNamedRightlyAndTakesNoModelBesides() {
    Outcome.of(lab, "train", "--experiment", "mode-colapse", "--out", "x")
        .assertRefused("mode-colapse", "mode-collapse");
    train("--experiment", "mode-collapse").assertRefused("mode-collapse", "--model", "--data");
    Outcome.of(lab, "train", "--experiment", "mode-collapse").assertRefused("--out");
  }

  @Test
  void trainsExactlySoManyStepsInAsManyEpochsAsTheyNeed() {
    lab.end = RunState.PAUSED;
    Outcome outcome = train("--steps", "500", "--set", "batch=128");
    assertEquals(0, outcome.code(), outcome.err());
    assertTrue(lab.commands.contains("trainSteps 500"), lab.commands.toString());
    // 55,000 or 60,000 examples are 429 to 468 whole batches of 128: more than one epoch.
    assertEquals(2, lab.opened.settings().whole("epochs"));
    assertTrue(outcome.err().contains("Trained 500 steps"), outcome.err());
  }

  @Test
  void writesOneLineAnEpochWithMeanLossesSpeedAndTimeLeft() {
    List<String> lines = train().err().lines().toList();
    // Losses 190 and 180, then 170 and 160.
    assertEquals(
        "epoch 1/30  loss 185.000  kl 5.500  validation loss 150.250  12346 images/s  1:23 left",
        lines.get(0));
    assertTrue(lines.get(1).startsWith("epoch 2/30  loss 165.000"), lines.get(1));
    assertEquals(3, lines.size(), lines.toString());
  }

  @Test
  void printsTheSameNumbersInEveryLocale() {
    Locale before = Locale.getDefault();
    String here = train().err();
    try {
      Locale.setDefault(Locale.GERMANY);
      assertEquals(here, train().err());
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void exitsWithOneWhereTheRunDiverged() {
    lab.end = RunState.DIVERGED;
    Outcome outcome = train();
    assertEquals(1, outcome.code());
    assertTrue(outcome.err().contains("stopped being finite"), outcome.err());
    assertTrue(lab.commands.contains("save"), "the last good weights are kept");
  }

  @Test
  void exitsWithOneWhereTrainingFailed() {
    lab.failureAtTraining = "There is not enough memory for this batch.";
    Outcome outcome = train();
    assertEquals(1, outcome.code());
    assertTrue(outcome.err().contains("not enough memory"), outcome.err());
    assertFalse(outcome.err().contains("Exception"), outcome.err());
    assertEquals("close", lab.commands.getLast());
  }

  @Test
  void namesTheNearestModel() {
    Outcome.of(lab, "train", "--model", "vea", "--data", "mnist", "--out", folder.toString())
        .assertRefused("vea", "vae");
    assertEquals(List.of(), lab.commands);
  }

  @Test
  void namesTheNearestDataSet() {
    Outcome.of(lab, "train", "--model", "vae", "--data", "mnits", "--out", folder.toString())
        .assertRefused("mnits", "mnist");
  }

  @Test
  void namesTheNearestSetting() {
    train("--set", "learnRate=0.1").assertRefused("learnRate", "learningRate");
  }

  @Test
  void namesTheLimitsOfASetting() {
    train("--set", "latent=0").assertRefused("latent", "1 to 256");
    train("--set", "network=cnn").assertRefused("mlp, conv");
    train("--epochs", "0").assertRefused("epochs", "1 to 10000");
    train("--steps", "0").assertRefused("--steps", "from 1");
  }

  @Test
  void refusesASettingWithoutAValue() {
    train("--set", "beta").assertRefused("--set", "KEY=VALUE");
  }

  @Test
  void refusesTwoLengths() {
    train("--epochs", "2", "--steps", "5").assertRefused("--epochs", "--steps");
  }

  @Test
  void refusesAFileAsRunFolder() throws IOException {
    Files.writeString(folder.resolve("run"), "not a folder");
    train().assertRefused("run");
    assertEquals(List.of(), lab.commands);
  }

  @Test
  void refusesAFolderOfOtherThingsBeforeTraining() throws IOException {
    Files.createDirectories(folder.resolve("run"));
    Files.writeString(folder.resolve("run").resolve("thesis.tex"), "");
    train().assertRefused("run");
    assertEquals(List.of(), lab.commands);
  }

  @Test
  void makesTheRunFolderWithItsParents() {
    Path deep = folder.resolve("a").resolve("b");
    Outcome outcome =
        Outcome.of(lab, "train", "--model", "vae", "--data", "mnist", "--out", deep.toString());
    assertEquals(0, outcome.code(), outcome.err());
    assertTrue(Files.isDirectory(deep));
  }
}
