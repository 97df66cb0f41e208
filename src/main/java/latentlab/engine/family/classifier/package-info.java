/**
 * A classifier of pictures: the judge of what the other families draw. In: pictures and their
 * classes. Out: probabilities of the classes, and the features they rest on.
 */
@NullMarked
package latentlab.engine.family.classifier;

import org.jspecify.annotations.NullMarked;
