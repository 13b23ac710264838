import { describe, expect, test } from '@jest/globals';
import { settleDraft, toGold, type Draft } from '../../src/evaluation/draft.ts';
import { detectFormat, parseAnnotated } from '../../src/evaluation/parse-annotated.ts';

function parse(content: string): readonly Draft[] {
  return parseAnnotated({ path: 'g.jsonl', content, text: undefined }, 'json');
}

const ARTICLE = {
  id: 7,
  text: 'أ',
  entities: [
    { start: 0, end: 1, type: 'PER', canonical: 'ب' },
    { start: 0, end: 1, type: 'MISC' },
  ],
  quotations: [{ start: 0, end: 1, kind: 'scare', speakers: [] }],
  indirect: [{ start: 0, end: 1, optional: true }],
};

describe('annotated articles', () => {
  const LINE = JSON.stringify(ARTICLE);

  test('are read from their lines', () => {
    expect(parse(`${LINE}\n\n`).map(toGold)).toEqual([
      {
        id: '7',
        text: 'أ',
        mentions: [{ start: 0, end: 1, type: 'person', canonical: 'ب', confidence: undefined }],
        ignored: [],
        quotations: [{ start: 0, end: 1, isSpeech: false, speakers: [] }],
        indirect: [{ start: 0, end: 1, isOptional: true }],
      },
    ]);
  });

  test.each([`[${LINE},\n${LINE}]`, JSON.stringify([ARTICLE, ARTICLE], undefined, 2)])(
    'are read from an array',
    (content) => {
      expect(parse(content).map(({ id }) => id)).toEqual(['7', '7']);
      expect(detectFormat({ path: 'x', content })).toBe('json');
    },
  );

  test('are read from one object on several lines', () => {
    expect(parse(JSON.stringify(ARTICLE, undefined, 2)).map(({ id }) => id)).toEqual(['7']);
  });

  test.each([
    ['[]', 'g.jsonl: there is no article in it'],
    ['[7]', 'g.jsonl: article 1: "article" is no object'],
    ['{"id":1}', 'g.jsonl:1: "text" is no text'],
    ['{"text":""}\n{"text":"","entities":{}}', 'g.jsonl:2: "entities" is no list'],
    ['{"text":"","entities":[{"type":"PER"}]}', 'g.jsonl:1: a span lacks its start or end'],
    ['[{"text":""},\n{"text":""}', 'g.jsonl:2: '],
    ['[\n{"text" ""}]', 'g.jsonl:2: '],
    ['{"text":""}\n{"text":', 'g.jsonl:2: '],
  ])('say what is wrong with %j', (content, message) => {
    expect(() => parse(content)).toThrow(message);
  });

  test('hold no span behind the end of the text', () => {
    const content = '{"text":"أب","entities":[{"type":"PER","start":0,"end":3}]}';
    expect(() => parse(content).map(toGold)).toThrow('g.jsonl:1: offset 3 is no place in the text');
  });
});

describe('records', () => {
  const TEXT = '😀 قالت ليلى: «نعم» و«لا» لبيروت';
  const at = (words: string): { start: number; end: number; text: string } => {
    const start = TEXT.indexOf(words);
    return { start, end: start + words.length, text: words };
  };
  const RECORD = {
    schema: 'extract/1',
    id: 'a.txt',
    offsets: 'utf16',
    text: TEXT,
    entities: [
      { type: 'person', name: 'ليلى حداد', mentions: [{ ...at('ليلى'), confidence: 0.7 }] },
      { type: 'other', name: 'x', mentions: [{ ...at('بيروت'), confidence: 1 }] },
    ],
    quotations: [
      { kind: 'direct', ...at('نعم'), speaker: { name: 'ليلى حداد' } },
      { kind: 'mixed', ...at('لا'), speaker: { name: 'أ', names: ['أ', 'ب'] } },
      { kind: 'indirect', ...at('لا'), speaker: null },
    ],
  };

  test('are read as gold', () => {
    const { start, end } = at('ليلى');
    expect(parse(JSON.stringify(RECORD)).map(toGold)).toEqual([
      {
        id: 'a.txt',
        text: TEXT,
        mentions: [{ start, end, type: 'person', canonical: 'ليلى حداد', confidence: 0.7 }],
        ignored: [],
        quotations: [
          { start: at('نعم').start, end: at('نعم').end, isSpeech: true, speakers: ['ليلى حداد'] },
          { start: at('لا').start, end: at('لا').end, isSpeech: true, speakers: ['أ', 'ب'] },
        ],
        indirect: [{ start: at('لا').start, end: at('لا').end, isOptional: false }],
      },
    ]);
  });

  test.each([
    ['codepoint', 1],
    ['byte', 4],
  ])('may count in another unit: %s', (offsets, end) => {
    const entities = [{ type: 'place', name: 'x', mentions: [{ start: 0, end, text: '😀' }] }];
    const [draft] = parse(JSON.stringify({ ...RECORD, offsets, entities, quotations: undefined }));
    expect(draft && toGold(draft)).toMatchObject({ mentions: [{ start: 0, end: 2 }] });
  });

  test('without a layer do not say that there is nothing', () => {
    const [draft] = parse('{"schema":"extract/1","id":1,"text":""}');
    expect(draft).toMatchObject({ mentions: undefined, quotations: undefined });
  });

  test.each([
    [{ text: undefined }, 'g.jsonl:1: a record without its text: save gold with --with-text'],
    [{ schema: 'extract/9' }, 'g.jsonl:1: unknown schema "extract/9"'],
    [{ offsets: 'word' }, 'g.jsonl:1: unknown offsets "word"'],
    [{ text: TEXT.replace('ليلى', 'سلمى') }, 'stands at 8, not "ليلى"'],
    [{ offsets: 'byte' }, 'g.jsonl:1: offset 8 is no place in the text'],
    [{ error: { code: 'x', message: 'no such file' } }, 'no gold: no such file'],
    [
      { entities: [{ type: 'person', mentions: [{ start: 0, end: 1, confidence: 2 }] }] },
      'g.jsonl:1: "confidence" is no number from 0 to 1',
    ],
  ])('say what is wrong: %j', (change, message) => {
    const content = JSON.stringify({ ...RECORD, quotations: undefined, ...change });
    expect(() => parse(content).map(toGold)).toThrow(message);
  });

  test('without a text are settled in another', () => {
    const [draft] = parse(JSON.stringify({ ...RECORD, text: undefined }));
    expect(draft && settleDraft(draft, TEXT).mentions).toHaveLength(1);
  });
});
