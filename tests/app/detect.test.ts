import { describe, expect, test } from '@jest/globals';
import { decode } from '../../src/app/decode.ts';

/** Bytes that look random and are the same every time (a linear congruential generator). */
function noise(length: number): Uint8Array {
  let state = 12345;
  return Uint8Array.from({ length }, () => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return state >>> 24;
  });
}

describe('what is no text', () => {
  test.each([300, 3000, 30000])('%d bytes of noise', (length) => {
    expect(decode(noise(length), 'auto')).toBeUndefined();
  });
});

describe('what is a text all the same', () => {
  const article = new TextEncoder().encode('قال الوزير إن الجسر سيفتح غدا، وإن الطريق آمن.');

  test('with a control character or two', () => {
    expect(decode(Uint8Array.from([...article, 0, 1]), 'auto')?.encoding).toBe('utf-8');
  });

  test('with one bad byte', () => {
    const damaged = Uint8Array.from([...article, 0xff]);
    expect(decode(damaged, 'auto')).toMatchObject({
      encoding: 'utf-8',
      problems: [{ code: 'bad-byte' }],
    });
  });
});
