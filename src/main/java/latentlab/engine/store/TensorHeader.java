package latentlab.engine.store;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import latentlab.engine.spec.BadInput;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The header of a safetensors file: what is in it and where. An instance that {@link #parse} made
 * is sound: its entries lie one after the other and fill the data exactly.
 */
record TensorHeader(List<Entry> entries, SequencedMap<String, String> metadata) {
  /** The limit of the format's own library. */
  static final long MOST_BYTES = 100_000_000;

  private static final String METADATA = "__metadata__";

  /** One tensor; begin and end are bytes from the start of the data, the end excluded. */
  record Entry(String name, long[] shape, long begin, long end) {}

  static String json(List<NamedArray> arrays, Map<String, String> metadata) {
    ObjectNode header = Json.MAPPER.createObjectNode();
    if (!metadata.isEmpty()) {
      ObjectNode texts = header.putObject(METADATA);
      metadata.forEach(texts::put);
    }
    long begin = 0;
    for (NamedArray array : arrays) {
      if (header.has(array.name())) {
        throw new IllegalArgumentException("two arrays of the name " + array.name());
      }
      long end = begin + (long) Float.BYTES * array.values().length;
      ObjectNode entry = header.putObject(array.name()).put("dtype", "F32");
      var shape = entry.putArray("shape");
      for (long length : array.shape()) {
        shape.add(length);
      }
      entry.putArray("data_offsets").add(begin).add(end);
      begin = end;
    }
    return header.toString();
  }

  /**
   * Reads and checks a header.
   *
   * @param file for the sentences
   * @param dataSize how many bytes follow the header
   */
  static TensorHeader parse(Path file, byte[] json, long dataSize) {
    ObjectNode header = object(file, json);
    SequencedMap<String, String> metadata = metadata(file, header.remove(METADATA));
    List<Entry> entries = new ArrayList<>();
    for (Map.Entry<String, JsonNode> property : header.properties()) {
      entries.add(entry(file, property.getKey(), property.getValue(), dataSize));
    }
    entries.sort(Comparator.comparingLong(Entry::begin).thenComparingLong(Entry::end));
    long end = 0;
    for (Entry entry : entries) {
      if (entry.begin() != end) {
        throw new BadInput("error.file.tensors.overlap", file, entry.name(), end, entry.begin());
      }
      end = entry.end();
    }
    if (end != dataSize) {
      throw new BadInput("error.file.tensors.rest", file, end, dataSize);
    }
    return new TensorHeader(entries, metadata);
  }

  private static ObjectNode object(Path file, byte[] json) {
    try {
      // Decoded strictly first: the format allows no other encoding, Jackson would guess.
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(json)).toString();
      if (text.startsWith("{") && Json.MAPPER.readTree(text) instanceof ObjectNode object) {
        return object;
      }
    } catch (CharacterCodingException | JacksonException notJson) {
      // Said below.
    }
    throw new BadInput("error.file.tensors.header", file, 8 + json.length);
  }

  private static SequencedMap<String, String> metadata(Path file, @Nullable JsonNode node) {
    SequencedMap<String, String> metadata = new LinkedHashMap<>();
    if (node == null) {
      return metadata;
    }
    boolean texts = node.isObject() && node.values().stream().allMatch(JsonNode::isString);
    if (!texts) {
      throw new BadInput("error.file.tensors.metadata", file);
    }
    node.properties().forEach(text -> metadata.put(text.getKey(), text.getValue().stringValue()));
    return metadata;
  }

  private static Entry entry(Path file, String name, JsonNode node, long dataSize) {
    long[] shape = wholes(node.get("shape"));
    long[] offsets = wholes(node.get("data_offsets"));
    JsonNode dtype = node.get("dtype");
    if (shape == null || offsets == null || offsets.length != 2 || dtype == null) {
      throw new BadInput("error.file.tensors.entry", file, name);
    }
    if (!dtype.isString() || !dtype.stringValue().equals("F32")) {
      throw new BadInput("error.file.tensors.dtype", file, name, dtype);
    }
    long begin = offsets[0];
    long end = offsets[1];
    if (begin > end || end > dataSize) {
      throw new BadInput("error.file.tensors.range", file, name, begin, end, dataSize);
    }
    if (!fills(shape, end - begin)) {
      throw new BadInput(
          "error.file.tensors.shape", file, name, node.get("shape").toString(), end - begin);
    }
    return new Entry(name, shape, begin, end);
  }

  private static boolean fills(long[] shape, long bytes) {
    try {
      long size = Float.BYTES;
      for (long length : shape) {
        size = Math.multiplyExact(size, length);
      }
      return size == bytes && size / Float.BYTES <= Integer.MAX_VALUE - 8;
    } catch (ArithmeticException tooLarge) {
      return false;
    }
  }

  /** The numbers of an array of numbers from 0 on; null where it is anything else. */
  private static long @Nullable [] wholes(@Nullable JsonNode node) {
    if (node == null || !node.isArray()) {
      return null;
    }
    long[] numbers = new long[node.size()];
    for (int i = 0; i < numbers.length; i++) {
      JsonNode number = node.get(i);
      if (!number.isIntegralNumber() || !number.canConvertToLong() || number.longValue() < 0) {
        return null;
      }
      numbers[i] = number.longValue();
    }
    return numbers;
  }
}
