package latentlab.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import latentlab.engine.session.Catalog;
import latentlab.engine.spec.Ability;
import latentlab.engine.spec.Answer;
import latentlab.engine.spec.DataInfo;
import latentlab.engine.spec.FamilyInfo;
import latentlab.engine.spec.Pictures;
import latentlab.engine.spec.Query;
import latentlab.engine.spec.RunSpec;
import latentlab.text.Texts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The gallery over a scripted session: what is opened, asked and written for each model. */
class GalleryTest {
  private final ScriptedLab lab = new ScriptedLab();

  @TempDir private Path out;

  @BeforeEach
  void answer() {
    lab.abilities = EnumSet.of(Ability.SAMPLES, Ability.RECONSTRUCTS);
    lab.answers = GalleryTest::answered;
  }

  private static Answer answered(Query query) {
    return switch (query) {
      case Query.Sample sample -> new Answer.Decoded(examples(sample.count()));
      case Query.ShowData shown -> new Answer.Shown(examples(shown.count()), new int[0]);
      case Query.ReconstructHeldOut held ->
          new Answer.Reconstructed(
              examples(held.count()),
              examples(held.count()),
              new float[0][],
              new float[0][],
              new float[0],
              new int[0]);
      default -> new Answer.Refused("No answer to " + query + ".");
    };
  }

  /** Many are points, few are pictures. */
  private static Pictures examples(int count) {
    return count > 100
        ? new Pictures(count, 2, 1, 1, new float[2 * count])
        : new Pictures(count, 1, 28, 28, new float[784 * count]);
  }

  private String page() throws IOException {
    Outcome outcome = Outcome.of(lab, "tour", "--gallery", "--out", out.toString());
    assertEquals(0, outcome.code(), outcome.err());
    assertTrue(outcome.out().strip().endsWith("gallery.md"), outcome.out());
    return Files.readString(out.resolve("gallery.md"));
  }

  @Test
  void everyModelOfTheListHasARowAndAThumbnail() throws IOException {
    String page = page();
    for (FamilyInfo family : Catalog.families()) {
      String name = Texts.english().get("model." + family.id());
      assertTrue(page.contains("**" + name + "**"), name);
      assertTrue(page.contains("<img src=\"" + family.id() + ".png\""), name);
      BufferedImage picture = ImageIO.read(out.resolve(family.id() + ".png").toFile());
      assertEquals(220, picture.getWidth());
      assertEquals(220, picture.getHeight());
      assertEquals(0, picture.getRGB(0, 0) >>> 24, "round corners");
    }
    // 860 steps of 429 batches an epoch.
    assertTrue(row(page, "Variational autoencoder").contains("2 epochs: samples"), page);
  }

  @Test
  void playersLearnFromPointsOnly() throws IOException {
    page();
    List<String> ids =
        Catalog.families().stream()
            .filter(family -> family.abilities().contains(Ability.PLAYS))
            .filter(family -> !family.abilities().contains(Ability.ENCODES))
            .map(FamilyInfo::id)
            .toList();
    List<RunSpec> games = lab.specs.stream().filter(spec -> ids.contains(spec.model())).toList();
    assertFalse(games.isEmpty());
    for (RunSpec game : games) {
      assertEquals(DataInfo.Kind.POINTS, Catalog.data(game.data()).kind(), game.model());
    }
  }

  @Test
  void whatRefusesPointsIsTrainedOnPicturesBrieflyOrLeftWithoutOne() throws IOException {
    lab.failureAtOpening = "It cannot learn from points.";
    lab.fails = spec -> Catalog.data(spec.data()).kind() == DataInfo.Kind.POINTS;
    String page = page();
    RunSpec flow =
        lab.specs.stream().filter(spec -> spec.model().equals("flow")).toList().getLast();
    assertEquals("mnist", flow.data());
    assertTrue(flow.settings().whole("epochs") <= 8);
    String wgan = row(page, "Wasserstein GAN");
    assertFalse(wgan.contains("<img"), wgan);
    assertTrue(row(page, "DCGAN").contains("<img"), "it ships with the program");
  }

  @Test
  void whatDoesNotDrawShowsWhatItGivesBack() throws IOException {
    lab.abilities = EnumSet.of(Ability.RECONSTRUCTS);
    page();
    assertTrue(lab.queries.stream().anyMatch(query -> query instanceof Query.ReconstructHeldOut));
    assertTrue(lab.queries.stream().noneMatch(query -> query instanceof Query.Sample));
  }

  @Test
  void aJudgeShowsOneSampleOfEachClassThatItIsSurestOf() throws IOException {
    lab.abilities = EnumSet.of(Ability.CLASSIFIES);
    int[] labels = new int[12];
    float[] confidences = new float[12];
    float[] values = new float[12 * 784];
    for (int index = 0; index < 12; index++) {
      labels[index] = 11 - index > 9 ? 3 : 11 - index;
      confidences[index] = index == 0 ? 0.99f : 0.95f;
    }
    // Of class 3 the first is the surest, and all white.
    Arrays.fill(values, 0, 784, 1);
    lab.answers =
        query ->
            query instanceof Query.SampleJudged
                ? new Answer.Judged(
                    new Pictures(12, 1, 28, 28, values), labels, confidences, 12, 0.95)
                : answered(query);
    page();
    BufferedImage picture = ImageIO.read(out.resolve("classifier.png").toFile());
    assertEquals(0xffffffff, picture.getRGB(44, 110), "class 3 is first in the second row");
    assertEquals(0xff000000, picture.getRGB(44, 44));
  }

  private static String row(String page, String name) {
    return page.lines()
        .filter(line -> line.contains("**" + name + "**"))
        .collect(Collectors.joining());
  }
}
