import { describe, expect, test } from '@jest/globals';
import { listOf, parseLexicons } from '../../src/lexicon/parse.ts';
import { tableOf } from '../../src/lexicon/schema.ts';

const TATWEEL = '\u0640';
const PATH = 'words/demonyms.tsv';
const HEADER = 'country\tmasculine\tfeminine\tplural\tnote';
const NAMES = 'places/test.tsv';
const NAME_HEADER = 'subtype\tcountry\ten\tids\tlocation\tsource\tuse\tname\taliases\tnote';

/** Line and code of each problem, and the words of the rows that are kept. */
function parse(path: string, lines: readonly string[]): { problems: string[]; kept: string[] } {
  const { rows, problems } = parseLexicons([{ path, text: `${lines.join('\n')}\n` }]);
  return {
    problems: problems.map(({ line, code }) => `${line} ${code}`),
    kept: rows.map(({ values, table }) => values[table.sortColumn] ?? ''),
  };
}

function nameRow(values: Readonly<Record<string, string>>): string {
  const columns = NAME_HEADER.split('\t');
  return columns.map((column) => values[column] ?? '').join('\t');
}

describe('rows', () => {
  test('are read by the columns of their file, with their line', () => {
    const text = `${HEADER}\nEG\tمصري\t\t\t\nCN\tياباني\t\t\tnote\n`;
    const { rows, problems } = parseLexicons([{ path: PATH, text }]);
    expect(problems).toEqual([]);
    expect(rows.map(({ path, line, values }) => ({ path, line, ...values }))).toEqual([
      { path: PATH, line: 2, country: 'EG', masculine: 'مصري', feminine: '', plural: '', note: '' },
      {
        path: PATH,
        line: 3,
        country: 'CN',
        masculine: 'ياباني',
        feminine: '',
        plural: '',
        note: 'note',
      },
    ]);
  });

  test('of several files come in their order', () => {
    const file = (path: string, row: string): { path: string; text: string } => ({
      path,
      text: `kind\tword\tnote\n${row}\n`,
    });
    const { rows } = parseLexicons([
      file('words/cues.tsv', 'source-noun\tبيان\t'),
      file('words/calendar.tsv', 'month\tآب\t'),
    ]);
    expect(rows.map(({ path }) => path)).toEqual(['words/cues.tsv', 'words/calendar.tsv']);
  });

  test('may be missing', () => {
    expect(parse(PATH, [HEADER])).toEqual({ problems: [], kept: [] });
  });
});

