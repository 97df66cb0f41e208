package latentlab.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How long a person waits after starting the program: for the window, for the first training step
 * when training is begun as soon as the window allows it, and for the first picture that follows a
 * slider. Every start is a process of its own, with the arguments of this one; time runs from just
 * before that process is made.
 *
 * <p>Training and slider are tried in processes of their own, so that neither waits for the other.
 * One start goes before and does not count: it unpacks the native libraries and brings the files
 * into the memory of the system.
 */
final class ColdBenchmark {
  private static final int STARTS = 5;
  private static final int LINES_KEPT = 30;

  private final Path assets;

  ColdBenchmark(Path assets) {
    this.assets = assets;
  }

  void run(PrintStream out) throws IOException, InterruptedException {
    Path nobodys = Files.createTempDirectory("latentlab-cold");
    start(ColdChild.Mark.PICTURE, nobodys);
    Map<ColdChild.Mark, List<Double>> seconds = new EnumMap<>(ColdChild.Mark.class);
    for (int i = 0; i < STARTS; i++) {
      for (ColdChild.Mark goal : List.of(ColdChild.Mark.STEP, ColdChild.Mark.PICTURE)) {
        start(goal, nobodys)
            .forEach((mark, s) -> seconds.computeIfAbsent(mark, _ -> new ArrayList<>()).add(s));
      }
    }
    Files.deleteIfExists(nobodys);
    out.printf("%-28s %9s %7s %7s%n", "from the start until", "median s", "min s", "max s");
    seconds.forEach((mark, times) -> print(out, mark.words(), times));
  }

  private static void print(PrintStream out, String name, List<Double> times) {
    double[] sorted = times.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    out.printf(
        "%-28s %9.2f %7.2f %7.2f%n",
        name, Quantiles.of(sorted, 0.5), sorted[0], sorted[sorted.length - 1]);
  }

  /** One start; the seconds until its marks. */
  private Map<ColdChild.Mark, Double> start(ColdChild.Mark goal, Path nobodys)
      throws IOException, InterruptedException {
    long before = System.currentTimeMillis();
    Map<ColdChild.Mark, Double> marks = new EnumMap<>(ColdChild.Mark.class);
    List<String> said = new ArrayList<>();
    OwnProcess.run(
        ColdChild.class,
        List.of(goal.name(), assets.toString(), nobodys.toString()),
        line -> {
          for (ColdChild.Mark mark : ColdChild.Mark.values()) {
            if (line.startsWith(mark.tag())) {
              long at = Long.parseLong(line.substring(mark.tag().length()));
              marks.put(mark, (at - before) / 1e3);
            }
          }
          said.add(line);
        });
    if (!marks.containsKey(goal)) {
      String end =
          String.join("\n", said.subList(Math.max(0, said.size() - LINES_KEPT), said.size()));
      throw new IllegalStateException("no mark " + goal + " from the program, which said\n" + end);
    }
    return marks;
  }
}
