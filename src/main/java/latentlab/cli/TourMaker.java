package latentlab.cli;

import java.nio.file.Path;
import java.util.function.Consumer;

/** Walks through the program on its own and keeps a picture of every stop. */
@FunctionalInterface
public interface TourMaker {
  /**
   * @param folder where the pictures go
   * @param made told of each picture as soon as it is written
   */
  void make(Path folder, Consumer<Path> made);
}
