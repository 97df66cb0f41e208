package latentlab.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import latentlab.engine.spec.Ability;
import latentlab.engine.spec.Answer;
import latentlab.engine.spec.DenoisingFrame;
import latentlab.engine.spec.NoiseSchedule;
import latentlab.engine.spec.Pictures;
import latentlab.engine.spec.Query;
import latentlab.engine.spec.Reverse;
import latentlab.engine.spec.Sampler;
import latentlab.engine.spec.Sampling;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The commands that ask a trained model: sample, reconstruct and evaluate. */
class QuestionCommandsTest {
  @TempDir Path folder;
  private final ScriptedLab lab = new ScriptedLab();
  private String run = "";

  @BeforeEach
  void makeRunFolder() throws IOException {
    run = Files.createDirectory(folder.resolve("digits")).toString();
  }

  private static Pictures grey(int count, float value) {
    float[] values = new float[count * 4];
    Arrays.fill(values, value);
    return new Pictures(count, 1, 2, 2, values);
  }

  @Test
  void samplesIntoAPictureInANewFolder() throws IOException {
    lab.answers = _ -> new Answer.Decoded(grey(3, 1));
    Path out = folder.resolve("new").resolve("samples.png");
    Outcome outcome =
        Outcome.of(
            lab, "sample", "--run", run, "--count", "3", "--seed", "9", "--out", out.toString());
    assertEquals(0, outcome.code(), outcome.err());
    assertEquals(out + System.lineSeparator(), outcome.out());
    assertEquals("", outcome.err());
    assertEquals(List.of(new Query.Sample(3, 9)), lab.queries);
    BufferedImage image = ImageIO.read(out.toFile());
    assertTrue(image.getWidth() > image.getHeight(), "three pictures stand in a row");
    assertEquals(255, image.getRaster().getSample(0, 0, 0));
  }

  @Test
  void aDenoiserDrawsAsItIsToldAndShowsTheWay() throws IOException {
    NoiseSchedule path = NoiseSchedule.path(4);
    Sampler usual = new Sampler(Sampler.Method.DDIM, 40, 0.5);
    DenoisingFrame frame = new DenoisingFrame(1, grey(2, 0), grey(2, 0), grey(2, 0));
    lab.answers =
        query ->
            query instanceof Query.ScheduleOf
                ? new Answer.Schedule(path, 0.5, 0.5, false, List.of(usual.method()), usual, 3)
                : new Answer.Denoised(grey(2, 1), new int[2], List.of(frame, frame), 40, 1);
    Path film = folder.resolve("new").resolve("way.gif");
    String[] words = {
      "sample", "--run", run, "--count", "2", "--sampler", "dpm-solver", "--guidance", "2"
    };
    Outcome outcome =
        Outcome.of(
            lab,
            Stream.concat(
                    Stream.of(words), Stream.of("--label", "7", "--trajectory", film.toString()))
                .toArray(String[]::new));
    assertEquals(0, outcome.code(), outcome.err());
    assertEquals(film + System.lineSeparator(), outcome.out());
    Sampler chosen = new Sampler(Sampler.Method.DPM_SOLVER, 40, 0.5);
    assertEquals(
        List.of(new Query.ScheduleOf(), new Query.Denoise(new Reverse(chosen, 1, 7, 2, 50), 2)),
        lab.queries);
    try (ImageInputStream in = ImageIO.createImageInputStream(film.toFile())) {
      ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
      reader.setInput(in);
      assertEquals(2 + 15, reader.getNumImages(true), "the last picture stays a while");
      assertEquals(0xFF000000, reader.read(0).getRGB(0, 0));
      assertEquals(0xFFFFFFFF, reader.read(2).getRGB(0, 0));
    }
  }

  @Test
  void aDenoisersBadOptionsAreSentences() {
    Outcome.of(lab, "sample", "--run", run, "--sampler", "magic", "--out", "a.png")
        .assertRefused("magic", "ddim", "dpm-solver");
    Outcome.of(lab, "sample", "--run", run, "--trajectory", "a.mp4").assertRefused(".gif");
    Outcome.of(lab, "sample", "--run", run).assertRefused("--out", "--trajectory");
    Outcome.of(lab, "sample", "--run", run, "--eta", "2", "--out", "a.png").assertRefused("--eta");
    Outcome.of(lab, "sample", "--run", run, "--eta", "1", "--sampler", "heun", "--out", "a.png")
        .assertRefused("--eta", "heun", "ddim");
    Sampler usual = new Sampler(Sampler.Method.ANCESTRAL, 40);
    lab.answers =
        _ ->
            new Answer.Schedule(
                NoiseSchedule.path(4), 0.5, 0.5, false, List.of(usual.method()), usual, 1);
    Outcome.of(lab, "sample", "--run", run, "--eta", "1", "--out", folder + "/a.png")
        .assertRefused("--eta", "ancestral");
    Outcome.of(lab, "sample", "--run", run, "--count", "1025", "--steps", "3", "--out", "a.png")
        .assertRefused("--count", "1024");
    Outcome.of(lab, "sample", "--run", run, "--steps", "9", "--confident", "1", "--out", "a.png")
        .assertRefused("--confident", "--steps");
  }

