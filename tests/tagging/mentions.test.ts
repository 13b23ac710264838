import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { findNames, type AnalysisOptions } from '../../src/analyze.ts';
import type { Mention } from '../../src/document.ts';
import { compileLexicon } from '../../src/lexicon/compile.ts';
import type { Standing } from '../../src/lexicon/entries.ts';
import { denying, layerLexicons } from '../../src/lexicon/layers.ts';
import { openLexicon, type Lexicon } from '../../src/lexicon/lexicon.ts';
import type { Model } from '../../src/model/model.ts';
import { sliceSpan } from '../../src/span.ts';
import { anyText } from '../support/arbitrary-news.ts';
import { rowsOf, type Rows } from '../support/lexicon.ts';
import { modelOf, modelOfAnything, wordAt } from '../support/model.ts';
import { proposalsOf } from '../support/proposals.ts';
import { SMALL_NEWS, smallLexicon } from '../support/small-news.ts';

const lexicon = smallLexicon();
const TEXT = 'مضى زغلول الطنبوري إلى القرية أمس';

/** A model that knows a person, a company and a city by their words alone. */
const MODEL = modelOf([
  [wordAt('زغلول'), { 'B-PER': 8, 'I-PER': 2 }],
  [wordAt('الطنبوري'), { 'B-PER': 5, 'I-PER': 4.5 }],
  [wordAt('زغلول', -1), { 'I-PER': 2.5 }],
  [wordAt('مضي', -1), { 'B-PER': 1.5 }],
  [wordAt('الي', 1), { 'I-PER': 0.5 }],
  [wordAt('باريس'), { 'B-LOC': 5 }],
  [wordAt('بوفون'), { 'B-ORG': 6 }],
  [wordAt('وبوفون'), { 'B-ORG': 6 }],
]);

function mentionsOf(text: string, options: AnalysisOptions = { model: MODEL }): readonly Mention[] {
  return findNames(text, lexicon, options).mentions;
}

/** `type: mention, rule` of all mentions, in order. */
function found(text: string, of: Lexicon = lexicon, options: AnalysisOptions = {}): string[] {
  return findNames(text, of, { model: MODEL, ...options }).mentions.map(
    (mention) => `${mention.type}: ${sliceSpan(text, mention)}, ${mention.evidence.rule}`,
  );
}

describe('a name that no list or rule proposes', () => {
  test('is found', () => {
    expect(found(TEXT, lexicon, { model: undefined })).toEqual([]);
    expect(found(TEXT)).toEqual(['person: زغلول الطنبوري, model']);
  });

  test('says where its weight came from', () => {
    expect(mentionsOf(TEXT)[0]?.evidence).toEqual({
      rule: 'model',
      weights: { words: 15, before: 1.5, after: 0.5, context: 0 },
    });
  });

  test('has neither entry nor spelling', () => {
    expect(mentionsOf(TEXT)[0]).toMatchObject({
      entry: undefined,
      spelling: undefined,
      sentence: 0,
    });
  });

  test('stands behind its proclitics', () => {
    const text = 'تراجعت أرباح النور وبوفون';
    const [mention] = mentionsOf(text);
    expect(mention).toMatchObject({ clitics: ['و'], tokens: { from: 3, to: 4 } });
    expect(mention && sliceSpan(text, mention)).toBe('بوفون');
    expect(mention && sliceSpan(text, mention.surface)).toBe('وبوفون');
  });

  test('is known where it comes again, and not the other way round', () => {
    const text = 'تراجعت أرباح بوفون أمس، وكانت بوفون وبوفون';
    const [first, ...others] = mentionsOf(text);
    expect(first?.evidence.rule).toBe('model');
    const of = { start: first?.start, end: first?.end };
    expect(others).toMatchObject([{ evidence: { of } }, { evidence: { of } }]);
  });

  test('makes its short form known', () => {
    const text = `${TEXT}.\nثم جاء الطنبوري`;
    expect(found(text)).toEqual(['person: زغلول الطنبوري, model', 'person: الطنبوري, short-form']);
    const [full, short] = mentionsOf(text);
    expect(short).toMatchObject({
      sentence: 1,
      evidence: { of: { start: full?.start, end: full?.end } },
    });
  });
});

