/**
 * Ways from many dimensions to two: principal components, t-SNE, UMAP; and who is next to whom. In:
 * points as rows of numbers. Out: coordinates of the plane. Nothing here knows a window or a model.
 */
@NullMarked
package latentlab.ui.panel.map.projection;

import org.jspecify.annotations.NullMarked;
