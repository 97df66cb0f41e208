package latentlab.engine.session;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import latentlab.engine.data.Damage;
import latentlab.engine.data.Examples;
import latentlab.engine.family.Decodes;
import latentlab.engine.family.Denoises;
import latentlab.engine.family.Encodes;
import latentlab.engine.family.Reconstructs;
import latentlab.engine.family.Samples;
import latentlab.engine.family.Scores;
import latentlab.engine.spec.Ability;
import latentlab.engine.spec.Answer;
import latentlab.engine.spec.BadInput;
import latentlab.engine.spec.Corruption;
import latentlab.engine.spec.Pictures;
import latentlab.engine.spec.Query;
import latentlab.engine.tensor.Tensor;
import latentlab.engine.train.HeldOutScores;
import latentlab.engine.train.Rehearsal;
import latentlab.text.Texts;

/** Answers questions with one model on one thread. */
final class Answerer {
  private final Workbench bench;
  private final CodeAnswers codes;
  private final GameAnswers game;
  private final Rehearsal rehearsal;

  Answerer(Workbench bench) {
    this.bench = bench;
    this.rehearsal = new Rehearsal(bench.spec, bench.data, bench.model);
    this.codes = new CodeAnswers(bench);
    this.game = new GameAnswers(bench);
  }

  /**
   * @param between called every few milliseconds of long work, for questions that must not wait
   * @throws BadInput where the question cannot be answered as it is
   */
  Answer answer(Query query, Runnable between) {
    return answer(query, between, (_, _) -> {});
  }

  /** The same; progress hears how far long work is. */
  Answer answer(Query query, Runnable between, Progress progress) {
    // What work that was given up left behind.
    bench.tape.clear();
    bench.letIn(between);
    bench.tell(progress);
    Ability needed = query.needs();
    if (needed != null && !Abilities.describe(bench.model).can(needed)) {
      return new Answer.Refused(Texts.english().get("error.query.ability", bench.spec.model()));
    }
    return switch (query.plain()) {
      case Query.Patient _ -> throw new IllegalStateException("patience within patience");
      case Query.Decode q -> new Answer.Decoded(decode(q.latents()));
      case Query.Manifold q -> new Answer.Decoded(decode(q.latents()));
      case Query.Sample q -> new Answer.Decoded(sample(q));
      case Query.SampleJudged q -> new JudgeAnswers(bench).judged(q);
      case Query.Reconstruct q ->
          reconstruct(q.inputs(), q.corruption(), Workbench.unknown(q.inputs().count()));
      case Query.ReconstructHeldOut q -> {
        Examples test = bench.data.test();
        int first = Math.clamp(q.first(), 0, test.count() - 1);
        int count = Math.min(q.count(), test.count() - first);
        Pictures pictures = bench.pictures(test, first, count);
        yield reconstruct(pictures, q.corruption(), Workbench.labels(test, first, count));
      }
      case Query.EncodeHeldOut q -> encode(Math.min(q.count(), bench.data.test().count()));
      case Query.Probe q -> new EncoderAnswers(bench).probe(q);
      case Query.Anomalies q -> new EncoderAnswers(bench).anomalies(q);
      case Query.Codebook _ -> codes.codebook();
      case Query.EncodeCodes q -> codes.encode(q.inputs(), Workbench.unknown(q.inputs().count()));
      case Query.EncodeCodesHeldOut q -> codes.encodeHeldOut(q.first(), q.count());
      case Query.DecodeCodes q -> codes.decode(q.codes());
      case Query.Board q -> game.board(q);
      case Query.Verdicts q -> game.verdicts(q);
      case Query.Quality q -> new QualityAnswers(bench).quality(q);
      case Query.SamplerQuality q -> new QualityAnswers(bench).ofSampler(q);
      case Query.Closest q -> new ClosestAnswers(bench).closest(q);
      case Query.ScheduleOf _ -> new DenoiseAnswers(bench).schedule();
      case Query.Noised q -> new DenoiseAnswers(bench).noised(q);
      case Query.Invert q -> new DenoiseAnswers(bench).invert(q);
      case Query.ScoreField q -> new DenoiseAnswers(bench).scoreField(q);
      case Query.LossByTime q -> new DenoiseAnswers(bench).lossByTime(q);
      case Query.Denoise q -> new ReverseAnswers(bench).denoise(q);
      case Query.DenoiseFrom q -> new ReverseAnswers(bench).denoiseFrom(q);
      case Query.FromSketch q -> new ReverseAnswers(bench).fromSketch(q);
      case Query.Inpaint q -> new ReverseAnswers(bench).inpaint(q);
      case Query.Network q -> {
        int stage = bench.model.stageReached();
        yield new Answer.Traced(rehearsal.of(q.example(), stage), stage);
      }
      case Query.ShowData q -> shown(bench.data.train(), q.first(), q.count());
      case Query.ShowHeldOut q -> shown(bench.data.test(), q.first(), q.count());
      case Query.Evaluate q -> evaluate(q);
    };
  }

