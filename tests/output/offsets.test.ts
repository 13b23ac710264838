import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { offsetConverter } from '../../src/output/offsets.ts';

describe('offset units', () => {
  test('agree with what other programs count, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (a, b) => {
        const text = a + b;
        return (
          offsetConverter(text, 'utf16')(a.length) === a.length &&
          offsetConverter(text, 'codepoint')(a.length) === Array.from(a).length &&
          offsetConverter(text, 'byte')(a.length) === Buffer.byteLength(a)
        );
      }),
    );
  });

  test('count a lone surrogate as one', () => {
    expect(offsetConverter('\ud83dا', 'codepoint')(2)).toBe(2);
    expect(offsetConverter('\ud83dا', 'byte')(2)).toBe(5);
  });
});
