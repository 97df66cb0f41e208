package latentlab.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import latentlab.bench.work.Work;

/**
 * What the command line asks for: {@code [part [work]] [quick]}.
 *
 * @param part name of a benchmark, or {@code all}
 * @param work how the label of a work begins; empty for all of them
 * @param quick whether a look will do: few rounds, good for trying the benchmark itself
 */
record Request(String part, String work, boolean quick) {
  private static final String ALL = "all";
  private static final String COMPARE = "compare";
  private static final String QUICK = "quick";
  private static final int ROUNDS = 15;
  private static final int QUICK_ROUNDS = 3;

  Request {
    if (!work.isEmpty() && !part.equals(COMPARE)) {
      throw new IllegalArgumentException("only compare takes a work, not " + part + ": " + work);
    }
    if (Arrays.stream(Work.values()).noneMatch(one -> one.label().startsWith(work))) {
      throw new IllegalArgumentException(
          "there is no work %s; there are %s"
              .formatted(
                  work,
                  Arrays.stream(Work.values()).map(Work::label).collect(Collectors.joining(", "))));
    }
  }

  static Request of(List<String> arguments) {
    List<String> words = new ArrayList<>(arguments);
    boolean quick = words.removeIf(QUICK::equals);
    String part = words.isEmpty() ? ALL : words.removeFirst();
    return new Request(part, String.join(" ", words), quick);
  }

  boolean all() {
    return part.equals(ALL);
  }

  /** Whether the results are worth keeping. */
  boolean writes() {
    return all() && !quick;
  }

  List<Work> works() {
    return Arrays.stream(Work.values()).filter(one -> one.label().startsWith(work)).toList();
  }

  int rounds() {
    return quick ? QUICK_ROUNDS : ROUNDS;
  }

  /** Those after which the long run reads its memory. */
  List<Integer> epochs() {
    return quick ? List.of(1, 2) : List.of(1, 5, 10, 20);
  }
}
