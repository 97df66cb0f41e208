package latentlab.engine.data;

import latentlab.engine.spec.DataInfo;

/**
 * A data set in memory.
 *
 * @param hash SHA-256 in hexadecimal of what it was read or drawn from, kept with every run
 */
public record DataSet(
    DataInfo info, Examples train, Examples validation, Examples test, String hash) {}
