import { describe, expect, test } from '@jest/globals';
import { sliceSpan } from '../../src/span.ts';
import { findMarks } from '../../src/text/marks.ts';
import { splitSentences } from '../../src/text/sentences.ts';
import { tokenize } from '../../src/text/tokenize.ts';

function split(text: string): string[] {
  const tokens = tokenize(text);
  const sentences = splitSentences({ text, tokens }, findMarks(text).pairs);
  return sentences.map((sentence) => sliceSpan(text, sentence));
}

describe('sentences end at', () => {
  test.each([
    ['a full stop', 'وصل الوفد. وبدأ اللقاء.', ['وصل الوفد.', 'وبدأ اللقاء.']],
    ['an Arabic question mark', 'من فاز؟ لا أحد', ['من فاز؟', 'لا أحد']],
    ['an exclamation mark', 'فاز! ثم مضى', ['فاز!', 'ثم مضى']],
    ['an ellipsis', 'انتظر… ثم مضى', ['انتظر…', 'ثم مضى']],
    ['the Urdu full stop', 'وصل۔ ومضى', ['وصل۔', 'ومضى']],
    ['a line end', 'عنوان الخبر\nوصل الوفد', ['عنوان الخبر', 'وصل الوفد']],
    ['CRLF', 'عنوان الخبر\r\nوصل الوفد.\r\n\r\nبدأ', ['عنوان الخبر', 'وصل الوفد.', 'بدأ']],
    ['a year and its full stop', 'في عام 2011. وصل الوفد', ['في عام 2011.', 'وصل الوفد']],
    [
      'a full stop joined to the next word',
      'انتهى الاجتماع.وقال الوزير',
      ['انتهى الاجتماع.', 'وقال الوزير'],
    ],
    ['a full stop in marks that end with it', 'قال «سنعود.» ثم مضى', ['قال «سنعود.»', 'ثم مضى']],
    ['a full stop behind marks', 'قال «سنعود». ثم مضى', ['قال «سنعود».', 'ثم مضى']],
    ['several marks', 'فاز؟! لا', ['فاز؟!', 'لا']],
  ])('%s', (_, text, expected) => {
    expect(split(text)).toEqual(expected);
  });
});

describe('sentences do not end at', () => {
  test.each([
    ['a title', 'قال د. أحمد سالم'],
    ['an engineer', 'حضر م. سمير النجار'],
    ['the initials of an agency', 'ذكرت أ.ش.أ أن الوفد وصل'],
    ['spaced initials', 'ذكرت أ. ش. أ أن الوفد وصل'],
    ['the initials of a person', 'وقال ج. بوش أمس'],
    ['a decimal number', 'ارتفع 3.5 نقطة'],
    ['a full stop joined to a year', 'منذ يناير.2011 حتى الآن'],
    ['the parts of an agency in letters', 'ذكرت بي.بي.سي أمس'],
    ['the dots of an address', 'زار موقع www.example.com أمس'],
    ['commas', 'وصل، ثم مضى؛ ثم عاد: هنا'],
    ['a full stop in marks', 'قال «وصلنا. ثم مضينا» أمس'],
    ['a line end in marks', 'قال «وصلنا\nثم مضينا» أمس'],
    ['a full stop in nested marks', 'قال "وصل "الوفد. هنا" أمس. ثم مضى" اليوم'],
  ])('%s', (_, text) => {
    expect(split(text)).toEqual([text]);
  });
});

test('a mark left open holds no sentences together', () => {
  expect(split('قال «وصلنا. ثم مضينا')).toEqual(['قال «وصلنا.', 'ثم مضينا']);
});

test('sentences cover all tokens, in order', () => {
  const text = ' وصل. قال «نعم. لا» 5 مرات؟\n😀 ثم مضى ';
  const tokens = tokenize(text);
  const sentences = splitSentences({ text, tokens }, findMarks(text).pairs);
  const covered = sentences.flatMap(({ tokens: { from, to } }) => tokens.slice(from, to));
  expect(covered).toEqual(tokens);
});

test.each(['', ' \n '])('nothing has no sentences: %j', (text) => {
  expect(split(text)).toEqual([]);
});

test('a text without marks is one sentence', () => {
  expect(split('كلمة '.repeat(400))).toHaveLength(1);
});
