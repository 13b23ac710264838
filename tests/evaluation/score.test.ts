import { describe, expect, test } from '@jest/globals';
import type { Document, Entity, EntityType, Quotation } from '../../src/document.ts';
import type { AnnotatedMention, Annotations, GoldArticle } from '../../src/evaluation/article.ts';
import { findShortfalls, parseFloors } from '../../src/evaluation/floors.ts';
import { annotationsOf } from '../../src/evaluation/from-document.ts';
import {
  curveOf,
  figuresOf,
  scoreArticle,
  type ArticleScore,
  type FigureName,
} from '../../src/evaluation/score.ts';
import type { Span } from '../../src/span.ts';
import { mentionAt } from '../support/mention.ts';

const TEXT = 'زار وليد القاضي وسعاد مدينة لحلب مع شركة النور، وقال: «سنبقى هنا طويلا جدا» و«عيد».';

function at(words: string): Span {
  const start = TEXT.indexOf(words);
  return { start, end: start + words.length };
}

function entity(type: EntityType, name: string, span: Span): Entity {
  return {
    id: 0,
    type,
    subtype: undefined,
    name,
    ids: {},
    key: '',
    names: {},
    location: undefined,
    mentions: [mentionAt(span, { type })],
  };
}

function quotation(kind: Quotation['kind'], span: Span, names: readonly string[] = []): Quotation {
  const [first, ...rest] = names;
  return {
    ...span,
    kind,
    marks: undefined,
    cue: undefined,
    speaker:
      first === undefined
        ? undefined
        : { ...span, entities: [], names: [first, ...rest], rule: 'name' },
    addressees: [],
    confidence: 1,
    rule: 'verb-colon',
  };
}

const NOTHING: GoldArticle = {
  id: 'g',
  text: TEXT,
  mentions: [],
  ignored: [],
  quotations: [],
  indirect: [],
};

/** The lists know one name. */
function isListed(name: string): boolean {
  return name === 'حلب';
}

function scoreOf(found: Annotations, gold: Partial<GoldArticle>): ArticleScore {
  return scoreArticle({ found, gold: { ...NOTHING, ...gold } }, isListed);
}

function valuesOf(scores: readonly ArticleScore[]): ReadonlyMap<FigureName, unknown> {
  return new Map(figuresOf(scores).map(({ name, value }) => [name, value]));
}

/** The figures of one article, by name. */
function figures(
  found: Partial<Pick<Document, 'entities' | 'quotations'>>,
  gold: Partial<GoldArticle>,
): ReadonlyMap<FigureName, unknown> {
  return valuesOf([scoreOf(annotationsOf({ entities: [], quotations: [], ...found }), gold)]);
}

function mention(
  type: AnnotatedMention['type'],
  words: string,
  rest: Partial<AnnotatedMention> = {},
): AnnotatedMention {
  return { ...at(words), type, canonical: undefined, confidence: undefined, ...rest };
}

const HALF = { precision: 100, recall: 50, f1: 66.7 };
const ALL = { precision: 100, recall: 100, f1: 100 };
const NONE = { precision: 0, recall: 0, f1: 0 };

