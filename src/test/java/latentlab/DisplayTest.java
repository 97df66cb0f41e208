package latentlab;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
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
