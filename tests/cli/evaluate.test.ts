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
      overlap: { precision: 66.7, recall: 100, f1: 80 },
      unseenRecall: 100,
      calibration: 20.4,
      quotations: { precision: 0, recall: 0, f1: 0 },
      of: { entities: 2, canonical: 1, calibration: 3 },
    });
  });

  test('fails below a floor', async () => {
    const gold = work.put('gold.jsonl', `${GOLD}\n`);
    const floors = work.put('floors.json', '{"entities": 80, "PER": 70.5}');
    const { code, out, err } = await extract(['evaluate', gold, '--floors', floors]);
    expect(code).toBe(1);
    expect(out).toContain('PER                  66.7   50.0  100.0      1\n');
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

  test('fails below the least F1', async () => {
    const gold = work.put('gold.jsonl', GOLD);
    expect((await extract(['evaluate', gold, '--min-f1', '80'])).code).toBe(0);
    const { code, out, err } = await extract(['evaluate', gold, '--min-f1', '80.5']);
    expect(code).toBe(1);
    expect(out).toMatch(/^1 article {2}/);
    expect(err).toBe('extract: F1 of names: 80, below --min-f1 80.5\n');
  });

  test('says which side of a floor a figure is on', async () => {
    const gold = work.put('gold.jsonl', GOLD);
    const floors = work.put('floors.json', '{"calibration": 10, "speakersNear": 50}');
    expect((await extract(['evaluate', gold, '--floors', floors])).err).toBe(
      'extract: calibration: 20.4, above the ceiling of 10\nextract: speakersNear: not measured, below the floor of 50\n',
    );
  });

  test('shows what each least confidence would give', async () => {
    const gold = work.put('gold.jsonl', GOLD);
    const { out } = await extract(['evaluate', gold, '--curve']);
    expect(out).toContain(
      '\n\nconfidence from        F1      P      R\n0.10                 80.0   66.7',
    );
    expect(out).toContain('\n0.55                100.0  100.0  100.0\n');
    const { curve } = JSON.parse(
      (await extract(['evaluate', gold, '--curve', '--json'])).out,
    ) as Record<string, unknown>;
    expect(curve).toHaveLength(18);
    expect(curve).toContainEqual({ minConfidence: 0.95, precision: 100, recall: 50, f1: 66.7 });
  });

  test.each([
    ['--min-f1', '101', /--min-f1 101: expected a number from 0 to 100/],
    ['--gold-format', 'xml', /unknown format "xml" \(expected auto, json, jsonl, conll or brat\)/],
  ])('refuses %s %s', async (option, value, message) => {
    const { code, err } = await extract(['evaluate', 'gold.jsonl', option, value]);
    expect(code).toBe(2);
    expect(err).toMatch(message);
  });

  test('says that there is no gold file', async () => {
    expect((await extract(['evaluate', join(work.directory, 'none')])).code).toBe(4);
  });
});

