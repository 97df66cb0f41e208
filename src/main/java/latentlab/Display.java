package latentlab;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whether a window can be opened here. Windows and macOS always have a screen; elsewhere an X
 * server must answer, which on a Wayland desktop is Xwayland: JavaFX speaks to no other.
 */
final class Display {
  private static final Pattern NAME = Pattern.compile("([^:]*):(\\d+)(\\.\\d+)?");
  private static final Path SOCKETS = Path.of("/tmp/.X11-unix");
  private static final Path LISTENERS = Path.of("/proc/net/unix");

  /** The flags of a socket that waits for others to connect. */
  private static final String ACCEPTS = " 00010000 ";

  private static final int FIRST_PORT = 6000;
  private static final int PATIENCE_MILLIS = 2000;

  private Display() {}

  static boolean isThere() {
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    boolean alwaysThere = system.startsWith("windows") || system.startsWith("mac");
    boolean drawnInMemory = "Headless".equals(System.getProperty("glass.platform"));
    return alwaysThere || drawnInMemory || answers(System.getenv("DISPLAY"));
  }

  /** Whether an X server listens behind a name such as {@code :0} or {@code localhost:10.0}. */
  static boolean answers(@Nullable String name) {
    Matcher parts = NAME.matcher(name == null ? "" : name);
    if (!parts.matches()) {
      return false;
    }
    String host = parts.group(1);
    int number = Integer.parseInt(parts.group(2));
    boolean here = host.isEmpty() || host.equals("unix");
    return here ? local(number) : remote(host, number);
  }

  private static boolean local(int number) {
    Path socket = SOCKETS.resolve("X" + number);
    if (!Files.exists(socket)) {
      return remote("localhost", number);
    }
    // Looked up first: to connect takes twenty times as long, most of it for classes of networks.
    if (listens(socket)) {
      return true;
    }
    try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
      return channel.isConnected();
    } catch (IOException _) {
      return false;
    }
  }

  /** Whether Linux lists a listener there; a server of another container is not in its list. */
  private static boolean listens(Path socket) {
    try {
      return Files.readString(LISTENERS)
          .lines()
          .anyMatch(line -> line.contains(ACCEPTS) && line.endsWith(" " + socket));
    } catch (IOException _) {
      return false;
    }
  }

  private static boolean remote(String host, int number) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(host, FIRST_PORT + number), PATIENCE_MILLIS);
      return true;
    } catch (IOException _) {
      return false;
    }
  }
}
