import { describe, expect, test } from '@jest/globals';
import type { EntityType } from '../../src/document.ts';
import { measureCoverage, type AnnotatedText } from '../../src/gazetteer/coverage.ts';
import { lexiconOf } from '../support/lexicon.ts';

const LEXICON = lexiconOf({
  'places/a.tsv': [{ name: 'أبها' }, { name: 'الوحدة', use: 'context' }, { name: 'نهر قاف' }],
  'people/a.tsv': [{ name: 'سعاد كمال' }],
  'organizations/a.tsv': [{ name: 'بنك النور' }],
  'words/name-parts.tsv': [
    { kind: 'given', word: 'سعاد' },
    { kind: 'given', word: 'كمال' },
    { kind: 'family', word: 'حسن' },
  ],
});

/** `[PER سعاد حسن]` marks a mention. */
function annotated(marked: string): AnnotatedText {
  const mentions: AnnotatedText['mentions'][number][] = [];
  let text = '';
  for (const part of marked.split(/(\[\w+ [^\]]+\])/)) {
    const [, label, name] = /^\[(\w+) ([^\]]+)\]$/.exec(part) ?? [];
    if (name !== undefined && label !== undefined)
      mentions.push({
        start: text.length,
        end: text.length + name.length,
        type: TYPES[label] ?? 'other',
      });
    text += name ?? part;
  }
  return { text, mentions, ignored: [] };
}

const TYPES: Readonly<Record<string, EntityType>> = {
  PER: 'person',
  LOC: 'place',
  ORG: 'organization',
};

describe('coverage', () => {
  test('counts mentions that the lists hold, proclitics in or out', () => {
    const articles = [annotated('زار [PER سعاد كمال] و[LOC أبها] ثم [LOC وأبها] و[LOC جدة]')];
    const { byType } = measureCoverage(articles, LEXICON);
    expect(byType.place).toEqual({ mentions: 3, known: 2, matches: 2, right: 2 });
    expect(byType.person).toEqual({ mentions: 1, known: 1, matches: 1, right: 1 });
    expect(byType.organization).toEqual({ mentions: 0, known: 0, matches: 0, right: 0 });
  });

  test('counts free names that are no mentions as wrong, and context names not at all', () => {
    const { byType } = measureCoverage([annotated('عاد إلى أبها وذكر الوحدة')], LEXICON);
    expect(byType.place).toEqual({ mentions: 0, known: 0, matches: 1, right: 0 });
  });

  test('leaves out what is to be ignored', () => {
    const article = { ...annotated('أبها'), ignored: [{ start: 0, end: 4 }] };
    expect(measureCoverage([article], LEXICON).byType.place.matches).toBe(0);
  });

  test('counts people by the parts of their names', () => {
    const articles = [annotated('قالت [PER سعاد حسن] لـ[PER جون] و[PER حسن] إن كمال حسن')];
    expect(measureCoverage(articles, LEXICON).parts).toEqual({
      mentions: 3,
      known: 2,
      runs: 2,
      right: 1,
    });
  });
});
