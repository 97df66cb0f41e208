package latentlab.bench;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import latentlab.bench.ours.Ours;
import latentlab.bench.torch.Torch;
import latentlab.bench.work.Engine;
import latentlab.bench.work.Work;
import latentlab.engine.data.DataSets;

/** Our engine beside its peers, work by work. */
final class Comparison {
  private static final int ROUNDS = Integer.getInteger("rounds", 7);
  private final List<Engine> engines;

  Comparison(Path assets) {
    engines = List.of(new Ours(assets), new Torch(DataSets.load("mnist", assets).train()));
  }

  void run(PrintStream out, List<Work> works) throws InterruptedException {
    for (Work work : works) {
      List<Contestant> all = new ArrayList<>();
      for (Engine engine : engines) {
        engine
            .build(work, work.batch())
            .ifPresent(side -> all.add(new Contestant(engine.name(), side)));
      }
      Contest.run(all, ROUNDS);
      Contestant ours = all.getFirst();
      out.printf("%-14s ours %.3f ms", work.label(), ours.median());
      for (Contestant peer : all.subList(1, all.size())) {
        Contest.Ratio r = Contest.Ratio.of(ours, peer);
        out.printf(
            "   %s %.3f ms: %.2f (%.2f-%.2f), wanted %.1f   parameters %d %d loss %.3f %.3f",
            peer.engine(),
            peer.median(),
            r.median(),
            r.min(),
            r.max(),
            work.wanted(),
            ours.side().parameters(),
            peer.side().parameters(),
            ours.side().loss(),
            peer.side().loss());
      }
      out.println();
      all.forEach(contestant -> contestant.side().close());
    }
  }
}
