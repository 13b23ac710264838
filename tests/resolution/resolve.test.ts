import { describe, expect, test } from '@jest/globals';
import type { Entity, Mention } from '../../src/document.ts';
import type { Lexicon } from '../../src/lexicon/lexicon.ts';
import { resolveMentions } from '../../src/resolution/resolve.ts';
import { lexiconOf } from '../support/lexicon.ts';
import { mentionOf } from '../support/mention.ts';

const lexicon: Lexicon = lexiconOf({
  'places/test.tsv': [
    {
      subtype: 'country',
      country: 'UA',
      en: 'Ukraine',
      ids: 'iso3166=UA',
      location: '49,32',
      name: 'أوكرانيا',
    },
    { subtype: 'country', name: 'الصين' },
  ],
  'organizations/test.tsv': [
    {
      subtype: 'international',
      en: 'United Nations',
      name: 'الأمم المتحدة',
      aliases: 'هيئة الأمم',
    },
  ],
  'people/test.tsv': [
    { subtype: 'politician', en: 'Vladimir Putin', name: 'فلاديمير بوتين', aliases: 'بوتين' },
  ],
});
const [UKRAINE, CHINA, NATIONS, PUTIN] = [0, 1, 2, 3];

function listed(entry: number, rule: Partial<Mention> = {}): Partial<Mention> {
  const { word } = lexicon.entry(entry);
  return { entry, evidence: { rule: 'lexicon', lexicon: '', entry: word, folded: [] }, ...rule };
}

function resolve(text: string, mentions: readonly Mention[]): readonly Entity[] {
  return resolveMentions({ text, mentions }, lexicon);
}

function names(entities: readonly Entity[]): [string, number][] {
  return entities.map(({ name, mentions }) => [name, mentions.length]);
}

describe('the canonical name', () => {
  test('is spelled as the lexicon spells the form in the text', () => {
    const text = 'في اوكرانيا';
    const traits = listed(UKRAINE, { type: 'place', spelling: 'أوكرانيا' });
    const mention = mentionOf(text, 'اوكرانيا', traits);
    expect(resolve(text, [mention])).toEqual([
      {
        id: 0,
        type: 'place',
        subtype: 'country',
        name: 'أوكرانيا',
        key: 'اوكرانيا',
        ids: { iso3166: 'UA' },
        names: { en: 'Ukraine' },
        location: { lat: 49, lon: 32 },
        mentions: [mention],
      },
    ]);
  });

  test('of a person is the fullest form in the text, the lexicon’s stands beside it', () => {
    const text = 'قال بوتين';
    const [entity] = resolve(text, [mentionOf(text, 'بوتين', listed(PUTIN))]);
    expect(entity).toMatchObject({
      name: 'بوتين',
      names: { ar: 'فلاديمير بوتين', en: 'Vladimir Putin' },
      subtype: 'politician',
    });
  });

  test('of an organisation is its form in the text', () => {
    const text = 'هيئة الأمم';
    const [entity] = resolve(text, [
      mentionOf(text, text, listed(NATIONS, { type: 'organization' })),
    ]);
    expect(entity).toMatchObject({
      name: 'هيئة الأمم',
      names: { ar: 'الأمم المتحدة', en: 'United Nations' },
    });
  });

  test('has the head noun before the marks, where no list knows the name', () => {
    const text = 'شركة «النور»';
    const head = { start: 0, end: 4 };
    const mention = mentionOf(text, 'النور', { type: 'organization', head, subtype: 'company' });
    expect(resolve(text, [mention])).toMatchObject([{ name: 'شركة النور', subtype: 'company' }]);
  });

  test('has its article back after لل', () => {
    const text = 'وصل للصين';
    const mention = mentionOf(text, 'لصين', listed(CHINA, { type: 'place', clitics: ['ل'] }));
    expect(names(resolve(text, [mention]))).toEqual([['الصين', 1]]);
  });

  test('is the fullest one even when it comes last', () => {
    const text = 'سالم ثم سالم الدوسري';
    const full = mentionOf(text, 'سالم الدوسري');
    const short = mentionOf(text, 'سالم', {
      evidence: { rule: 'short-form', of: { start: full.start, end: full.end } },
    });
    expect(names(resolve(text, [short, full]))).toEqual([['سالم الدوسري', 2]]);
  });
});

describe('mentions join', () => {
  test('when they are spelled alike but for hamza', () => {
    const text = 'أحمد ثم احمد';
    expect(names(resolve(text, [mentionOf(text, 'أحمد'), mentionOf(text, 'احمد')]))).toEqual([
      ['أحمد', 2],
    ]);
  });

  test('when عبد is joined or not', () => {
    const text = 'عبد الله العمري ثم عبدالله العمري';
    const mentions = [mentionOf(text, 'عبد الله العمري'), mentionOf(text, 'عبدالله العمري')];
    expect(names(resolve(text, mentions))).toEqual([['عبد الله العمري', 2]]);
  });

  test('not when their types differ', () => {
    const text = 'عمان ثم عمان';
    const mentions = [
      mentionOf(text, 'عمان', { type: 'place' }),
      mentionOf(text, 'عمان', { type: 'person', after: 4 }),
    ];
    expect(resolve(text, mentions).map(({ type }) => type)).toEqual(['place', 'person']);
  });

  test('not when the names differ', () => {
    const text = 'محمد علي ثم محمود علي';
    expect(resolve(text, [mentionOf(text, 'محمد علي'), mentionOf(text, 'محمود علي')])).toHaveLength(
      2,
    );
  });
});

describe('entities', () => {
  const text = 'سالم وهالة وسالم ومنى وهالة';
  const mentions = [
    mentionOf(text, 'سالم'),
    mentionOf(text, 'هالة'),
    mentionOf(text, 'سالم', { after: 6 }),
    mentionOf(text, 'منى'),
    mentionOf(text, 'هالة', { after: 12 }),
  ];

  test('stand in the order of their first mention, numbered by it', () => {
    const entities = resolve(text, mentions);
    expect(names(entities)).toEqual([
      ['سالم', 2],
      ['هالة', 2],
      ['منى', 1],
    ]);
    expect(entities.map(({ id }) => id)).toEqual([0, 1, 2]);
  });

  test('hold each mention once, in text order', () => {
    const found = resolve(text, mentions).flatMap((entity) => entity.mentions);
    expect(new Set(found)).toEqual(new Set(mentions));
    expect(found).toHaveLength(mentions.length);
  });

  test('of no mentions are none', () => {
    expect(resolve('', [])).toEqual([]);
  });
});
