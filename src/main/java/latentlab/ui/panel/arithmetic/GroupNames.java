package latentlab.ui.panel.arithmetic;

import latentlab.engine.spec.DataInfo;
import latentlab.text.Texts;

/** What classes, factors and groups are called. */
record GroupNames(Texts texts, DataInfo data) {
  String ofClass(int label) {
    String key = "data." + data.id() + ".class." + label;
    return texts.has(key) ? texts.get(key) : texts.get("kit.picker.number.class", label);
  }

  String ofFactor(int factor) {
    String id = data.factors().get(factor).id();
    return texts.has("factor." + id) ? texts.get("factor." + id) : id;
  }

  /** The kind of a group, as it stands in a list to choose from. */
  String kind(Group group) {
    return switch (group) {
      case Group.Everything _ -> texts.get("arithmetic.kind.everything");
      case Group.OfClass _ -> texts.get("arithmetic.kind.class");
      case Group.OfFactor(int factor, int _, int _) -> ofFactor(factor);
      case Group.ByHand _ -> texts.get("arithmetic.kind.hand");
    };
  }

  /** The group in a few words, for the name of a direction. */
  String of(Group group) {
    return switch (group) {
      case Group.OfClass(int label) -> texts.get("kit.picker.class", ofClass(label));
      case Group.OfFactor(int factor, int from, int to) ->
          from == to
              ? texts.get("arithmetic.group.value", ofFactor(factor), from + 1)
              : texts.get("arithmetic.group.range", ofFactor(factor), from + 1, to + 1);
      case Group.Everything _, Group.ByHand _ -> kind(group);
    };
  }
}