  @Test
  void writesOnlySamplesTheJudgeIsSureOfAndSaysHowManyWereDrawn() throws IOException {
    lab.answers =
        _ -> new Answer.Judged(grey(3, 1), new int[] {4, 4, 4}, new float[] {1, 1, 1}, 12, 0.5);
    Path out = folder.resolve("sure.png");
    Outcome outcome =
        Outcome.of(
            lab,
            "sample",
            "--run",
            run,
            "--count",
            "3",
            "--confident",
            "0.8",
            "--label",
            "4",
            "--out",
            out.toString());
    assertEquals(0, outcome.code(), outcome.err());
    assertEquals(out + System.lineSeparator(), outcome.out());
    assertTrue(outcome.err().contains("3 of 12 samples accepted (25%)"), outcome.err());
    assertEquals(List.of(new Query.SampleJudged(3, 1, 4, 0.8)), lab.queries);
    assertTrue(Files.exists(out));
  }

  @Test
  void samplesThatNoneIsSureOfAreNoPicture() {
    lab.answers = _ -> new Answer.Judged(grey(0, 1), new int[0], new float[0], 30, 0.2);
    Path out = folder.resolve("none.png");
    Outcome outcome =
        Outcome.of(
            lab,
            "sample",
            "--run",
            run,
            "--count",
            "3",
            "--confident",
            "0.9",
            "--out",
            out.toString());
    assertEquals(1, outcome.code());
    assertTrue(outcome.err().contains("None of 30"), outcome.err());
    assertFalse(Files.exists(out));
  }

  @Test
  void aClassIsAskedForAndOneThatIsNotThereRefused() {
    lab.answers = _ -> new Answer.Decoded(grey(3, 1));
    String out = folder.resolve("a.png").toString();
    Outcome.of(lab, "sample", "--run", run, "--count", "3", "--label", "7", "--out", out);
    assertEquals(List.of(new Query.Sample(3, 1, 7)), lab.queries);
    Outcome.of(lab, "sample", "--run", run, "--count", "3", "--label", "10", "--out", out)
        .assertRefused("--label", "0 to 9");
    Outcome.of(lab, "sample", "--run", run, "--count", "3", "--confident", "1.2", "--out", out)
        .assertRefused("--confident", "0 to 1");
  }

  @Test
  void reconstructsBelowTheInputs() throws IOException {
    float[][] none = new float[2][0];
    lab.answers =
        _ ->
            new Answer.Reconstructed(
                grey(2, 1), grey(2, 0.5f), none, none, new float[2], new int[2]);
    Path out = folder.resolve("pairs.png");
    Outcome outcome =
        Outcome.of(lab, "reconstruct", "--run", run, "--count", "2", "--out", out.toString());
    assertEquals(0, outcome.code(), outcome.err());
    assertEquals(List.of(new Query.ReconstructHeldOut(0, 2)), lab.queries);
    BufferedImage image = ImageIO.read(out.toFile());
    int bottom = image.getHeight() - 1;
    assertEquals(255, image.getRaster().getSample(0, 0, 0));
    assertEquals(128, image.getRaster().getSample(0, bottom, 0));
  }

