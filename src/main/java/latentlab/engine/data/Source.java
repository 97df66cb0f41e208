package latentlab.engine.data;

import java.nio.file.Path;
import latentlab.engine.spec.DataInfo;

/** Where one data set comes from: what is known of it, and how it is brought into memory. */
interface Source {
  DataInfo info();

  /**
   * Reads or draws the whole set.
   *
   * @param assets the folder of everything that ships with the program
   * @throws latentlab.engine.spec.BadInput where a file is missing or damaged
   */
  DataSet load(Path assets);
}
