import { expect, test } from '@jest/globals';
import { keepRecent } from '../../src/lexicon/recent.ts';

/** Two places: all words belong to one pair. */
function keepTwo(): { readonly ask: (key: string) => number; readonly read: string[] } {
  const read: string[] = [];
  const word = keepRecent(2, (key, place) => {
    read.push(key);
    return { key, place };
  });
  return { ask: (key) => word(key).place, read };
}

test('a new word takes the place of the one not asked for longer', () => {
  const { ask, read } = keepTwo();
  for (const key of ['كتب', 'قال', 'كتب', 'ذهب', 'كتب', 'قال']) ask(key);
  expect(read).toEqual(['كتب', 'قال', 'ذهب', 'قال']);
});

test('a word keeps the place that it was read for', () => {
  const { ask } = keepTwo();
  const place = ask('كتب');
  const other = ask('قال');
  expect([place, other].sort()).toEqual([0, 1]);
  expect([ask('كتب'), ask('ذهب'), ask('كتب')]).toEqual([place, other, place]);
});
