package latentlab.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The benchmarks that need the toolkit, each in a process of its own: one draws as often as it can,
 * the other as often as the program does, and the toolkit takes one rate for its whole life.
 */
final class OnScreen {
  /** Before the lines of a table, so that warnings of the machine stay out of it. */
  private static final String MARK = "| ";

  private OnScreen() {}

  static void run(String part, Path assets, PrintStream out)
      throws IOException, InterruptedException {
    List<String> rest = new ArrayList<>();
    int code =
        OwnProcess.run(
            OnScreen.class,
            List.of(part, assets.toString()),
            line -> {
              if (line.startsWith(MARK)) {
                out.println(line.substring(MARK.length()));
              } else {
                rest.add(line);
              }
            });
    if (code != 0) {
      throw new IllegalStateException(
          "%s ended with code %d and said%n%s".formatted(part, code, String.join("\n", rest)));
    }
  }

  /** The other process. */
  public static void main(String[] args) {
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    int code = 0;
    try (PrintStream out = new PrintStream(lines, true, StandardCharsets.UTF_8)) {
      switch (args[0]) {
        case "scatter" -> new ScatterBenchmark().run(out);
        case "window" -> new WindowBenchmark(Path.of(args[1])).run(out);
        default -> throw new IllegalArgumentException("no benchmark is called " + args[0]);
      }
    } catch (Exception | LinkageError e) {
      e.printStackTrace();
      code = 1;
    }
    lines.toString(StandardCharsets.UTF_8).lines().forEach(line -> System.out.println(MARK + line));
    System.exit(code); // The window's thread would keep the process alive.
  }
}
