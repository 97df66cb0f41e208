package latentlab.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import latentlab.engine.event.Event;
import latentlab.engine.session.Lab;
import latentlab.engine.session.Mailbox;
import latentlab.engine.spec.Answer;
import latentlab.engine.spec.Query;
import latentlab.engine.spec.RunSpec;
import org.jspecify.annotations.Nullable;

/**
 * One session talked to in turns: a command goes in, and the call returns when its event has come
 * out. A command that the session refuses ends in {@link CommandFailed} with its sentence.
 */
final class Conversation implements AutoCloseable {
  private static final String SLOT = "cli";
  private static final Duration PATIENCE = Duration.ofMillis(100);

  private final Mailbox mailbox = new Mailbox();
  private final Deque<Event> heard = new ArrayDeque<>();
  private final Lab lab;

  Conversation(Function<Mailbox, Lab> labs) {
    lab = labs.apply(mailbox);
  }

  Event.RunOpened open(RunSpec spec) throws InterruptedException {
    lab.open(spec);
    return await(event -> event instanceof Event.RunOpened opened ? opened : null);
  }

  Event.RunOpened openRun(Path folder) throws InterruptedException {
    lab.openRun(folder);
    return await(event -> event instanceof Event.RunOpened opened ? opened : null);
  }

  Answer ask(Query query) throws InterruptedException {
    lab.ask(SLOT, query);
    Answer answer =
        await(
            event ->
                event instanceof Event.Answered answered && answered.slot().equals(SLOT)
                    ? answered.answer()
                    : null);
    if (answer instanceof Answer.Refused(String sentence)) {
      throw new CommandFailed(ExitCode.BAD_INPUT, sentence);
    }
    return answer;
  }

  /** Saves the run; gives the folder it is in. */
  String save(Path folder) throws InterruptedException {
    lab.save(folder);
    return await(event -> event instanceof Event.Saved saved ? saved.folder() : null);
  }

  void train() {
    lab.train();
  }

  void trainSteps(long steps) {
    lab.trainSteps(steps);
  }

  void pause() {
    lab.pause();
  }

  /** The next event; null where none came for a moment. */
  @Nullable Event next() throws InterruptedException {
    if (heard.isEmpty()) {
      List<Event> batch = mailbox.await(PATIENCE);
      // Of the progress only the newest is kept: it holds for all that came with it.
      batch.stream().filter(event -> event instanceof Event.Progress).forEach(heard::add);
      batch.stream().filter(event -> !(event instanceof Event.Progress)).forEach(heard::add);
    }
    return heard.poll();
  }

  private <T> T await(Function<Event, @Nullable T> wanted) throws InterruptedException {
    while (true) {
      Event event = next();
      if (event instanceof Event.Failed(String sentence)) {
        throw new CommandFailed(ExitCode.BAD_INPUT, sentence);
      }
      T found = event == null ? null : wanted.apply(event);
      if (found != null) {
        return found;
      }
    }
  }

  @Override
  public void close() {
    lab.close();
  }
}
