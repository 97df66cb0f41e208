package latentlab.engine.family.classifier;

import latentlab.engine.family.Family;
import latentlab.engine.family.GenerativeModel;
import latentlab.engine.spec.DataInfo;
import latentlab.engine.spec.FamilyInfo;
import latentlab.engine.spec.Settings;

/** The classifier as a line of {@link latentlab.engine.family.Families}. */
public final class ClassifierFamily implements Family {
  @Override
  public FamilyInfo info() {
    return ClassifierConfig.info();
  }

  @Override
  public GenerativeModel build(Settings settings, DataInfo data, long seed) {
    return new ClassifierModel(ClassifierConfig.of(settings), data, seed);
  }
}