describe('names', () => {
  const WALID = mention('person', 'وليد القاضي', { canonical: 'وليد القاضي' });
  const SUAD = mention('person', 'سعاد', { canonical: 'سعاد' });
  const ALEPPO = mention('place', 'حلب');

  test('count when type and words are right', () => {
    const entities = [entity('person', 'وليد القاضى', at('وليد القاضي'))];
    const map = figures({ entities }, { mentions: [WALID, SUAD] });
    expect(map.get('PER')).toEqual(HALF);
    expect(map.get('LOC')).toEqual(NONE);
    expect(map.get('canonical')).toBe(100);
    expect(map.get('edges')).toBe(100);
  });

  test('with another type count as untyped only', () => {
    const entities = [entity('organization', 'حلب', at('حلب'))];
    const map = figures({ entities }, { mentions: [ALEPPO] });
    expect(map.get('entities')).toEqual(NONE);
    expect(map.get('untyped')).toEqual(ALL);
  });

  test('may have a proclitic inside or outside, which edges tell', () => {
    const entities = [entity('place', 'حلب', at('لحلب'))];
    const map = figures({ entities }, { mentions: [ALEPPO] });
    expect(map.get('LOC')).toEqual(ALL);
    expect(map.get('edges')).toBe(0);
  });

  test.each(['وليد', 'القاضي', 'مدينة لحلب', 'سعا'])('do not count in part: %s', (words) => {
    const entities = [entity('person', words, at(words))];
    expect(figures({ entities }, { mentions: [WALID, SUAD] }).get('PER')).toEqual(NONE);
  });

  test('are not counted where the gold says so', () => {
    const entities = [entity('place', 'حلب', at('حلب'))];
    const map = figures({ entities }, { mentions: [SUAD], ignored: [at('مدينة لحلب')] });
    expect(map.get('entities')).toEqual({ precision: 0, recall: 0, f1: 0 });
  });

  test('carry their full name or do not', () => {
    const entities = [entity('person', 'القاضي', at('وليد القاضي'))];
    expect(figures({ entities }, { mentions: [WALID] }).get('canonical')).toBe(0);
  });

  test('of other types are not measured', () => {
    const entities = [entity('other', 'حلب', at('حلب'))];
    expect(figures({ entities }, { mentions: [ALEPPO] }).get('untyped')).toEqual(NONE);
  });

  test('found in part count as overlap, what agrees in whole before that', () => {
    const mentions = [mention('person', 'القاضي وسعاد'), mention('person', 'سعاد')];
    const map = valuesOf([
      scoreOf({ mentions, quotations: undefined, indirect: [] }, { mentions: [WALID, SUAD] }),
    ]);
    expect(map.get('PER')).toEqual({ precision: 50, recall: 50, f1: 50 });
    expect(map.get('overlap')).toEqual(ALL);
  });

  test('with another type do not overlap', () => {
    const entities = [entity('organization', 'مدينة لحلب', at('مدينة لحلب'))];
    expect(figures({ entities }, { mentions: [ALEPPO] }).get('overlap')).toEqual(NONE);
  });

  test('that no list has are measured by themselves', () => {
    const entities = [entity('place', 'حلب', at('حلب')), entity('person', 'سعاد', at('سعاد'))];
    const score = scoreOf(annotationsOf({ entities, quotations: [] }), {
      mentions: [WALID, SUAD, ALEPPO],
    });
    expect(figuresOf([score])).toContainEqual({ name: 'unseenRecall', value: 50, of: 2 });
    expect(figures({}, { mentions: [ALEPPO] }).has('unseenRecall')).toBe(false);
  });

  test('that nobody looked for are not measured', () => {
    const nobody = { mentions: undefined, quotations: [], indirect: [] };
    expect(valuesOf([scoreOf(nobody, { mentions: [SUAD] })]).has('entities')).toBe(false);
    expect(figures({}, { mentions: undefined }).has('entities')).toBe(false);
  });
});

describe('confidence', () => {
  const SURE = mention('person', 'سعاد', { confidence: 0.9 });
  const UNSURE = mention('place', 'مدينة', { confidence: 0.2 });
  const GOLD = { mentions: [mention('person', 'سعاد'), mention('place', 'حلب')] };
  const score = scoreOf({ mentions: [SURE, UNSURE], quotations: [], indirect: [] }, GOLD);

  test('is compared with how often names are right', () => {
    expect(valuesOf([score]).get('calibration')).toBe(15);
  });

  test('leads to other figures at each threshold', () => {
    const curve = new Map(
      curveOf([score])?.map(({ minConfidence, ...ratio }) => [minConfidence, ratio]),
    );
    expect([...curve.keys()]).toHaveLength(18);
    expect(curve.get(0.1)).toEqual({ precision: 50, recall: 50, f1: 50 });
    expect(curve.get(0.2)).toEqual({ precision: 50, recall: 50, f1: 50 });
    expect(curve.get(0.25)).toEqual(HALF);
    expect(curve.get(0.95)).toEqual(NONE);
  });

  test('is measured only where it is given', () => {
    const mute = scoreOf({ ...GOLD, quotations: undefined, indirect: [] }, GOLD);
    expect(valuesOf([mute]).has('calibration')).toBe(false);
    expect(curveOf([mute])).toBeUndefined();
  });
});

