import { describe, expect, test } from '@jest/globals';
import type { Document, Entity, EntityType, Quotation } from '../../src/document.ts';
import { findShortfalls, parseFloors } from '../../src/evaluation/floors.ts';
import { parseGold, type GoldArticle } from '../../src/evaluation/gold.ts';
import { figuresOf, scoreArticle, type FigureName } from '../../src/evaluation/score.ts';
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

/** The figures of one article, by name. */
function figures(
  found: Partial<Pick<Document, 'entities' | 'quotations'>>,
  gold: Partial<GoldArticle>,
): ReadonlyMap<FigureName, unknown> {
  const document = { text: TEXT, entities: [], quotations: [], ...found };
  const score = scoreArticle(document, { ...NOTHING, ...gold });
  return new Map(figuresOf([score]).map(({ name, value }) => [name, value]));
}

const HALF = { precision: 100, recall: 50, f1: 66.7 };
const ALL = { precision: 100, recall: 100, f1: 100 };
const NONE = { precision: 0, recall: 0, f1: 0 };

describe('names', () => {
  const WALID = { ...at('وليد القاضي'), type: 'person', canonical: 'وليد القاضي' } as const;
  const SUAD = { ...at('سعاد'), type: 'person', canonical: 'سعاد' } as const;
  const ALEPPO = { ...at('حلب'), type: 'place', canonical: undefined } as const;

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
  });
});

describe('gold', () => {
  test('is read from its line', () => {
    const line = JSON.stringify({
      id: 7,
      text: 'أ',
      entities: [
        { start: 0, end: 1, type: 'PER', canonical: 'ب' },
        { start: 0, end: 1, type: 'MISC' },
      ],
      quotations: [{ start: 0, end: 1, kind: 'scare', speakers: [] }],
      indirect: [{ start: 0, end: 1, optional: true }],
    });
    expect(parseGold(line)).toEqual({
      id: '7',
      text: 'أ',
      mentions: [{ start: 0, end: 1, type: 'person', canonical: 'ب' }],
      ignored: [],
      quotations: [{ start: 0, end: 1, isSpeech: false, speakers: [] }],
      indirect: [{ start: 0, end: 1, isOptional: true }],
    });
  });

  test.each([
    ['[]', '"article" is no object'],
    ['{"id":1}', '"text" is no text'],
    ['{"id":1,"text":"","entities":{}}', '"entities" is no list'],
    ['{"id":1,"text":"","entities":[{"type":"PER"}]}', 'a span lacks its start or end'],
  ])('says what is wrong with %s', (line, message) => {
    expect(() => parseGold(line)).toThrow(message);
  });
});

describe('floors', () => {
  test('are compared with the headline of each figure', () => {
    const reached = figuresOf([
      scoreArticle({ text: TEXT, entities: [], quotations: [] }, NOTHING),
    ]);
    const floors = parseFloors('{"entities": 0, "PER": 1}');
    expect(findShortfalls(reached, floors)).toEqual([{ name: 'PER', floor: 1, reached: 0 }]);
  });

  test('are ceilings for what is better when small', () => {
    const reached = [{ name: 'speakersUnknown', value: 8 }] as const;
    expect(findShortfalls(reached, parseFloors('{"speakersUnknown": 8}'))).toEqual([]);
    expect(findShortfalls(reached, parseFloors('{"speakersUnknown": 7}'))).toHaveLength(1);
  });

  test('of what was not measured are not reached', () => {
    expect(findShortfalls([], parseFloors('{"indirect": 1}'))).toEqual([
      { name: 'indirect', floor: 1, reached: undefined },
    ]);
  });
});