describe('problems', () => {
  const good = 'EG\tمصري\t\t\t';
  test.each([
    ['unknown file', 'words/nothing.tsv', [HEADER, good], ['1 unknown-file']],
    ['unknown folder', 'animals/cats.tsv', [HEADER, good], ['1 unknown-file']],
    ['header', PATH, ['country\tmasculine', good], ['1 header']],
    ['empty file', PATH, [], ['1 header']],
    ['too few columns', PATH, [HEADER, 'EG\tمصري'], ['2 columns']],
    ['too many columns', PATH, [HEADER, `${good}\t`], ['2 columns']],
    ['empty line', PATH, [HEADER, ''], ['2 columns']],
    ['empty name', PATH, [HEADER, 'EG\t\t\t\t'], ['2 empty-name']],
    ['vowel sign', PATH, [HEADER, 'EG\tمِصري\t\t\t'], ['2 spelling']],
    ['tatweel', PATH, [HEADER, `EG\tمصر${TATWEEL}ي\t\t\t`], ['2 spelling']],
    ['bidi control', PATH, [HEADER, 'EG\tمصري\u200f\t\t\t'], ['2 spelling']],
    ['presentation form', PATH, [HEADER, 'EG\tﻣصري\t\t\t'], ['2 spelling']],
    ['white space at an end', PATH, [HEADER, 'EG\tمصري \t\t\t'], ['2 spelling']],
    ['white space twice', PATH, [HEADER, 'EG\tمصري  عربي\t\t\t'], ['2 spelling']],
    ['order', PATH, [HEADER, 'JP\tياباني\t\t\t', good], ['3 order']],
    ['the same row twice', PATH, [HEADER, good, good], ['3 order']],
    ['two cells', PATH, [HEADER, 'EG \tمصري \t\t\t'], ['2 spelling', '2 spelling']],
  ])('%s', (...[, path, lines, expected]) => {
    expect(parse(path, lines).problems).toEqual(expected);
  });

  test.each([
    ['unknown use', { use: 'sometimes', name: 'بلدة' }, ['2 value']],
    ['alias equal to the name', { name: 'القاهرة', aliases: 'القاهره' }, ['2 duplicate']],
    ['alias twice', { name: 'مصر', aliases: 'أم الدنيا | ام الدنيا' }, ['2 duplicate']],
    ['no name', { aliases: 'أم الدنيا' }, ['2 empty-name']],
    ['nothing', { use: 'context', name: 'بلدة', aliases: 'القرية | المدينة' }, []],
  ])('%s', (_, values, expected) => {
    expect(parse(NAMES, [NAME_HEADER, nameRow(values)]).problems).toEqual(expected);
  });

  test.each([
    [
      'words/heads.tsv',
      'type\tsubtype\tspan\tstrength\tword\tplural\tnote',
      'place\t\tat\tstrong\tمدينة\t\t',
    ],
    [
      'words/heads.tsv',
      'type\tsubtype\tspan\tstrength\tword\tplural\tnote',
      'place\t\tin\thuge\tمدينة\t\t',
    ],
    [
      'words/speech-verbs.tsv',
      'class\tpast\tpast_f\tpast_pl\tpresent\tparticiple\tmasdar\tnote',
      'shout\tصاح\tصاحت\tصاحوا\t\t\t\t',
    ],
    ['words/name-parts.tsv', 'kind\tgender\torigin\tword\tnote', 'given\tx\tar\tسعيد\t'],
  ])('unknown value in %s', (path, header, row) => {
    expect(parse(path, [header, row]).problems).toEqual(['2 value']);
  });

  test('a free note may hold anything', () => {
    expect(parse(PATH, [HEADER, `EG\tمصري\t\t\t ${TATWEEL} x  y `]).problems).toEqual([]);
  });

  test('name the file, the line and what was expected', () => {
    const [problem] = parseLexicons([
      { path: NAMES, text: `${NAME_HEADER}\n${nameRow({ use: 'odd', name: 'بلدة' })}\n` },
    ]).problems;
    expect(problem).toEqual({
      path: NAMES,
      line: 2,
      code: 'value',
      message: 'unknown use "odd" (expected context, exact)',
    });
  });

  test('do not keep the right rows out', () => {
    const lines = [HEADER, 'EG\t\t\t\t', good, 'JP\tياباني'];
    expect(parse(PATH, lines)).toEqual({
      problems: ['2 empty-name', '4 columns'],
      kept: ['مصري'],
    });
  });

  test('of order alone lose no row', () => {
    const lines = [HEADER, 'JP\tياباني\t\t\t', good];
    expect(parse(PATH, lines).kept).toEqual(['ياباني', 'مصري']);
  });

  test('CRLF is a wrong header, not a silent change of the last column', () => {
    expect(parse(PATH, [`${HEADER}\r`, `${good}\r`]).problems).toEqual(['1 header']);
  });
});

test.each([
  ['places/arab.tsv', 'name', 'name'],
  ['people/leaders.tsv', 'name', 'name'],
  ['organizations/media.tsv', 'name', 'name'],
  ['words/titles.tsv', 'title', 'masculine'],
  ['words/statistics.tsv', 'statistic', 'word'],
])('%s holds rows of category %s, sorted by %s', (path, category, sortColumn) => {
  expect(tableOf(path)).toMatchObject({ category, sortColumn });
});

test.each([
  [undefined, []],
  ['', []],
  ['أ', ['أ']],
  ['أ | ب ج', ['أ', 'ب ج']],
])('the list in %j is %j', (value, expected) => {
  expect(listOf(value)).toEqual(expected);
});
