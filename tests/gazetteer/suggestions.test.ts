import { expect, test } from '@jest/globals';
import { analyze } from '../../src/analyze.ts';
import { collectSuggestions } from '../../src/gazetteer/suggestions.ts';
import { fullLexicon } from '../support/lexicon.ts';

const TEXTS = [
  'وصل الوزير زغلول الطنبوري إلى القاهرة. وقال الطنبوري إن العمل جار.',
  'استقبل الرئيس الوزير زغلول الطنبوري في القاهرة.',
  'قالت شركة مرجانيل للنقل إن الميناء مفتوح.',
];

test('names that no list has are gathered with their count and surroundings', () => {
  const collector = collectSuggestions(new Set(['person', 'organization'] as const));
  for (const text of TEXTS) collector.add(analyze(text, fullLexicon()));
  const [first, ...rest] = collector.suggestions(1);
  expect(first).toMatchObject({
    name: 'زغلول الطنبوري',
    type: 'person',
    mentions: 3,
    documents: 2,
  });
  expect(first?.examples).toHaveLength(2);
  expect(first?.examples[0]).toContain('زغلول الطنبوري');
  expect(rest.map(({ type }) => type)).toEqual(['organization']);
  expect(collector.suggestions(2)).toHaveLength(1);
});
