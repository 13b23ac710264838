import { describe, expect, test } from '@jest/globals';
import type { GoldArticle } from '../../src/evaluation/article.ts';
import { toGold } from '../../src/evaluation/draft.ts';
import { detectFormat, parseAnnotated } from '../../src/evaluation/parse-annotated.ts';

const TEXT = '😀 زارت سعاد\nكمال أبها وجدة';

function read(content: string, text: string | undefined = TEXT): readonly GoldArticle[] {
  return parseAnnotated({ path: 'news/a.ann', content, text }, 'brat').map(toGold);
}

describe('a file of brat', () => {
  test('gives names by code points', () => {
    const content = [
      'T1\tPerson 7 16\tسعاد كمال',
      'T2\tLOC 17 21\tأبها',
      'T3\tDate 2 6\tزارت',
      'R1\tVisits Arg1:T1 Arg2:T2',
      '#1\tAnnotatorNotes T1\tنعم',
      '',
    ].join('\r\n');
    const [article] = read(content);
    expect(article).toMatchObject({ id: 'news/a.txt', text: TEXT, quotations: undefined });
    expect(article?.mentions?.map(({ start, end }) => TEXT.slice(start, end))).toEqual([
      'سعاد\nكمال',
      'أبها',
    ]);
  });

  test('gives the whole stretch of a name in pieces', () => {
    const [article] = read('T1\tLOC 17 21;23 26\tأبها جدة');
    expect(article?.mentions).toMatchObject([{ start: 18, end: 27, type: 'place' }]);
  });

  test('may hold nothing', () => {
    expect(read('')).toMatchObject([{ mentions: [] }]);
  });

  test.each([
    ['T1\tPER 7 11\tسلمى', 'news/a.ann:1: "سعاد" stands at 8, not "سلمى"'],
    ['\nT1\tPER 7 99\tسعاد', 'news/a.ann:2: offset 99 is no place in the text'],
    ['T1\tPER 7;9\tسعاد', 'news/a.ann:1: expected T1, a tab, a type with offsets'],
    ['T1\tPER 9 7\tسعاد', 'news/a.ann:1: 9 7 is no span'],
  ])('says what is wrong with %j', (content, message) => {
    expect(() => read(content)).toThrow(message);
  });

  test('needs its text', () => {
    const file = { path: 'a.ann', content: '', text: undefined };
    expect(() => parseAnnotated(file, 'brat')).toThrow('a.ann: there is no text beside it');
  });
});

test.each([
  ['a.ann', '', 'brat'],
  ['a', '', 'json'],
  ['a', 'T1\tPER 0 4\tسعاد\n', 'brat'],
  ['a', 'R1\tVisits Arg1:T1 Arg2:T2\n', 'brat'],
  ['a.ann', 'T1\tO\nسعاد\tB-PER\n', 'conll'],
  ['a.conll', '{"text": ""}', 'json'],
  ['a', '{\n  "text": ""}', 'json'],
  ['a.jsonl', '{ O\n', 'conll'],
])('%s with %j is told by what it holds: %s', (path, content, format) => {
  expect(detectFormat({ path, content })).toBe(format);
});
