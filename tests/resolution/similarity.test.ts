import { describe, expect, test } from '@jest/globals';
import { fold } from '../../src/text/fold.ts';
import { similarity } from '../../src/resolution/similarity.ts';

describe('similarity', () => {
  test('goes from 0 to 1', () => {
    expect(similarity('بوتين', 'بوتين')).toBe(1);
    expect(similarity('ابت', 'جحخ')).toBe(0);
  });

  test.each([
    ['محمد', 'محمود', 0.953],
    ['إيران', 'إيراني', 0.967],
    ['أوكرانيا', 'اوكرانيا', 0.917],
    ['فلاديمير بوتين', 'فلاديمير بوتن', 0.986],
  ])('of %s and %s is known', (a, b, expected) => {
    expect(similarity(a, b)).toBeCloseTo(expected, 3);
  });

  test('puts different names above equal ones: keys come first', () => {
    expect(similarity('محمد', 'محمود')).toBeGreaterThan(similarity('أوكرانيا', 'اوكرانيا'));
    expect(similarity(fold('أوكرانيا'), fold('اوكرانيا'))).toBe(1);
  });

  test('does not depend on the order', () => {
    expect(similarity('شتاينماير', 'شتينماير')).toBe(similarity('شتينماير', 'شتاينماير'));
  });
});
