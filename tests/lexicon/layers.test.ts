import { describe, expect, test } from '@jest/globals';
import { compileLexicon } from '../../src/lexicon/compile.ts';
import { readLattice } from '../../src/lexicon/lattice.ts';
import { denying, layerLexicons, withoutNames } from '../../src/lexicon/layers.ts';
import { openLexicon, type Lexicon } from '../../src/lexicon/lexicon.ts';
import { tokenize } from '../../src/text/tokenize.ts';
import { lexiconOf, rowsOf, type Rows } from '../support/lexicon.ts';

const BASE: Rows = {
  'places/base.tsv': [{ name: 'القدس' }, { name: 'مدينة القدس' }],
  'organizations/base.tsv': [{ name: 'جامعة القدس' }],
  'words/titles.tsv': [{ kind: 'office', masculine: 'رئيس' }],
};
const OWN: Rows = { 'organizations/own.tsv': [{ name: 'القدس' }, { name: 'القدس العربي' }] };

function layered(): Lexicon {
  const base = lexiconOf(BASE);
  const own = openLexicon(compileLexicon(rowsOf(OWN), 'own'), {
    firstId: base.size,
    standing: 'own',
  });
  return layerLexicons([own, base]);
}

/** The type, list and standing of what begins a text, the longest first. */
function readNames(text: string, lexicon: Lexicon): string[] {
  const lattice = readLattice({ text, tokens: tokenize(text) }, lexicon);
  return lattice
    .all(0, 'name')
    .map(({ entry, spelling }) => `${spelling} ${entry.type} ${entry.standing}`);
}

describe('a lexicon over another', () => {
  test('hides its names, and adds its own', () => {
    expect(readNames('والقدس العربي', layered())).toEqual([
      'القدس العربي organization own',
      'القدس organization own',
    ]);
  });

  test('leaves longer names and words of the other', () => {
    expect(readNames('جامعة القدس', layered())).toEqual(['جامعة القدس organization listed']);
    expect(readNames('مدينة القدس', layered())).toEqual(['مدينة القدس place listed']);
    const text = 'الرئيس';
    expect(readLattice({ text, tokens: tokenize(text) }, layered()).has(0, 'title')).toBe(true);
  });

  test('keeps the ids of both apart', () => {
    const lexicon = layered();
    expect(lexicon.size).toBe(6);
    const entries = Array.from({ length: lexicon.size }, (_, id) => lexicon.entry(id));
    expect(entries.map(({ id }) => id)).toEqual([0, 1, 2, 3, 4, 5]);
    expect(entries.map(({ word }) => word).slice(-2)).toEqual(['القدس', 'القدس العربي']);
    expect(() => lexicon.entry(6)).toThrow('no row 6');
  });

  test('lists the forms of both', () => {
    expect([...layered().forms()]).toHaveLength(6);
  });
});

test('a single layer is the lexicon itself, and none is a mistake', () => {
  const base = lexiconOf(BASE);
  expect(layerLexicons([base])).toBe(base);
  expect(() => layerLexicons([])).toThrow('no lexicon');
});

test('without its names a lexicon keeps its words', () => {
  const bare = withoutNames(lexiconOf(BASE));
  expect(readNames('القدس', bare)).toEqual([]);
  expect([...bare.forms()].map(({ spelling }) => spelling)).toEqual(['رئيس']);
});

describe('denied names', () => {
  const key = 'القدس';

  test('go in the type they are denied in', () => {
    expect(readNames(key, denying(layered(), [{ key, type: 'place' }]))).toHaveLength(1);
    expect(readNames(key, denying(layered(), [{ key, type: undefined }]))).toEqual([]);
    expect(readNames(key, denying(layered(), []))).toHaveLength(1);
  });

  test('take the other forms of their row along', () => {
    const lexicon = lexiconOf({ 'people/a.tsv': [{ name: 'سعاد كمال', aliases: 'أم النور' }] });
    const denials = [{ key: 'سعاد كمال', type: undefined }];
    expect(readNames('أم النور', denying(lexicon, denials))).toEqual([]);
    expect([...denying(lexicon, denials).forms()]).toEqual([]);
  });

  test('are asked for by the rules', () => {
    const { denies } = denying(layered(), [{ key, type: 'place' }]);
    expect(denies?.(key, 'place')).toBe(true);
    expect(denies?.(key, 'person')).toBe(false);
  });
});
