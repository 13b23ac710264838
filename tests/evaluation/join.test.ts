import { describe, expect, test } from '@jest/globals';
import type { AnnotatedMention, GoldArticle } from '../../src/evaluation/article.ts';
import { PLAIN_DRAFT, type Draft } from '../../src/evaluation/draft.ts';
import { joinFindings } from '../../src/evaluation/join.ts';

const TEXT = 'زارت سعاد أبها، وعادت';

function gold(id: string | undefined, text = TEXT): GoldArticle {
  return { id, text, mentions: [], ignored: [], quotations: undefined, indirect: [] };
}

function draft(id: string | undefined, rest: Partial<Draft> = {}): Draft {
  return { ...PLAIN_DRAFT, place: 'f.jsonl:1', id, text: TEXT, mentions: [], ...rest };
}

function nameAt(start: number, end: number): AnnotatedMention {
  return { start, end, type: 'person', canonical: undefined, confidence: undefined };
}

/** Tells findings apart by how many names they have. */
const ONE = { mentions: [nameAt(5, 9)] };

function countsOf(golds: readonly GoldArticle[], drafts: readonly Draft[]): readonly unknown[] {
  return joinFindings(golds, drafts).comparisons.map(({ found }) => found.mentions?.length);
}

describe('findings are joined with their gold', () => {
  test.each([
    ['by id', ['b', 'a'], [0, 1]],
    ['by the names of files', ['x/b.txt', 'x/a.txt'], [0, 1]],
    ['by order where an id is lacking', ['b', undefined], [1, 0]],
  ])('%s', (_, [first, second], counts) => {
    expect(countsOf([gold('a'), gold('b')], [draft(first, ONE), draft(second)])).toEqual(counts);
  });

  test('and others are left out, which is said', () => {
    const { comparisons, notes } = joinFindings([gold('a')], [draft('b'), draft('a')]);
    expect(comparisons).toHaveLength(1);
    expect(notes).toEqual(['1 findings are about no article of the gold: left out']);
  });

  test('also where the finder failed, which is said', () => {
    const { comparisons, notes } = joinFindings(
      [gold('a')],
      [draft('a', { text: undefined, mentions: undefined, failure: 'no such file' })],
    );
    expect(comparisons[0]?.found).toEqual({ mentions: [], quotations: [], indirect: [] });
    expect(notes).toEqual(['f.jsonl:1: failed (no such file), counted as nothing found']);
  });

  test('in its text where they have none of their own', () => {
    const [comparison] = joinFindings(
      [gold('a')],
      [draft('a', { ...ONE, text: undefined })],
    ).comparisons;
    expect(comparison?.found.mentions).toEqual(ONE.mentions);
  });

  test('whatever white space their text has', () => {
    const text = 'زارت  سعاد\nأبها ، وعادت';
    const mentions = [nameAt(6, 10), nameAt(11, 17)];
    const [comparison] = joinFindings([gold('a')], [draft('a', { text, mentions })]).comparisons;
    const carried = comparison?.found.mentions ?? [];
    expect(carried.map(({ start, end }) => TEXT.slice(start, end))).toEqual(['سعاد', 'أبها،']);
  });

  test.each([
    [
      [gold('a'), gold('b')],
      [draft('a')],
      'f.jsonl: no findings about "b" (1 of 2 articles of the gold)',
    ],
    [[gold('a')], [draft('a'), draft('a')], 'f.jsonl:1: more than one text has the id "a"'],
    [[gold('a')], [draft('x/a.txt'), draft('y/a.txt')], 'more than one text has the id "x/a.txt"'],
    [
      [gold(undefined)],
      [draft('a'), draft('b')],
      'f.jsonl: findings about 2 articles, but the gold has 1, and not all have ids to join them by',
    ],
    [
      [gold('a')],
      [draft('a', { text: 'زارت  سلمى أبها، وعادت' })],
      `f.jsonl:1: another text than the gold's "a": "لمى أبها، وعادت" at 7, where that has "عاد أبها، وعادت"`,
    ],
    [
      [gold('a')],
      [draft('a', { text: undefined, mentions: [nameAt(0, 99)] })],
      'f.jsonl:1: offset 99',
    ],
  ])('unless they do not fit', (golds, drafts, message) => {
    expect(() => joinFindings(golds, drafts)).toThrow(message);
  });
});
