package latentlab.engine.data;

import java.util.Optional;

/** The hair styles of {@link Faces}: what lies behind the head and what lies before it. */
enum FaceHair {
  BALD {
    @Override
    Optional<Outline> behind(double width) {
      return Optional.empty();
    }

    @Override
    Optional<Outline> before(double width) {
      return Optional.empty();
    }
  },
  SHORT {
    @Override
    Optional<Outline> behind(double width) {
      return Optional.empty();
    }

    @Override
    Optional<Outline> before(double width) {
      return Optional.of(cap(width).and(Outline.above(MIDDLE, 10.2, 0.05)));
    }
  },
  /** Reaches the chin, with a straight fringe. */
  BOB {
    @Override
    Optional<Outline> behind(double width) {
      double side = width - 0.8;
      return Optional.of(
          Outline.capsule(MIDDLE - side, 14, MIDDLE - side, 23, 3)
              .or(Outline.capsule(MIDDLE + side, 14, MIDDLE + side, 23, 3)));
    }

    @Override
    Optional<Outline> before(double width) {
      double temple = width + 0.4;
      return Optional.of(
          cap(width)
              .and(Outline.above(MIDDLE, 11.6, 0))
              .or(Outline.capsule(MIDDLE - temple, 12, MIDDLE - temple, 21, 1.3))
              .or(Outline.capsule(MIDDLE + temple, 12, MIDDLE + temple, 21, 1.3)));
    }
  },
  CURLS {
    @Override
    Optional<Outline> behind(double width) {
      Outline all = Outline.circle(MIDDLE, 6, 5);
      for (int side = -1; side <= 1; side += 2) {
        all =
            all.or(Outline.circle(MIDDLE + side * 0.62 * width, 6.6, 4))
                .or(Outline.circle(MIDDLE + side * (width - 0.6), 11, 3.8))
                .or(Outline.circle(MIDDLE + side * (width + 0.4), 15.6, 3));
      }
      return Optional.of(all);
    }

    @Override
    Optional<Outline> before(double width) {
      Outline all = Outline.circle(MIDDLE, 8, 2.8);
      for (int side = -1; side <= 1; side += 2) {
        all =
            all.or(Outline.circle(MIDDLE + side * 0.42 * width, 8.6, 2.8))
                .or(Outline.circle(MIDDLE + side * 0.78 * width, 11, 2.6));
      }
      return Optional.of(all);
    }
  },
  /** Falls behind the shoulders, parted in the middle. */
  LONG {
    @Override
    Optional<Outline> behind(double width) {
      double side = width - 0.6;
      return Optional.of(
          Outline.capsule(MIDDLE - side, 14, MIDDLE - side - 1, 32, 3.2)
              .or(Outline.capsule(MIDDLE + side, 14, MIDDLE + side + 1, 32, 3.2)));
    }

    @Override
    Optional<Outline> before(double width) {
      Outline forehead =
          Outline.ellipse(MIDDLE - 4.2, 16, 6, 7.8).or(Outline.ellipse(MIDDLE + 4.2, 16, 6, 7.8));
      return Optional.of(cap(width).and(Outline.above(MIDDLE, 17, 0)).and(forehead.outside()));
    }
  },
  /** Combed back into a knot on top. */
  BUN {
    @Override
    Optional<Outline> behind(double width) {
      return Optional.of(Outline.circle(MIDDLE, 4, 3.6));
    }

    @Override
    Optional<Outline> before(double width) {
      return Optional.of(cap(width).and(Outline.above(MIDDLE, 8.8, 0.085)));
    }
  };

  private static final double MIDDLE = Faces.SIDE / 2.0;

  /** Behind the head, where there is hair to be seen. */
  abstract Optional<Outline> behind(double width);

  /** Before it. */
  abstract Optional<Outline> before(double width);

  /** The head, a little larger. */
  private static Outline cap(double width) {
    return Outline.ellipse(MIDDLE, 16.9, width + 0.9, 11.4);
  }
}
