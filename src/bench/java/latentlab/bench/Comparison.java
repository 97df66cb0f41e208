package latentlab.bench;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import latentlab.bench.ours.Ours;
import latentlab.bench.samediff.SameDiffPeer;
import latentlab.bench.torch.Torch;
import latentlab.bench.work.Arithmetic;
import latentlab.bench.work.Engine;
import latentlab.bench.work.Work;
import latentlab.engine.data.DataSets;
import latentlab.engine.data.Examples;

/** Our engine beside its peers, work by work: times, and what our time and memory go into. */
final class Comparison {
  private final Engine ours;
  private final List<Engine> peers;
  private final List<Engine> all = new ArrayList<>();
  private final int rounds;

  Comparison(Path assets, int rounds) {
    Examples pictures = DataSets.load("mnist", assets).train();
    ours = new Ours(assets);
    peers = List.of(new Torch(pictures), new SameDiffPeer(pictures));
    all.add(ours);
    all.addAll(peers);
    this.rounds = rounds;
  }

  void run(PrintStream out, List<Work> works) throws InterruptedException {
    out.println("Milliseconds per step, and how many times as long a peer takes (least–most).");
    out.println();
    Table times = new Table(out, timeColumns());
    List<List<String>> inside = new ArrayList<>();
    List<List<String>> profiles = new ArrayList<>();
    List<List<String>> sameness = new ArrayList<>();
    List<String> warnings = new ArrayList<>();
    List<List<String>> others = new ArrayList<>();
    for (Work work : works) {
      Others meanwhile = new Others();
      double millis = contest(work, meanwhile, times, sameness, warnings);
      others.add(meanwhile.cells(work.label()));
      Alone alone = Alone.of(ours, work);
      inside.add(inside(work, millis, alone));
      profiles.add(profile(work, millis, alone));
    }
    out.println();
    out.println("What our step consists of, and how near its products come to a bare large one.");
    out.println();
    Table products = new Table(out, insideColumns());
    inside.forEach(products::row);
    out.println();
    out.println(
        "Where its milliseconds go, and how many its multiplications would take at that rate.");
    out.println();
    Table profile = new Table(out, profileColumns());
    profiles.forEach(profile::row);
    out.println();
    out.println(
        "What other programs on this hardware took meanwhile: of our cores, and of the cache that"
            + " all share (Adam's pass over as much as vae-mlp learns, 10 MB, before each round).");
    out.println();
    Table neighbours = new Table(out, Others.COLUMNS);
    others.forEach(neighbours::row);
    out.println();
    out.println("The same work: numbers that are learnt, and the loss when the contest was over.");
    out.println();
    Table same = new Table(out, samenessColumns());
    sameness.forEach(same::row);
    warnings.forEach(out::println);
  }

  /** Returns our milliseconds per step. */
  private double contest(
      Work work, Others others, Table times, List<List<String>> sameness, List<String> warnings)
      throws InterruptedException {
    List<Optional<Contestant>> sides = new ArrayList<>();
    for (Engine engine : all) {
      sides.add(Contestant.of(engine, work, work.batch()));
    }
    List<Contestant> present = sides.stream().flatMap(Optional::stream).toList();
    Contest.run(present, rounds, others::look);
    Contestant we = sides.getFirst().orElseThrow();
    List<String> time = new ArrayList<>();
    List<String> same = new ArrayList<>();
    time.addAll(
        List.of(work.label(), String.valueOf(work.batch()), Figures.threeDigits(we.median())));
    same.addAll(
        List.of(work.label(), String.valueOf(we.parameters()), Figures.threeDigits(we.loss())));
    for (Optional<Contestant> side : sides.subList(1, sides.size())) {
      Contestant peer = side.orElse(null);
      if (peer == null) {
        time.addAll(List.of(Figures.NONE, Figures.NONE));
        same.addAll(List.of(Figures.NONE, Figures.NONE));
        continue;
      }
      time.add(Figures.threeDigits(peer.median()));
      time.add(Figures.ratio(Contest.Ratio.of(we, peer)));
      same.add(String.valueOf(peer.parameters()));
      same.add(Figures.threeDigits(peer.loss()));
      if (peer.parameters() != we.parameters()) {
        warnings.add(
            "\n**WARNING: %s is not the same work: %s learns %d numbers, %s %d.**"
                .formatted(
                    work.label(), we.name(), we.parameters(), peer.name(), peer.parameters()));
      }
    }
    time.add(Figures.decimals(work.wanted(), 1));
    times.row(time);
    sameness.add(same);
    for (Contestant contestant : present) {
      contestant.close();
    }
    return we.median();
  }

  private static List<String> inside(Work work, double millis, Alone alone) {
    double gigaflops = Arithmetic.gigaflops(work);
    double rate = gigaflops / (millis / 1e3 * alone.products());
    return List.of(
        work.label(),
        Figures.percent(alone.products()),
        Figures.threeDigits(gigaflops),
        Figures.threeDigits(rate),
        Figures.threeDigits(alone.limit()),
        Figures.percent(rate / alone.limit()),
        Figures.megabytes(alone.nativeBytes()),
        Figures.megabytes(alone.heapBytes()));
  }

  private List<String> timeColumns() {
    List<String> columns = new ArrayList<>(List.of("work", "batch", ours.name() + " ms"));
    for (Engine peer : peers) {
      columns.add(peer.name() + " ms");
      columns.add("times as long");
    }
    columns.add(peers.getFirst().name() + " wanted");
    return columns;
  }

  private static List<String> profile(Work work, double millis, Alone alone) {
    double order = alone.products() - alone.multiplying();
    double rest = 1 - alone.products() - alone.optimiser();
    return List.of(
        work.label(),
        Figures.threeDigits(millis * alone.multiplying()),
        Figures.threeDigits(millis * order),
        Figures.threeDigits(millis * alone.optimiser()),
        Figures.threeDigits(millis * rest),
        Figures.threeDigits(Arithmetic.gigaflops(work) / alone.limit() * 1e3));
  }

  private static List<String> profileColumns() {
    return List.of(
        "work",
        "multiplying",
        "order for that, and back",
        "optimiser",
        "all else",
        "at the bare product's rate");
  }

  private static List<String> insideColumns() {
    return List.of(
        "work",
        "share of products",
        "GFLOP a step",
        "GFLOP/s in them",
        "bare product GFLOP/s",
        "of that",
        "native MB",
        "heap MB");
  }

  private List<String> samenessColumns() {
    List<String> columns = new ArrayList<>(List.of("work"));
    for (Engine engine : all) {
      columns.add(engine.name() + " learns");
      columns.add("loss");
    }
    return columns;
  }
}