  @Test
  void evaluatesToOneJsonObjectAndNothingElse() {
    SequencedMap<String, Double> figures = new LinkedHashMap<>();
    figures.put("elbo", -98.7654321);
    figures.put("reconstruction", 73.25);
    figures.put("kl", 25.5);
    figures.put("logLikelihood", Double.NaN);
    lab.answers = _ -> new Answer.Scored(10_000, figures);
    Outcome outcome = Outcome.of(lab, "evaluate", "--run", run, "--importance-samples", "50");
    assertEquals(0, outcome.code(), outcome.err());
    assertEquals("", outcome.err());
    assertEquals(List.of(new Query.Evaluate(50, 10_000, 0, false, null)), lab.queries);
    JsonNode json = JsonMapper.builder().build().readTree(outcome.out());
    assertEquals(
        List.of(
            "model",
            "data",
            "seed",
            "trainedSteps",
            "split",
            "count",
            "importanceSamples",
            "unit",
            "elbo",
            "reconstruction",
            "kl",
            "logLikelihood"),
        List.copyOf(json.propertyNames()));
    assertEquals("vae", json.get("model").stringValue());
    assertEquals("mnist", json.get("data").stringValue());
    assertEquals("test", json.get("split").stringValue());
    assertEquals("nats", json.get("unit").stringValue());
    assertEquals(10_000, json.get("count").intValue());
    assertEquals(50, json.get("importanceSamples").intValue());
    assertEquals(-98.7654321, json.get("elbo").doubleValue());
    assertTrue(json.get("logLikelihood").isNull(), "JSON has no number that is not finite");
  }

  @Test
  void evaluatesSamplesOfAnySamplerOfADenoiser() {
    lab.abilities = Set.of(Ability.DENOISES, Ability.SAMPLES);
    Sampler usual = new Sampler(Sampler.Method.ANCESTRAL, 40);
    SequencedMap<String, Double> figures = new LinkedHashMap<>();
    figures.put("seconds", 12.5);
    figures.put("frechet", 7.5);
    lab.answers =
        query ->
            query instanceof Query.ScheduleOf
                ? new Answer.Schedule(
                    NoiseSchedule.path(4), 0.5, 0.5, false, List.of(usual.method()), usual, 3)
                : new Answer.Scored(10_000, figures);
    String[] words = {"evaluate", "--run", run, "--samples", "500", "--only-samples"};
    String[] sampler = {"--sampler", "ddim", "--steps", "20", "--eta", "0.25"};
    Outcome outcome =
        Outcome.of(lab, Stream.concat(Stream.of(words), Stream.of(sampler)).toArray(String[]::new));
    assertEquals(0, outcome.code(), outcome.err());
    Sampling wanted = new Sampling(new Sampler(Sampler.Method.DDIM, 20, 0.25), 3);
    assertEquals(
        List.of(new Query.ScheduleOf(), new Query.Evaluate(0, 500, 0, true, wanted)), lab.queries);
    JsonNode json = JsonMapper.builder().build().readTree(outcome.out());
    assertEquals("ddim", json.get("sampler").stringValue());
    assertEquals(20, json.get("steps").intValue());
    assertEquals(3, json.get("guidance").doubleValue());
    assertEquals(12.5, json.get("seconds").doubleValue());
    lab.queries.clear();
    Outcome plain = Outcome.of(lab, words);
    assertEquals(0, plain.code(), plain.err());
    assertEquals(List.of(new Query.Evaluate(0, 500, 0, true, null)), lab.queries);
    assertFalse(JsonMapper.builder().build().readTree(plain.out()).has("sampler"));
  }

  @Test
  void evaluationsOfSamplesThatCannotBeAreSentences() {
    Outcome.of(lab, "evaluate", "--run", run, "--steps", "5").assertRefused("vae", "denoise");
    assertEquals(List.of(), lab.queries);
    Outcome.of(lab, "evaluate", "--run", run, "--sampler", "magic").assertRefused("magic", "ddim");
    Outcome.of(lab, "evaluate", "--run", run, "--only-samples", "--importance-samples", "5")
        .assertRefused("--only-samples", "--importance-samples");
    Outcome.of(lab, "evaluate", "--run", run, "--only-samples", "--samples", "0")
        .assertRefused("--samples 0");
  }

  @Test
  void probesToFiguresAndAConfusionMatrix() {
    int[][] confusion = {{40, 2}, {3, 55}};
    lab.answers = _ -> new Answer.Probed(100, 0.95, 0.875, confusion, 0.5, 0.25, confusion);
    Outcome outcome = Outcome.of(lab, "probe", "--run", run, "--count", "100");
    assertEquals(0, outcome.code(), outcome.err());
    assertEquals(List.of(new Query.Probe(100)), lab.queries);
    List<String> lines = outcome.out().lines().toList();
    assertTrue(lines.get(0).endsWith("  0.9500"), outcome.out());
    assertTrue(lines.get(1).endsWith("  0.8750"), outcome.out());
    assertTrue(lines.get(2).endsWith("  0.5000"), outcome.out());
    assertTrue(lines.get(3).endsWith("  0.2500"), outcome.out());
    assertEquals("", lines.get(4));
    assertEquals(List.of("class", "said", "0", "said", "1"), words(lines.get(5)));
    assertEquals(List.of("0", "40", "2"), words(lines.get(6)));
    assertEquals(List.of("1", "3", "55"), words(lines.get(7)));
    Outcome.of(lab, "probe", "--run", run);
    assertEquals(new Query.Probe(5_000), lab.queries.getLast());
  }

