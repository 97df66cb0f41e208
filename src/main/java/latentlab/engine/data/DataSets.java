package latentlab.engine.data;

import java.nio.file.Path;
import java.util.List;
import latentlab.engine.spec.BadInput;
import latentlab.engine.spec.DataInfo;
import latentlab.engine.spec.Nearest;

/**
 * Every data set there is, in the order in which they are offered. A new one is a file with its
 * {@link Source} and a line here.
 */
public final class DataSets {
  private static final List<Source> ALL =
      List.of(
          Mnist.SOURCE,
          FashionMnist.SOURCE,
          Faces.SOURCE,
          Shapes.SMALL,
          Shapes.LARGE,
          Moons.SOURCE,
          Rings.SOURCE,
          EightGaussians.SOURCE,
          SwissRoll.SOURCE,
          Pinwheel.SOURCE,
          Checkerboard.SOURCE);

  private DataSets() {}

  public static List<DataInfo> infos() {
    return ALL.stream().map(Source::info).toList();
  }

  /**
   * Brings a data set into memory.
   *
   * @param assets the folder of everything that ships with the program; pictures are read from
   *     {@code data/ID} in it
   * @throws BadInput where there is no such data set (the nearest are named) or a file of it is
   *     missing or damaged
   */
  public static DataSet load(String id, Path assets) {
    for (Source source : ALL) {
      if (source.info().id().equals(id)) {
        return source.load(assets);
      }
    }
    List<String> known = infos().stream().map(DataInfo::id).toList();
    throw new BadInput("error.data.unknown", id, Nearest.among(known, id));
  }
}
