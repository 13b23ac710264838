import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import type { Match } from '../../src/lexicon/lattice.ts';
import { packForm, unpackForm } from '../../src/lexicon/entries.ts';
import { readLattice } from '../../src/lexicon/lattice.ts';
import type { Lexicon } from '../../src/lexicon/lexicon.ts';
import { tokenize } from '../../src/text/tokenize.ts';
import { fullLexicon, lexiconOf, parsedLexicons } from '../support/lexicon.ts';
import { referenceMatcher } from '../support/reference-matcher.ts';

const TATWEEL = '\u0640';

function matchesOf(text: string, lexicon: Lexicon): readonly Match[] {
  const tokens = tokenize(text);
  const lattice = readLattice({ text, tokens }, lexicon);
  return tokens.flatMap((_, index) => lattice.at(index));
}

describe('readings of a text', () => {
  const lexicon = lexiconOf({
    'places/test.tsv': [{ name: 'الصين' }, { name: 'المملكة العربية السعودية' }, { name: 'لبنان' }],
    'organizations/test.tsv': [{ name: 'بي بي سي' }, { name: 'قناة 24' }, { name: 'مجلس الأمن' }],
    'words/titles.tsv': [
      { kind: 'office', masculine: 'رئيس' },
      { kind: 'office', masculine: 'رئيس الوزراء' },
    ],
    'words/speech-verbs.tsv': [
      { class: 'speech', past: 'قال', past_f: 'قالت', past_pl: 'قالوا', present: 'يقول' },
    ],
    'words/statistics.tsv': [{ count: '5000', after_cue: '0', after_place: '0', word: 'وقال' }],
  });

  /** Words covered, row and reading of each match. */
  function read(text: string): string[] {
    const tokens = tokenize(text);
    return matchesOf(text, lexicon).map(({ from, to, entry, clitics, hasArticle }) => {
      const words = text.slice(tokens[from]?.start, tokens[to - 1]?.end);
      return [words, entry.word, clitics.join('+'), hasArticle ? 'ال' : ''].join(' | ');
    });
  }

  test.each([
    ['الصين', ['الصين | الصين |  | ']],
    ['وللصين', ['وللصين | الصين | و+ل | ']],
    ['للبنان', ['للبنان | لبنان | ل | ']],
    [`ب${TATWEEL}الصِّين`, [`ب${TATWEEL}الصِّين | الصين | ب | `]],
    ['الرئيس', ['الرئيس | رئيس |  | ال']],
    ['بالرئيس', ['بالرئيس | رئيس | ب | ال']],
    ['رئيس الوزراء', ['رئيس الوزراء | رئيس الوزراء |  | ', 'رئيس | رئيس |  | ']],
    ['مجلس\nالأمن', []],
    ['مجلس، الأمن', []],
    ['مجلس\u00a0الأمن', ['مجلس\u00a0الأمن | مجلس الأمن |  | ']],
    ['مجلس \u200fالأمن', ['مجلس \u200fالأمن | مجلس الأمن |  | ']],
    ['بي.بي.سي', ['بي.بي.سي | بي بي سي |  | ']],
    ['بي-بي-سي', ['بي-بي-سي | بي بي سي |  | ']],
    ['بي. بي. سي', []],
    ['مجلس-الأمن', ['مجلس-الأمن | مجلس الأمن |  | ']],
    ['مجلس.الأمن', []],
    ['قناة 24', ['قناة 24 | قناة 24 |  | ']],
    ['قناة ٢٤', ['قناة ٢٤ | قناة 24 |  | ']],
    ['سيقول', ['سيقول | قال | س | ']],
    ['سالصين', []],
    ['الصيني', []],
    ['المجلس الأمن', []],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  test('a word much better known than its rest is not taken apart', () => {
    expect(read('بين').filter((row) => row.includes('| ب |'))).toEqual([]);
  });

  test('but و and ف are taken off a verb, however common the whole', () => {
    expect(read('وقال')).toEqual(['وقال | قال | و | ']);
    expect(read('فقال')).toEqual(['فقال | قال | ف | ']);
  });

  test('by category', () => {
    const text = 'رئيس الصين';
    const lattice = readLattice({ text, tokens: tokenize(text) }, lexicon);
    expect(lattice.has(0, 'title')).toBe(true);
    expect(lattice.has(0, 'name')).toBe(false);
    expect(lattice.all(1, 'name').map(({ entry }) => entry.type)).toEqual(['place']);
    expect(lattice.all(1, 'title')).toEqual([]);
    expect(lattice.at(7)).toEqual([]);
    expect(lattice.has(-1, 'title')).toBe(false);
  });
});

/** The bits of a form without the share of its uses. */
function grammarOf(form: number): number {
  return packForm(unpackForm(form));
}

describe('the lattice agrees with a plain reference', () => {
  const reference = referenceMatcher(parsedLexicons().rows);

  function read(text: string): string[] {
    return matchesOf(text, fullLexicon())
      .map(({ from, to, entry, form, spelling, letters, clitics, hasArticle }) => {
        const reading = `${letters} ${clitics.join('')} ${hasArticle ? 'ال' : ''}`;
        return `${from}-${to} ${entry.id} ${grammarOf(form)} ${spelling} ${reading}`;
      })
      .sort();
  }

  const samples = new URL('../../samples/', import.meta.url);
  const names = readdirSync(samples).filter((name) => name.endsWith('.txt'));
  test.each(names)('on samples/%s', (name) => {
    const text = readFileSync(new URL(name, samples), 'utf8');
    const expected = reference(text);
    expect(expected.length).toBeGreaterThan(200);
    expect(read(text)).toEqual(expected);
  });

  test.each([1, 2, 3, 4])('on text made of lexicon rows, seed %i', (seed) => {
    const text = generatedText(seed);
    const expected = reference(text);
    expect(expected.length).toBeGreaterThan(1000);
    expect(read(text)).toEqual(expected);
  });

  test('longest first, then with fewer proclitics', () => {
    const text = generatedText(5);
    const tokens = tokenize(text);
    const lattice = readLattice({ text, tokens }, fullLexicon());
    const isOrdered = (index: number): boolean => {
      const ranks = lattice.at(index).map(({ to, letters }) => to * 10 - letters);
      return ranks.every((rank, i) => i === 0 || rank <= (ranks[i - 1] ?? 0));
    };
    expect(tokens.every((_, index) => isOrdered(index))).toBe(true);
  });

  test('what was met in other texts changes nothing', () => {
    const text = generatedText(6);
    const before = read(text);
    read(generatedText(7));
    expect(read(text)).toEqual(before);
  });
});

const PREFIXES = [
  '',
  '',
  '',
  'و',
  'ف',
  'ب',
  'ل',
  'ك',
  'س',
  'ول',
  'وب',
  'فل',
  'ال',
  'وال',
  'لل',
  `ل${TATWEEL}`,
  'وَ',
];
const JOINTS = [
  ' ',
  ' ',
  ' ',
  ' ',
  '\u00a0',
  '  ',
  '\n',
  '-',
  '.',
  '. ',
  '، ',
  ' «',
  '» ',
  ' \u200f',
  '\u200f ',
  ' \u064e ',
  ' 24 ',
];

/** Spellings of random rows, whole or in part, with proclitics and signs, joined in all ways. */
function generatedText(seed: number): string {
  const { rows } = parsedLexicons();
  const random = randomNumbers(seed);
  const pick = <T>(items: readonly T[]): T | undefined => items[random(items.length)];
  let text = '';
  for (let i = 0; i < 1500; i++) {
    const row = pick(rows);
    const spelling = row?.values[row.table.sortColumn] ?? '';
    const words = spelling.split(' ').slice(0, 1 + random(5));
    const word = words.join(pick(JOINTS) ?? ' ');
    text += (pick(PREFIXES) ?? '') + (random(4) === 0 ? sprinkled(word, random) : word);
    text += pick(JOINTS) ?? ' ';
  }
  return text;
}

function sprinkled(word: string, random: (below: number) => number): string {
  const signs = ['', '', '\u064e', '\u0651', TATWEEL, '\u200c'];
  return Array.from(word, (letter) => letter + (signs[random(signs.length)] ?? '')).join('');
}

/** A small linear congruential generator: the same seed gives the same texts everywhere. */
function randomNumbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
