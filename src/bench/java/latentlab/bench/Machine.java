package latentlab.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import latentlab.bench.torch.Torch;
import latentlab.engine.tensor.Natives;

/** What is measured on, and with which versions. */
final class Machine {
  private static final Path PROCESSORS = Path.of("/proc/cpuinfo");

  private Machine() {}

  static void print(PrintStream out) throws IOException {
    Table table = new Table(out, List.of("machine", ""));
    table.row(List.of("processor", processor()));
    table.row(List.of("cores", String.valueOf(Runtime.getRuntime().availableProcessors())));
    table.row(List.of("memory", memory()));
    table.row(
        List.of(
            "system",
            System.getProperty("os.name")
                + " "
                + System.getProperty("os.version")
                + ", "
                + System.getProperty("os.arch")));
    table.row(List.of("Java", System.getProperty("java.vm.name") + " " + Runtime.version()));
    table.row(List.of("ND4J", Natives.version()));
    table.row(List.of("libtorch", Torch.version()));
    table.row(List.of("measured on", LocalDate.now(java.time.ZoneOffset.UTC).toString()));
  }

  /** The name that the system gives the processor, or else its architecture. */
  private static String processor() throws IOException {
    if (Files.isReadable(PROCESSORS)) {
      for (String line : Files.readAllLines(PROCESSORS)) {
        if (line.startsWith("model name")) {
          return line.substring(line.indexOf(':') + 1).strip();
        }
      }
    }
    String name = System.getenv("PROCESSOR_IDENTIFIER");
    return name == null ? System.getProperty("os.arch") : name;
  }

  private static String memory() {
    return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
        ? Figures.decimals(system.getTotalMemorySize() / 1e9, 1) + " GB"
        : "unknown";
  }
}
