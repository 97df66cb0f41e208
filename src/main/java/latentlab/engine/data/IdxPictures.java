package latentlab.engine.data;

import java.nio.file.Path;
import latentlab.engine.spec.BadInput;
import latentlab.engine.spec.DataInfo;

/**
 * A set of grey pictures in the four IDX files that MNIST came in. The validation split is the end
 * of the training file.
 */
record IdxPictures(DataInfo info) implements Source {
  @Override
  public DataSet load(Path assets) {
    Path folder = assets.resolve("data").resolve(info.id());
    Fingerprint fingerprint = new Fingerprint();
    Examples learning = read(folder, "train", info.train() + info.validation(), fingerprint);
    Examples test = read(folder, "t10k", info.test(), fingerprint);
    return new DataSet(
        info,
        new Split(learning, 0, info.train()),
        new Split(learning, info.train(), info.validation()),
        test,
        fingerprint.hex());
  }

  private Examples read(Path folder, String part, int count, Fingerprint fingerprint) {
    IdxFile pictures = IdxFile.read(folder.resolve(part + "-images-idx3-ubyte.gz"), 3);
    IdxFile labels = IdxFile.read(folder.resolve(part + "-labels-idx1-ubyte.gz"), 1);
    check(pictures, labels, count);
    for (IdxFile file : new IdxFile[] {pictures, labels}) {
      fingerprint.add(file.shape());
      fingerprint.add(file.values());
    }
    return new PictureExamples(info.size(), pictures.values(), labels.values());
  }

  private void check(IdxFile pictures, IdxFile labels, int count) {
    int height = pictures.shape()[1];
    int width = pictures.shape()[2];
    if (height != info.height() || width != info.width()) {
      throw new BadInput(
          "error.file.idx.size", pictures.file(), info.height(), info.width(), height, width);
    }
    int found = pictures.shape()[0];
    if (found != labels.shape()[0]) {
      throw new BadInput(
          "error.file.idx.mismatch", pictures.file(), found, labels.file(), labels.shape()[0]);
    }
    if (found != count) {
      throw new BadInput("error.file.idx.count", pictures.file(), count, found);
    }
    for (int i = 0; i < count; i++) {
      int label = labels.values()[i] & 0xff;
      if (label >= info.classes()) {
        throw new BadInput(
            "error.file.idx.label", labels.file(), labels.offset(i), info.classes() - 1, label);
      }
    }
  }
}
