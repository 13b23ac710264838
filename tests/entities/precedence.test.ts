import { describe, expect, test } from '@jest/globals';
import { analyze } from '../../src/analyze.ts';
import { compileLexicon } from '../../src/lexicon/compile.ts';
import type { Standing } from '../../src/lexicon/entries.ts';
import { denying, layerLexicons } from '../../src/lexicon/layers.ts';
import { openLexicon, type Lexicon } from '../../src/lexicon/lexicon.ts';
import { sliceSpan } from '../../src/span.ts';
import { fullLexicon, rowsOf, type Rows } from '../support/lexicon.ts';

function over(rows: Rows, standing: Standing = 'own'): Lexicon {
  const base = fullLexicon();
  const bytes = compileLexicon(rowsOf(rows), 'own');
  return layerLexicons([openLexicon(bytes, { firstId: base.size, standing }), base]);
}

/** `type: mention` of all mentions, in order. */
function found(text: string, lexicon: Lexicon): string[] {
  return analyze(text, lexicon)
    .entities.flatMap(({ mentions }) => mentions)
    .sort((a, b) => a.start - b.start)
    .map((mention) => `${mention.type}: ${sliceSpan(text, mention)}`);
}

describe("a user's name", () => {
  test('is found though it is a word, with proclitics', () => {
    const lexicon = over({ 'organizations/own.tsv': [{ name: 'المصباح' }] });
    expect(found('أضاء المصباح الغرفة وللمصباح عيوب', lexicon)).toEqual([
      'organization: المصباح',
      'organization: لمصباح',
    ]);
  });

  test('has the type that the user gives', () => {
    const lexicon = over({ 'organizations/own.tsv': [{ name: 'القدس' }] });
    expect(found('سافر إلى القدس أمس', lexicon)).toEqual(['organization: القدس']);
  });

  test('goes before what overlaps it', () => {
    const lexicon = over({ 'organizations/own.tsv': [{ name: 'وفد القاهرة' }] });
    expect(found('وصل وفد القاهرة الجديدة أمس', lexicon)).toEqual(['organization: وفد القاهرة']);
  });

  test('stays inside a longer name, unless it is of the only list', () => {
    const rows: Rows = { 'places/own.tsv': [{ name: 'القاهرة' }] };
    const text = 'قالت جامعة القاهرة إن الدراسة مستمرة';
    expect(found(text, over(rows))).toEqual(['organization: جامعة القاهرة']);
    expect(found(text, over(rows, 'only'))).toEqual(['place: القاهرة']);
  });

  test('is called as the list calls it', () => {
    const lexicon = over({
      'organizations/own.tsv': [{ name: 'بنك النور الدولي', aliases: 'النور الدولي' }],
    });
    const [entity] = analyze('أعلن النور الدولي أرباحه', lexicon).entities;
    expect(entity).toMatchObject({
      name: 'بنك النور الدولي',
      mentions: [{ evidence: { rule: 'lexicon', lexicon: 'organizations/own.tsv' } }],
    });
  });

  test('waits for support where the list says so', () => {
    const lexicon = over({ 'organizations/own.tsv': [{ name: 'المصباح', use: 'context' }] });
    expect(found('أضاء المصباح الغرفة', lexicon)).toEqual([]);
  });
});

test('denied names are found by no rule', () => {
  const text = 'قال الوزير زغلول الطنبوري إن العمل جار';
  expect(found(text, fullLexicon())).toEqual(['person: زغلول الطنبوري']);
  const lexicon = denying(fullLexicon(), [{ key: 'زغلول الطنبوري', type: undefined }]);
  expect(found(text, lexicon)).not.toContain('person: زغلول الطنبوري');
});
