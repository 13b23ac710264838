import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { extract, openWorkplace, type Workplace } from './in-process.ts';

let work: Workplace;
beforeEach(() => {
  work = openWorkplace();
});
afterEach(() => {
  work.remove();
});

describe('what to find', () => {
  test.each([
    [['-t', 'place'], ['e1 طرابلس'], 2],
    [['-t', 'people,LOC'], ['e1 ليلى الحداد', 'e2 هشام', 'e3 طرابلس'], 2],
    [['--min-confidence', '0.9'], ['e1 ليلى الحداد', 'e2 طرابلس'], 1],
    [['--no-quotes', '--quotes', '-t', 'org'], [], 2],
  ] as const)('%j', async (args, names, quotations) => {
    const { out } = await extract(['--json', ...args, work.put('a.txt')]);
    expect(JSON.parse(out)).toMatchObject({
      entities: names.map((named) => {
        const [id, ...name] = named.split(' ');
        return { id, name: name.join(' ') };
      }),
      quotations: Array.from({ length: quotations }, () => ({})),
    });
  });

  test.each([
    [['--no-quotes'], ['entities']],
    [['--no-entities'], ['quotations']],
    [['entities'], ['entities']],
    [['quotes'], ['quotations']],
    [['tokens'], ['tokens']],
    [['--with-text'], ['text', 'entities', 'quotations']],
    [
      ['--with-text', '--no-text'],
      ['entities', 'quotations'],
    ],
  ])('%j', async (args, keys) => {
    const { out } = await extract([...args, '--json', work.put('a.txt')]);
    const record = JSON.parse(out) as object;
    const parts = ['text', 'tokens', 'entities', 'quotations'];
    expect(Object.keys(record).filter((key) => parts.includes(key))).toEqual(keys);
  });

  test('takes options before and after the name of a command', async () => {
    const path = work.put('a.txt');
    expect((await extract(['--json', 'quotes', path])).out).toBe(
      (await extract(['quotes', path, '--json'])).out,
    );
  });
});

describe('output', () => {
  test('goes to a file whose name chooses the format', async () => {
    const target = join(work.directory, 'out.jsonl');
    expect(await extract(['-o', target, work.put('a.txt')])).toEqual({ code: 0, out: '', err: '' });
    expect(JSON.parse(readFileSync(target, 'utf8'))).toMatchObject({ schema: 'extract/1' });
  });

  test('leaves no file behind when the work fails', async () => {
    const target = join(work.directory, 'out.jsonl');
    await extract(['-o', target, work.put('a.txt', 'bug')]);
    expect(existsSync(target)).toBe(false);
  });

  test('the last format wins', async () => {
    const { out } = await extract(['--jsonl', '-f', 'pretty', '--json', work.put('a.txt')]);
    expect(out).toMatch(/^\{\n/);
  });

  test('counts as it is told', async () => {
    const { out } = await extract(['--json', '--offsets', 'codepoint', work.put('a.txt')]);
    expect(JSON.parse(out)).toMatchObject({
      offsets: 'codepoint',
      sentences: [{ start: 0, end: 62 }],
    });
  });

  test.each([
    ['a pipe', { isSeen: false, args: [], env: {}, expected: false }],
    ['a screen', { isSeen: true, args: [], env: {}, expected: true }],
    [
      'a screen without colours',
      { isSeen: true, args: [], env: { NO_COLOR: '1' }, expected: false },
    ],
    ['a pipe with colours', { isSeen: false, args: [], env: { FORCE_COLOR: '1' }, expected: true }],
    [
      'a screen, against the flag',
      { isSeen: true, args: ['--no-color'], env: {}, expected: false },
    ],
    [
      'a pipe, with the flag',
      { isSeen: false, args: ['--color', 'always'], env: { NO_COLOR: '1' }, expected: true },
    ],
  ] as const)(
    'has colours where they are wanted: %s',
    async (_, { isSeen, args, env, expected }) => {
      const { out } = await extract([...args, work.put('a.txt')], { isSeen, env });
      expect(out.includes('\u001b[')).toBe(expected);
    },
  );

  test.each([
    ['a pipe', { isSeen: false, args: [], env: {}, expected: false }],
    ['a plain screen', { isSeen: true, args: [], env: {}, expected: false }],
    [
      'a screen that orders Arabic',
      { isSeen: true, args: [], env: { VTE_VERSION: '6800' }, expected: true },
    ],
    [
      'a pipe from there',
      { isSeen: false, args: [], env: { VTE_VERSION: '6800' }, expected: false },
    ],
    [
      'a pipe, with the flag',
      { isSeen: false, args: ['--bidi', 'terminal'], env: {}, expected: true },
    ],
  ] as const)('isolates Arabic where it helps: %s', async (_, { isSeen, args, env, expected }) => {
    const { out } = await extract([...args, work.put('a.txt')], { isSeen, env });
    expect(out.includes('\u2068')).toBe(expected);
  });
});

describe('help', () => {
  test.each([['--help'], ['help'], ['quotes', '--help']])('is shown: %s', async (...args) => {
    const { code, out } = await extract(args);
    expect(code).toBe(0);
    expect(out).toContain('Usage: extract');
  });

  test('has the version', async () => {
    expect(await extract(['--version'])).toMatchObject({ code: 0, out: '0.1.0\n' });
  });
});

describe('mistakes', () => {
  test.each([
    [['--jsn'], "unknown option '--jsn' (Did you mean --json?)"],
    [['-f', 'xml'], 'unknown format "xml" (expected pretty, json or jsonl)'],
    [['-t', 'persn'], 'unknown type "persn" (expected person, place, organization or other)'],
    [['--min-confidence', '2'], '--min-confidence 2: expected a number from 0 to 1'],
    [['--width', ''], '--width : expected a number from 20 to 1000'],
    [['--bidi', 'x'], 'unknown bidi mode "x" (expected auto, terminal, visual or off)'],
    [['--offsets', 'x'], 'unknown offset unit "x" (expected utf16, codepoint or byte)'],
    [
      ['--encoding', 'utf-16le', '--input-format', 'jsonl'],
      'JSON Lines cannot be utf-16le: convert the file to utf-8',
    ],
    [['-o'], "option '-o, --output <file>' argument missing"],
    [['evaluate'], "missing required argument 'gold'"],
  ])('are told in one line: %j', async (args, message) => {
    expect(await extract(args, { stdin: '' })).toEqual({
      code: 2,
      out: '',
      err: `extract: ${message}\n`,
    });
  });
});
