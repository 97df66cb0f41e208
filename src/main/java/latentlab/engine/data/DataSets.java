package latentlab.engine.data;

import java.util.List;
import latentlab.engine.spec.DataInfo;

/** Every data set there is, in the order in which they are offered. */
public final class DataSets {
  private DataSets() {}

  public static List<DataInfo> infos() {
    return List.of();
  }
}
