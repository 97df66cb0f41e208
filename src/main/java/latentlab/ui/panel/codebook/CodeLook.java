package latentlab.ui.panel.codebook;

/** What stands for a code. */
enum CodeLook {
  /** The data where the code is used: see {@link CodePatches}. */
  USED,
  /** What the decoder makes of the code alone, over the whole grid. */
  DECODED
}
