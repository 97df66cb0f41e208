package latentlab.engine.data;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import latentlab.engine.spec.BadInput;

/** Puts what the operating system said about a file into a sentence for a person. */
public final class FileErrors {
  private FileErrors() {}

  /** Why a file could not be read. */
  public static BadInput unreadable(Path file, IOException cause) {
    BadInput sentence =
        switch (cause) {
          case NoSuchFileException _ -> new BadInput("error.file.missing", file);
          case AccessDeniedException _ -> new BadInput("error.file.denied", file);
          default -> new BadInput("error.file.unreadable", file, reason(cause));
        };
    sentence.initCause(cause);
    return sentence;
  }

  /** Why a file or folder could not be written. */
  public static BadInput unwritable(Path file, IOException cause) {
    BadInput sentence =
        switch (cause) {
          case AccessDeniedException _ -> new BadInput("error.file.denied", file);
          default -> new BadInput("error.file.unwritable", file, reason(cause));
        };
    sentence.initCause(cause);
    return sentence;
  }

  // The message of most file system exceptions is only the path, which the sentence names anyway.
  private static String reason(IOException cause) {
    String reason =
        cause instanceof FileSystemException trouble ? trouble.getReason() : cause.getMessage();
    return reason == null ? cause.getClass().getSimpleName() : reason;
  }
}
