package latentlab.bench;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Runs the benchmarks named on the command line, or all. A run of all of them writes
 * docs/performance.md; every other only prints.
 */
public final class Bench {
  private static final int BAD_INPUT = 2;

  private Bench() {}

  /** One benchmark as it is called and as its tables are headed. */
  private record Part(String name, String heading, boolean markdown, Run run) {
    void print(PrintStream out) throws Exception {
      out.println();
      out.println("### " + heading);
      out.println();
      if (markdown) {
        run.run(out);
      } else {
        out.println("```text");
        run.run(out);
        out.println("```");
      }
    }
  }

  @FunctionalInterface
  private interface Run {
    void run(PrintStream out) throws Exception;
  }

  public static void main(String[] args) {
    int code;
    try {
      run(Request.of(List.of(args)));
      code = 0;
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage());
      code = BAD_INPUT;
    } catch (Exception e) {
      e.printStackTrace();
      code = 1;
    }
    System.exit(code); // The threads of the peers would keep the process alive.
  }

  private static List<Part> parts(Path assets, Request request) {
    return List.of(
        new Part(
            "compare",
            "Beside its peers",
            true,
            out -> new Comparison(assets, request.rounds()).run(out, request.works())),
        new Part(
            "scaling",
            "Batches of other sizes, and a long run",
            true,
            out -> {
              new ScalingBenchmark(assets, request.rounds()).run(out);
              out.println();
              new LongRun(assets, request.epochs()).run(out);
            }),
        new Part(
            "step",
            "A step of the training loop",
            false,
            out -> new StepBenchmark(assets).run(out)),
        new Part("cold", "From a cold start", false, out -> new ColdBenchmark(assets).run(out)),
        onScreen("scatter", "Ten thousand points", assets),
        onScreen("window", "The window", assets));
  }

  private static Part onScreen(String name, String heading, Path assets) {
    return new Part(name, heading, false, out -> OnScreen.run(name, assets, out));
  }

  private static void run(Request request) throws Exception {
    Path assets = Path.of(System.getProperty("latentlab.assets", "assets"));
    List<Part> parts = parts(assets, request);
    List<Part> wanted =
        parts.stream().filter(part -> request.all() || part.name().equals(request.part())).toList();
    if (wanted.isEmpty()) {
      throw new IllegalArgumentException(
          "there is no benchmark %s; there are all, %s"
              .formatted(
                  request.part(),
                  parts.stream().map(Part::name).collect(Collectors.joining(", "))));
    }
    if (!request.writes()) {
      print(wanted, System.out);
      return;
    }
    MeasuredPage page = new MeasuredPage(assets.resolveSibling("docs").resolve("performance.md"));
    Transcript transcript = new Transcript(System.out);
    print(wanted, new PrintStream(transcript, true, StandardCharsets.UTF_8));
    page.write(transcript.text());
  }

  private static void print(List<Part> parts, PrintStream out) throws Exception {
    Machine.print(out);
    for (Part part : parts) {
      part.print(out);
    }
  }
}