  private static List<String> words(String line) {
    return Arrays.asList(line.strip().split(" +"));
  }

  @Test
  void findsAnomaliesAndSaysWhetherTheClassWasLeftOut() {
    float[] errors = {90, 70, 30, 50};
    int[] labels = {1, 1, 0, 2};
    double[] curve = {0, 1};
    lab.answers = _ -> new Answer.Anomalies(errors, labels, 1, true, curve, curve, 0.9876);
    Outcome outcome = Outcome.of(lab, "anomalies", "--run", run, "--class", "1");
    assertEquals(0, outcome.code(), outcome.err());
    assertEquals(List.of(new Query.Anomalies(10_000, 1)), lab.queries);
    List<String> lines = outcome.out().lines().toList();
    assertTrue(lines.get(0).contains("1 (the model has never seen it)"), outcome.out());
    assertTrue(lines.get(1).contains("2 of that class, 2 of others"), outcome.out());
    assertTrue(lines.get(2).contains("80.00 and 40.00"), outcome.out());
    assertTrue(lines.get(3).endsWith("  0.9876"), outcome.out());
    Outcome.of(lab, "anomalies", "--run", run, "--class", "1", "--count", "10001")
        .assertRefused("--count", "1 to 10000");
  }

  @Test
  void namesTheNearestRunFile() throws IOException {
    Files.createFile(folder.resolve("moons.latentlab"));
    Outcome.of(lab, "evaluate", "--run", folder.resolve("moon.latentlab").toString())
        .assertRefused("moons.latentlab");
  }

  @Test
  void namesTheNearestRunFolder() {
    Outcome.of(lab, "evaluate", "--run", folder.resolve("digit").toString())
        .assertRefused("digit", "digits");
    assertEquals(List.of(), lab.commands);
  }

  @Test
  void passesOnWhyARunCannotBeOpened() {
    lab.failureAtOpening = "The file weights.safetensors is cut off.";
    Outcome.of(lab, "evaluate", "--run", run).assertRefused("cut off");
    assertEquals("close", lab.commands.getLast());
  }

  @Test
  void passesOnWhyAQuestionIsRefused() {
    lab.answers = _ -> new Answer.Refused("This model cannot score pictures.");
    Outcome.of(lab, "evaluate", "--run", run).assertRefused("cannot score");
  }

  @Test
  void refusesCountsOutOfRange() {
    String out = folder.resolve("a.png").toString();
    Outcome.of(lab, "sample", "--run", run, "--count", "0", "--out", out)
        .assertRefused("--count", "1 to 10000", "was 0");
    Outcome.of(lab, "reconstruct", "--run", run, "--count", "-3", "--out", out)
        .assertRefused("--count", "was -3");
    Outcome.of(lab, "evaluate", "--run", run, "--importance-samples", "-1")
        .assertRefused("--importance-samples");
  }

  @Test
  void refusesPicturesThatCannotBeWrittenBeforeOpeningTheRun() throws IOException {
    Files.writeString(folder.resolve("file"), "");
    String below = folder.resolve("file").resolve("a.png").toString();
    Outcome.of(lab, "sample", "--run", run, "--count", "1", "--out", below).assertRefused("file");
    Files.createDirectory(folder.resolve("b.png"));
    String taken = folder.resolve("b.png").toString();
    Outcome.of(lab, "sample", "--run", run, "--count", "1", "--out", taken).assertRefused("b.png");
    String other = folder.resolve("a.jpg").toString();
    Outcome.of(lab, "sample", "--run", run, "--count", "1", "--out", other).assertRefused(".png");
    assertEquals(List.of(), lab.commands);
  }

  @Test
  void showsAStackTraceOnlyWhenDebugging() {
    lab.answers =
        _ -> {
          throw new IllegalStateException("broken");
        };
    Outcome plain = Outcome.of(lab, "evaluate", "--run", run);
    assertEquals(1, plain.code());
    assertEquals(1, plain.err().lines().count(), plain.err());
    assertTrue(plain.err().contains("--debug"), plain.err());
    Outcome debugged = Outcome.of(lab, "evaluate", "--run", run, "--debug");
    assertEquals(1, debugged.code());
    assertTrue(debugged.err().contains("\tat latentlab"), debugged.err());
    assertFalse(plain.err().contains("\tat "), plain.err());
  }
}
