import { describe, expect, test } from '@jest/globals';
import { toFailureRecord, toRecord } from '../../src/output/record.ts';
import {
  ALL_LAYERS,
  articleOf,
  DOCUMENT,
  EMPTY_DOCUMENT,
  RECORD_SETTINGS,
  TEXT,
  spanOf,
} from './sample.ts';

/** A record as its readers get it. */
function published(article = articleOf(), settings = RECORD_SETTINGS): unknown {
  return JSON.parse(JSON.stringify(toRecord(article, settings)));
}

describe('the record', () => {
  test('holds what the contract names', () => {
    expect(published()).toEqual({
      schema: 'extract/1',
      id: 'خبر.txt',
      source: { path: 'خبر.txt', encoding: 'utf-8', bytes: 99, sha256: 'abc' },
      tool: { name: 'mustakhlis', version: '1.2.3', lexicon: 'cafe' },
      offsets: 'utf16',
      sentences: [{ start: 0, end: TEXT.length }],
      entities: [
        {
          id: 'e1',
          type: 'person',
          name: 'ليلى الحداد',
          key: 'ليلي الحداد',
          mentions: [
            {
              ...spanOf('ليلى الحداد'),
              text: 'ليلى الحداد',
              surface: { ...spanOf('ليلى الحداد'), text: 'ليلى الحداد' },
              sentence: 0,
              confidence: 0.9,
              evidence: { rule: 'speech-verb', cue: { ...spanOf('وقالت'), text: 'وقالت' } },
            },
          ],
        },
        {
          id: 'e2',
          type: 'person',
          name: 'هشام',
          key: 'هشام',
          mentions: [
            {
              ...spanOf('هشام'),
              text: 'هشام',
              surface: { ...spanOf('لهشام'), text: 'لهشام' },
              clitics: ['ل'],
              sentence: 0,
              confidence: 0.5,
              evidence: { rule: 'name-grammar' },
            },
          ],
        },
        {
          id: 'e3',
          type: 'place',
          subtype: 'city',
          name: 'طرابلس',
          key: 'طرابلس',
          ids: { geonames: '2210247' },
          names: { en: 'Tripoli' },
          location: { lat: 32.9, lon: 13.2 },
          mentions: [
            {
              ...spanOf('طرابلس'),
              text: 'طرابلس',
              surface: { ...spanOf('طرابلس'), text: 'طرابلس' },
              sentence: 0,
              confidence: 0.988,
              evidence: { rule: 'lexicon', lexicon: 'places', entry: 'طرابلس', folded: ['hamza'] },
            },
          ],
        },
      ],
      quotations: [
        {
          id: 'q1',
          kind: 'direct',
          ...spanOf('سنعود غدا'),
          text: 'سنعود غدا',
          marks: spanOf('«سنعود غدا»'),
          cue: { ...spanOf('وقالت'), text: 'وقالت', lemma: 'قال' },
          speaker: {
            entity: 'e1',
            name: 'ليلى الحداد',
            text: 'ليلى الحداد',
            ...spanOf('ليلى الحداد'),
            rule: 'name',
          },
          addressees: [{ entity: 'e2', name: 'هشام', ...spanOf('هشام'), text: 'هشام' }],
          confidence: 0.9,
          evidence: { rule: 'verb-colon' },
        },
        {
          id: 'q2',
          kind: 'title',
          ...spanOf('البيت'),
          text: 'البيت',
          marks: spanOf('«البيت»'),
          speaker: null,
          confidence: 0.8,
          evidence: { rule: 'short-span' },
        },
      ],
    });
  });

  test('keeps its keys in order', () => {
    const layers = { text: true, tokens: true, entities: true, quotations: true };
    const problems = [{ code: 'bad-byte' as const, start: 1, end: 2 }];
    const article = { ...articleOf({ ...DOCUMENT, problems }), date: '2026-01-02' };
    const record = toRecord(article, { ...RECORD_SETTINGS, layers });
    expect(Object.keys(record)).toEqual([
      'schema',
      'id',
      'date',
      'source',
      'tool',
      'offsets',
      'text',
      'sentences',
      'tokens',
      'entities',
      'quotations',
      'warnings',
    ]);
  });

  test('shows every mention as the text that its span covers', () => {
    const { entities = [] } = toRecord(articleOf(), RECORD_SETTINGS);
    for (const { start, end, text } of entities.flatMap(({ mentions }) => mentions))
      expect(TEXT.slice(start, end)).toBe(text);
  });

  test('of an empty text has empty lists', () => {
    expect(published(articleOf(EMPTY_DOCUMENT))).toMatchObject({
      sentences: [],
      entities: [],
      quotations: [],
    });
  });

  test('leaves out the layers that are not asked for', () => {
    const layers = { ...ALL_LAYERS, entities: false, quotations: false };
    const record = published(articleOf(), { ...RECORD_SETTINGS, layers });
    expect(record).not.toHaveProperty('entities');
    expect(record).not.toHaveProperty('quotations');
  });

  test('names several speakers, the first of them first', () => {
    const [speech] = DOCUMENT.quotations;
    const quotations = speech && [
      {
        ...speech,
        speaker: {
          ...spanOf('ليلى'),
          entities: [0, 1],
          names: ['ليلى', 'هشام'] as const,
          rule: 'pair' as const,
        },
      },
    ];
    const record = published(articleOf({ ...DOCUMENT, quotations: quotations ?? [] }));
    expect(record).toMatchObject({
      quotations: [
        {
          speaker: { entity: 'e1', name: 'ليلى', names: ['ليلى', 'هشام'], entities: ['e1', 'e2'] },
        },
      ],
    });
  });

  test.each([
    ['utf16', 3, 8],
    ['codepoint', 2, 7],
    ['byte', 5, 15],
  ] as const)('counts in %s', (offsets, start, end) => {
    const record = published(articleOf(), { ...RECORD_SETTINGS, offsets });
    expect(record).toMatchObject({
      offsets,
      quotations: [{ cue: { start, end, text: 'وقالت' } }, {}],
    });
  });

  test.each([
    [
      { code: 'unclosed-quote', mark: '«', start: 0, end: 1 },
      'the quotation mark « has no partner',
    ],
    [{ code: 'unattributed-quote', start: 0, end: 1 }, 'no speaker was found for this quotation'],
    [
      { code: 'bad-byte', start: 0, end: 1 },
      'a byte that does not belong to the encoding was replaced by U+FFFD',
    ],
  ] as const)('says in prose what is odd: %j', (problem, message) => {
    const record = published(articleOf({ ...DOCUMENT, problems: [problem] }));
    expect(record).toMatchObject({
      warnings: [{ code: problem.code, start: 0, end: 1, message }],
    });
  });

  test('of a failure holds its code and message', () => {
    const failure = {
      id: 'x.txt',
      source: undefined,
      code: 'not-found',
      message: 'no such file',
    } as const;
    expect(JSON.stringify(toFailureRecord(failure))).toBe(
      '{"schema":"extract/1","id":"x.txt","error":{"code":"not-found","message":"no such file"}}',
    );
  });
});
