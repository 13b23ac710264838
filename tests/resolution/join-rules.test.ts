import { describe, expect, test } from '@jest/globals';
import type { Mention } from '../../src/document.ts';
import type { NameEntry } from '../../src/lexicon/entries.ts';
import { JOIN_RULES } from '../../src/resolution/join-rules.ts';
import { nameKeys } from '../../src/resolution/names.ts';
import { makeRegistry, type Named } from '../../src/resolution/registry.ts';
import { mentionOf } from '../support/mention.ts';

interface Traits {
  readonly at?: number;
  readonly entry?: NameEntry;
  readonly mention?: Partial<Mention>;
}

/** A mention of the name, standing at offset `at`. */
function named(name: string, { at = 0, entry, mention = {} }: Traits = {}): Named {
  const span = { start: at, end: at + name.length };
  const keys = nameKeys(name);
  return {
    mention: { ...mentionOf(name, name), ...span, ...mention },
    name,
    keys,
    entry,
    canonicalKey: keys.join(' '),
  };
}

type Members = readonly [Named, ...Named[]];

function group(...members: Members): Members {
  return members;
}

/** Position of the group that a rule lets the mention in, if one does. */
function join(item: Named, groups: readonly Members[]): number | undefined {
  const registry = makeRegistry();
  for (const [first, ...rest] of groups) {
    registry.add(first, undefined);
    for (const member of rest) registry.add(member, registry.groups.at(-1));
  }
  for (const rule of JOIN_RULES) {
    const found = rule(item, registry);
    if (found !== undefined) return registry.groups.indexOf(found);
  }
  return undefined;
}

function entryOf(word: string, id: number): NameEntry {
  return {
    category: 'name',
    id,
    word,
    note: '',
    standing: 'listed',
    list: 'organizations/test.tsv',
    type: 'organization',
    subtype: '',
    country: '',
    en: '',
    ids: {},
    location: undefined,
    source: '',
    use: 'free',
  };
}

describe('a short form', () => {
  test('joins the name that it was found by', () => {
    const groups = [group(named('خالد بوتين')), group(named('فلاديمير بوتين', { at: 40 }))];
    const short = named('بوتين', {
      at: 90,
      mention: { evidence: { rule: 'short-form', of: { start: 40, end: 54 } } },
    });
    expect(join(short, groups)).toBe(1);
  });
});

describe('names of one lexicon row', () => {
  const nato = entryOf('حلف شمال الأطلسي', 7);
  const organization = { type: 'organization' as const };

  test('join, whatever they look like', () => {
    const groups = [group(named('حلف شمال الأطلسي', { entry: nato, mention: organization }))];
    expect(join(named('الناتو', { entry: nato, mention: organization }), groups)).toBe(0);
  });

  test('join when two lists hold the same name', () => {
    const groups = [group(named('حلف شمال الأطلسي', { entry: nato, mention: organization }))];
    const other = { ...nato, id: 99 };
    expect(join(named('الأطلسي', { entry: other, mention: organization }), groups)).toBe(0);
  });

  test('stay apart when their types differ', () => {
    const groups = [group(named('الأهلي', { entry: nato, mention: organization }))];
    expect(
      join(named('الأطلسي', { entry: nato, mention: { type: 'place' } }), groups),
    ).toBeUndefined();
  });

  test('stay apart from other rows', () => {
    const groups = [group(named('حلف شمال الأطلسي', { entry: nato, mention: organization }))];
    const other = named('حلف بغداد', { entry: entryOf('حلف بغداد', 8), mention: organization });
    expect(join(other, groups)).toBeUndefined();
  });
});

describe('a part of a name', () => {
  const groups = [
    group(named('فلاديمير بوتين', { at: 10 })),
    group(named('سيرغي بوتين', { at: 50 })),
  ];

  test('joins the nearest full name before it', () => {
    expect(join(named('بوتين', { at: 30 }), groups)).toBe(0);
    expect(join(named('بوتين', { at: 70 }), groups)).toBe(1);
  });

  test('joins a later full name when none comes before', () => {
    expect(join(named('بوتين', { at: 0 }), groups)).toBe(0);
  });

  test('joins across a compound given name', () => {
    const sisi = [group(named('عبد الفتاح السيسي'))];
    expect(join(named('عبدالفتاح', { at: 60 }), sisi)).toBe(0);
    expect(join(named('الفتاح', { at: 60 }), sisi)).toBeUndefined();
  });

  test('is for people only', () => {
    const places = [group(named('صيدا الجديدة', { mention: { type: 'place' } }))];
    expect(join(named('صيدا', { at: 60, mention: { type: 'place' } }), places)).toBeUndefined();
  });

  test('joins a group for any of its names', () => {
    const both = group(named('بوتين', { at: 90 }), named('فلاديمير بوتين', { at: 10 }));
    expect(join(named('فلاديمير', { at: 30 }), [both])).toBe(0);
  });
});

describe('the same name', () => {
  test('joins', () => {
    expect(join(named('منى زكي', { at: 30 }), [group(named('منى زكي'))])).toBe(0);
  });

  test('of another type does not', () => {
    const place = group(named('عمان', { mention: { type: 'place' } }));
    expect(join(named('عمان', { at: 30 }), [place])).toBeUndefined();
  });
});

describe('similar spellings', () => {
  test.each([
    ['دومينيك دو فيلبان', 'دومينيك دو فيليبان', true],
    ['فرانك فالتر شتاينماير', 'فرانك فالتر شتاينمير', true],
    ['محمد علي', 'محمود علي', false],
    ['أحمد سالم القحطاني', 'أحمد سليم العتيبي', false],
    ['فرانك شتاينماير', 'فرانكو شتاينمير', false],
    ['شتاينماير', 'شتاينمير', false],
    ['فرانك شتاينماير', 'فرانك فالتر شتاينماير', true],
  ])('%s and %s are one person: %p', (a, b, expected) => {
    expect(join(named(a, { at: 60 }), [group(named(b))]) === 0).toBe(expected);
  });

  test('are for people that no list knows', () => {
    const place = { type: 'place' as const };
    const places = [group(named('سان فرانسيسكو الكبرى', { mention: place }))];
    expect(join(named('سان فرنسيسكو الكبرى', { mention: place }), places)).toBeUndefined();
    const person = { ...entryOf('فرانك شتاينماير', 1), type: 'person' as const };
    const people = [group(named('فرانك شتاينماير', { entry: person }))];
    expect(join(named('فرانك شتاينمير'), people)).toBeUndefined();
  });
});

test('without groups nothing is joined', () => {
  expect(join(named('بوتين'), [])).toBeUndefined();
});
