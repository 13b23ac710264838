import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { openAnalyzer, openLexicons } from '../../src/app/analyzer.ts';
import { run } from '../../src/cli/program.ts';
import { openWorkplace, outcomeOf, type Outcome, type Workplace } from './in-process.ts';

let work: Workplace;
beforeEach(() => {
  work = openWorkplace();
});
afterEach(() => {
  work.remove();
});

/** Runs the command in this process with the real lexicon: `npm run build` compiles it. */
function extract(...args: readonly string[]): Promise<Outcome> {
  const env = { XDG_CACHE_HOME: join(work.directory, 'cache') };
  return outcomeOf((world) =>
    run(args, {
      ...world,
      env,
      openAnalyzer: (settings) => openAnalyzer(settings, env),
      openLexicon: (settings) => openLexicons(settings, env),
    }),
  );
}

describe('names of the user', () => {
  const text = 'قال مدير بنك زمرد إن الفرع مفتوح في القاهرة، وأضاف زغلول الطنبوري أنه راض.\n';

  /** `type name` of each entity. */
  async function entities(...args: readonly string[]): Promise<string[]> {
    const { out } = await extract('entities', '--json', ...args, work.put('text.txt', text));
    const record = JSON.parse(out) as { entities: { type: string; name: string }[] };
    return record.entities.map(({ type, name }) => `${type} ${name}`);
  }

  test('are found, and win', async () => {
    const list = work.put('l.csv', 'name,type\nالفرع,stone\nالقاهرة,org\n');
    const found = await entities('-l', list);
    expect(found).toContain('other الفرع');
    expect(found).toContain('organization القاهرة');
    expect(await entities('-l', list, '-t', 'other')).toEqual(['other الفرع']);
  });

  test('can be all that is reported, or never', async () => {
    const list = work.put('l.txt', 'القاهرة\n');
    expect(await entities('--only', list)).toEqual(['place القاهرة']);
    expect(await entities('--deny', list)).not.toContain('place القاهرة');
    expect(await entities('--no-default-lexicons')).not.toContain('place القاهرة');
    expect(await entities('--no-default-lexicons', '--default-lexicons')).toContain(
      'place القاهرة',
    );
  });

  test('in a broken list end the work with 5 and a line for each', async () => {
    const list = work.put('l.csv', 'name,use\nx,never\ny,often\n');
    const { code, out, err } = await extract('-l', list, work.put('text.txt', text));
    expect({ code, out }).toEqual({ code: 5, out: '' });
    expect(err).toBe(
      ['2: value use "never"', '3: value use "often"']
        .map((line) => `${list}:${line}: expected context, exact or nothing\n`)
        .join(''),
    );
  });
});

describe('lookup', () => {
  test('tells what the lists know', async () => {
    const { code, out } = await extract('lexicon', 'lookup', 'ولبنان');
    expect(code).toBe(0);
    expect(out).toContain('place         و + لبنان  country, LB, Lebanon, iso3166=LB');
  });

  test('ends with 1 for what they do not', async () => {
    const { code, out } = await extract('lexicon', 'lookup', 'زغلطبان');
    expect(code).toBe(1);
    expect(out).toContain('in no list');
  });

  test('speaks JSON, and knows lists of the user', async () => {
    const list = work.put('l.txt', 'زغلطبان\n');
    const { out } = await extract('lexicon', 'lookup', '--json', '-l', list, 'زغلطبان', 'رئيس');
    const [own, title] = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as object);
    expect(own).toMatchObject({ matches: [{ type: 'other', list: 'l.txt', standing: 'own' }] });
    expect(title).toMatchObject({ matches: [{ category: 'title', kind: 'office' }] });
  });
});

describe('stats', () => {
  test('counts rows', async () => {
    const { out } = await extract('lexicon', 'stats');
    expect(out).toMatch(/^version [0-9a-f]{16}, \d+ rows, \d+ forms\n/);
    expect(out).toMatch(/\d+ {2}place\/city/);
  });

  test('measures lists against annotated texts', async () => {
    const text = 'سافر إلى القاهرة';
    const gold = { id: 1, text, entities: [{ start: 9, end: 16, type: 'LOC' }] };
    const path = work.put('gold.jsonl', JSON.stringify({ ...gold, id: 'a' }));
    const { out } = await extract('lexicon', 'stats', '--json', '--gold', path);
    expect(JSON.parse(out)).toMatchObject({
      byType: { place: { mentions: 1, known: 1, matches: 1, right: 1 } },
      parts: { mentions: 0 },
    });
    expect((await extract('lexicon', 'stats', '--gold', path)).out).toMatch(/place +1 +100\.0 %/);
  });
});

describe('lint', () => {
  test('prints a line for each finding and ends with 1', async () => {
    const list = work.put('l.txt', 'نهر قاف\nنهر قاف\n');
    const { code, out } = await extract('lexicon', 'lint', list);
    expect({ code, out }).toEqual({
      code: 1,
      out: `${list}:2: duplicate "نهر قاف" stands in l.txt:1 as well\n`,
    });
  });

  test('is silent about a clean list', async () => {
    expect(await extract('lexicon', 'lint', work.put('l.txt', 'نهر قاف\n'))).toEqual({
      code: 0,
      out: '',
      err: '',
    });
  });
});

describe('suggest', () => {
  test('writes unknown names as a list that -l reads', async () => {
    for (const name of ['a.txt', 'b.txt']) work.put(name, 'وصل الوزير زغلول الطنبوري إلى القاهرة.');
    const target = join(work.directory, 'found.tsv');
    const { code } = await extract('lexicon', 'suggest', '-o', target, work.directory);
    expect(code).toBe(0);
    const list = readFileSync(target, 'utf8');
    expect(list).toMatch(/\nزغلول الطنبوري\tperson\t.*2 times in 2 texts: /);
    expect((await extract('lexicon', 'lint', target)).code).toBe(0);
  });

  test('tells what cannot be read', async () => {
    const { code, err } = await extract('lexicon', 'suggest', join(work.directory, 'none.txt'));
    expect(code).toBe(4);
    expect(err).toContain('no such file');
  });
});

describe('lists are converted', () => {
  test('in: each name once, with a type', async () => {
    const list = work.put('l.lst', 'القاهرة\nالقاهره\nبنك زمرد&type=bank\n');
    const { out } = await extract('lexicon', 'import', '-f', 'jsonl', list);
    expect(
      out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as object),
    ).toEqual([
      { name: 'القاهرة', type: 'place' },
      { name: 'بنك زمرد', type: 'bank' },
    ]);
  });

  test('out: the lists of the user and those of the program', async () => {
    const list = work.put('l.csv', 'name,type\nزغلطبان,person\n');
    const target = join(work.directory, 'out.csv');
    await extract('lexicon', 'export', '-t', 'person', '-l', list, '-o', target);
    const text = readFileSync(target, 'utf8');
    expect(text).toMatch(/^name,type,aliases,/);
    expect(text).toContain('\nزغلطبان,person,');
    expect(text).toContain('فلاديمير بوتين,person,');
  });

  test('only to formats that exist', async () => {
    const { code, err } = await extract('lexicon', 'export', '-f', 'xml');
    expect(code).toBe(2);
    expect(err).toContain('unknown list format "xml"');
  });
});
