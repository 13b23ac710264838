import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import * as api from '../src/index.ts';

const VALUES = [
  'analyze',
  'compileLexicon',
  'mergeEntities',
  'openLexicon',
  'openModel',
  'parseLexicons',
];
const TYPES = [
  'Addressee',
  'AnalysisOptions',
  'Attribution',
  'AttributionRule',
  'ContextRule',
  'Cue',
  'Document',
  'Entity',
  'EntityType',
  'Evidence',
  'Lexicon',
  'LexiconProblem',
  'LexiconSource',
  'Mention',
  'MergedEntity',
  'Model',
  'ModelWeights',
  'ParsedLexicon',
  'Problem',
  'Quotation',
  'QuotationKind',
  'QuotationRule',
  'Sentence',
  'Span',
  'SpellingDifference',
  'Token',
  'TokenRange',
];

/** All names in the export lists of `src/index.ts`, types included. */
function exportedNames(): string[] {
  const source = readFileSync(new URL('../src/index.ts', import.meta.url), 'utf8');
  const lists = [...source.matchAll(/^export (?:type )?\{([^}]*)\}/gm)].map(
    ([, list = '']) => list,
  );
  return lists
    .flatMap((list) => list.split(','))
    .map((name) => name.trim().replace(/^type /, ''))
    .filter((name) => name !== '')
    .sort();
}

describe('the library exports', () => {
  test('these functions', () => {
    expect(Object.keys(api).sort()).toEqual(VALUES);
  });

  test('these names in all, types included', () => {
    expect(exportedNames()).toEqual([...VALUES, ...TYPES].sort());
  });
});

test('a lexicon made with the library finds what it holds', () => {
  const columns = 'subtype\tcountry\ten\tids\tlocation\tsource\tuse\tname\taliases\tnote';
  const row = 'capital\tEG\tCairo\t\t\thand\t\tالقاهرة\t\t';
  const { rows, problems } = api.parseLexicons([
    { path: 'places/mine.tsv', text: `${columns}\n${row}\n` },
  ]);
  expect(problems).toEqual([]);
  const lexicon = api.openLexicon(api.compileLexicon(rows, 'mine'));
  const { entities } = api.analyze('وصل الوفد إلى القاهره.', lexicon);
  expect(entities).toMatchObject([{ type: 'place', name: 'القاهرة', names: { en: 'Cairo' } }]);
});
