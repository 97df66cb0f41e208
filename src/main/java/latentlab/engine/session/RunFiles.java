package latentlab.engine.session;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import latentlab.engine.data.DataSet;
import latentlab.engine.event.Event;
import latentlab.engine.family.Denoises;
import latentlab.engine.family.Families;
import latentlab.engine.family.GenerativeModel;
import latentlab.engine.nn.Parameter;
import latentlab.engine.spec.Answer;
import latentlab.engine.spec.BadInput;
import latentlab.engine.spec.DataInfo;
import latentlab.engine.spec.Pictures;
import latentlab.engine.spec.Query;
import latentlab.engine.spec.Reverse;
import latentlab.engine.spec.RunSpec;
import latentlab.engine.spec.Sampler;
import latentlab.engine.spec.Settings;
import latentlab.engine.store.MetricsFile;
import latentlab.engine.store.MetricsRow;
import latentlab.engine.store.NamedArray;
import latentlab.engine.store.RunFile;
import latentlab.engine.store.RunFolder;
import latentlab.engine.store.RunRecord;
import latentlab.engine.tensor.Natives;

/** Between an open run and the folder it is kept in. */
final class RunFiles {
  private static final int SAMPLES = 64;

  /** Of pictures that are made step by step: as many as take about a second, and so many steps. */
  private static final int COSTLY_SAMPLES = 16;

  private static final int MOST_STEPS = 20;

  private RunFiles() {}

  /** What a run folder says, with its settings checked. */
  record Kept(RunSpec spec, RunRecord record, List<NamedArray> weights, List<MetricsRow> metrics) {
    /** How many training steps the model had: one at least, or it would count as new. */
    long steps() {
      return Math.max(1, record.steps());
    }
  }

  /**
   * Reads a run folder, or a run file.
   *
   * @throws BadInput where it is neither, is damaged, or is of a model or data set not known here
   */
  static Kept read(Path place) {
    return RunFile.reading(place, RunFiles::readFolder);
  }

  private static Kept readFolder(Path folder) {
    RunFolder.Kept kept = RunFolder.read(folder);
    RunRecord record = kept.record();
    RunSpec start = Catalog.spec(record.model(), record.data(), record.seed());
    // A setting that the record does not have was not there when the run was kept: it is as plain
    // as can be, and not what a run of today begins with.
    Settings settings =
        Settings.defaults(Catalog.family(start.model()).params()).with(record.settings());
    RunSpec spec = new RunSpec(start.model(), start.data(), start.seed(), settings);
    return new Kept(
        spec, record, kept.weights(), MetricsFile.read(folder.resolve(RunFolder.METRICS)));
  }

  /**
   * Builds the kept run again with its weights.
   *
   * @throws BadInput where the weights are not those of the model, or the data is not what it
   *     learnt
   */
  static OpenRun rebuild(Path folder, Kept kept, DataSet data, Consumer<Event> listener) {
    GenerativeModel model = model(folder, kept, data);
    return new OpenRun(kept.spec(), data, model, kept.steps(), kept.metrics(), listener);
  }

  /**
   * Builds the kept model alone with its weights.
   *
   * @throws BadInput where the weights are not those of the model, or the data is not what it
   *     learnt
   */
  static GenerativeModel model(Path folder, Kept kept, DataSet data) {
    RunSpec spec = kept.spec();
    if (!kept.record().dataHash().equals(data.hash())) {
      throw new BadInput("error.run.otherData", folder, spec.data());
    }
    GenerativeModel model =
        Families.of(spec.model()).build(spec.settings(), data.info(), spec.seed());
    Map<String, NamedArray> byName =
        kept.weights().stream().collect(Collectors.toMap(NamedArray::name, Function.identity()));
    for (Parameter parameter : model.parameters().all()) {
      NamedArray array = byName.get(parameter.name());
      if (array == null || !sameShape(array, parameter)) {
        throw new BadInput("error.run.weights", folder, spec.model(), parameter.name());
      }
      parameter.value().set(array.values());
    }
    return model;
  }

  private static boolean sameShape(NamedArray array, Parameter parameter) {
    return java.util.Arrays.equals(array.shape(), parameter.shape().toLongs());
  }

  /**
   * Keeps a run in a folder, or in a file where the name is that of one.
   *
   * @param hurry whether somebody waits for the end: then samples are left out
   * @throws BadInput where the place cannot be used
   */
  static void write(Path place, OpenRun run, BooleanSupplier hurry) {
    RunFile.writing(
        place, folder -> run.trainer().withShownWeights(() -> writeShown(folder, run, hurry)));
  }

  private static void writeShown(Path folder, OpenRun run, BooleanSupplier hurry) {
    List<NamedArray> weights = new ArrayList<>();
    for (Parameter parameter : run.model().parameters().all()) {
      weights.add(
          new NamedArray(
              parameter.name(), parameter.shape().toLongs(), parameter.value().toArray()));
    }
    RunSpec spec = run.spec();
    RunRecord record =
        RunRecord.of(
            new RunSpec(spec.model(), spec.data(), spec.seed(), run.trainer().settings()),
            run.data().hash(),
            run.steps(),
            run.started(),
            Instant.now(),
            run.lastFigures(),
            weights.stream().map(NamedArray::name).toList(),
            versions());
    RunFolder.write(folder, record, weights, run.metrics(), samples(run, hurry));
  }

  /** Ends the drawing of samples from the middle of it. */
  private static final class Hurry extends RuntimeException {
    Hurry() {
      super("hurry", null, false, false);
    }
  }

  private static Pictures samples(OpenRun run, BooleanSupplier hurry) {
    try {
      return drawn(
          run,
          () -> {
            if (hurry.getAsBoolean()) {
              throw new Hurry();
            }
          });
    } catch (Hurry _) {
      return new Pictures(0, 1, 1, 1, new float[0]);
    }
  }

  private static Pictures drawn(OpenRun run, Runnable between) {
    // No judge is asked: the folder of what ships is not needed.
    Answerer answerer =
        new Answerer(new Workbench(Path.of(""), run.spec(), run.data(), run.model()));
    return switch (answerer.answer(question(run), between)) {
      case Answer.Decoded(Pictures pictures) -> pictures;
      case Answer.Denoised denoised -> denoised.pictures();
      default -> new Pictures(0, 1, 1, 1, new float[0]);
    };
  }

  private static Query question(OpenRun run) {
    long seed = run.spec().seed();
    if (run.data().info().kind() != DataInfo.Kind.PICTURES
        || !(run.model() instanceof Denoises denoiser)) {
      return new Query.Sample(SAMPLES, seed);
    }
    // Training waits meanwhile.
    Denoises.Wish usual = denoiser.usual();
    Sampler own = usual.sampler();
    Sampler sampler = new Sampler(own.method(), Math.min(MOST_STEPS, own.steps()), own.eta());
    return new Query.Denoise(new Reverse(sampler, seed, -1, usual.guidance(), 0), COSTLY_SAMPLES);
  }

  private static SequencedMap<String, String> versions() {
    SequencedMap<String, String> versions = new LinkedHashMap<>();
    String own = RunFiles.class.getPackage().getImplementationVersion();
    versions.put("latentlab", own == null ? "development" : own);
    versions.put("java", Runtime.version().toString());
    versions.put("nd4j", Natives.version());
    return versions;
  }
}
