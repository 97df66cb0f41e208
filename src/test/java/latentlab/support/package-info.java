/**
 * What tests share: slow references in double precision and the gradient check. In: small shapes.
 * Out: an assertion that names what differs.
 */
@NullMarked
package latentlab.support;

import org.jspecify.annotations.NullMarked;
