package latentlab.engine.data;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import latentlab.engine.spec.Factor;

/**
 * All combinations of the values of some factors, numbered from 0 with the last factor changing
 * fastest.
 */
record FactorSpace(List<Factor> factors) {
  FactorSpace {
    factors = List.copyOf(factors);
  }

  int size() {
    int size = 1;
    for (Factor factor : factors) {
      size = Math.multiplyExact(size, factor.values());
    }
    return size;
  }

  /** The value of every factor in one combination. */
  int[] values(int combination) {
    int[] values = new int[factors.size()];
    int rest = combination;
    for (int k = values.length - 1; k >= 0; k--) {
      values[k] = rest % factors.get(k).values();
      rest /= factors.get(k).values();
    }
    return values;
  }

  /** Combinations drawn evenly, no two of them the same. */
  int[] draw(int count, RandomGenerator random) {
    int size = size();
    if (count > size / 2) {
      // Drawing again what was drawn already would take for ever near the end.
      throw new IllegalArgumentException("%d of only %d combinations".formatted(count, size));
    }
    Set<Integer> taken = HashSet.newHashSet(count);
    int[] drawn = new int[count];
    for (int i = 0; i < count; i++) {
      do {
        drawn[i] = random.nextInt(size);
      } while (!taken.add(drawn[i]));
    }
    return drawn;
  }
}
