package latentlab.engine.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import latentlab.engine.spec.DataInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The sets of points against the geometry of their definitions, measured and not drawn again. */
class PlaneSetsTest {
  private record P(double x, double y) {
    double radius() {
      return Math.hypot(x, y);
    }
  }

  static List<String> ids() {
    return DataSets.infos().stream()
        .filter(info -> info.kind() == DataInfo.Kind.POINTS)
        .map(DataInfo::id)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("ids")
  void classesAreEquallyFrequentAndPointsStayInView(String id) {
    DataSet data = load(id);
    int classes = data.info().classes();
    long inView = 0;
    for (int c = 0; c < classes; c++) {
      List<P> points = points(data.train(), c);
      assertEquals(data.train().count() / classes, points.size());
      inView += points.stream().filter(p -> Math.max(Math.abs(p.x), Math.abs(p.y)) < 4.5).count();
    }
    assertTrue(inView > 0.999 * data.train().count(), id + " leaves the view");
  }

  @ParameterizedTest
  @MethodSource("ids")
  void theTestSplitRepeatsNoTrainingPoint(String id) {
    DataSet data = load(id);
    List<P> train =
        IntStream.range(0, data.train().count()).mapToObj(i -> point(data.train(), i)).toList();
    var seen = new HashSet<>(train);
    assertEquals(train.size(), seen.size());
    for (int i = 0; i < data.test().count(); i++) {
      assertFalse(seen.contains(point(data.test(), i)));
    }
  }

  @Test
  void theSeedDecidesThePoints() {
    DrawnPoints moons = (DrawnPoints) Moons.SOURCE;
    assertEquals(moons.draw(3).hash(), moons.draw(3).hash());
    assertNotEquals(moons.draw(3).hash(), moons.draw(4).hash());
  }

  @Test
  void eightGaussiansHaveTheirMeansOnACircle() {
    Examples train = load("gaussians").train();
    for (int mode = 0; mode < 8; mode++) {
      List<P> points = points(train, mode);
      P mean = new P(mean(points, P::x), mean(points, P::y));
      // 1,250 points: the mean is known to 0.35 / sqrt(1250) = 0.01.
      assertEquals(Math.sqrt(8), mean.radius(), 0.05);
      double angle = Math.toDegrees(Math.atan2(mean.y, mean.x));
      assertEquals(0, Math.IEEEremainder(angle - 45.0 * mode, 360), 1.0);
      assertEquals(Math.sqrt(2) / 4, deviation(points, P::x), 0.03);
      assertEquals(Math.sqrt(2) / 4, deviation(points, P::y), 0.03);
    }
  }

  @Test
  void ringsHaveTheirRadii() {
    Examples train = load("rings").train();
    for (int ring = 0; ring < 4; ring++) {
      List<P> points = points(train, ring);
      assertEquals(0.75 * (ring + 1), mean(points, P::radius), 0.02);
      assertEquals(0.08, deviation(points, P::radius), 0.01);
      assertEquals(0, mean(points, P::x), 0.15);
      assertEquals(0, mean(points, P::y), 0.15);
    }
  }

  @Test
  void moonsAreHalfCirclesOfRadiusTwoThatFaceEachOther() {
    Examples train = load("moons").train();
    // Undoing the centring, the circles' middles are (0, 0) and (1, 1/2), doubled.
    P[] centres = {new P(-1, -0.2), new P(1, 0.8)};
    for (int moon = 0; moon < 2; moon++) {
      P centre = centres[moon];
      List<P> points = points(train, moon);
      assertEquals(2, mean(points, p -> Math.hypot(p.x - centre.x, p.y - centre.y)), 0.03);
      // The mean height of a half circle of radius 2 is 4 / pi above its middle, or below.
      double sign = moon == 0 ? 1 : -1;
      assertEquals(sign * 4 / Math.PI, mean(points, p -> p.y - centre.y), 0.05);
      assertEquals(0, mean(points, p -> p.x - centre.x), 0.1);
    }
  }

  @Test
  void theSwissRollIsASpiralWithRadiusProportionalToItsAngle() {
    Examples train = load("swissroll").train();
    for (int quarter = 0; quarter < 4; quarter++) {
      double from = (1.5 + 0.75 * quarter) * Math.PI;
      List<P> points = points(train, quarter);
      assertEquals((from + 0.375 * Math.PI) / 5, mean(points, P::radius), 0.03);
      // On the spiral, radius times five is the angle, up to the noise of 0.2 (times five).
      double worst =
          points.stream()
              .mapToDouble(
                  p -> Math.IEEEremainder(5 * p.radius() - Math.atan2(p.y, p.x), 2 * Math.PI))
              .map(Math::abs)
              .average()
              .orElseThrow();
      assertTrue(worst < 1, "mean distance from the spiral, in radians: " + worst);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4})
  void armsOfThePinwheelAreTurnsOfTheFirst(int arm) {
    Examples train = load("pinwheel").train();
    List<P> first = points(train, 0);
    double turn = -2 * Math.PI * arm / 5; // Clockwise.
    List<P> back =
        points(train, arm).stream()
            .map(
                p ->
                    new P(
                        p.x * Math.cos(turn) + p.y * Math.sin(turn),
                        p.y * Math.cos(turn) - p.x * Math.sin(turn)))
            .toList();
    assertEquals(mean(first, P::x), mean(back, P::x), 0.06);
    assertEquals(mean(first, P::y), mean(back, P::y), 0.06);
    assertEquals(2, mean(back, P::radius), 0.05);
    assertEquals(0.6, deviation(back, P::radius), 0.05);
    // The further out, the more it is turned: 0.25 exp(r / 2), clockwise.
    double bend = mean(back, p -> Math.abs(Math.atan2(p.y, p.x) + 0.25 * Math.exp(p.radius() / 2)));
    assertTrue(bend < 0.15, "mean angle from the bent arm: " + bend);
  }

  @Test
  void theCheckerboardFillsTheDarkSquaresEvenlyAndNothingElse() {
    Examples train = load("checkerboard").train();
    for (int square = 0; square < 8; square++) {
      List<P> points = points(train, square);
      for (P p : points) {
        assertTrue(Math.abs(p.x) <= 4 && Math.abs(p.y) <= 4);
        assertEquals(0, Math.floorMod((int) (Math.floor(p.x / 2) + Math.floor(p.y / 2)), 2));
      }
      // A uniform square of side 2 has the deviation 2 / sqrt(12).
      assertEquals(2 / Math.sqrt(12), deviation(points, P::x), 0.03);
      assertEquals(2 / Math.sqrt(12), deviation(points, P::y), 0.03);
    }
  }

  private static DataSet load(String id) {
    return DataSets.load(id, Path.of("nowhere"));
  }

  private static P point(Examples examples, int index) {
    float[] xy = new float[2];
    examples.copy(index, xy, 0);
    return new P(xy[0], xy[1]);
  }

  private static List<P> points(Examples examples, int label) {
    return IntStream.range(0, examples.count())
        .filter(i -> examples.label(i) == label)
        .mapToObj(i -> point(examples, i))
        .toList();
  }

  private static double mean(List<P> points, ToDoubleFunction<P> of) {
    return points.stream().mapToDouble(of).average().orElseThrow();
  }

  private static double deviation(List<P> points, ToDoubleFunction<P> of) {
    double mean = mean(points, of);
    return Math.sqrt(mean(points, p -> Math.pow(of.applyAsDouble(p) - mean, 2)));
  }
}
