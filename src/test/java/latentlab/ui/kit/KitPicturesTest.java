package latentlab.ui.kit;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import latentlab.engine.spec.Pictures;
import latentlab.text.Texts;
import latentlab.ui.theme.Fonts;
import latentlab.ui.theme.Theme;
import latentlab.ui.theme.Themes;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Puts every view of the kit on one page and keeps its picture for the eye. */
@ExtendWith(ApplicationExtension.class)
class KitPicturesTest {
  private static final Path FOLDER = Path.of("target", "kit");

  @SuppressWarnings("NullAway.Init") // TestFX calls start before each test.
  private Stage stage;

  @Start
  void start(Stage shown) {
    Fonts.load();
    stage = shown;
    stage.setX(0);
    stage.setY(0);
  }

  @ParameterizedTest
  @CsvSource({"dark, 13", "light, 13", "dark, 18", "light, 10"})
  void everyViewIsDrawnInEveryTheme(String themeId, double textSize, FxRobot robot)
      throws IOException {
    Theme theme = Themes.byId(themeId);
    robot.interact(
        () -> {
          Scene scene = new Scene(page(), 1000, 760);
          Themes.apply(scene, theme, textSize);
          stage.setScene(scene);
          stage.show();
        });
    WaitForAsyncUtils.waitForFxEvents();
    WritableImage image =
        WaitForAsyncUtils.waitForAsyncFx(5000, () -> stage.getScene().snapshot(null));
    Files.createDirectories(FOLDER);
    Path file = FOLDER.resolve("kit-%s-%.0f.png".formatted(themeId, textSize));
    assertTrue(ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", file.toFile()));
  }

  private static Parent page() {
    ImageGrid large = new ImageGrid();
    large.show(blobs(1, 28), 1);
    large.setPrefSize(256, 256);
    large.setMinSize(256, 256);
    ImageGrid manifold = new ImageGrid();
    manifold.show(blobs(225, 28), 15);
    manifold.setPrefSize(256, 256);
    manifold.setMinSize(256, 256);
    ImageGrid signed = new ImageGrid();
    signed.setGap(1);
    signed.showSigned(differences(6, 14), 3);
    signed.setPrefSize(200, 140);
    signed.setOnPick(_ -> {});
    VBox left = new VBox(8, large, title("MANIFOLD · Z1 × Z0"), manifold, signed);

    Scatter scatter = points();
    VBox.setVgrow(scatter, Priority.ALWAYS);
    VBox card = new VBox(scatter);
    card.getStyleClass().add("card");
    card.setPrefHeight(330);
    HBox middleTitle = new HBox(title("LATENT SLIDERS"));
    VBox middle = new VBox(8, middleTitle, slider("z1", -0.63), slider("z0", 0.4), card, pad());
    HBox.setHgrow(middle, Priority.ALWAYS);
    HBox panel = new HBox(18, left, middle);
    panel.setStyle("-fx-padding: 1em 0 0 0;");
    TabPane tabs = new TabPane(new Tab("Latent", panel), new Tab("Map"), new Tab("Reconstruct"));
    tabs.getStyleClass().add("panel-tabs");
    tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
    HBox.setHgrow(tabs, Priority.ALWAYS);
    VBox centre = new VBox(tabs);
    centre.setStyle("-fx-padding: 0.8em 1.25em 0.8em 1.25em;");
    HBox.setHgrow(centre, Priority.ALWAYS);
    HBox body = new HBox(centre, side());
    VBox.setVgrow(body, Priority.ALWAYS);
    return new VBox(header(), body);
  }

  private static HBox header() {
    Label brand = styled(new Label("Latent"), "brand");
    Label lab = styled(new Label("Lab"), "brand-accent");
    VBox chip = new VBox(styled(new Label("Data"), "caption"), new Label("MNIST digits ▾"));
    chip.getStyleClass().add("field-chip");
    Button play = styled(new Button("Pause"), "primary");
    Button step = styled(new Button("½×"), "icon-button");
    VBox epoch =
        new VBox(styled(new Label("STEP"), "caption"), styled(new Label("1,828"), "figure"));
    HBox header =
        new HBox(new HBox(brand, lab), chip, play, step, epoch, new Label("38,400 images/s"));
    header.getStyleClass().add("header");
    return header;
  }

  private static VBox side() {
    LossChart chart = new LossChart(Texts.english());
    chart.addSeries("elbo", "−ELBO", "-ll-chart-line");
    chart.addSeries("reconstruction", "reconstruction", "-ll-model");
    chart.addSeries("kl", "KL", "-ll-latent");
    Random random = new Random(1);
    for (int step = 1; step < 2000; step++) {
      double x = step / 200.0;
      double noise = random.nextGaussian() * 3;
      chart.append("elbo", x, 105 + 150 * Math.exp(-x * 1.6) + noise);
      chart.append("reconstruction", x, 90 + 165 * Math.exp(-x * 1.6) + noise);
      chart.append("kl", x, 17 - 14 * Math.exp(-x) + random.nextGaussian() * 0.4);
    }
    chart.mark(6.2, "β 1 → 2");
    chart.refresh();
    chart.setPrefHeight(270);
    HBox row = new HBox(new Label("KL weight β"), spring(), new TextField("2.0"));
    row.getStyleClass().addAll("setting-row", "changed");
    HBox plain = new HBox(new Label("Latent size"), spring(), new TextField("10"));
    plain.getStyleClass().add("setting-row");
    row.getChildren().getLast().prefWidth(60);
    Label good = new Label("Still improving: the bound rose by 0.8 nats in the last epoch.");
    VBox finding = new VBox(good);
    finding.getStyleClass().addAll("finding", "finding-good");
    VBox warning =
        new VBox(
            new Label("You doubled β at step 1,140. The code now carries less."),
            new Button("Compare with β = 1"));
    warning.getStyleClass().addAll("finding", "finding-warning");
    VBox side = new VBox(title("CURVES"), chart, title("LOSS"), row, plain, finding, warning);
    side.getStyleClass().addAll("side-column", "right");
    side.setPrefWidth(300);
    side.setMinWidth(300);
    return side;
  }

  private static Scatter points() {
    Scatter scatter = new Scatter(Texts.english());
    Random random = new Random(3);
    int count = 2000;
    float[] x = new float[count];
    float[] y = new float[count];
    int[] classes = new int[count];
    for (int i = 0; i < count; i++) {
      classes[i] = i % 10;
      x[i] = (float) (2 * Math.cos(classes[i] * 0.63) + 0.4 * random.nextGaussian());
      y[i] = (float) (1.2 * Math.sin(classes[i] * 0.63) + 0.3 * random.nextGaussian());
    }
    scatter.show(x, y, classes);
    scatter.setClassNames(List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9"));
    scatter.setEllipse(0.3, 0.1, 0.5, 0.3, 0.4);
    scatter.setMarker(0.3, 0.1);
    return scatter;
  }

  private static Region pad() {
    Scatter pad = new Scatter(Texts.english());
    pad.setSigmaAxes(true);
    pad.setHome(-3, 3, -3, 3);
    pad.setMarker(1, -0.5);
    pad.setOnDragPoint((_, _) -> {});
    pad.setPrefHeight(160);
    return pad;
  }

  private static HBox slider(String name, double value) {
    Slider slider = styled(new Slider(-3, 3, value), "latent-slider");
    HBox.setHgrow(slider, Priority.ALWAYS);
    return new HBox(
        8, styled(new Label(name), "muted"), slider, styled(new Label("-0.63 σ"), "tabular"));
  }

  private static Label title(String words) {
    return styled(new Label(words), "section-title");
  }

  private static Region spring() {
    Region spring = new Region();
    HBox.setHgrow(spring, Priority.ALWAYS);
    return spring;
  }

  private static <N extends javafx.scene.Node> N styled(N node, String styleClass) {
    node.getStyleClass().add(styleClass);
    return node;
  }

  private static Pictures blobs(int count, int side) {
    float[] values = new float[count * side * side];
    for (int i = 0; i < values.length; i++) {
      int index = i / (side * side);
      double x = (i % side - side / 2.0) / side;
      double y = (i / side % side - side / 2.0) / side;
      double ring = Math.hypot(x, y * (1 + index % 15 * 0.08)) - 0.28 + index / 15 * 0.01;
      values[i] = (float) Math.exp(-ring * ring * 220);
    }
    return new Pictures(count, 1, side, side, values);
  }

  private static Pictures differences(int count, int side) {
    float[] values = new float[count * side * side];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) Math.sin(i % side * 0.5 + i / side % side * 0.3);
    }
    return new Pictures(count, 1, side, side, values);
  }
}
