package latentlab.bench;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import latentlab.bench.ours.Ours;
import latentlab.bench.work.Engine;
import latentlab.bench.work.Work;

/** Whether a step costs as much per picture in small batches as in large ones, in turns as well. */
final class ScalingBenchmark {
  private static final List<Work> WORKS = List.of(Work.VAE_MLP, Work.VAE_CONV);
  private static final int[] BATCHES = {32, 64, 128, 256, 512};
  private static final int REFERENCE = 2;

  private final Engine ours;
  private final int rounds;

  ScalingBenchmark(Path assets, int rounds) {
    this.ours = new Ours(assets);
    this.rounds = rounds;
  }

  void run(PrintStream out) throws InterruptedException {
    Table table =
        new Table(
            out, List.of("work", "batch", "ms a step", "a picture, against one in a batch of 128"));
    List<String> remarks = new ArrayList<>();
    for (Work work : WORKS) {
      List<Contestant> all = new ArrayList<>();
      for (int batch : BATCHES) {
        all.add(Contestant.of(ours, work, batch).orElseThrow());
      }
      Contest.run(all, rounds, () -> {});
      remarks.add(measured(work, all, table));
      for (Contestant contestant : all) {
        contestant.close();
      }
    }
    out.println();
    remarks.forEach(out::println);
  }

  private static String measured(Work work, List<Contestant> all, Table table) {
    Contestant reference = all.get(REFERENCE);
    double[] millis = new double[BATCHES.length];
    double worst = 0;
    int worstBatch = BATCHES[REFERENCE];
    for (int i = 0; i < BATCHES.length; i++) {
      millis[i] = all.get(i).median();
      double[] perPicture = reference.ratios(all.get(i));
      for (int turn = 0; turn < perPicture.length; turn++) {
        perPicture[turn] *= BATCHES[REFERENCE] / (double) BATCHES[i];
      }
      Contest.Ratio ratio = Contest.Ratio.of(perPicture);
      table.row(
          List.of(
              work.label(),
              String.valueOf(BATCHES[i]),
              Figures.threeDigits(millis[i]),
              Figures.ratio(ratio)));
      if (Math.abs(ratio.median() - 1) > Math.abs(worst)) {
        worst = ratio.median() - 1;
        worstBatch = BATCHES[i];
      }
    }
    Line line = Line.through(millis);
    return "- %s: per picture farthest from a batch of 128 by %s at batch %d; with a fixed cost a step, %s ms + %s ms a picture, farthest by %s."
        .formatted(
            work.label(),
            Figures.percent(worst),
            worstBatch,
            Figures.threeDigits(line.fixed()),
            Figures.threeDigits(line.each()),
            Figures.percent(line.farthest(millis)));
  }

  /**
   * Time as a fixed cost, such as the optimiser's, and one for each picture.
   *
   * @param fixed ms a step
   * @param each ms a picture
   */
  private record Line(double fixed, double each) {
    /** The least squares of the deviations as shares of the times. */
    static Line through(double[] millis) {
      double uu = 0;
      double uv = 0;
      double vv = 0;
      double u1 = 0;
      double v1 = 0;
      for (int i = 0; i < millis.length; i++) {
        double u = 1 / millis[i];
        double v = BATCHES[i] / millis[i];
        uu += u * u;
        uv += u * v;
        vv += v * v;
        u1 += u;
        v1 += v;
      }
      double determinant = uu * vv - uv * uv;
      return new Line((u1 * vv - v1 * uv) / determinant, (v1 * uu - u1 * uv) / determinant);
    }

    double farthest(double[] millis) {
      double[] shares = new double[millis.length];
      for (int i = 0; i < millis.length; i++) {
        shares[i] = Math.abs(millis[i] / (fixed + each * BATCHES[i]) - 1);
      }
      return Arrays.stream(shares).max().orElseThrow();
    }
  }
}
