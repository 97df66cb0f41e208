package latentlab.engine.session;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import latentlab.engine.spec.Answer;
import latentlab.engine.spec.BadInput;
import latentlab.engine.spec.Pictures;
import latentlab.engine.spec.Query;

/** Answers what a data set's judge says of the samples of a model. */
final class JudgeAnswers {
  /** So many times the pictures wished for are drawn at most to find them. */
  private static final int PATIENCE = 10;

  private static final int FIGURE_SAMPLES = 1_000;

  // Not the run's seed: runs of different seeds are judged on the same noise.
  private static final long FIGURE_SEED = 0;

  /** The confidence from which on a sample of the figures counts as accepted. */
  private static final double SURE = 0.8;

  /** A class counts as covered when at least this share of the samples is of it. */
  private static final double COVERED = 0.01;

  private final Workbench bench;

  JudgeAnswers(Workbench bench) {
    this.bench = bench;
  }

  /**
   * Draws samples until so many are accepted, or ten times as many were drawn (rejection sampling).
   *
   * @throws BadInput where there is no judge, or the question is about no class or probability
   */
  Answer.Judged judged(Query.SampleJudged question) {
    if (!(question.confidence() >= 0 && question.confidence() <= 1)) {
      throw new BadInput("error.judge.confidence", question.confidence());
    }
    Draws.checkClass(bench, question.label());
    Judge judge = bench.judge();
    int wished = Draws.conditions(bench) ? question.label() : -1;
    Draws draws = new Draws(bench, question.seed(), wished).expect(question.count());
    Accepted accepted = new Accepted(question, bench.data.info().size());
    int most = PATIENCE * question.count();
    while (!accepted.full() && accepted.drawn < most) {
      Pictures chunk = draws.next(Math.min(Workbench.CHUNK, most - accepted.drawn));
      accepted.look(chunk, judge.judge(chunk, bench.between()));
    }
    return accepted.answer(bench);
  }

  /**
   * What the judge says of 1,000 samples: {@code sampleConfidence}, its mean confidence; {@code
   * classesCovered}, how many classes have at least 1 % of them; {@code acceptance}, the share it
   * gives a class at least 0.8.
   */
  SequencedMap<String, Double> figures() {
    Answer.Judged all = judged(new Query.SampleJudged(FIGURE_SAMPLES, FIGURE_SEED, -1, 0));
    int[] ofClass = new int[bench.data.info().classes()];
    int sure = 0;
    for (int i = 0; i < all.labels().length; i++) {
      ofClass[all.labels()[i]]++;
      sure += all.confidences()[i] >= SURE ? 1 : 0;
    }
    SequencedMap<String, Double> figures = new LinkedHashMap<>();
    figures.put("sampleConfidence", all.meanConfidence());
    figures.put(
        "classesCovered",
        (double) Arrays.stream(ofClass).filter(n -> n >= COVERED * FIGURE_SAMPLES).count());
    figures.put("acceptance", (double) sure / FIGURE_SAMPLES);
    return figures;
  }

  /** The samples found so far; those after the last that is needed are not looked at. */
  private static final class Accepted {
    private final Query.SampleJudged question;
    private final float[] values;
    private final int[] labels;
    private final float[] confidences;
    private int kept;
    private int drawn;
    private double confidence;

    Accepted(Query.SampleJudged question, int size) {
      this.question = question;
      this.values = new float[question.count() * size];
      this.labels = new int[question.count()];
      this.confidences = new float[question.count()];
    }

    boolean full() {
      return kept == question.count();
    }

    void look(Pictures pictures, Judge.Verdicts verdicts) {
      int size = pictures.size();
      for (int i = 0; i < pictures.count() && !full(); i++) {
        int label = verdicts.label(i);
        float sure = verdicts.confidence(i);
        drawn++;
        confidence += sure;
        boolean wished = question.label() < 0 || question.label() == label;
        if (wished && sure >= question.confidence()) {
          System.arraycopy(pictures.values(), i * size, values, kept * size, size);
          labels[kept] = label;
          confidences[kept] = sure;
          kept++;
        }
      }
    }

    Answer.Judged answer(Workbench bench) {
      return new Answer.Judged(
          bench.pictures(Arrays.copyOf(values, kept * bench.data.info().size())),
          Arrays.copyOf(labels, kept),
          Arrays.copyOf(confidences, kept),
          drawn,
          confidence / Math.max(1, drawn));
    }
  }
}
