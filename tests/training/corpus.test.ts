import { describe, expect, test } from '@jest/globals';
import { sliceSpan } from '../../src/span.ts';
import { parseCorpus } from '../../src/training/corpus.ts';

/** A corpus of `word tag` pairs, two to a line here: sentences are parted by `|`. */
function corpusOf(text: string): string {
  return text
    .split('|')
    .map((sentence) =>
      sentence
        .trim()
        .split(/\s+/)
        .map((cell) => cell.replace('/', ' '))
        .join('\n'),
    )
    .join('\n\n');
}

/** `type: words` of all spans of the first text. */
function spansOf(content: string): string[] {
  const [first] = parseCorpus(content);
  return (first?.spans ?? []).map((span) => `${span.type}: ${sliceSpan(first?.text ?? '', span)}`);
}

describe('parseCorpus', () => {
  test('puts words and sentences together again', () => {
    const [text] = parseCorpus(corpusOf('قال/O محمود/B-PER ./O | مضى/O ./O'));
    expect(text?.text).toBe('قال محمود .\nمضى .\n');
  });

  test('has the names that the tags tell, by our types', () => {
    const content = corpusOf(
      'زار/O محمود/B-PER الطنبوري/I-PER باريس/B-LOC مع/O شركة/B-ORG النور/I-ORG الفرنسية/B-MISC',
    );
    expect(spansOf(content)).toEqual([
      'person: محمود الطنبوري',
      'place: باريس',
      'organization: شركة النور',
      'misc: الفرنسية',
    ]);
  });

  test.each([
    ['names side by side', 'محمود/B-PER سلمى/B-PER قالا/O', ['person: محمود', 'person: سلمى']],
    ['a name without its first tag', 'قال/O محمود/I-PER سالم/I-PER', ['person: محمود سالم']],
    [
      'a further word of another type',
      'محمود/B-PER باريس/I-LOC',
      ['person: محمود', 'place: باريس'],
    ],
    [
      'a further word behind a gap',
      'محمود/B-PER قال/O سالم/I-PER',
      ['person: محمود', 'person: سالم'],
    ],
    ['a name that does not go on', 'محمود/B-PER | سالم/I-PER', ['person: محمود', 'person: سالم']],
  ])('reads %s', (_, text, expected) => {
    expect(spansOf(corpusOf(text))).toEqual(expected);
  });

  test('joins clitics that the corpus writes apart, and the spans follow', () => {
    const content = corpusOf('و/O قال/O محمود/B-PER ل/O الصين/B-LOC إن/O عمل/O ه/O بدأ/O');
    const [text] = parseCorpus(content);
    expect(text?.text).toBe('وقال محمود للصين إن عمله بدأ\n');
    expect(spansOf(content)).toEqual(['person: محمود', 'place: للصين']);
  });

  test('begins a text where the corpus does, or every fifteen sentences', () => {
    const sentence = 'قال O\nمحمود B-PER\n\n';
    expect(parseCorpus(sentence.repeat(31)).map(({ spans }) => spans.length)).toEqual([15, 15, 1]);
    expect(parseCorpus(`-DOCSTART- O\n\n${sentence.repeat(31)}`)).toHaveLength(1);
  });

  test('finds the tags among other columns', () => {
    const rows = ['قال\tverb\t1\tO', 'محمود\tnoun\t2\tB-PERS'];
    expect(spansOf(rows.join('\n'))).toEqual(['person: محمود']);
  });

  test('has no text where there is none', () => {
    expect(parseCorpus('')).toEqual([]);
    expect(spansOf('قال O\nمضى O\n')).toEqual([]);
  });
});
