package latentlab.ui.panel.denoise.edit;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import javafx.scene.layout.Region;
import latentlab.engine.event.Event;
import latentlab.engine.spec.Ability;
import latentlab.engine.spec.Answer;
import latentlab.engine.spec.DataInfo;
import latentlab.engine.spec.Query;
import latentlab.text.Texts;
import latentlab.ui.kit.Pace;
import latentlab.ui.panel.PanelContext;
import latentlab.ui.panel.Parts;

/** The section that edits pictures: chooses between the tools and hands them what concerns them. */
public final class EditController {
  /** What the names of its slots begin with. */
  public static final String SLOTS = "denoise.edit.";

  static final String DATA = SLOTS + "data";

  private final Texts texts;
  private final SharedWishes wishes;
  private final Asking asking;
  private final boolean points;
  private final Region view;
  private final AskLine line;
  private final WishesStrip strip;
  private final Map<Tool.Name, Tool> tools = new EnumMap<>(Tool.Name.class);
  private Tool.Name chosen = Tool.Name.INPAINT;
  private boolean inFront;
  private boolean dataKnown;

  /**
   * @param wishes shared with the other sections
   * @param asking questions whose answers come to {@link #accept} where their slots are its own
   * @param className the name of a class
   */
  public EditController(
      PanelContext context,
      SharedWishes wishes,
      Asking asking,
      IntFunction<String> className,
      RandomGenerator random,
      LongSupplier nanoTime,
      Pace.Delay delay) {
    this.wishes = wishes;
    this.asking = asking;
    texts = context.texts();
    DataInfo data = context.run().data();
    points = data.kind() == DataInfo.Kind.POINTS;
    boolean conditional = context.run().model().can(Ability.CONDITIONS);
    Parts parts = new Parts(texts, "denoise");
    line = new AskLine(parts);
    strip = new WishesStrip(parts, wishes, conditional ? data.classes() : 0, className);
    if (points) {
      view = EditView.nothing(parts);
      return;
    }
    EditView edit = new EditView(parts);
    InpaintView inpaint = new InpaintView(parts, data);
    SketchView sketch = new SketchView(parts, data);
    SlideView slide = new SlideView(parts, data);
    edit.add(Tool.Name.INPAINT, inpaint);
    edit.add(Tool.Name.SKETCH, sketch);
    edit.add(Tool.Name.SLIDE, slide);
    edit.addBelow(strip, line);
    tools.put(
        Tool.Name.INPAINT,
        new InpaintBinding(new InpaintModel(data, wishes), inpaint, texts, data, asking, line));
    tools.put(
        Tool.Name.SKETCH,
        new SketchBinding(
            new SketchModel(data, wishes),
            sketch,
            texts,
            data,
            wishes,
            asking,
            line,
            nanoTime,
            delay));
    tools.put(
        Tool.Name.SLIDE,
        new SlideBinding(
            new SlideModel(data, wishes, conditional),
            slide,
            texts,
            data,
            asking,
            line,
            nanoTime,
            delay));
    for (Tool.Name tool : Tool.Name.values()) {
      edit.button(tool).setOnAction(_ -> choose(edit, tool));
    }
    strip.connect(random, () -> tool().wished(), () -> tool().drawAnew());
    line.cancel.setOnAction(
        _ -> {
          tool().stop();
          line.showWaiting(false, 0);
          line.say(texts.get("denoise.cancelled"));
        });
    edit.show(chosen);
    strip.offer(chosen);
    strip.show();
    view = edit;
  }

  private Tool tool() {
    return Objects.requireNonNull(tools.get(chosen));
  }

  private void choose(EditView edit, Tool.Name wanted) {
    edit.show(wanted);
    if (wanted != chosen) {
      tool().stop();
      line.showWaiting(false, 0);
      line.say("");
      chosen = wanted;
      strip.offer(wanted);
      lookNow();
    }
  }

  /** Its nodes. */
  public Region view() {
    return view;
  }

  /** It came to the front. */
  public void look() {
    inFront = true;
    if (points) {
      return;
    }
    if (!dataKnown) {
      asking.ask(DATA, new Query.ShowHeldOut(0, PictureSource.CHOICES));
    }
    strip.show();
    lookNow();
  }

  private void lookNow() {
    if (inFront && dataKnown && wishes.schedule() != null) {
      tool().look();
    }
  }

  /** The wishes now know the schedule. */
  public void learn() {
    if (!points) {
      strip.show();
      lookNow();
    }
  }

  /** Nobody looks any more. */
  public void stop() {
    inFront = false;
    tools.values().forEach(Tool::stop);
    line.showWaiting(false, 0);
  }

  /** The weights are newer. */
  public void refreshed() {
    tools.values().forEach(Tool::refreshed);
  }

  /** How far the answer to one of its slots is. */
  public void progressed(String slot, int done, int of) {
    if (asking.isDue(slot) && !slot.equals(SlideBinding.PLACE)) {
      line.showWaiting(true, of == 0 ? 0 : (double) done / of);
    }
  }

  /** The newest answer of one of its slots. */
  public void accept(Event.Answered answered) {
    if (answered.answer() instanceof Answer.Shown found) {
      dataKnown = true;
      tools.values().forEach(tool -> tool.learn(found));
      lookNow();
      return;
    }
    line.showWaiting(false, 0);
    switch (answered.answer()) {
      case Answer.Refused(String sentence) -> line.say(sentence);
      case Answer.Cancelled _ -> line.say(texts.get("denoise.cancelled"));
      default -> {}
    }
    tool(answered.slot()).accept(answered);
  }

  private Tool tool(String slot) {
    Tool.Name owner =
        switch (slot) {
          case InpaintBinding.SLOT -> Tool.Name.INPAINT;
          case SketchBinding.SLOT -> Tool.Name.SKETCH;
          default -> Tool.Name.SLIDE;
        };
    return Objects.requireNonNull(tools.get(owner));
  }
}
