package latentlab.engine.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import latentlab.engine.tensor.RandomStream;
import org.junit.jupiter.api.Test;

/** The times at which the loss of a bucket is measured. */
class BucketTimesTest {
  @Test
  void wholeTimesOfABucketAreAllAsLikely() {
    double[] times = DenoiseAnswers.spread(3, 6, 4_000, true, new RandomStream(1, "times"));
    for (int time = 3; time <= 6; time++) {
      int wanted = time;
      assertEquals(1_000, Arrays.stream(times).filter(each -> each == wanted).count(), 1);
    }
  }
}
