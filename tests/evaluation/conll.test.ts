import { describe, expect, test } from '@jest/globals';
import { toGold } from '../../src/evaluation/draft.ts';
import { detectFormat, parseAnnotated } from '../../src/evaluation/parse-annotated.ts';

interface Told {
  readonly id: string | undefined;
  readonly text: string;
  readonly names: readonly string[];
}

/** The articles of a file, with their names as `type words`. */
function read(content: string): readonly Told[] {
  const format = detectFormat({ path: 'c', content });
  const drafts = parseAnnotated({ path: 'c', content, text: undefined }, format);
  return drafts.map(toGold).map(({ id, text, mentions = [] }) => ({
    id,
    text,
    names: mentions.map(({ type, start, end }) => `${type} ${text.slice(start, end)}`),
  }));
}

function namesIn(content: string): readonly string[] {
  return read(content).flatMap(({ names }) => names);
}

describe('words and tags', () => {
  test('become texts, a line for each sentence', () => {
    const content = 'زارت\tO\nسعاد\tB-PERS\nكمال\tI-PERS\nأبها\tB-LOC\n.\tO\n\nوعادت\tO\n';
    expect(read(content)).toEqual([
      {
        id: undefined,
        text: 'زارت سعاد كمال أبها .\nوعادت',
        names: ['person سعاد كمال', 'place أبها'],
      },
    ]);
  });

  test.each([
    ['parted by spaces', 'سعاد B-PER\nكمال I-PER\n'],
    ['with line ends of two characters', 'سعاد\tB-PER\r\nكمال\tI-PER\r\n'],
    ['with the tag in the last column', 'سعاد NN B-NP B-PER\nكمال NN I-NP I-PER\nثم RB O O\n'],
    ['with more columns behind the tag', 'سعاد\tB-PER\tB-PERS\nكمال\tI-PER\tI-PERS\n'],
    ['with I- at the start', 'سعاد\tI-PER\nكمال\tI-PER\n'],
    ['with marked ends', 'سعاد\tB-PER\nكمال\tL-PER\n'],
    ['with comments', '# text = سعاد كمال\nسعاد\tB-PER\nكمال\tI-PER\n'],
  ])('are read %s', (_, content) => {
    expect(namesIn(content)).toEqual(['person سعاد كمال']);
  });

  test('begin a name anew at B-, at another type and at a new sentence', () => {
    const content = 'سعاد\tB-PER\nكمال\tB-PER\nأبها\tI-LOC\n\nجدة\tI-LOC\n';
    expect(namesIn(content)).toEqual(['person سعاد', 'person كمال', 'place أبها', 'place جدة']);
  });

  test('of types that are not measured are passed over', () => {
    const content = 'فجر\tB-MISC\nسعاد\tS-PER\nأبها\tU-GPE\nبنك\tB-ORG\nالنور\tI-MISC\n';
    expect(namesIn(content)).toEqual(['person سعاد', 'place أبها', 'organization بنك']);
  });

  test('may be marks that begin other things elsewhere', () => {
    expect(read('[\tO\nسعاد\tB-PER\n]\tO\n#\tO\n')[0]?.text).toBe('[ سعاد ] #');
  });

  test('without borders are cut every fifteen sentences', () => {
    const texts = read('نعم\tO\n\n'.repeat(31)).map(({ text }) => text);
    expect(texts.map((text) => text.split('\n').length)).toEqual([15, 15, 1]);
  });

  test.each([
    ['-DOCSTART-\tO\n\nنعم\tO\n\n-DOCSTART- -X- O\n\nلا\tO\n', [undefined, undefined]],
    ['# newdoc\nنعم\tO\n\n# newdoc\nلا\tO\n', [undefined, undefined]],
    ['# newdoc id = a b\nنعم\tO\n\n# id = c\nلا\tO\n', ['a b', 'c']],
    ['# id a domain=x\nنعم\tO\n\n# id c domain=x\nلا\tO\n', ['a', 'c']],
  ])('are cut at the borders of articles: %j', (content, ids) => {
    const articles = read(content);
    expect(articles.map(({ text }) => text)).toEqual(['نعم', 'لا']);
    expect(articles.map(({ id }) => id)).toEqual(ids);
  });

  test.each([
    ['نعم\tO\nسعاد\n', 'c:2: "سعاد" has no tag'],
    ['نعم\tO\nسعاد\tPERSON\n', 'c:2: "PERSON" is no tag (expected O, B-PER, I-PER, …)'],
    ['نعم\tO\n\tB-PER\n', 'c:2: there is no word on this line'],
    ['\nزارت سعاد كمال أبها\n', 'c:2: expected a word and its tag'],
    ['# newdoc\n', 'c: there is no article in it'],
  ])('say what is wrong with %j', (content, message) => {
    expect(() => read(content)).toThrow(message);
  });
});
