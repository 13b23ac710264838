import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { isSeries, readInputs, type Input, type InputSettings } from '../../src/app/inputs.ts';
import { encode } from './encode.ts';

const SETTINGS: InputSettings = {
  format: 'auto',
  fields: { text: 'text', id: 'id', date: undefined },
  encoding: 'auto',
  isRecursive: true,
};

let directory = '';

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'inputs-'));
});

afterEach(() => {
  rmSync(directory, { recursive: true, force: true });
});

function put(name: string, content: string | Uint8Array): string {
  const path = join(directory, name);
  writeFileSync(path, content);
  return path;
}

async function inputsOf(
  paths: readonly string[],
  settings: Partial<InputSettings> = {},
  stdin = '',
): Promise<readonly Input[]> {
  const inputs: Input[] = [];
  const stream = Readable.from([Buffer.from(stdin)]);
  for await (const input of readInputs(paths, { ...SETTINGS, ...settings }, stream))
    inputs.push(input);
  return inputs;
}

/** Texts, and codes of failures. */
async function briefly(
  paths: readonly string[],
  settings: Partial<InputSettings> = {},
): Promise<readonly string[]> {
  const inputs = await inputsOf(paths, settings);
  return inputs.map((input) => (input.kind === 'text' ? input.text : input.failure.code));
}

describe('a file', () => {
  test('comes with the facts about its bytes', async () => {
    const path = put('خبر.txt', 'خبر\n');
    expect(await inputsOf([path])).toEqual([
      {
        kind: 'text',
        id: path,
        date: undefined,
        text: 'خبر\n',
        problems: [],
        source: {
          path,
          encoding: 'utf-8',
          bytes: 7,
          sha256: 'c40f6286180c20453f7b2e3fde08f632ffbd52d824af7639717838557740bd05',
        },
      },
    ]);
  });

  test('may be empty', async () => {
    expect(await briefly([put('empty.txt', '')])).toEqual(['']);
  });

  test('may be given twice', async () => {
    const path = put('a.txt', 'أ');
    expect(await briefly([path, path])).toEqual(['أ', 'أ']);
  });

  test('may be packed', async () => {
    expect(await briefly([put('a.txt.gz', gzipSync('أخبار'))])).toEqual(['أخبار']);
  });

  test('is decoded for itself', async () => {
    const paths = [put('a.txt', 'خبر عاجل'), put('b.txt', encode('خبر عاجل', 'windows-1256'))];
    expect(await briefly(paths)).toEqual(['خبر عاجل', 'خبر عاجل']);
  });

  test('that fails does not stop the others', async () => {
    const paths = [join(directory, 'none.txt'), put('b.bin', Buffer.alloc(9)), put('c.txt', 'ج')];
    expect(await briefly(paths)).toEqual(['not-found', 'decode-failed', 'ج']);
  });

  test('without permission fails', async () => {
    const path = put('secret.txt', 'سر');
    chmodSync(path, 0);
    const isRoot = process.getuid?.() === 0;
    expect(await briefly([path])).toEqual([isRoot ? 'سر' : 'no-permission']);
  });
});

describe('a directory', () => {
  beforeEach(() => {
    mkdirSync(join(directory, 'below'));
    mkdirSync(join(directory, '.hidden'));
    put('b.txt', 'ب');
    put('a.txt', 'أ');
    put('below/c.TXT', 'ج');
    put('.hidden/d.txt', 'د');
    put('other.md', 'لا');
  });

  test('is walked in the order of names', async () => {
    expect(await briefly([directory])).toEqual(['أ', 'ب', 'ج']);
  });

  test('is not walked deeper on request', async () => {
    expect(await briefly([directory], { isRecursive: false })).toEqual(['أ', 'ب']);
  });

  test('may hold a loop of links', async () => {
    symlinkSync(directory, join(directory, 'below/loop'));
    symlinkSync(join(directory, 'a.txt'), join(directory, 'z.txt'));
    expect(await briefly([directory])).toEqual(['أ', 'ب', 'ج', 'أ']);
  });

  test('without texts is a failure', async () => {
    expect(await briefly([join(directory, '.hidden')], { format: 'jsonl' })).toEqual(['no-text']);
  });
});

describe('rows', () => {
  const ROWS = '{"id":"r1","text":"أ"}\n{"text":"ب"}\nbroken\n';

  test('are known by the name of their file, and named by it when they have no id', async () => {
    const path = put('rows.jsonl', ROWS);
    expect(await inputsOf([path])).toMatchObject([
      { kind: 'text', id: 'r1', text: 'أ', source: { path, line: 1 } },
      { kind: 'text', id: `${path}:2`, text: 'ب', source: { path, line: 2 } },
      {
        kind: 'failed',
        failure: {
          id: `${path}:3`,
          source: { path, line: 3 },
          code: 'bad-row',
          message: 'line 3: not JSON',
        },
      },
    ]);
  });

  test('may be packed', async () => {
    const path = put('rows.jsonl.gz', gzipSync(ROWS));
    expect(await briefly([path])).toEqual(['أ', 'ب', 'bad-row']);
  });

  test('come from standard input on request', async () => {
    const inputs = await inputsOf(['-'], { format: 'jsonl' }, ROWS);
    expect(inputs).toMatchObject([{ id: 'r1' }, { id: '-:2' }, { kind: 'failed' }]);
  });

  test('of a missing file are one failure', async () => {
    expect(await briefly([join(directory, 'none.jsonl')])).toEqual(['not-found']);
  });

  test('in a packed file that is damaged end with a failure', async () => {
    const packed = gzipSync(ROWS.repeat(1000));
    const path = put('rows.jsonl.gz', packed.subarray(0, packed.length / 2));
    expect((await briefly([path])).at(-1)).toBe('read-failed');
  });
});

describe('standard input', () => {
  test('is one text', async () => {
    expect(await inputsOf(['-'], {}, 'خبر')).toMatchObject([
      { id: '-', text: 'خبر', source: { path: '-', encoding: 'utf-8', bytes: 6 } },
    ]);
  });
});

describe('a series', () => {
  test.each([
    [['a.txt'], 'auto', false],
    [['-'], 'auto', false],
    [['-'], 'jsonl', true],
    [['a.jsonl'], 'auto', true],
    [['a.jsonl'], 'text', false],
    [['a.txt', 'b.txt'], 'auto', true],
    [['.'], 'auto', true],
  ] as const)('%j as %s: %s', (paths, format, expected) => {
    expect(isSeries(paths, format)).toBe(expected);
  });
});
