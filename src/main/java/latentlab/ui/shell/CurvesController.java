package latentlab.ui.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Supplier;
import latentlab.engine.event.Event;
import latentlab.engine.event.Finding;
import latentlab.engine.session.Catalog;
import latentlab.text.Texts;
import latentlab.ui.kit.LossChart;
import latentlab.ui.kit.Pace;
import org.jspecify.annotations.Nullable;

/** Draws the losses of every step and the held-back loss of every epoch, and marks changes. */
final class CurvesController {
  /** A chart is costly to draw, and no eye follows it any faster. */
  private static final Duration BETWEEN_DRAWINGS = Duration.ofMillis(100);

  private final Pace redraws = new Pace(BETWEEN_DRAWINGS, this::redraw);
  private static final String HELD_BACK = "held-back";

  /** What stands for the loss where there is no bound, the best of them first. */
  private static final List<String> HELD_BACK_FIGURES = List.of("reconstruction", "crossEntropy");

  private static final Map<String, String> COLOURS =
      Map.ofEntries(
          Map.entry("loss", "-ll-chart-line"),
          Map.entry("reconstruction", "-ll-model"),
          Map.entry("kl", "-ll-latent"),
          Map.entry("codebook", "-ll-latent"),
          Map.entry("commitment", "-ll-class-5"),
          Map.entry("prior", "-ll-critic"),
          // What is predicted is the noise in a picture.
          Map.entry("prediction", "-ll-latent"),
          Map.entry("bound", "-ll-critic"),
          Map.entry("discriminator", "-ll-critic"),
          Map.entry("generator", "-ll-model"));

  /** For parts without a colour of their own, or whose colour another one of the family has. */
  private static final List<String> OTHER_COLOURS =
      List.of("-ll-critic", "-ll-latent", "-ll-class-5", "-ll-class-6");

  /** Of another unit than the loss, and so large that the loss would be a flat line beside it. */
  private static final Set<String> HIDDEN_AT_FIRST = Set.of("bound");

  /** What steps report beside losses: of other units, and shown where it belongs. */
  private static final Set<String> NO_LOSSES =
      Set.of(
          "perplexity",
          "perplexityTop",
          "perplexityBottom",
          "accuracy",
          "accuracyReal",
          "accuracyFake",
          "criticDistance",
          "gradientDiscriminator",
          "gradientGenerator");

  private static final String HELD_BACK_COLOUR = "-ll-data";

  private final CurvesView view;
  private final Texts texts;
  private List<String> parts = List.of();
  private @Nullable LossChart chart;
  private boolean heldBackDrawn;
  private double epoch;
  private final Set<String> alarms = new HashSet<>();

  CurvesController(CurvesView view, Texts texts) {
    this.view = view;
    this.texts = texts;
  }

  void accept(Event event) {
    switch (event) {
      case Event.RunOpened run -> {
        alarms.clear();
        epoch = 0;
        open(Catalog.family(run.spec().model()).lossParts());
      }
      case Event.StepDone done -> {
        epoch = done.epoch();
        done.losses().forEach((part, y) -> append(part, epoch, y));
      }
      case Event.Findings(var findings) -> findings.forEach(this::markAlarm);
      case Event.Evaluated evaluated -> {
        // What an untrained model scores says nothing and would flatten all else.
        if (evaluated.epoch() > 0) {
          heldBack(evaluated.figures()).ifPresent(loss -> appendHeldBack(evaluated.epoch(), loss));
        }
      }
      case Event.StageEntered entered -> {
        if (chart != null) {
          chart.mark(entered.epoch(), texts.get("stage." + entered.stage()));
        }
      }
      case Event.SettingChanged changed -> {
        if (chart != null) {
          chart.mark(changed.epoch(), words(changed));
        }
      }
      case Event.Acted acted -> {
        if (chart != null) {
          chart.mark(acted.epoch(), words(acted));
        }
      }
      default -> {}
    }
  }

