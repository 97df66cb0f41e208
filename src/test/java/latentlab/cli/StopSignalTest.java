package latentlab.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process of its own is asked to end while it trains. The signal is SIGTERM and not the SIGINT of
 * Ctrl+C, which a process started in the background ignores; the JVM treats both alike.
 */
@EnabledOnOs({OS.LINUX, OS.MAC})
class StopSignalTest {
  private static final String READY = "training";

  @Test
  @Timeout(60)
  void pausesAndSavesBeforeItEnds(@TempDir Path folder) throws IOException, InterruptedException {
    Path run = folder.resolve("run");
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    Process process =
        new ProcessBuilder(
                java.toString(),
                "-cp",
                System.getProperty("java.class.path"),
                EndlessTraining.class.getName(),
                run.toString())
            .redirectError(folder.resolve("err").toFile())
            .start();
    try (BufferedReader out = process.inputReader()) {
      assertEquals(READY, out.readLine(), Files.readString(folder.resolve("err")));
      process.toHandle().destroy();
      List<String> printed = out.readAllLines();
      assertTrue(process.waitFor(50, TimeUnit.SECONDS), "the process ends");
      String err = Files.readString(folder.resolve("err"));
      assertEquals(128 + 15, process.exitValue(), err);
      assertTrue(Files.exists(run.resolve("run.json")), "what was learnt is kept");
      assertEquals(List.of(run.toString()), printed);
      assertTrue(err.contains("Stopped after 0 steps"), err);
    } finally {
      process.destroyForcibly();
    }
  }

  /** A command line whose training never comes to an end by itself. */
  static final class EndlessTraining {
    private EndlessTraining() {}

    public static void main(String[] args) {
      ScriptedLab lab = new ScriptedLab();
      lab.endless = true;
      Environment environment =
          new Environment(
              lab::connect, (_, _, _) -> {}, Path.of("none"), System.out, System.err, false);
      System.exit(
          new Cli(environment).run("train", "--model", "vae", "--data", "mnist", "--out", args[0]));
    }
  }
}