describe('gold', () => {
  const CONLL = 'ليلى\tB-PER\nالحداد\tI-PER\nقرب\tO\nطرابلس\tB-LOC\n';
  const BRAT = `T1\tPER 8 19\tليلى الحداد\nT2\tLOC 30 36\tطرابلس\n`;

  test('may be words and tags', async () => {
    const { code, out } = await extract(['evaluate', '--json', work.put('gold.txt', CONLL)]);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ articles: 1, of: { PER: 1, LOC: 1 } });
  });

  test('may be names beside their text, in files or directories', async () => {
    work.put('a.txt');
    const path = work.put('a.ann', BRAT);
    for (const gold of [path, work.directory]) {
      const { out } = await extract(['evaluate', '--json', gold]);
      expect(JSON.parse(out)).toMatchObject({ LOC: { f1: 100 }, PER: { recall: 100 }, edges: 100 });
    }
  });

  test('may be what the program once found', async () => {
    const { out } = await extract(['--jsonl', '--with-text', work.put('a.txt')]);
    const gold = work.put('gold.jsonl', out);
    const { out: figures } = await extract(['evaluate', '--json', gold]);
    expect(JSON.parse(figures)).toMatchObject({
      entities: { f1: 100 },
      canonical: 100,
      quotations: { f1: 100 },
      speakersExact: 100,
    });
  });

  test('may be called by its format', async () => {
    const gold = work.put('gold', '{ O\nليلى B-PER\n');
    expect((await extract(['evaluate', gold, '--gold-format', 'conll'])).code).toBe(0);
    expect((await extract(['evaluate', gold, '--gold-format', 'jsonl'])).code).toBe(5);
  });

  test.each([
    {
      name: 'gold.conll',
      content: 'ليلى\tB-PER\nقرب\n',
      message: 'gold.conll:2: "قرب" has no tag',
    },
    { name: 'gold.jsonl', content: '', message: 'gold.jsonl: there is no article in it' },
  ])('that is wrong is refused: $message', async ({ name, content, message }) => {
    const { code, err } = await extract(['evaluate', work.put(name, content)]);
    expect(code).toBe(5);
    expect(err).toContain(`${message}\n`);
  });

  test.each([
    { name: 'gold.ann', content: BRAT, message: 'gold.txt: no such file' },
    {
      name: 'gold.jsonl',
      content: Buffer.alloc(64),
      message: 'gold.jsonl: binary data, not a text',
    },
  ])('that cannot be read is refused: $message', async ({ name, content, message }) => {
    const { code, err } = await extract(['evaluate', work.put(name, content)]);
    expect(code).toBe(4);
    expect(err).toContain(`${message}\n`);
  });

  test('acts on no terminal with its mistakes', async () => {
    const gold = work.put('gold.conll', 'ليلى\tB-PER\nقرب\t\u001b[2Jx\n');
    expect((await extract(['evaluate', gold])).err).toContain('gold.conll:2: " [2Jx" is no tag');
  });

  test('is not found in an empty directory', async () => {
    const { code, err } = await extract(['evaluate', work.directory]);
    expect(code).toBe(4);
    expect(err).toMatch(/no \.ann or \.conll or \.json or .* files in this directory\n$/);
  });
});

describe('findings', () => {
  const place = TEXT.indexOf('طرابلس');
  const GOLD = JSON.stringify({
    id: 'a',
    text: TEXT,
    entities: [{ start: place, end: place + 6, type: 'LOC' }],
  });
  const line = (fields: object): string =>
    `${JSON.stringify({ schema: 'extract/1', ...fields })}\n`;

  test('are measured instead of the analysis', async () => {
    const gold = work.put('gold.jsonl', GOLD);
    const { out: record } = await extract(['--jsonl', '-t', 'place', work.put('a.txt')]);
    const { code, out } = await extract(['evaluate', gold, work.put('f.jsonl', record), '--json']);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ entities: { precision: 100, recall: 100, f1: 100 } });
  });

  test('may come on standard input', async () => {
    const gold = work.put('gold.jsonl', GOLD);
    const stdin = line({ id: 'a', entities: [] });
    const { out } = await extract(['evaluate', gold, '-', '--json'], { stdin });
    expect(JSON.parse(out)).toMatchObject({ entities: { f1: 0 }, of: { entities: 1 } });
  });

  test('of others have no confidence and no curve', async () => {
    const gold = work.put('gold.jsonl', GOLD);
    const tags = TEXT.split(' ').map(
      (word) => `${word} ${word.includes('طرابلس') ? 'B-LOC' : 'O'}`,
    );
    const found = work.put('f.conll', tags.join('\n'));
    const { code, out, err } = await extract(['evaluate', gold, found, '--json', '--curve']);
    expect(code).toBe(0);
    expect(JSON.parse(out)).not.toHaveProperty('calibration');
    expect(err).toBe('extract: the findings do not say how sure they are: no curve\n');
  });

  test('of a failed input count as none, which is said', async () => {
    const gold = work.put('gold.jsonl', GOLD);
    const found = work.put('f.jsonl', line({ id: 'a', error: { code: 'x', message: 'no text' } }));
    const { code, err } = await extract(['evaluate', gold, found]);
    expect(code).toBe(0);
    expect(err).toMatch(/f\.jsonl:1: failed \(no text\), counted as nothing found\n$/);
  });

  test.each([
    [line({ id: 'b', entities: [] }), /f\.jsonl: no findings about "a" \(1 of 1 /],
    [line({ id: 'a', text: 'نعم' }), /f\.jsonl:1: another text than the gold's "a"/],
    ['{"schema":"extract/1",\n', /f\.jsonl:1: /],
  ])('that do not fit are refused', async (content, message) => {
    const gold = work.put('gold.jsonl', GOLD);
    const { code, err } = await extract(['evaluate', gold, work.put('f.jsonl', content)]);
    expect(code).toBe(5);
    expect(err).toMatch(message);
  });
});
