import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { openCache } from '../../src/app/cache.ts';
import { layerUserLists, type LexiconSettings } from '../../src/app/lexicons.ts';
import { parseListFiles, readListFiles } from '../../src/app/list-files.ts';
import { lintPath } from '../../src/app/lint-sources.ts';
import { ListError } from '../../src/errors.ts';
import { lookUp } from '../../src/gazetteer/lookup.ts';
import { openWorkplace, type Workplace } from '../cli/in-process.ts';
import { fullLexicon } from '../support/lexicon.ts';

let work: Workplace;
beforeEach(() => {
  work = openWorkplace();
});
afterEach(() => {
  work.remove();
});

const NOTHING: LexiconSettings = { lists: [], denied: [], only: [], hasDefaults: true };

function environment(): Record<string, string> {
  return { XDG_CACHE_HOME: join(work.directory, 'cache') };
}

function cached(): string[] {
  const folder = join(work.directory, 'cache', 'extract', 'lexicons');
  return existsSync(folder) ? readdirSync(folder) : [];
}

/** The types and lists under which a name is known. */
function known(name: string, settings: Partial<LexiconSettings>): string[] {
  const lexicon = layerUserLists(fullLexicon(), { ...NOTHING, ...settings }, environment());
  return lookUp(name, lexicon).matches.flatMap(({ entry }) =>
    entry.category === 'name' ? [`${entry.type} ${entry.list}`] : [],
  );
}

describe("users' lists", () => {
  test('lie over the lexicon, the last one on top', () => {
    const first = work.put('first.csv', 'name,type\nالقدس,org\nنهر قاف,place\n');
    const second = work.put('second.txt', 'القدس\n');
    expect(known('القدس', { lists: [first] })).toEqual(['organization first.csv']);
    expect(known('القدس', { lists: [first, second] })).toEqual(['place second.txt']);
    expect(known('نهر قاف', { lists: [first, second] })).toEqual(['place first.csv']);
  });

  test('can stand alone, and deny', () => {
    const path = work.put('a.txt', 'القدس\n');
    expect(known('القاهرة', { lists: [path], hasDefaults: false })).toEqual([]);
    expect(known('القدس', { denied: [path] })).toEqual([]);
    expect(known('القدس', { only: [path] })).toEqual(['place a.txt']);
  });

  test('are compiled once for each content', () => {
    const path = work.put('a.txt', 'القدس\n');
    known('القدس', { lists: [path] });
    known('القدس', { lists: [path] });
    expect(cached()).toHaveLength(1);
    work.put('a.txt', 'القدس\nنهر قاف\n');
    expect(known('نهر قاف', { lists: [path] })).toHaveLength(1);
    expect(cached()).toHaveLength(2);
  });

  test('are compiled anew where the cache is broken, and work without one', () => {
    const path = work.put('a.txt', 'القدس\n');
    known('القدس', { lists: [path] });
    const [name = ''] = cached();
    writeFileSync(join(work.directory, 'cache', 'extract', 'lexicons', name), 'cut');
    expect(known('القدس', { lists: [path] })).toHaveLength(1);
    const file = work.put('file', '');
    const env = { XDG_CACHE_HOME: file };
    expect(layerUserLists(fullLexicon(), { ...NOTHING, lists: [path] }, env).size).toBe(
      fullLexicon().size + 1,
    );
  });
});

/** The lines of the error that work ends in. */
function linesOf(work: () => unknown): readonly string[] {
  try {
    work();
  } catch (error) {
    if (error instanceof ListError) return error.lines;
  }
  return [];
}

describe('a list that cannot be used', () => {
  test.each([
    ['a.csv', 'name,use\nx,never\n', 'a.csv:2: value use "never"'],
    ['a.txt', new Uint8Array([0xd9, 0x82, 0x0a, 0xe3, 0xe4]), 'a.txt:2: encoding'],
    ['lists.def', 'missing.lst:location\n', 'lists.def:1: not-found'],
  ])('%s is told with its line', (name, content, message) => {
    const path = work.put(name, content);
    expect(() => parseListFiles(readListFiles([path]))).toThrow(join(work.directory, message));
  });

  test('does not exist', () => {
    expect(() => readListFiles([join(work.directory, 'none.txt')])).toThrow('none.txt: not-found');
  });

  test('tells no more than twenty lines', () => {
    const rows = Array.from({ length: 30 }, () => 'x,never\n').join('');
    const path = work.put('a.csv', `name,use\n${rows}`);
    expect(linesOf(() => parseListFiles(readListFiles([path])))).toHaveLength(21);
  });
});

test('lists of GATE take their type from the definition', () => {
  const list = work.put('river.lst', 'نهر قاف\nجبل ميم&minorType=mountain\n');
  const definition = work.put('lists.def', 'river.lst:location:river\n');
  const rows = [
    { name: 'نهر قاف', type: 'location', subtype: 'river' },
    { name: 'جبل ميم', type: 'location', subtype: 'mountain' },
  ];
  for (const path of [list, definition])
    expect(parseListFiles(readListFiles([path]))).toMatchObject([{ name: 'river.lst', rows }]);
});

describe('linting', () => {
  test('names the lines of a list', () => {
    const path = work.put('a.txt', 'نهر قاف\nنهر قاف\n');
    expect(lintPath(path, fullLexicon())).toMatchObject([{ path, line: 2, code: 'duplicate' }]);
  });

  test('reads a folder laid out as ours', () => {
    const folder = join(work.directory, 'own');
    mkdirSync(join(folder, 'places'), { recursive: true });
    const header = 'subtype\tcountry\ten\tids\tlocation\tsource\tuse\tname\taliases\tnote';
    writeFileSync(
      join(folder, 'places', 'a.tsv'),
      `${header}\nriver\t\t\t\t\thand\tsome\tبحر ميم\t\t\nsea\t\t\t\t\t\t\tنهر قاف\t\t\n`,
    );
    const found = lintPath(`${folder}/`, fullLexicon());
    expect(found.map(({ path, line, code }) => [path, line, code])).toEqual([
      [`${folder}/places/a.tsv`, 2, 'value'],
      [`${folder}/places/a.tsv`, 3, 'missing-source'],
    ]);
  });
});

test('a cache keeps the newest files', () => {
  const cache = openCache('few', environment());
  for (let i = 0; i < 40; i++) cache.put(`${i}`, new Uint8Array([i]));
  const folder = join(work.directory, 'cache', 'extract', 'few');
  expect(readdirSync(folder)).toHaveLength(32);
  expect(readFileSync(join(folder, '39'))).toEqual(Buffer.from([39]));
  expect(cache.get('none')).toBeUndefined();
});
