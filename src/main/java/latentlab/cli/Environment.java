package latentlab.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.function.Function;
import latentlab.engine.session.Lab;
import latentlab.engine.session.Mailbox;

/**
 * What the commands work with.
 *
 * @param labs opens a session that puts its events into a mailbox
 * @param tour makes the tour's pictures
 * @param assets the folder of everything that ships with the program
 * @param out for results only: what a script reads
 * @param err for progress and for what went wrong
 * @param terminal whether a person watches, so that a bar can move
 */
public record Environment(
    Function<Mailbox, Lab> labs,
    TourMaker tour,
    Path assets,
    PrintStream out,
    PrintStream err,
    boolean terminal) {}
