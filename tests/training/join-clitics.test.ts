import { describe, expect, test } from '@jest/globals';
import { parseTag } from '../../src/evaluation/conll-tags.ts';
import {
  joinClitics,
  writesCliticsApart,
  type TaggedWord,
} from '../../src/training/join-clitics.ts';

/** `word/tag` each; words without a tag are outside. */
function tagged(text: string): TaggedWord[] {
  return text
    .split(' ')
    .filter((cell) => cell !== '')
    .map((cell) => {
      const [word = '', tag = 'O'] = cell.split('/');
      return { word, tag: parseTag(tag) ?? { mark: 'outside', label: '' } };
    });
}

const LETTERS = { begin: 'B', inside: 'I' } as const;

function toText(words: readonly TaggedWord[]): string {
  return words
    .map(({ word, tag: { mark, label } }) =>
      mark === 'outside' ? word : `${word}/${LETTERS[mark]}-${label}`,
    )
    .join(' ');
}

describe('joinClitics', () => {
  test.each([
    ['و قال', 'وقال'],
    ['ف ل البلد', 'فللبلد'],
    ['و ل الصين/B-LOC', 'وللصين/B-LOC'],
    ['ب باريس/B-LOC الجميلة', 'بباريس/B-LOC الجميلة'],
    ['ل ه', 'له'],
    ['و ب ها', 'وبها'],
    ['اخلاص ه', 'اخلاصه'],
    ['مدينة هم الكبيرة', 'مدينتهم الكبيرة'],
    ['س يكون', 'سيكون'],
    // No pronoun hangs on a mark, a number, a name or the start of a sentence.
    ['15 ه', '15 ه'],
    ['، ه', '، ه'],
    ['محمود/B-PER ه', 'محمود/B-PER ه'],
    ['ه قال', 'ه قال'],
    ['وزارة/B-ORG العمل/I-ORG و/I-ORG الشباب/I-ORG', 'وزارة/B-ORG العمل/I-ORG والشباب/I-ORG'],
    // A name may begin with such a letter.
    ['ب/B-ORG بي/I-ORG سي/I-ORG', 'ب/B-ORG بي/I-ORG سي/I-ORG'],
    ['', ''],
  ])('%s: %s', (apart, expected) => {
    expect(toText(joinClitics(tagged(apart)))).toBe(expected);
  });

  test('loses no letter at the end of a sentence', () => {
    expect(toText(joinClitics(tagged('قال و ل')))).toBe('قال ول');
  });
});

describe('writesCliticsApart', () => {
  const words = 'قال الوزير إن العمل بدأ في باريس و مضى إلى لندن';

  test('is true of a corpus where و mostly stands alone', () => {
    expect(writesCliticsApart(tagged(words))).toBe(true);
  });

  test('is false of others', () => {
    expect(writesCliticsApart(tagged(words.replace(' و ', ' و')))).toBe(false);
    expect(writesCliticsApart(tagged('و قال الوزير وأضاف المدير وقالت الوزيرة'))).toBe(false);
    expect(writesCliticsApart([])).toBe(false);
  });
});
