import com.google.googlejavaformat.java.Main;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Checks, or with --fix mends, the format of every Java file below a folder. */
final class Format {
  public static void main(String[] args) throws Exception {
    boolean fix = List.of(args).contains("--fix");
    List<String> arguments = new ArrayList<>();
    arguments.addAll(fix ? List.of("--replace") : List.of("--dry-run", "--set-exit-if-changed"));
    try (var files = Files.walk(Path.of(args[0]))) {
      files.map(Path::toString).filter(f -> f.endsWith(".java")).sorted().forEach(arguments::add);
    }
    PrintWriter out = new PrintWriter(System.out, true);
    int code = new Main(out, new PrintWriter(System.err, true), System.in).format(arguments.toArray(String[]::new));
    if (code != 0) {
      System.err.println("The files named above are not in google-java-format; mend them with: mvn -Pformat");
    }
    System.exit(code);
  }
}
