import { describe, expect, test } from '@jest/globals';
import { decode } from '../../src/app/decode.ts';
import { encode } from './encode.ts';

const TEXT =
  'قال المدير إن المدرسة ستفتح أبوابها غدا، وأضاف: «نرحب بالجميع في قاعة الاجتماعات».\r\n';
/** Without the guillemets, which iso-8859-6 lacks. */
const PLAIN = TEXT.replaceAll(/[«»]/g, '"');
const BAD_BYTE = Uint8Array.of(0xff);

describe('decoding by itself', () => {
  test.each(['utf-8', 'windows-1256', 'utf-16le', 'utf-16be'] as const)('knows %s', (encoding) => {
    expect(decode(encode(TEXT, encoding), 'auto')).toEqual({ text: TEXT, encoding, problems: [] });
  });

  test('tells iso-8859-6 from windows-1256', () => {
    const bytes = encode(PLAIN, 'iso-8859-6');
    expect(decode(bytes, 'auto')).toEqual({ text: PLAIN, encoding: 'iso-8859-6', problems: [] });
  });

  test.each(['قال', 'نعم', 'بيان عاجل', 'الوزير: "لا تعليق"', 'مصر 2011'])(
    'needs little: %s in either single-byte encoding',
    (text) => {
      expect(decode(encode(text, 'windows-1256'), 'auto')?.text).toBe(text);
      expect(decode(encode(text, 'iso-8859-6'), 'auto')?.text).toBe(text);
    },
  );

  test.each([
    ['utf-8', [0xef, 0xbb, 0xbf]],
    ['utf-16le', [0xff, 0xfe]],
    ['utf-16be', [0xfe, 0xff]],
  ] as const)('believes the byte order mark of %s and drops it', (encoding, mark) => {
    const bytes = Buffer.concat([Uint8Array.from(mark), encode('خبر', encoding)]);
    expect(decode(bytes, 'auto')).toEqual({ text: 'خبر', encoding, problems: [] });
  });

  test('replaces one bad byte in UTF-8 and says where', () => {
    const bytes = Buffer.concat([encode('قال ', 'utf-8'), BAD_BYTE, encode(' نعم', 'utf-8')]);
    expect(decode(bytes, 'auto')).toEqual({
      text: 'قال \ufffd نعم',
      encoding: 'utf-8',
      problems: [{ code: 'bad-byte', start: 4, end: 5 }],
    });
  });

  test('takes Latin text with a bad byte for UTF-8', () => {
    const bytes = Buffer.concat([Buffer.from('caf'), Uint8Array.of(0xe9), Buffer.from(' au lait')]);
    expect(decode(bytes, 'auto')?.encoding).toBe('utf-8');
  });

  test.each(['', ' \r\n', 'plain', 'سلام\u0000عليكم وعلى من اتبع الهدى', '\ufffd سليم', '😀'])(
    'leaves %j as it is',
    (text) => {
      expect(decode(Buffer.from(text), 'auto')).toEqual({ text, encoding: 'utf-8', problems: [] });
    },
  );

  test.each([
    ['an image', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48]],
    ['zeros', [0, 0, 0, 0]],
    ['a program', [0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 3, 0, 0x3e]],
  ])('refuses %s', (_, bytes) => {
    expect(decode(Uint8Array.from(bytes), 'auto')).toBeUndefined();
  });
});

describe('decoding as told', () => {
  test('takes the encoding for granted', () => {
    const bytes = encode('سلام', 'windows-1256');
    expect(decode(bytes, 'windows-1256')?.text).toBe('سلام');
    expect(decode(bytes, 'utf-8')?.problems).not.toEqual([]);
  });
});
