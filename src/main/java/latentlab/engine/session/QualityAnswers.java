package latentlab.engine.session;

import latentlab.engine.spec.Answer;
import latentlab.engine.spec.Query;

/** Answers how good samples are as a distribution, and what they are close to. */
final class QualityAnswers {
  private final Workbench bench;

  QualityAnswers(Workbench bench) {
    this.bench = bench;
  }

  Answer.Scored quality(Query.Quality question) {
    throw new UnsupportedOperationException(bench.spec.model());
  }

  Answer.Closest closest(Query.Closest question) {
    throw new UnsupportedOperationException(bench.spec.model());
  }
}
