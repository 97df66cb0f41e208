package latentlab.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import latentlab.engine.session.Catalog;
import latentlab.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

class CliTest {
  private final ScriptedLab lab = new ScriptedLab();

  @Test
  void namesTheNearestCommand() {
    Outcome.of(lab, "trian", "--model", "vae").assertRefused("trian", "train");
  }

  @Test
  void namesTheNearestOptionEvenWhereTheRightOneIsMissing() {
    Outcome.of(lab, "train", "--modle", "vae").assertRefused("--modle", "--model");
    Outcome.of(lab, "sample", "--sed=3").assertRefused("--sed", "--seed");
    Outcome.of(lab, "--verison").assertRefused("--verison", "--version");
  }

  @Test
  void namesWhatIsMissing() {
    Outcome.of(lab, "train", "--model", "vae").assertRefused("train", "--data", "--out");
    Outcome.of(lab, "sample", "--run").assertRefused("--run");
    Outcome.of(lab, "list").assertRefused("models|data|settings|experiments");
    Outcome.of(lab, "tour").assertRefused("--out");
  }

  @Test
  void refusesWordsWhereNumbersBelong() {
    Outcome.of(lab, "sample", "--run", "r", "--out", "a.png", "--count", "many")
        .assertRefused("--count", "many", "whole number");
    Outcome.of(lab, "train", "--seed", "1.5").assertRefused("--seed", "1.5", "whole number");
    for (String option : List.of("--eta", "--guidance", "--confident")) {
      Outcome refused = Outcome.of(lab, "sample", "--run", "r", "--out", "a.png", option, "y");
      refused.assertRefused(option, "must be a number");
    }
  }

  @Test
  void refusesAnOptionGivenTwiceAndWordsTooMany() {
    Outcome.of(lab, "tour", "--out", "a", "--out", "b").assertRefused("--out", "twice");
    Outcome.of(lab, "list", "models", "data").assertRefused("data");
  }

  @Test
  void refusesToDoNothing() {
    Outcome.of(lab, "--debug").assertRefused("list", "train", "evaluate");
  }

  @Test
  void saysItsVersion() {
    Outcome outcome = Outcome.of(lab, "--version");
    assertEquals(0, outcome.code());
    assertTrue(outcome.out().startsWith("LatentLab "), outcome.out());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "list",
        "train",
        "sample",
        "reconstruct",
        "evaluate",
        "probe",
        "anomalies",
        "tour"
      })
  void explainsEveryCommandOnStandardOutput(String command) {
    Outcome outcome = Outcome.of(lab, command, "--help");
    assertEquals(0, outcome.code());
    assertEquals("", outcome.err());
    assertTrue(outcome.out().contains("latentlab " + command), outcome.out());
  }

  @Test
  void hasATextForEveryCommandAndOptionAndNoneToSpare() {
    Environment none =
        new Environment(
            lab::connect, (_, _, _) -> {}, Path.of("none"), System.out, System.err, false);
    CommandLine root = new Cli(none).commandLine(new RootCommand());
    List<CommandLine> all = new ArrayList<>(root.getSubcommands().values());
    all.add(root);
    Set<String> used = new HashSet<>();
    for (CommandLine line : all) {
      CommandSpec spec = line.getCommandSpec();
      String prefix = "cli.help." + spec.qualifiedName(".") + ".";
      used.add(prefix + "usage.description");
      for (OptionSpec option : spec.options()) {
        boolean everywhere = option.inherited() || line.getParent() == null;
        used.add((everywhere ? "cli.help." : prefix) + option.longestName().substring(2));
      }
      spec.positionalParameters()
          .forEach(parameter -> used.add(prefix + parameter.descriptionKey()));
      assertFalse(spec.usageMessage().description().length == 0, prefix);
      spec.options().forEach(o -> assertFalse(o.description().length == 0, prefix + o));
    }
    Set<String> known =
        Texts.english().keys().stream()
            .filter(key -> key.startsWith("cli.help."))
            .collect(Collectors.toSet());
    assertEquals(known, used);
  }

  @Test
  void listsModelsDataAndSettingsByName() {
    for (String list : List.of("models", "data", "settings")) {
      Outcome outcome = Outcome.of(lab, "list", list);
      assertEquals(0, outcome.code(), outcome.err());
      assertFalse(outcome.out().isBlank());
    }
    String data = Outcome.of(lab, "list", "data").out();
    Catalog.dataSets().forEach(info -> assertTrue(data.contains(info.id()), info.id()));
    String experiments = Outcome.of(lab, "list", "experiments").out();
    assertTrue(experiments.contains("mode-collapse "), experiments);
    assertTrue(experiments.contains("gan on gaussians, seed 1 "), experiments);
    String settings = Outcome.of(lab, "list", "settings", "--model", "vae").out();
    Catalog.family("vae")
        .params()
        .forEach(spec -> assertTrue(settings.contains(spec.key() + "="), spec.key()));
  }

  @Test
  void namesTheNearestList() {
    Outcome.of(lab, "list", "modles").assertRefused("modles", "models");
    Outcome.of(lab, "list", "settings", "--model", "vea").assertRefused("vea", "vae");
    Outcome.of(lab, "list", "data", "--model", "vae").assertRefused("--model");
  }

  @Test
  void printsWhereEachPictureOfTheTourIs(@TempDir Path folder) {
    Path out = folder.resolve("tour");
    Outcome outcome = Outcome.of(lab, "tour", "--out", out.toString());
    assertEquals(0, outcome.code(), outcome.err());
    assertEquals(out.resolve("1-start.png") + System.lineSeparator(), outcome.out());
    assertTrue(Files.exists(out.resolve("1-start.png")));
  }
}
