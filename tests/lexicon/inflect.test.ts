import { describe, expect, test } from '@jest/globals';
import { packForm, unpackForm, type Form } from '../../src/lexicon/entries.ts';
import { inflect } from '../../src/lexicon/inflect.ts';
import { parsedLexicons, rowsOf } from '../support/lexicon.ts';

/** The forms of one row as `spelling gender number tense`. */
function formsOf(path: string, values: Readonly<Record<string, string>>): string[] {
  return rowsOf({ [path]: [values] })
    .flatMap((row) => inflect(row))
    .map(({ spelling, form }) => {
      const { gender, number, tense } = unpackForm(form);
      return `${spelling} ${gender} ${number} ${tense}`;
    });
}

function spellingsOf(path: string, values: Readonly<Record<string, string>>): string[] {
  return formsOf(path, values).map((form) => form.split(/ [umf] /)[0] ?? '');
}

const VERBS = 'words/speech-verbs.tsv';
const SAID = {
  past: 'قال',
  past_f: 'قالت',
  past_pl: 'قالوا',
  present: 'يقول',
  participle: 'قائل',
  masdar: 'قول',
};

describe('reporting verbs', () => {
  test('past, present, participle and verbal noun of قال', () => {
    expect(formsOf(VERBS, SAID)).toEqual([
      'قال m singular past',
      'قالت f singular past',
      'قالوا m plural past',
      'قالا m dual past',
      'قالتا f dual past',
      'يقول m singular present',
      'تقول f singular present',
      'يقولون m plural present',
      'يقولوا m plural present',
      'يقولان m dual present',
      'تقولان f dual present',
      'قائل m singular participle',
      'قائلا m singular participle',
      'قائلة f singular participle',
      'قائلين m plural participle',
      'قائلون m plural participle',
      'قائلين m dual participle',
      'قائلات f plural participle',
      'قوله m singular masdar',
      'قولها f singular masdar',
      'قولهم m plural masdar',
      'قولهما m dual masdar',
    ]);
  });

  test('a weak third radical changes before endings', () => {
    const called = {
      past: 'دعا',
      past_f: 'دعت',
      past_pl: 'دعوا',
      present: 'يدعو',
      participle: 'داع',
      masdar: 'دعوة',
    };
    const spellings = spellingsOf(VERBS, called);
    expect(spellings).toEqual(
      expect.arrayContaining(['يدعون', 'داعيا', 'داعية', 'داعين', 'داعون', 'دعوته', 'دعوتها']),
    );
    expect(spellings).not.toContain('يدعوون');
    expect(spellings).not.toContain('دعوةه');
  });

  test('alef maqsura turns into ya before the dual', () => {
    const spellings = spellingsOf(VERBS, {
      past: 'رأى',
      past_f: 'رأت',
      past_pl: 'رأوا',
      present: 'يرى',
    });
    expect(spellings).toEqual(expect.arrayContaining(['يرى', 'ترى', 'يرون', 'يريان', 'تريان']));
  });

  test('a final hamza finds its seat before a pronoun', () => {
    const spellings = spellingsOf(VERBS, {
      past: 'ادعى',
      past_f: 'ادعت',
      past_pl: 'ادعوا',
      masdar: 'ادعاء',
    });
    expect(spellings).toContain('ادعائه');
  });

  test('what the row does not give is not made up', () => {
    const spellings = spellingsOf(VERBS, { past: 'قال', past_f: 'قالت', past_pl: 'قالوا' });
    expect(spellings).toEqual(['قال', 'قالت', 'قالوا', 'قالا', 'قالتا']);
  });
});

describe('demonyms', () => {
  test('take feminine, dual and plural endings', () => {
    expect(formsOf('words/demonyms.tsv', { masculine: 'صيني' })).toEqual([
      'صيني m singular none',
      'صينيا m singular none',
      'صينية f singular none',
      'صينيان m dual none',
      'صينيين m dual none',
      'صينيتان f dual none',
      'صينيتين f dual none',
      'صينيون m plural none',
      'صينيين m plural none',
      'صينيات f plural none',
    ]);
  });

  test('the row gives irregular forms', () => {
    const spellings = spellingsOf('words/demonyms.tsv', {
      masculine: 'تركي',
      feminine: 'تركية | تركيا',
      plural: 'أتراك | ترك',
    });
    expect(spellings).toEqual(expect.arrayContaining(['تركية', 'تركيا', 'أتراك', 'ترك']));
  });
});

describe('titles, heads and names', () => {
  test('a title has the forms of its row, lists included', () => {
    const row = { masculine: 'رئيس', feminine: 'رئيسة', dual: 'رئيسان | رئيسين', plural: 'رؤساء' };
    expect(formsOf('words/titles.tsv', row)).toEqual([
      'رئيس m singular none',
      'رئيسة f singular none',
      'رئيسان u dual none',
      'رئيسين u dual none',
      'رؤساء u plural none',
    ]);
  });

  test('a title may be feminine only', () => {
    expect(spellingsOf('words/titles.tsv', { feminine: 'ملكة' })).toEqual(['ملكة']);
  });

  test('a head noun has its plurals', () => {
    expect(formsOf('words/heads.tsv', { word: 'حزب', plural: 'أحزاب | حزبا' })).toEqual([
      'حزب u singular none',
      'أحزاب u plural none',
      'حزبا u plural none',
    ]);
  });

  test('a name has its aliases', () => {
    const row = { name: 'الأمم المتحدة', aliases: 'هيئة الأمم | الهيئة الأممية' };
    expect(spellingsOf('organizations/test.tsv', row)).toEqual([
      'الأمم المتحدة',
      'هيئة الأمم',
      'الهيئة الأممية',
    ]);
  });

  test.each([
    ['m', 'جمال m singular none'],
    ['f', 'جمال f singular none'],
    ['u', 'جمال u singular none'],
    ['', 'جمال u singular none'],
  ])('a name part has its gender: %j', (gender, expected) => {
    expect(formsOf('words/name-parts.tsv', { word: 'جمال', gender })).toEqual([expected]);
  });

  test.each([
    ['words/cues.tsv', ['بيان']],
    ['words/calendar.tsv', ['بيان']],
    ['words/function-words.tsv', ['بيان']],
    ['words/stop-names.tsv', []],
    ['words/statistics.tsv', []],
  ])('a row of %s stands for %j', (path, expected) => {
    expect(spellingsOf(path, { word: 'بيان' })).toEqual(expected);
  });
});

test('every form packs into bits and back', () => {
  const forms = (['m', 'f', 'u'] as const).flatMap((gender) =>
    (['singular', 'dual', 'plural'] as const).flatMap((number) =>
      (['none', 'past', 'present', 'participle', 'masdar'] as const).map((tense): Form => ({
        gender,
        number,
        tense,
      })),
    ),
  );
  expect(forms.map((form) => unpackForm(packForm(form)))).toEqual(forms);
  expect(new Set(forms.map(packForm)).size).toBe(forms.length);
});

test('no verb of the project has a form of one letter', () => {
  const short = parsedLexicons()
    .rows.filter(({ table }) => table.category === 'speech-verb')
    .flatMap((row) => inflect(row).map(({ spelling }) => spelling))
    .filter((spelling) => spelling.length === 1);
  expect(short).toEqual([]);
});
