import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { forbid } from '../../src/model/chain.ts';
import { MODEL_VERSION, wordNumber } from '../../src/model/format.ts';
import { LABEL_COUNT as L } from '../../src/model/labels.ts';
import { openModel, type Model } from '../../src/model/model.ts';
import { packModel, type ModelParts } from '../../src/model/pack.ts';

const NOTHING: ModelParts = {
  rows: new Map(),
  transitions: forbid(Float64Array.from({ length: L * L }, (_, at) => at / 8)),
  clusters: new Map(),
  calibration: { slope: 0.75, intercept: -0.5 },
  caution: 1.25,
};
const PARTS: ModelParts = {
  ...NOTHING,
  rows: new Map([
    [7, Float32Array.of(0, 1, -2, 3, 0.5, 0, 0)],
    [-7, Float32Array.of(4, 0, 0, 0, 0, 0, -4)],
    [1 << 20, Float32Array.of(0, 0, 0, 0, 0, 0, 0.25)],
  ]),
  clusters: new Map([
    [wordNumber('بوفون'), '0110'],
    [wordNumber('لندن'), '10'],
    [wordNumber('باريس'), '10'],
  ]),
};

function weightsOf({ rowOf, weights, unit }: Model, feature: number): number[] {
  const from = rowOf(feature) * L;
  return Array.from(weights.subarray(from, from + L), (weight) => weight * unit);
}

/** True when all weights come out as they went in, but for half a unit. */
function isKept(model: Model, rows: ModelParts['rows']): boolean {
  return [...rows].every(([feature, row]) => {
    const isZero = row.every((weight) => Math.abs(weight) <= 0.5001 * model.unit);
    if (model.rowOf(feature) < 0) return isZero;
    const found = weightsOf(model, feature);
    return row.every((weight, y) => Math.abs(weight - (found[y] ?? 0)) <= 0.5001 * model.unit);
  });
}

const FEATURE = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }).filter((id) => id !== 0);
const ROW = fc
  .array(fc.float({ min: -20, max: 20, noNaN: true }), { minLength: L, maxLength: L })
  .map((weights) => Float32Array.from(weights));
const PATH = fc.array(fc.constantFrom('0', '1'), { maxLength: 18 }).map((bits) => bits.join(''));
const RUNS = { numRuns: 100, seed: 42 };

describe('a model that was packed and opened', () => {
  test('has its weights but for half a unit', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(FEATURE, ROW), { maxLength: 60 }), (entries) => {
        const rows = new Map(entries);
        return isKept(openModel(packModel({ ...NOTHING, rows })), rows);
      }),
      RUNS,
    );
  });

  test('knows no other features', () => {
    const model = openModel(packModel(PARTS));
    const asked = Array.from({ length: 4000 }, (_, i) => i - 2000);
    const found = asked.filter((feature) => feature !== 0 && model.rowOf(feature) >= 0);
    expect(found).toEqual([-7, 7]);
  });

  test('has the path of each word, and of no other', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string(), { maxLength: 40 }), PATH, PATH, (words, a, b) => {
        const clusters = new Map(words.map((word, i) => [wordNumber(word), i % 3 === 0 ? a : b]));
        const { pathOf } = openModel(packModel({ ...PARTS, clusters }));
        return (
          [...clusters].every(([word, path]) => pathOf(word) === path) &&
          [2, -2, 4].every((word) => pathOf(word) === undefined)
        );
      }),
      RUNS,
    );
  });

  test('has its transitions, calibration and caution', () => {
    const model = openModel(packModel(PARTS));
    expect([...model.transitions]).toEqual([...PARTS.transitions]);
    expect(model.calibration).toEqual(PARTS.calibration);
    expect(model.caution).toBe(PARTS.caution);
  });

  test('packs to the same bytes each time', () => {
    expect(packModel(PARTS)).toEqual(packModel(PARTS));
  });
});

describe('features that weigh nothing', () => {
  test('are left out', () => {
    const rows = new Map([
      [3, Float32Array.of(0, 0.003, 0, 0, 0, 0, 0)],
      [4, Float32Array.of(0, 0, 1, 0, 0, 0, 0)],
    ]);
    const { rowOf } = openModel(packModel({ ...NOTHING, rows }));
    expect([rowOf(3), rowOf(4) < 0]).toEqual([-1, false]);
  });

  test('are left out where no other is there', () => {
    const rows = new Map([[3, new Float32Array(L)]]);
    expect(openModel(packModel({ ...NOTHING, rows })).rowOf(3)).toBe(-1);
  });
});

test('an empty model knows nothing', () => {
  const model = openModel(packModel(NOTHING));
  expect(model.rowOf(7)).toBe(-1);
  expect(model.pathOf(wordNumber('بوفون'))).toBeUndefined();
  expect(model.caution).toBe(NOTHING.caution);
});

describe('bytes', () => {
  const bytes = packModel(PARTS);

  test.each([0, 1, 2, 3, 4])('may lie at offset %i of a larger block', (offset) => {
    const block = new Uint8Array(bytes.length + 16).fill(0xff);
    block.set(bytes, offset);
    const model = openModel(block.subarray(offset, offset + bytes.length));
    expect(isKept(model, PARTS.rows)).toBe(true);
    expect(model.pathOf(wordNumber('بوفون'))).toBe('0110');
  });

  test('may be a Buffer, whose slice is no copy', () => {
    const buffer = Buffer.concat([Buffer.of(0), bytes]).subarray(1);
    expect(isKept(openModel(buffer), PARTS.rows)).toBe(true);
  });

  test.each<[string, Uint8Array]>([
    ['nothing', new Uint8Array()],
    ['a few bytes', Uint8Array.of(1, 2, 3)],
    ['text', new TextEncoder().encode('قال الوزير إن العمل بدأ أمس')],
    ['zeros', new Uint8Array(400)],
  ])('that are %s are no model', (_, foreign) => {
    expect(() => openModel(foreign)).toThrow('this is no model');
  });

  test('of another version are named by it', () => {
    const other = bytes.slice();
    other[4] = 99;
    expect(() => openModel(other)).toThrow(`a model of version 99, not ${MODEL_VERSION}`);
  });

  test('that end too early are refused, wherever they end', () => {
    const block = new Uint8Array(2 * bytes.length);
    block.set(bytes);
    for (let length = 20; length < bytes.length; length += 7)
      expect(() => openModel(block.subarray(0, length))).toThrow('the model is cut short');
  });
});
