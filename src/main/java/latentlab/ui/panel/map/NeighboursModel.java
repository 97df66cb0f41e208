package latentlab.ui.panel.map;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import latentlab.engine.event.Event;
import latentlab.engine.spec.Answer;
import latentlab.engine.spec.Pictures;
import latentlab.engine.spec.Query;
import latentlab.ui.bridge.LatestJob;
import latentlab.ui.panel.map.projection.Neighbours;
import org.jspecify.annotations.Nullable;

/** Who is next to the point looked at, in latent space itself, and what they look like. */
final class NeighboursModel {
  static final String SLOT = "map.neighbour.";

  /** Pictures that are remembered: data do not change. */
  private static final int REMEMBERED = 400;

  private final ReadOnlyObjectWrapper<@Nullable Neighbours> found =
      new ReadOnlyObjectWrapper<>(this, "found");
  private final Map<Integer, Pictures> pictures =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, Pictures> eldest) {
          return size() > REMEMBERED;
        }
      };
  private final LatestJob<Neighbours> search;

  /**
   * @param background where they are looked for
   */
  NeighboursModel(Executor background) {
    search =
        new LatestJob<>(
            background,
            found::set,
            thrown -> {
              throw new IllegalStateException("neighbours were not found", thrown);
            });
  }

  /** The nearest ones, nearest first; null while there is no point, or they are looked for. */
  ReadOnlyObjectProperty<@Nullable Neighbours> foundProperty() {
    return found.getReadOnlyProperty();
  }

  /** Looks for the neighbours of a point; -1 for none. */
  void find(Answer.Encoded encoded, int index) {
    search.cancel();
    if (index < 0 || index >= encoded.means().length) {
      found.set(null);
      return;
    }
    search.start(_ -> Neighbours.of(encoded.means(), index, Look.NEIGHBOURS));
  }

  /** Stops looking. */
  void cancel() {
    search.cancel();
  }

  /** What an example looks like; null until answered. */
  @Nullable Pictures picture(int index) {
    return pictures.get(index);
  }

  /** Asks for every picture of the present neighbours that is not known yet, a slot each. */
  void askPictures(BiConsumer<String, Query> ask) {
    Neighbours present = found.get();
    for (int place = 0; present != null && place < present.indices().length; place++) {
      int index = present.indices()[place];
      if (!pictures.containsKey(index)) {
        ask.accept(SLOT + place, new Query.ReconstructHeldOut(index, 1));
      }
    }
  }

  /** Remembers a picture; says whether it is one. */
  boolean accept(Event.Answered answered) {
    if (answered.slot().startsWith(SLOT)
        && answered.query() instanceof Query.ReconstructHeldOut(int first, int count, var _)
        && count == 1
        && answered.answer() instanceof Answer.Reconstructed shown
        && shown.originals().count() == 1) {
      pictures.put(first, shown.originals());
      return true;
    }
    return false;
  }
}
