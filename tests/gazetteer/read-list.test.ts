import { describe, expect, test } from '@jest/globals';
import type { ListRow } from '../../src/gazetteer/list.ts';
import { detectFormat, readList } from '../../src/gazetteer/read-list.ts';
import { readGateDefinition } from '../../src/gazetteer/read-lines.ts';

/** What a row says, without its empty columns. */
function said(row: ListRow): object {
  const filled = Object.entries(row).filter(([, value]: readonly [string, unknown]) =>
    Array.isArray(value) ? value.length > 0 : value !== '',
  );
  return Object.fromEntries(filled);
}

describe('a list is read as', () => {
  test.each([
    ['names.tsv', '', 'tsv'],
    ['NAMES.CSV', '', 'csv'],
    ['names.jsonl', '', 'jsonl'],
    ['names.ndjson', '', 'jsonl'],
    ['cities.lst', '', 'gate'],
    ['names.txt', 'بنك النور\n', 'text'],
    ['names', '\n{"name": "x"}\n', 'jsonl'],
    ['names', 'بنك النور\torg\n', 'tsv'],
    ['names', 'name,type\n', 'csv'],
    ['names', 'type,name\n', 'csv'],
    ['names', 'name\nبنك\n', 'csv'],
    ['names', 'بنك النور, فرع\n', 'text'],
    ['names', '', 'text'],
  ])('%s %j is %s', (path, text, format) => {
    expect(detectFormat(path, text)).toBe(format);
  });
});

describe('rows of', () => {
  test.each([
    [
      'a table with columns in any order',
      'l.tsv',
      'type\tname\taliases\norg\tبنك النور\tالنور | مصرف النور\n\nperson\tسعاد\n',
      [
        { line: 2, name: 'بنك النور', type: 'org', aliases: ['النور', 'مصرف النور'] },
        { line: 4, name: 'سعاد', type: 'person' },
      ],
    ],
    [
      'a table without header',
      'l.tsv',
      'بنك النور\torg\nسعاد\n',
      [
        { line: 1, name: 'بنك النور', type: 'org' },
        { line: 2, name: 'سعاد' },
      ],
    ],
    [
      'a quoted CSV, by the line that each row begins on',
      'l.csv',
      'name;note\r\n"بنك ""النور""";"one\r\ntwo"\r\nسعاد;\r\n',
      [
        { line: 2, name: 'بنك "النور"', note: 'one\r\ntwo' },
        { line: 4, name: 'سعاد' },
      ],
    ],
    [
      'TSV, where marks are letters',
      'l.tsv',
      'name\tnote\n"بنك" النور\t"a\n',
      [{ line: 2, name: '"بنك" النور', note: '"a' }],
    ],
    [
      'JSON Lines',
      'l.jsonl',
      '{"name":"نهر قاف","type":"place","aliases":["قاف"],"ids":{"geonames":7},"location":{"lat":1.5,"lon":-2}}\n',
      [
        {
          line: 1,
          name: 'نهر قاف',
          type: 'place',
          aliases: ['قاف'],
          ids: 'geonames=7',
          location: '1.5,-2',
        },
      ],
    ],
    [
      'spaCy patterns',
      'l.jsonl',
      '{"label":"ORG","pattern":"بنك النور","id":"noor"}\n{"label":"GPE","pattern":[{"LOWER":"نهر"},{"TEXT":"قاف"}]}\n',
      [
        { line: 1, name: 'بنك النور', type: 'ORG', ids: 'id=noor' },
        { line: 2, name: 'نهر قاف', type: 'GPE' },
      ],
    ],
    [
      'a GATE list',
      'l.lst',
      'بنك النور&majorType=organization&minorType=bank\nسعاد\n',
      [
        { line: 1, name: 'بنك النور', type: 'organization', subtype: 'bank' },
        { line: 2, name: 'سعاد' },
      ],
    ],
    ['text with remarks', 'l.txt', '# ours\n\n بنك النور \r\n', [{ line: 3, name: 'بنك النور' }]],
    ['nothing', 'l.csv', '', []],
  ])('%s', (...[, path, text, rows]) => {
    const { rows: read, problems } = readList(path, text);
    expect(problems).toEqual([]);
    expect(read.map(said)).toEqual(rows);
  });
});

describe('wrong rows are told with their line:', () => {
  test.each([
    ['l.csv', 'name,tpye\nx,y\n', ['1 header']],
    ['l.csv', 'name,type\nx,y,z\nسعاد,person\n', ['2 columns']],
    ['l.tsv', 'x\ty\tz\n', ['1 columns']],
    ['l.csv', 'name,type\n,org\n"،",org\n', ['2 empty-name', '3 empty-name']],
    ['l.csv', 'name,country\nسعاد,egypt\n', ['2 value']],
    ['l.csv', 'name,use\nسعاد,sometimes\n', ['2 value']],
    ['l.csv', 'name,ids,location\nسعاد,7,here\n', ['2 value', '2 value']],
    ['l.jsonl', '{"name":\n[]\n{"name":"سعاد","nmae":1}\n', ['1 json', '2 json', '3 columns']],
    ['l.jsonl', '{"label":"X","pattern":[{"POS":"NOUN"}]}\n', ['1 pattern']],
    ['l.jsonl', '{"label":"X","pattern":[{"TEXT":"x","OP":"?"}]}\n', ['1 pattern']],
    ['l.jsonl', '{"type":"person"}\n', ['1 empty-name']],
  ])('%s %j', (path, text, codes) => {
    const { problems } = readList(path, text);
    expect(problems.map(({ line, code }) => `${line} ${code}`)).toEqual(codes);
  });

  test('and the right ones beside them are kept', () => {
    const { rows } = readList('l.csv', 'name,country\nسعاد,egypt\nليلى,EG\n');
    expect(rows.map(({ name }) => name)).toEqual(['ليلى']);
  });
});

test('a GATE definition gives lists their types', () => {
  expect(readGateDefinition('city.lst:location:city:arabic\n\nnames.lst:person_first\n')).toEqual([
    { line: 1, file: 'city.lst', type: 'location', subtype: 'city' },
    { line: 3, file: 'names.lst', type: 'person_first', subtype: '' },
  ]);
});