  private Answer shown(Examples examples, int from, int most) {
    int first = Math.clamp(from, 0, examples.count() - 1);
    int count = Math.min(most, examples.count() - first);
    return new Answer.Shown(
        bench.pictures(examples, first, count), Workbench.labels(examples, first, count));
  }

  private Pictures decode(float[][] latents) {
    Decodes decoder = (Decodes) bench.model;
    float[] values = new float[latents.length * bench.data.info().size()];
    for (int first = 0; first < latents.length; first += Workbench.CHUNK) {
      int rows = Math.min(Workbench.CHUNK, latents.length - first);
      Tensor chunk = bench.tape.take(rows, decoder.latentSize());
      for (int row = 0; row < rows; row++) {
        chunk.set(latents[first + row], 0, row * decoder.latentSize(), decoder.latentSize());
      }
      bench.copyRows(decoder.decode(bench.tape, chunk), values, first);
      bench.chunkDone();
    }
    return bench.pictures(values);
  }

  private Pictures sample(Query.Sample query) {
    Draws draws = new Draws(bench, query.seed(), query.label()).expect(query.count());
    float[] values = new float[query.count() * bench.data.info().size()];
    for (int first = 0; first < query.count(); first += Workbench.CHUNK) {
      Pictures drawn = draws.next(Math.min(Workbench.CHUNK, query.count() - first));
      System.arraycopy(drawn.values(), 0, values, first * drawn.size(), drawn.values().length);
    }
    return bench.pictures(values);
  }

  private Answer reconstruct(Pictures originals, Corruption corruption, int[] labels) {
    Reconstructs model = (Reconstructs) bench.model;
    Pictures inputs = Damage.of(originals, corruption);
    int count = originals.count();
    LatentPoints points = new LatentPoints(count);
    float[] errors = new float[count];
    float[] outputs = new float[originals.values().length];
    for (int first = 0; first < count; first += Workbench.CHUNK) {
      int rows = Math.min(Workbench.CHUNK, count - first);
      Tensor seen = bench.rows(inputs, first, rows);
      Tensor wanted = bench.rows(originals, first, rows);
      if (bench.model instanceof Encodes encoder) {
        points.keep(encoder.encode(bench.tape, seen), first);
      }
      Reconstructs.Reconstruction back = model.reconstruct(bench.tape, seen, wanted);
      System.arraycopy(back.errors().toArray(), 0, errors, first, rows);
      bench.copyRows(back.pictures(), outputs, first);
      bench.chunkDone();
    }
    return new Answer.Reconstructed(
        originals,
        inputs,
        bench.pictures(outputs),
        points.means(),
        points.deviations(),
        errors,
        labels);
  }

  private Answer.Encoded encode(int count) {
    Encodes encoder = (Encodes) bench.model;
    Examples test = bench.data.test();
    LatentPoints points = new LatentPoints(count);
    int[][] factors = new int[count][];
    for (int first = 0; first < count; first += Workbench.CHUNK) {
      int rows = Math.min(Workbench.CHUNK, count - first);
      Tensor chunk = bench.rows(bench.pictures(test, first, rows), 0, rows);
      points.keep(encoder.encode(bench.tape, chunk), first);
      for (int row = 0; row < rows; row++) {
        factors[first + row] = test.factors(first + row);
      }
      bench.chunkDone();
    }
    return new Answer.Encoded(
        points.means(), points.deviations(), Workbench.labels(test, 0, count), factors);
  }

  private Answer evaluate(Query.Evaluate query) {
    if (query.sampling() != null && !(bench.model instanceof Denoises)) {
      throw new BadInput("error.quality.noSampler", bench.spec.model());
    }
    SequencedMap<String, Double> figures = new LinkedHashMap<>();
    if (!query.onlySamples()) {
      figures.putAll(ofTestExamples(query));
    }
    if (bench.model instanceof Samples) {
      figures.putAll(new QualityAnswers(bench).evaluated(query));
    } else if (query.parzen() > 0 || query.onlySamples()) {
      throw new BadInput("error.quality.noSamples", bench.spec.model());
    }
    return new Answer.Scored(bench.data.test().count(), figures);
  }

  private SequencedMap<String, Double> ofTestExamples(Query.Evaluate query) {
    SequencedMap<String, Double> figures = new LinkedHashMap<>();
    Examples examples = bench.data.test();
    if (bench.model instanceof Scores scores) {
      HeldOutScores test = new HeldOutScores(bench.spec, bench.data, true);
      figures.putAll(test.score(scores, bench.between()).figures());
      if (query.importanceSamples() > 0) {
        double estimate = test.logLikelihood(scores, query.importanceSamples(), bench.between());
        figures.put("logLikelihood", estimate);
        figures.put("importanceSamples", (double) query.importanceSamples());
      }
    } else if (query.importanceSamples() > 0) {
      throw new BadInput("error.score.noLikelihood");
    }
    if (bench.model instanceof Encodes && !bench.data.info().factors().isEmpty()) {
      figures.putAll(Disentanglement.of(encode(examples.count()), bench.data.info().factors()));
    }
    return figures;
  }
}