describe('quotations', () => {
  const WHOLE = at('سنبقى هنا طويلا جدا');
  const SPEECH = { ...WHOLE, isSpeech: true, speakers: ['وليد القاضي'] };

  test.each([
    ['سنبقى هنا طويلا جدا', ALL, ALL],
    ['سنبقى هنا طويلا', NONE, ALL],
    ['سنبقى', NONE, NONE],
  ])('count by how much of them is found: %s', (words, strict, loose) => {
    const map = figures({ quotations: [quotation('direct', at(words))] }, { quotations: [SPEECH] });
    expect(map.get('quotations')).toEqual(strict);
    expect(map.get('quotationsLoose')).toEqual(loose);
  });

  test('that are titles are no speech', () => {
    const title = { ...at('عيد'), isSpeech: false, speakers: [] };
    const map = figures(
      { quotations: [quotation('mixed', WHOLE), quotation('title', at('عيد'))] },
      { quotations: [SPEECH, title] },
    );
    expect(map.get('quotations')).toEqual(ALL);
  });

  test.each([
    [['وليد القاضي'], { exact: 100, near: 100, unknown: 0 }],
    [['القاضي'], { exact: 0, near: 100, unknown: 0 }],
    [['سعاد'], { exact: 0, near: 0, unknown: 0 }],
    [['وليد القاضي', 'سعاد'], { exact: 0, near: 0, unknown: 0 }],
    [[], { exact: 0, near: 0, unknown: 100 }],
  ])('have the right speaker or not: %j', (names, { exact, near, unknown }) => {
    const map = figures(
      { quotations: [quotation('direct', WHOLE, names)] },
      { quotations: [SPEECH] },
    );
    expect(map.get('speakersExact')).toBe(exact);
    expect(map.get('speakersNear')).toBe(near);
    expect(map.get('speakersUnknown')).toBe(unknown);
  });

  test('without any match leave the speakers unmeasured', () => {
    expect(figures({}, { quotations: [SPEECH] }).has('speakersNear')).toBe(false);
  });

  test('without marks may be optional', () => {
    const quotations = [quotation('indirect', WHOLE)];
    const optional = { ...WHOLE, isOptional: true };
    expect(figures({ quotations }, { indirect: [optional] }).get('indirect')).toEqual(NONE);
    expect(figures({}, { indirect: [optional] }).get('indirect')).toEqual(NONE);
    const asked = { ...WHOLE, isOptional: false };
    expect(figures({ quotations }, { indirect: [asked] }).get('indirect')).toEqual(ALL);
  });

  test('are left out where none are annotated', () => {
    expect(figures({}, { quotations: undefined }).has('quotations')).toBe(false);
    const nobody = { mentions: [], quotations: undefined, indirect: [] };
    expect(valuesOf([scoreOf(nobody, { quotations: [SPEECH] })]).has('quotations')).toBe(false);
  });
});

describe('floors', () => {
  test('are compared with the headline of each figure', () => {
    const reached = figuresOf([scoreOf(annotationsOf({ entities: [], quotations: [] }), {})]);
    const floors = parseFloors('{"entities": 0, "PER": 1}');
    expect(findShortfalls(reached, floors)).toEqual([{ name: 'PER', floor: 1, reached: 0 }]);
  });

  test.each(['speakersUnknown', 'calibration'] as const)('are ceilings for %s', (name) => {
    const reached = [{ name, value: 8, of: 100 }];
    expect(findShortfalls(reached, parseFloors(`{"${name}": 8}`))).toEqual([]);
    expect(findShortfalls(reached, parseFloors(`{"${name}": 7}`))).toHaveLength(1);
  });

  test('of what was not measured are not reached', () => {
    expect(findShortfalls([], parseFloors('{"indirect": 1}'))).toEqual([
      { name: 'indirect', floor: 1, reached: undefined },
    ]);
  });
});
