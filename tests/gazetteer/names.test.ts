import { describe, expect, test } from '@jest/globals';
import { readLabel, typeOfLabel } from '../../src/gazetteer/labels.ts';
import { guessType } from '../../src/gazetteer/guess-type.ts';
import { listNames } from '../../src/gazetteer/list-names.ts';
import { listRow } from '../../src/gazetteer/list.ts';
import { lookUp } from '../../src/gazetteer/lookup.ts';
import { mergeRows } from '../../src/gazetteer/merge-rows.ts';
import { readList } from '../../src/gazetteer/read-list.ts';
import { writeList } from '../../src/gazetteer/write-list.ts';
import { takeInventory } from '../../src/gazetteer/inventory.ts';
import { fullLexicon, lexiconOf } from '../support/lexicon.ts';

describe('labels', () => {
  test.each([
    ['PER', 'person', ''],
    ['Organisation', 'organization', ''],
    ['GPE', 'place', ''],
    ['city', 'place', 'city'],
    ['party', 'organization', 'party'],
    ['PRODUCT', 'other', 'product'],
  ])('%s is %s %s', (label, type, subtype) => {
    expect(readLabel(label)).toEqual({ type, subtype });
  });

  test('name a type only where they do', () => {
    expect(typeOfLabel(' LOC ')).toBe('place');
    expect(typeOfLabel('city')).toBeUndefined();
  });
});

describe('the type of a name without one', () => {
  test.each([
    ['القاهرة', 'place'],
    ['وزارة الخيال', 'organization'],
    ['محمد سعيد', 'person'],
    ['زغلطبان', 'other'],
    ['سعيد', 'other'],
  ])('%s: %s', (name, type) => {
    expect(guessType(name, fullLexicon())).toBe(type);
  });
});

const SMALL = lexiconOf({
  'places/test.tsv': [
    { name: 'نهر قاف', aliases: 'قاف', subtype: 'river', country: 'EG', source: 'hand' },
    { name: 'الوحدة', use: 'context', subtype: 'city', ids: 'geonames=7', location: '1,2' },
  ],
  'people/test.tsv': [{ name: 'فلاديمير سين', source: 'hand' }],
  'words/titles.tsv': [{ kind: 'office', masculine: 'رئيس' }],
});

describe('looking up', () => {
  test('reads proclitics off and says how the row spells it', () => {
    const { key, matches } = lookUp('ولقاف', SMALL);
    expect(key).toBe('ولقاف');
    expect(matches).toMatchObject([
      { spelling: 'قاف', clitics: ['و', 'ل'], entry: { word: 'نهر قاف', type: 'place' } },
    ]);
  });

  test('tells names that sound alike where nothing is known', () => {
    expect(lookUp('فلادمير سين', SMALL)).toMatchObject({
      matches: [],
      near: ['فلاديمير سين'],
    });
    expect(lookUp('…', SMALL)).toMatchObject({ key: '', matches: [], near: [] });
  });
});

test('an inventory counts rows, forms and kinds', () => {
  expect(takeInventory(SMALL)).toMatchObject({
    rows: 4,
    forms: 5,
    categories: [
      { name: 'place', count: 2 },
      { name: 'person', count: 1 },
      { name: 'title', count: 1 },
    ],
    sources: [
      { name: 'hand', count: 2 },
      { name: '-', count: 1 },
    ],
  });
});

describe('lists written are read back:', () => {
  const rows = listNames(SMALL, new Set(['place', 'person'] as const));

  test('the names of a lexicon come in order, with their aliases', () => {
    expect(rows.map(({ name, aliases }) => [name, aliases])).toEqual([
      ['الوحدة', []],
      ['فلاديمير سين', []],
      ['نهر قاف', ['قاف']],
    ]);
  });

  test.each(['tsv', 'csv', 'jsonl'] as const)('%s holds everything', (format) => {
    const { rows: read, problems } = readList(`l.${format}`, writeList(rows, format));
    expect(problems).toEqual([]);
    expect(read.map((row) => ({ ...row, line: 0 }))).toEqual(
      rows.map((row) => ({ ...row, line: 0 })),
    );
  });

  test.each([
    ['text', 'l.txt', ['', '', '', '']],
    ['gate', 'l.lst', ['place', 'person', 'place', 'place']],
    ['spacy', 'l.jsonl', ['LOC', 'PER', 'LOC', 'LOC']],
  ] as const)('%s holds each form', (format, path, types) => {
    const { rows: read } = readList(path, writeList(rows, format));
    expect(read.map(({ name }) => name)).toEqual(['الوحدة', 'فلاديمير سين', 'نهر قاف', 'قاف']);
    expect(read.map(({ type }) => type)).toEqual(types);
  });

  test('a cell of TSV never breaks its line', () => {
    const text = writeList([listRow(1, { name: 'x', note: 'a\tb\nc' })], 'tsv');
    expect(text.split('\n')).toHaveLength(3);
    expect(text).toContain('a b c');
  });
});

test('rows of one name are merged, cleaned and typed', () => {
  const rows = [
    listRow(1, { name: 'بنـك النُّور', type: 'org', aliases: ['النور', 'بنك  النور'] }),
    listRow(2, { name: 'بنك النور', type: 'org', aliases: ['نور بنك'] }),
    listRow(3, { name: 'أبها' }),
  ];
  const merged = mergeRows(rows, () => 'place');
  expect(merged.map(({ name, type, aliases }) => [name, type, aliases])).toEqual([
    ['أبها', 'place', []],
    ['بنك النور', 'org', ['النور', 'نور بنك']],
  ]);
});
