/**
 * Reads the parts of a TensorFlow Lite file that the conversion needs:
 * https://github.com/tensorflow/tensorflow/blob/v2.18.0/tensorflow/compiler/mlir/lite/schema/schema.fbs,
 * written as https://flatbuffers.dev/internals/ tells.
 */

export interface TfliteTensor {
  shape: number[];
  /** 0 has floats, 1 half floats, 2 whole numbers of 32 bits. */
  type: number;
  /** `null` where it is computed. */
  bytes: Uint8Array | null;
}

export interface TfliteNode {
  /** As the schema's `BuiltinOperator` numbers them. */
  operator: number;
  /** The name of an operator that is not built in, or nothing. */
  custom: string;
  inputs: number[];
  outputs: number[];
  /** The option at a place of the operator's table, a byte or a whole number; otherwise 0. */
  byte(place: number): number;
  whole(place: number, otherwise?: number): number;
}

export interface TfliteGraph {
  tensors: TfliteTensor[];
  /** In the order in which they are computed. */
  nodes: TfliteNode[];
  inputs: number[];
  outputs: number[];
}

export function readTflite(file: Uint8Array): TfliteGraph {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const uint = (at: number) => view.getUint32(at, true);
  const int = (at: number) => view.getInt32(at, true);
  const follow = (at: number) => at + uint(at);

  /** Where a table has what stands at that place of the schema; 0 if it has not. */
  function field(table: number, place: number): number {
    const layout = table - int(table);
    const entry = 4 + 2 * place;
    if (entry >= view.getUint16(layout, true)) return 0;
    const offset = view.getUint16(layout + entry, true);
    return offset && table + offset;
  }
  function list<Item>(table: number, place: number, item: (at: number) => Item, size = 4): Item[] {
    const at = field(table, place);
    if (!at) return [];
    const start = follow(at);
    return Array.from({ length: uint(start) }, (_, index) => item(start + 4 + size * index));
  }
  function bytes(table: number, place: number): Uint8Array {
    const at = field(table, place);
    if (!at) return new Uint8Array();
    const start = follow(at);
    return file.subarray(start + 4, start + 4 + uint(start));
  }
  const byte = (table: number, place: number, otherwise = 0) => {
    const at = field(table, place);
    return at ? view.getInt8(at) : otherwise;
  };
  const whole = (table: number, place: number, otherwise = 0) => {
    const at = field(table, place);
    return at ? int(at) : otherwise;
  };

  const model = follow(0);
  const operators = list(model, 1, follow).map((each) => ({
    // The first is from when there were fewer than 128.
    operator: Math.max(byte(each, 0), whole(each, 3)),
    custom: new TextDecoder().decode(bytes(each, 1)),
  }));
  const buffers = list(model, 4, follow).map((each) => bytes(each, 0));
  const [graph] = list(model, 2, follow);
  if (!graph) throw new Error('This is no TensorFlow Lite file.');
  return {
    tensors: list(graph, 0, follow).map((each) => {
      const content = buffers[whole(each, 2)];
      return {
        shape: list(each, 0, int),
        type: byte(each, 1),
        bytes: content?.length ? content : null,
      };
    }),
    nodes: list(graph, 3, follow).map((each) => {
      const known = operators[whole(each, 0)];
      if (!known) throw new Error('An operator is not declared.');
      const at = field(each, 4);
      const options = at && follow(at);
      return {
        ...known,
        inputs: list(each, 1, int),
        outputs: list(each, 2, int),
        byte: (place) => (options ? byte(options, place) : 0),
        whole: (place, otherwise = 0) => (options ? whole(options, place, otherwise) : otherwise),
      };
    }),
    inputs: list(graph, 1, int),
    outputs: list(graph, 2, int),
  };
}
