import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { TEXT } from '../output/sample.ts';
import { extract, openWorkplace, type Workplace } from './in-process.ts';

let work: Workplace;
beforeEach(() => {
  work = openWorkplace();
});
afterEach(() => {
  work.remove();
});

describe('evaluate', () => {
  const GOLD = JSON.stringify({
    id: 'g1',
    text: TEXT,
    entities: [
      { start: 9, end: 20, type: 'PER', canonical: 'ليلى الحداد' },
      { start: TEXT.indexOf('طرابلس'), end: TEXT.indexOf('طرابلس') + 6, type: 'LOC' },
    ],
    quotations: [],
  });

  test('prints the figures', async () => {
    const { code, out } = await extract([
      'evaluate',
      '--json',
      work.put('gold.jsonl', `${GOLD}\n`),
    ]);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      articles: 1,
      entities: { precision: 66.7, recall: 100, f1: 80 },
      LOC: { f1: 100 },
      canonical: 100,
      quotations: { precision: 0, recall: 0, f1: 0 },
    });
  });

  test('fails below a floor', async () => {
    const gold = work.put('gold.jsonl', `${GOLD}\n`);
    const floors = work.put('floors.json', '{"entities": 80, "PER": 70.5}');
    const { code, out, err } = await extract(['evaluate', gold, '--floors', floors]);
    expect(code).toBe(1);
    expect(out).toContain('PER                  66.7   50.0  100.0\n');
    expect(err).toBe('extract: PER: 66.7, below the floor of 70.5\n');
  });

  test.each([
    ['{"PRE": 1}', /floors\.json: unknown figure "PRE"/],
    ['{"PER": "x"}', /floors\.json: the floor of "PER" is no number/],
    ['[]', /floors\.json: expected an object of figures/],
  ])('says what is wrong with floors: %s', async (json, message) => {
    const args = [
      'evaluate',
      work.put('gold.jsonl', GOLD),
      '--floors',
      work.put('floors.json', json),
    ];
    const { code, err } = await extract(args);
    expect(code).toBe(5);
    expect(err).toMatch(message);
  });

  test('names the line of a broken gold file', async () => {
    const { code, err } = await extract([
      'evaluate',
      work.put('gold.jsonl', `${GOLD}\n{"id":1}\n`),
    ]);
    expect(code).toBe(5);
    expect(err).toMatch(/gold\.jsonl:2: "text" is no text\n$/);
  });

  test('says that there is no gold file', async () => {
    expect((await extract(['evaluate', join(work.directory, 'none')])).code).toBe(4);
  });
});
