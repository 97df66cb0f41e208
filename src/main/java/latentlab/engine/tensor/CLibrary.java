package latentlab.engine.tensor;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandleProxies;

/** Two settings of the C library under the native ones, on Linux. */
final class CLibrary {
  /** Names of glibc's malloc.h. */
  static final int TRIM_THRESHOLD = -1;

  static final int TOP_PAD = -2;
  static final int MMAP_THRESHOLD = -3;

  private CLibrary() {}

  static boolean present() {
    return System.getProperty("os.name").equals("Linux")
        && Linker.nativeLinker().defaultLookup().find("mallopt").isPresent();
  }

  /** The function setenv: public because its implementation is made at run time. */
  @FunctionalInterface
  public interface SetEnvironment {
    int set(MemorySegment name, MemorySegment value, int overwrite);
  }

  /** The function mallopt. */
  @FunctionalInterface
  public interface SetMemory {
    int set(int setting, int bytes);
  }

  /** Sets a variable of the environment that native code will see, unless it is set. */
  static void setEnvironment(String name, String value) {
    MethodHandle handle =
        function("setenv", ValueLayout.ADDRESS, ValueLayout.ADDRESS, ValueLayout.JAVA_INT);
    try (Arena arena = Arena.ofConfined()) {
      MethodHandleProxies.asInterfaceInstance(SetEnvironment.class, handle)
          .set(arena.allocateFrom(name), arena.allocateFrom(value), 0);
    }
  }

  /** Sets how the C library manages memory, in bytes. */
  static void setMemory(int setting, int bytes) {
    MethodHandle handle = function("mallopt", ValueLayout.JAVA_INT, ValueLayout.JAVA_INT);
    MethodHandleProxies.asInterfaceInstance(SetMemory.class, handle).set(setting, bytes);
  }

  private static MethodHandle function(String name, MemoryLayout... arguments) {
    Linker linker = Linker.nativeLinker();
    return linker.downcallHandle(
        linker.defaultLookup().findOrThrow(name),
        FunctionDescriptor.of(ValueLayout.JAVA_INT, arguments));
  }
}
