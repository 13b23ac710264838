import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { ExitCode } from '../src/errors.ts';
import { encode } from './app/encode.ts';
import { extract, openWorkplace, type Workplace } from './cli/in-process.ts';
import { TEXT } from './output/sample.ts';

let work: Workplace;
beforeEach(() => {
  work = openWorkplace();
});
afterEach(() => {
  work.remove();
});

describe('extract', () => {
  test('shows a file', async () => {
    const { code, out, err } = await extract([work.put('a.txt')]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('People\n  1  ليلى الحداد\n');
  });

  test('reads standard input when no path is given', async () => {
    const { out } = await extract(['--json'], { stdin: TEXT });
    expect(JSON.parse(out)).toMatchObject({ id: '-', entities: [{}, {}, {}] });
  });

  test('asks for an input on a terminal', async () => {
    expect(await extract([])).toEqual({
      code: 2,
      out: '',
      err: 'extract: no input: give a file or a directory, or pipe a text (see --help)\n',
    });
  });

  test('puts an empty line between articles', async () => {
    const path = work.put('a.txt', '');
    const { out } = await extract([path, path]);
    const article = `${path}\n0 people, 0 places, 0 organisations, 0 quotations\n`;
    expect(out).toBe(`${article}\n${article}`);
  });

  test('prints one record or an array', async () => {
    const path = work.put('a.txt');
    const single: unknown = JSON.parse((await extract(['--json', path])).out);
    const several: unknown = JSON.parse((await extract(['--json', path, path])).out);
    const walked: unknown = JSON.parse((await extract(['--json', work.directory])).out);
    expect(several).toEqual([single, single]);
    expect(walked).toEqual([single]);
  });

  test('prints one line for each row, the broken ones too', async () => {
    const rows = `{"k":"r1","t":${JSON.stringify(TEXT)}}\nbroken\n{"k":7,"t":""}\n`;
    const args = ['--input-format', 'jsonl', '--text-field', 't', '--id-field', 'k', '--jsonl'];
    const { code, out, err } = await extract([...args, work.put('rows.txt', rows)]);
    const records = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown);
    expect(code).toBe(3);
    expect(err).toMatch(/^extract: .*rows\.txt:2: line 2: not JSON\n$/);
    expect(records).toMatchObject([
      { id: 'r1', source: { line: 1 } },
      { error: { code: 'bad-row', message: 'line 2: not JSON' } },
      { id: 7 },
    ]);
  });

  test('says which encoding it guessed, not which it was told', async () => {
    const path = work.put('a.txt', encode('قال الوزير', 'windows-1256'));
    expect((await extract([path])).err).toBe(`extract: ${path}: read as windows-1256\n`);
    expect((await extract(['--encoding', 'windows-1256', path])).err).toBe('');
  });

  test('warns of a bad byte in the record', async () => {
    const bytes = Buffer.concat([Buffer.from('قال '), Uint8Array.of(0xff), Buffer.from(' نعم')]);
    const { out } = await extract(['--json', work.put('a.txt', bytes)]);
    expect(JSON.parse(out)).toMatchObject({ warnings: [{ code: 'bad-byte', start: 4, end: 5 }] });
  });

  test('keeps failures in their order and goes on', async () => {
    const [a, none, b] = [
      work.put('a.txt', ''),
      join(work.directory, 'none.txt'),
      work.put('b.txt', ''),
    ];
    const { code, out, err } = await extract(['--json', a, none, b]);
    expect(code).toBe(3);
    expect(err).toBe(`extract: ${none}: no such file\n`);
    expect(JSON.parse(out)).toMatchObject([
      { id: a },
      { id: none, error: { code: 'not-found', message: 'no such file' } },
      { id: b },
    ]);
  });

  test.each(['none.txt', 'binary.txt'])('fails when nothing could be read: %s', async (name) => {
    work.put('binary.txt', Buffer.alloc(64));
    expect((await extract([join(work.directory, name)])).code).toBe(4);
  });

  test('tells by its exit code whether something was found, if asked', async () => {
    expect((await extract(['-e', work.put('a.txt')])).code).toBe(0);
    expect((await extract(['-e', work.put('b.txt', '')])).code).toBe(1);
    expect((await extract([work.put('b.txt', '')])).code).toBe(0);
    expect((await extract(['-e', '--no-exit-status', work.put('b.txt', '')])).code).toBe(0);
  });

  test('stops when interrupted, and keeps what is finished', async () => {
    let asked = 0;
    const interruption = (): ExitCode | undefined => (1 < ++asked ? 130 : undefined);
    const path = work.put('a.txt', '');
    const { code, out } = await extract(['--json', path, path, path], { interruption });
    expect(code).toBe(130);
    expect(JSON.parse(out)).toHaveLength(1);
  });

  test('ends quietly when its reader goes away', async () => {
    expect(await extract([work.put('a.txt')], { failure: 'EPIPE' })).toMatchObject({
      code: 0,
      err: '',
    });
  });

  test('says that the disk is full', async () => {
    expect(await extract([work.put('a.txt')], { failure: 'ENOSPC' })).toMatchObject({
      code: 6,
      err: 'extract: standard output: cannot be written (ENOSPC)\n',
    });
  });

  test('owns up to its bugs, with the stack on request', async () => {
    const path = work.put('a.txt', 'bug');
    expect(await extract([path])).toMatchObject({
      code: 70,
      err: 'extract: a bug of ours: broken rule (please report it with the output of -v)\n',
    });
    expect((await extract(['-v', path])).err).toContain('at analyzeSample');
  });
});

const BIN = fileURLToPath(new URL('../bin/extract.js', import.meta.url));
const BUILT = ['bundle/start.cjs', 'bundle/extract.cjs', 'lexicon.bin'].every((name) =>
  existsSync(new URL(`../dist/${name}`, import.meta.url)),
);

/** The built command, where there is one. */
const built = BUILT ? describe : describe.skip;

built('the built command', () => {
  test('runs, and a reader may leave early', () => {
    const rows = `${JSON.stringify({ id: 1, text: TEXT })}\n`.repeat(2000);
    const command = `"${process.execPath}" "${BIN}" --input-format jsonl --jsonl | head -c 100`;
    const { stdout, stderr } = spawnSync('sh', ['-c', command], { input: rows, encoding: 'utf8' });
    expect(stderr).toBe('');
    expect(stdout).toMatch(/^\{"schema":"extract\/1","id":1,/);
  });
});