describe('a proposed name that the model takes', () => {
  const text = 'سافرت إلى باريس';

  test('keeps its evidence and its row', () => {
    const [before] = mentionsOf(text, {});
    const [after] = mentionsOf(text);
    expect(after).toMatchObject({
      evidence: { rule: 'lexicon', lexicon: 'places', entry: 'باريس', folded: [] },
      subtype: 'capital',
    });
    expect({ ...after, confidence: 0 }).toEqual({ ...before, confidence: 0 });
  });

  test('under another type is one of its own', () => {
    const model = modelOf([[wordAt('باريس'), { 'B-PER': 5 }]]);
    expect(found(text, lexicon, { model })).toEqual(['person: باريس, model']);
  });
});

test('the model keeps a homograph from being a name', () => {
  const text = 'زار بنان المعرض ومس بنان يده';
  const model = modelOf([
    [wordAt('بنان'), { 'B-LOC': 4 }],
    [wordAt('يده', 1), { O: 6 }],
  ]);
  expect(found(text, lexicon, { model: undefined })).toHaveLength(2);
  expect(mentionsOf(text, { model })).toMatchObject([{ tokens: { from: 1, to: 2 } }]);
});

test('a model that knows nothing takes nothing that is proposed', () => {
  expect(mentionsOf(SMALL_NEWS.join('\n'), { model: modelOf([]) })).toEqual([]);
});

describe('caution', () => {
  test('weighs against all names', () => {
    const text = 'مضى زغلول الطنبوري إلى باريس';
    expect(found(text, lexicon, { caution: 4 })).toHaveLength(2);
    expect(found(text, lexicon, { caution: 6 })).toEqual(['person: زغلول الطنبوري, model']);
    expect(found(text, lexicon, { caution: 60 })).toEqual([]);
  });

  test('adds to that of the model', () => {
    const text = 'مضى إلى باريس';
    const cautious: Model = { ...MODEL, caution: 3 };
    expect(found(text, lexicon, { model: cautious, caution: 1 })).toHaveLength(1);
    expect(found(text, lexicon, { model: cautious, caution: 3 })).toEqual([]);
    expect(found(text, lexicon, { model: cautious, caution: -9 })).not.toEqual([]);
  });
});

describe('confidence', () => {
  const text = 'سافرت إلى باريس';

  function confidenceUnder(slope: number, intercept: number): number | undefined {
    return mentionsOf(text, { model: { ...MODEL, calibration: { slope, intercept } } })[0]
      ?.confidence;
  }

  test('is the probability of the name', () => {
    // The one word of the text may also be nothing, a person or an organisation.
    const [mention] = mentionsOf('باريس');
    expect(mention?.confidence).toBeCloseTo(Math.exp(5) / (Math.exp(5) + 3), 3);
  });

  test('is calibrated', () => {
    expect(confidenceUnder(0, Math.log(3))).toBe(0.75);
    expect(confidenceUnder(0, 0)).toBe(0.5);
    expect(confidenceUnder(0.5, 0)).toBeLessThan(confidenceUnder(1, 0) ?? 0);
  });

  test('without a model is what lists and rules weigh', () => {
    const [candidate] = proposalsOf(text, lexicon).chosen;
    const weight = 1 / (1 + Math.exp(-(candidate?.score ?? 0)));
    expect(mentionsOf(text, {})[0]?.confidence).toBeCloseTo(weight, 3);
  });
});

/** The small lexicon with a user's list over it. */
function over(rows: Rows, standing: Standing = 'own'): Lexicon {
  const bytes = compileLexicon(rowsOf(rows), 'own');
  return layerLexicons([openLexicon(bytes, { firstId: lexicon.size, standing }), lexicon]);
}

