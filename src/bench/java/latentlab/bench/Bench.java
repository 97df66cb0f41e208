package latentlab.bench;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import latentlab.bench.work.Work;

/** Runs the benchmarks named on the command line, or all. */
public final class Bench {
  private Bench() {}

  public static void main(String[] args) throws Exception {
    PrintStream out = System.out;
    Path assets = Path.of(System.getProperty("latentlab.assets", "assets"));
    String which = args.length == 0 ? "all" : args[0];
    boolean all = which.equals("all");
    if (all || which.equals("step")) {
      new StepBenchmark(assets).run(out);
    }
    if (all || which.equals("window")) {
      new WindowBenchmark(assets).run(out);
    }
    if (all || which.equals("compare")) {
      List<Work> works =
          Arrays.stream(Work.values())
              .filter(work -> args.length < 2 || work.label().startsWith(args[1]))
              .toList();
      new Comparison(assets).run(out, works);
    }
    System.exit(0);
  }
}
