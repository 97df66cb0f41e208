package latentlab.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * A program of the benchmark in a process of its own, with the arguments of this one: for what
 * depends on how a process began, as the first frame does, and the rate of all others.
 */
final class OwnProcess {
  private static final int PATIENCE_SECONDS = 300;

  private OwnProcess() {}

  /**
   * Runs it to its end; it is ended where it takes longer than five minutes.
   *
   * @param said called with every line it prints
   * @return its exit code
   */
  static int run(Class<?> program, List<String> arguments, Consumer<String> said)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(program.getName());
    command.addAll(arguments);
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    Thread.ofVirtual().start(() -> endAfterPatience(process));
    try (BufferedReader reader = process.inputReader()) {
      reader.lines().forEach(said);
    }
    return process.waitFor();
  }

  private static void endAfterPatience(Process process) {
    try {
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