describe("a user's name", () => {
  test('stays whatever the model says', () => {
    const own = over({ 'organizations/own.tsv': [{ name: 'القرية' }] });
    expect(found('وصل إلى القرية', own)).toEqual(['organization: القرية, lexicon']);
    expect(found('وصل إلى القرية', own, { caution: 100 })).toEqual([
      'organization: القرية, lexicon',
    ]);
  });

  test('has the type that the user gives', () => {
    const own = over({ 'organizations/own.tsv': [{ name: 'زغلول الطنبوري' }] });
    expect(found(TEXT, own)).toEqual(['organization: زغلول الطنبوري, lexicon']);
  });

  test('goes before what the model finds across it', () => {
    const own = over({ 'places/own.tsv': [{ name: 'الطنبوري إلى القرية' }] });
    expect(found(TEXT, own)).toEqual(['place: الطنبوري إلى القرية, lexicon']);
  });

  test('stays inside a longer name that the model finds, unless it is of the only list', () => {
    const rows: Rows = { 'organizations/own.tsv': [{ name: 'الطنبوري' }] };
    expect(found(TEXT, over(rows))).toEqual(['person: زغلول الطنبوري, model']);
    expect(found(TEXT, over(rows, 'only'))).toEqual(['organization: الطنبوري, lexicon']);
  });

  test('comes in the order of the text with what the model finds', () => {
    const own = over({ 'places/own.tsv': [{ name: 'أمس' }, { name: 'مضى' }] });
    expect(found(TEXT, own)).toEqual([
      'place: مضى, lexicon',
      'person: زغلول الطنبوري, model',
      'place: أمس, lexicon',
    ]);
  });
});

describe('denied names', () => {
  test('are not found by the model either', () => {
    const key = 'زغلول الطنبوري';
    expect(found(TEXT, denying(lexicon, [{ key, type: undefined }]))).toEqual([]);
    expect(found(TEXT, denying(lexicon, [{ key, type: 'person' }]))).toEqual([]);
  });

  test('may be found under another type', () => {
    const key = 'زغلول الطنبوري';
    expect(found(TEXT, denying(lexicon, [{ key, type: 'place' }]))).toEqual([
      'person: زغلول الطنبوري, model',
    ]);
  });
});

describe('without a model', () => {
  test.each(SMALL_NEWS)('lists and rules decide: %j', (text) => {
    const { context, chosen } = proposalsOf(text, lexicon);
    const mentions = mentionsOf(text, {});
    expect(mentions.map(({ evidence, entry, tokens }) => ({ evidence, entry, tokens }))).toEqual(
      chosen.map(({ evidence, entry, tokens }) => ({ evidence, entry, tokens })),
    );
    expect(mentions.every(({ sentence }) => context.sentences[sentence] !== undefined)).toBe(true);
    expect(mentionsOf(text, { caution: 50 })).toEqual(mentions);
  });
});

describe('odd texts', () => {
  test.each([
    ['nothing', ''],
    ['white space', ' \n\t '],
    ['punctuation', '،؛. «»! (…)'],
    ['a letter', 'و'],
    ['many words', 'مضى زغلول الطنبوري إلى باريس، '.repeat(150)],
    ['many marks', '«"“'.repeat(500)],
    ['a long word', 'ب'.repeat(20_000)],
  ])('%s is no trouble', (_, text) => {
    expect(() => mentionsOf(text)).not.toThrow();
    expect(() => mentionsOf(text, { model: modelOfAnything(2) })).not.toThrow();
  });

  test('have mentions in order, in one sentence each, and of some confidence', () => {
    const model = modelOfAnything(2);
    fc.assert(
      fc.property(anyText, (text) => {
        const { mentions, sentences } = findNames(text, lexicon, { model });
        return mentions.every(({ start, end, tokens, sentence, confidence }, i) => {
          const range = sentences[sentence]?.tokens ?? { from: 0, to: 0 };
          return (
            (mentions[i - 1]?.end ?? 0) <= start &&
            start < end &&
            range.from <= tokens.from &&
            tokens.to <= range.to &&
            0 <= confidence &&
            confidence <= 1
          );
        });
      }),
      { numRuns: 100, seed: 42 },
    );
  });
});
