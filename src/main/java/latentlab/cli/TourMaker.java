package latentlab.cli;

import java.nio.file.Path;
import java.util.function.Consumer;

/** Walks through the program on its own and keeps what is to be seen there. */
@FunctionalInterface
public interface TourMaker {
  /** What a tour leaves behind. */
  enum Kind {
    /** A picture of every stop. */
    PICTURES,
    /** One moving picture of the window in use. */
    FILM
  }

  /**
   * @param folder where the pictures go
   * @param made told of each picture as soon as it is written
   */
  void make(Kind kind, Path folder, Consumer<Path> made);
}
