import { describe, expect, test } from '@jest/globals';
import { FORMAT_NAMES, openFormat, type FormatName } from '../../src/output/formats.ts';
import { articleOf, RECORD_SETTINGS } from './sample.ts';

const FAILURE = { id: 'x', source: undefined, code: 'not-found', message: 'no such file' } as const;

/** What a format prints for some results. */
async function printed(
  name: FormatName,
  results: readonly ('article' | 'failure')[],
  isSeries = true,
): Promise<string> {
  const looks = { colorLevel: 0, bidi: 'off', width: 60, isExplained: false } as const;
  const format = await openFormat(name, { record: RECORD_SETTINGS, isSeries, looks });
  const texts = results
    .map((kind) => (kind === 'article' ? format.article(articleOf()) : format.failure(FAILURE)))
    .filter((text) => text !== undefined);
  if (texts.length === 0) return format.empty;
  return format.start + texts.join(format.separator) + format.end;
}

describe('JSON', () => {
  test('spreads out a single record', async () => {
    const text = await printed('json', ['article'], false);
    expect(text).toMatch(/^\{\n {2}"schema": "extract\/1",\n/);
    expect(JSON.parse(text)).toMatchObject({ id: 'خبر.txt' });
  });

  test.each([
    [[], []],
    [['article'], ['خبر.txt']],
    [
      ['article', 'failure', 'article'],
      ['خبر.txt', 'x', 'خبر.txt'],
    ],
  ] as const)('puts a series into one array: %j', async (results, ids) => {
    const records: unknown = JSON.parse(await printed('json', results));
    expect(records).toEqual(ids.map((id) => expect.objectContaining({ id })));
  });
});

describe('JSON Lines', () => {
  test('has one record on each line', async () => {
    const text = await printed('jsonl', ['article', 'failure', 'article']);
    expect(text.endsWith('\n')).toBe(true);
    expect(
      text
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as unknown),
    ).toHaveLength(3);
  });

  test('prints nothing for nothing', async () => {
    expect(await printed('jsonl', [])).toBe('');
  });
});

test('every named format opens and prints', async () => {
  for (const name of FORMAT_NAMES) expect(await printed(name, ['article'])).not.toBe('');
});
