import { describe, expect, test } from '@jest/globals';
import { sliceSpan } from '../../src/span.ts';
import { tokenize } from '../../src/text/tokenize.ts';

const TATWEEL = '\u0640';

/** Kind and text of each token: w, n or p, then what it covers. */
function pieces(text: string): string[] {
  return tokenize(text).map((token) => `${token.kind.charAt(0)}:${sliceSpan(text, token)}`);
}

describe('words and marks', () => {
  test.each([
    ['', []],
    [' \n\t\u00a0', []],
    ['قال الوزير', ['w:قال', 'w:الوزير']],
    ['قال،ثم مضى.', ['w:قال', 'p:،', 'w:ثم', 'w:مضى', 'p:.']],
    ['«نعم»!', ['p:«', 'w:نعم', 'p:»', 'p:!']],
    ['أ.ش.أ', ['w:أ', 'p:.', 'w:ش', 'p:.', 'w:أ']],
    ['بي-بي', ['w:بي', 'p:-', 'w:بي']],
    ['شركة OpenAI', ['w:شركة', 'w:OpenAI']],
    ['سطر\r\nسطر', ['w:سطر', 'w:سطر']],
  ])('%j', (text, expected) => {
    expect(pieces(text)).toEqual(expected);
  });
});

describe('numbers', () => {
  test.each([
    ['3.5', ['n:3.5']],
    ['1,200.75', ['n:1,200.75']],
    ['٢٫٥ مليون', ['n:٢٫٥', 'w:مليون']],
    ['عام 2011.', ['w:عام', 'n:2011', 'p:.']],
    ['20%', ['n:20', 'p:%']],
    ['3..5', ['n:3', 'p:.', 'p:.', 'n:5']],
    ['2024م', ['n:2024', 'w:م']],
    ['و15 آخرون', ['w:و', 'n:15', 'w:آخرون']],
    ['3-1', ['n:3', 'p:-', 'n:1']],
    ['12/5/2020', ['n:12', 'p:/', 'n:5', 'p:/', 'n:2020']],
  ])('%s', (text, expected) => {
    expect(pieces(text)).toEqual(expected);
  });

  test('have a key in ASCII digits', () => {
    expect(tokenize('١٩٧٣').map(({ key }) => key)).toEqual(['1973']);
  });
});

describe('signs', () => {
  test('belong to the word that carries them', () => {
    expect(pieces('قَالَ مُحَمَّدٌ.')).toEqual(['w:قَالَ', 'w:مُحَمَّدٌ', 'p:.']);
  });

  test('tatweel before a mark stays with its letter', () => {
    expect(pieces(`ل${TATWEEL}«النهار»`)).toEqual([`w:ل${TATWEEL}`, 'p:«', 'w:النهار', 'p:»']);
  });

  test('alone are nothing', () => {
    expect(pieces(`${TATWEEL} \u064e \u200f`)).toEqual([]);
  });
});

describe('invisible marks', () => {
  test('inside a word belong to it', () => {
    expect(pieces('القا\u200fهرة می\u200cخواهد')).toEqual(['w:القا\u200fهرة', 'w:می\u200cخواهد']);
    expect(tokenize('القا\u200fهرة')[0]?.key).toBe('القاهره');
  });

  test('before and behind a word belong to nothing', () => {
    const [token] = tokenize('\u202b\u200fبغداد\u200f\u202c');
    expect(token).toEqual({ kind: 'word', start: 2, end: 7, key: 'بغداد' });
  });

  test('behind the last vowel sign are left out, the sign is not', () => {
    expect(tokenize('بغدادُ\u200f.')[0]).toMatchObject({ start: 0, end: 6 });
  });

  test('between punctuation change nothing', () => {
    expect(pieces('\u200f«\u200fنعم\u200f»')).toEqual(['p:«', 'w:نعم', 'p:»']);
  });
});

describe('surrogates', () => {
  test('an emoji is one token', () => {
    expect(pieces('فوز😀مهم')).toEqual(['w:فوز', 'p:😀', 'w:مهم']);
    expect(pieces('😀😀')).toEqual(['p:😀', 'p:😀']);
  });

  test('emoji joined by invisible signs are several', () => {
    expect(pieces('👨\u200d👩')).toEqual(['p:👨', 'p:👩']);
    expect(pieces('☪\ufe0f')).toEqual(['p:☪']);
  });

  test('lone ones are single tokens', () => {
    expect(pieces('\ud83d')).toEqual(['p:\ud83d']);
    expect(pieces('\ude00\ud83d\ud83d\ude00ب')).toEqual(['p:\ude00', 'p:\ud83d', 'p:😀', 'w:ب']);
  });
});

test('NUL and other controls are punctuation, never part of a word', () => {
  expect(pieces('باب\u0000باب')).toEqual(['w:باب', 'p:\u0000', 'w:باب']);
});
