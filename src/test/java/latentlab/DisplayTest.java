package latentlab;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DisplayTest {
  private static final int FIRST_PORT = 6000;

  @ParameterizedTest
  @ValueSource(strings = {"", "nonsense", ":", ":x"})
  void isNotThereBehindNoName(String name) {
    assertFalse(Display.answers(name));
  }

  /** As an X server does it; a file that is left of one is no server. */
  @Test
  void isThereOnlyWhileAServerListensOnThisMachine() throws IOException {
    Path sockets = Path.of("/tmp/.X11-unix");
    assumeTrue(Files.isDirectory(Path.of("/tmp")) && Files.exists(Path.of("/proc/net/unix")));
    Files.createDirectories(sockets);
    assumeTrue(Files.isWritable(sockets));
    int number = 4711;
    Path socket = sockets.resolve("X" + number);
    assumeTrue(Files.notExists(socket));
    try {
      try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
        server.bind(UnixDomainSocketAddress.of(socket));
        assertTrue(Display.answers(":" + number));
        assertFalse(Display.answers(":471"));
      }
      assertTrue(Files.exists(socket));
      assertFalse(Display.answers(":" + number + ".0"));
    } finally {
      Files.deleteIfExists(socket);
    }
  }

  @Test
  void isThereOnlyWhileAServerListens() throws IOException {
    String name;
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      name = "localhost:" + (server.getLocalPort() - FIRST_PORT) + ".0";
      assertTrue(Display.answers(name), name);
    }
    assertFalse(Display.answers(name), name);
  }
}
