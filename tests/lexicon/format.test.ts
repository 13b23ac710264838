import { describe, expect, jest, test } from '@jest/globals';
import {
  FORMAT_VERSION,
  KEY_SPACE,
  MAGIC,
  NO_PHRASE,
  hasMore,
  hashA,
  hashB,
  keyByte,
  mix,
  packSlot,
  packStatistics,
  phraseOf,
  unpackStatistics,
} from '../../src/lexicon/format.ts';
import { compileLexicon } from '../../src/lexicon/compile.ts';
import { openLexicon } from '../../src/lexicon/lexicon.ts';
import type { ByteSource } from '../../src/lexicon/sections.ts';
import { rowsOf } from '../support/lexicon.ts';

describe('slots', () => {
  test.each([
    [undefined, 0],
    [undefined, 1],
    [0, 0],
    [0, 1],
    [5, 1],
    [1_000_000, 0],
  ])('phrase %p, more %p', (phrase, more) => {
    const value = packSlot(phrase, more);
    expect(phraseOf(value)).toBe(phrase ?? NO_PHRASE);
    expect(hasMore(value)).toBe(more === 1);
    expect(value).not.toBe(0);
  });
});

describe('statistics', () => {
  test.each([
    { count: 1, afterCue: 1, afterPlace: 0 },
    { count: 41_805, afterCue: 0, afterPlace: 1000 },
    { count: 3_000_000, afterCue: 1000, afterPlace: 1000 },
    { count: 17, afterCue: 999, afterPlace: 1 },
  ])('%j come back, the count to one part in a hundred', (statistics) => {
    const found = unpackStatistics(packStatistics(statistics));
    expect(found).toEqual({ ...statistics, count: found.count });
    expect(Math.abs(found.count - statistics.count)).toBeLessThanOrEqual(statistics.count / 100);
  });
});

describe('key letters', () => {
  test('have one byte each, Arabic ones apart', () => {
    const bytes = Array.from({ length: 0x60 }, (_, i) => keyByte(0x620 + i));
    expect(new Set(bytes).size).toBe(bytes.length);
    expect(bytes.every((byte) => 0x80 <= byte && byte <= 0xff)).toBe(true);
    expect(keyByte(0x41)).toBe(0x41);
    expect(keyByte(0x20)).toBe(KEY_SPACE);
  });

  test('of other scripts share one that no other letter has', () => {
    expect(keyByte(0x416)).toBe(keyByte(0x4e2d));
    expect([keyByte(0x7e), keyByte(0x62f)]).not.toContain(keyByte(0x416));
  });
});

describe('hashes', () => {
  test('differ by letter, order and length', () => {
    const words = ['', 'ا', 'اا', 'اب', 'با', 'بب', 'ابب'];
    expect(new Set(words.map(hashA)).size).toBe(words.length);
    expect(new Set(words.map(hashB)).size).toBe(words.length);
  });

  test('of sequences depend on the order of the words', () => {
    const [a, b] = [hashA('مجلس'), hashA('الامن')];
    expect(mix(mix(0, a), b)).not.toBe(mix(mix(0, b), a));
  });
});

describe('bytes of another kind', () => {
  const bytes = compileLexicon(rowsOf({ 'words/cues.tsv': [{ kind: 'x', word: 'بيان' }] }), 'v');
  /** The same bytes with another word at an index of the header. */
  const changed = (index: number, value: number): Uint8Array => {
    const copy = Uint8Array.from(bytes);
    new Uint32Array(copy.buffer)[index] = value;
    return copy;
  };

  test('are refused by their magic number', () => {
    expect(() => openLexicon(changed(0, MAGIC + 1))).toThrow('not a compiled lexicon');
    expect(() => openLexicon(new TextEncoder().encode('<html>'.repeat(99)))).toThrow(
      'not a compiled lexicon',
    );
  });

  test('of another version are refused with the remedy', () => {
    expect(() => openLexicon(changed(1, FORMAT_VERSION + 1))).toThrow(
      `lexicon format ${FORMAT_VERSION + 1}, expected ${FORMAT_VERSION}: run npm run build`,
    );
  });

  test.each([0, 3, 4, 40])('shorter than a header are refused: %i bytes', (length) => {
    expect(() => openLexicon(bytes.slice(0, length))).toThrow('not a compiled lexicon');
  });

  test('cut short anywhere are refused', () => {
    const PADDING = 3; // the last section may end before the file does
    const opened = Array.from({ length: bytes.length - PADDING - 200 }, (_, i) => i + 200).filter(
      (length) => {
        try {
          openLexicon(bytes.slice(0, length));
          return true;
        } catch (error) {
          return !(error instanceof Error && error.message.includes('cut short'));
        }
      },
    );
    expect(opened).toEqual([]);
  });

  test('may lie at any offset', () => {
    const moved = new Uint8Array(bytes.length + 3);
    moved.set(bytes, 3);
    expect(openLexicon(moved.subarray(3)).version).toBe('v');
  });
});

describe('a source of bytes', () => {
  const rows = rowsOf({
    'words/cues.tsv': Array.from({ length: 3000 }, (_, i) => ({
      kind: `k${i}`,
      word: `بيان ${i}`,
    })),
  });
  const bytes = compileLexicon(rows, 'v');

  /** Counts what is read of it. */
  function sourceOf(
    all: Uint8Array,
  ): ByteSource & { readonly read: jest.Mock<ByteSource['read']> } {
    return {
      length: all.length,
      read: jest.fn<ByteSource['read']>((target, offset) => {
        target.set(all.subarray(offset, offset + target.length));
      }),
    };
  }

  test('is read as far as it is needed, and no byte twice', () => {
    const source = sourceOf(bytes);
    const lexicon = openLexicon(source);
    const read = (): number =>
      source.read.mock.calls.reduce((sum, [target]) => sum + target.length, 0);
    const opened = read();
    expect(opened).toBeLessThan(bytes.length);
    expect([...lexicon.forms()]).toEqual([...openLexicon(bytes).forms()]);
    expect(read()).toBe(bytes.length);
  });

  test('answers as its bytes do', () => {
    const [fromSource, fromBytes] = [openLexicon(sourceOf(bytes)), openLexicon(bytes)];
    for (const key of ['بيان', 'شيء']) {
      expect(fromSource.step(undefined, key)).toEqual(fromBytes.step(undefined, key));
      expect(fromSource.statistics(key)).toEqual(fromBytes.statistics(key));
    }
    expect(fromSource.version).toBe('v');
    expect(fromSource.entry(2999)).toMatchObject({ word: 'بيان 2999', kind: 'k2999' });
  });
});
