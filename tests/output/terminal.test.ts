import { describe, expect, test } from '@jest/globals';
import type { Looks } from '../../src/output/looks.ts';
import { terminalFormat } from '../../src/output/terminal.ts';
import { ALL_LAYERS, articleOf, DOCUMENT, EMPTY_DOCUMENT } from './sample.ts';

const PLAIN: Looks = { colorLevel: 0, bidi: 'off', width: 40, isExplained: false };

async function rendered(
  document = DOCUMENT,
  looks: Partial<Looks> = {},
  layers = ALL_LAYERS,
): Promise<string> {
  const format = await terminalFormat(layers, { ...PLAIN, ...looks });
  return format.article(articleOf(document));
}

describe('the readable format', () => {
  test('shows names with their counts, then quotations with their speakers', async () => {
    expect(await rendered()).toBe(
      [
        'خبر.txt',
        '2 people, 1 place, 0 organisations, 2 quotations',
        '',
        'People',
        '  1  ليلى الحداد',
        '  1  هشام',
        '',
        'Places',
        '  1  طرابلس',
        '',
        'Quotations',
        '  ليلى الحداد',
        '    direct, by name, cue وقالت, to هشام',
        '    «سنعود غدا»',
        '',
        'In marks only',
        '  title  البيت',
        '',
      ].join('\n'),
    );
  });

  test('explains every mention on request', async () => {
    const text = await rendered(DOCUMENT, { isExplained: true });
    expect(text).toContain('     9-20         speech-verb            ليلى الحداد  by وقالت\n');
    expect(text).toContain('lexicon places         طرابلس  as طرابلس, but for hamza\n');
    expect(text).toContain('name-grammar           لهشام\n');
    expect(text).toContain('direct, verb-colon, by name');
  });

  test('wraps a quotation to the width', async () => {
    const text = `قال: «${'كلمة '.repeat(30)}»`;
    const [speech] = DOCUMENT.quotations;
    const quotation = speech && { ...speech, start: 6, end: text.length - 1, marks: undefined };
    const lines = (
      await rendered({ ...DOCUMENT, text, entities: [], quotations: quotation ? [quotation] : [] })
    ).split('\n');
    expect(lines.filter((line) => line.includes('كلمة'))).toHaveLength(5);
    expect(lines.every((line) => line.length <= 50)).toBe(true);
  });

  test('says when the speaker is unknown', async () => {
    const quotations = DOCUMENT.quotations.map((q) => ({ ...q, speaker: undefined }));
    expect(await rendered({ ...DOCUMENT, quotations })).toContain(
      '  unknown speaker\n    direct, cue',
    );
  });

  test('says that nothing was found', async () => {
    expect(await rendered(EMPTY_DOCUMENT)).toBe(
      'خبر.txt\n0 people, 0 places, 0 organisations, 0 quotations\n',
    );
  });

  test('lists tokens with their keys', async () => {
    const layers = { text: false, tokens: true, entities: false, quotations: false };
    expect(await rendered(DOCUMENT, {}, layers)).toBe(
      'خبر.txt\n1 token\n  3-8          word         وقالت\n',
    );
  });

  test('warns of odd bytes', async () => {
    const problems = [
      { code: 'bad-byte', start: 3, end: 4 },
      { code: 'unattributed-quote', start: 5, end: 6 },
    ] as const;
    const text = await rendered({ ...DOCUMENT, problems });
    expect(text).toContain('\nWarnings\n  3-4          a byte that');
    expect(text).not.toContain('no speaker was found');
  });

  test('uses colours only when asked for', async () => {
    expect(await rendered(DOCUMENT, { colorLevel: 1 })).toContain(
      '\u001b[36mليلى الحداد\u001b[39m',
    );
    expect(await rendered()).not.toContain('\u001b');
  });
});