  /** Where something went wrong for the first time in a run. */
  private void markAlarm(Finding finding) {
    String words = "finding." + finding.id() + ".mark";
    boolean alarm = finding.tone() == Finding.Tone.WARNING && texts.has(words);
    if (alarm && chart != null && alarms.add(finding.id())) {
      chart.mark(epoch, texts.get(words));
    }
  }

  /** What held-back pictures cost, where that has the units of the training loss. */
  private OptionalDouble heldBack(Map<String, Double> figures) {
    Double bound = figures.get("elbo");
    if (bound != null && parts.contains("kl")) {
      return OptionalDouble.of(-bound);
    }
    for (String figure : HELD_BACK_FIGURES) {
      Double loss = figures.get(figure);
      if (loss != null) {
        return OptionalDouble.of(loss);
      }
    }
    return OptionalDouble.empty();
  }

  private void appendHeldBack(double epoch, double loss) {
    if (chart != null) {
      if (!heldBackDrawn) {
        chart.addCalmSeries(HELD_BACK, texts.get("loss.heldBack"), HELD_BACK_COLOUR);
        heldBackDrawn = true;
      }
      chart.append(HELD_BACK, epoch, loss);
    }
  }

  /** Draws what came in this frame. */
  void frame() {
    redraws.request();
  }

  /**
   * Copies the curves, as a picture where the file ends in .png, else every point as a line; what
   * it gives writes them and may do so on any thread.
   */
  Supplier<Path> copied(Path file) {
    if (chart == null) {
      return () -> file;
    }
    if (file.toString().toLowerCase(Locale.ROOT).endsWith(".png")) {
      PictureFile picture = new PictureFile(chart.picture());
      return () -> picture.write(file);
    }
    String lines = chart.csv();
    return () -> {
      try {
        return Files.writeString(file, lines);
      } catch (IOException unwritable) {
        throw new UncheckedIOException(unwritable);
      }
    };
  }

  private void redraw() {
    if (chart != null) {
      chart.refresh();
    }
  }

  private String words(Event.SettingChanged changed) {
    String shortName = "setting." + changed.setting() + ".mark";
    String name = texts.get(texts.has(shortName) ? shortName : "setting." + changed.setting());
    return texts.get("curves.mark", name, changed.before(), changed.after());
  }

  private String words(Event.Acted acted) {
    String shortName = "action." + acted.action() + ".mark";
    String name = texts.get(texts.has(shortName) ? shortName : "action." + acted.action());
    return acted.changed() == 0 ? name : texts.get("curves.mark.acted", name, acted.changed());
  }

  private void append(String series, double epoch, double value) {
    if (chart != null && parts.contains(series)) {
      chart.append(series, epoch, value);
    }
  }

  private void open(List<String> lossParts) {
    List<String> losses = lossParts.stream().filter(CurvesController::hasCurve).toList();
    if (chart != null && parts.equals(losses)) {
      chart.clear();
      return;
    }
    parts = losses;
    LossChart fresh = new LossChart(texts);
    colours(parts)
        .forEach(
            (part, colour) -> {
              fresh.addSeries(part, texts.get("loss." + part), colour);
              if (HIDDEN_AT_FIRST.contains(part)) {
                fresh.hide(part);
              }
            });
    heldBackDrawn = false;
    fresh.setAccessibleText(texts.get("curves.help"));
    chart = fresh;
    view.showChart(fresh);
  }

  /** Whether a part is a loss, and so has a curve here. */
  static boolean hasCurve(String part) {
    return !NO_LOSSES.contains(part);
  }

  /** The name of the colour of each curve, in their order, no two the same. */
  static SequencedMap<String, String> colours(List<String> parts) {
    SequencedMap<String, String> colours = new LinkedHashMap<>();
    for (String part : parts) {
      String own = COLOURS.get(part);
      if (own == null || colours.containsValue(own)) {
        own =
            OTHER_COLOURS.stream()
                .filter(colour -> !colours.containsValue(colour))
                .findFirst()
                .orElseThrow();
      }
      colours.put(part, own);
    }
    return colours;
  }
}
