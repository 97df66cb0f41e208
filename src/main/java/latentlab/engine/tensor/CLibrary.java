package latentlab.engine.tensor;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

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

  /** Sets a variable of the environment that native code will see, unless it is set. */
  static void setEnvironment(String name, String value) {
    try (Arena arena = Arena.ofConfined()) {
      int unused =
          (int)
              function("setenv", ValueLayout.ADDRESS, ValueLayout.ADDRESS, ValueLayout.JAVA_INT)
                  .invokeExact(arena.allocateFrom(name), arena.allocateFrom(value), 0);
    } catch (Throwable e) {
      throw new LinkageError("setenv cannot be called", e);
    }
  }

  /** Sets how the C library manages memory, in bytes. */
  static void setMemory(int setting, int bytes) {
    try {
      int unused =
          (int)
              function("mallopt", ValueLayout.JAVA_INT, ValueLayout.JAVA_INT)
                  .invokeExact(setting, bytes);
    } catch (Throwable e) {
      throw new LinkageError("mallopt cannot be called", e);
    }
  }

  private static MethodHandle function(String name, MemoryLayout... arguments) {
    Linker linker = Linker.nativeLinker();
    return linker.downcallHandle(
        linker.defaultLookup().findOrThrow(name),
        FunctionDescriptor.of(ValueLayout.JAVA_INT, arguments));
  }
}
