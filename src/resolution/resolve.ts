import type { Entity, Mention } from '../document.ts';
import type { NameEntry } from '../lexicon/entries.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { sliceSpan } from '../span.ts';
import { bareSpelling, fold } from '../text/fold.ts';
import { JOIN_RULES } from './join-rules.ts';
import { nameKeys, nameOf } from './names.ts';
import { makeRegistry, type Group, type Named, type Registry } from './registry.ts';

/**
 * Joins the mentions that name one person, place or organisation. Mentions are taken from the fullest to the
 * shortest, each to the first group that a rule lets it in, else to a group of its own.
 */
export function resolveMentions(
  { text, mentions }: { readonly text: string; readonly mentions: readonly Mention[] },
  lexicon: Lexicon,
): Entity[] {
  const registry = makeRegistry();
  const named = mentions.map((mention) => toNamed(text, mention, lexicon));
  for (const item of named.sort(fullestFirst)) registry.add(item, findGroup(item, registry));
  return registry.groups
    .map(({ members }) => members.toSorted((a, b) => a.mention.start - b.mention.start))
    .sort(([a], [b]) => (a?.mention.start ?? 0) - (b?.mention.start ?? 0))
    .flatMap((members, id) => toEntity(members, id));
}

function findGroup(item: Named, registry: Registry): Group | undefined {
  for (const rule of JOIN_RULES) {
    const group = rule(item, registry);
    if (group !== undefined) return group;
  }
  return undefined;
}

function toNamed(text: string, mention: Mention, lexicon: Lexicon): Named {
  const entry = mention.entry === undefined ? undefined : lexicon.entry(mention.entry);
  const known = entry?.category === 'name' ? entry : undefined;
  const bare = mention.spelling ?? nameOf(text, mention);
  const name =
    mention.head === undefined ? bare : withHead(bare, sliceSpan(text, mention.head), known);
  const keys = nameKeys(name);
  const canonicalKey =
    mention.type === 'place' && known !== undefined ? fold(known.word) : keys.join(' ');
  return { mention, name, keys, entry: known, canonicalKey };
}

/**
 * A name in marks keeps its head noun (شركة «إنشاء» → شركة إنشاء), unless the lexicon knows it without one
 * (تنظيم «داعش» → داعش).
 */
function withHead(bare: string, head: string, known: NameEntry | undefined): string {
  const full = `${bareSpelling(head)} ${bare}`;
  return known === undefined || fold(known.word) === fold(full) ? full : bare;
}

/** More words first, then listed names, then text order. */
function fullestFirst(a: Named, b: Named): number {
  const isShort = (item: Named): number => (item.mention.evidence.rule === 'short-form' ? 1 : 0);
  return (
    isShort(a) - isShort(b) || b.keys.length - a.keys.length || a.mention.start - b.mention.start
  );
}

function toEntity(members: readonly Named[], id: number): Entity[] {
  const [first, ...rest] = members;
  if (first === undefined) return [];
  const fullest = members.reduce(
    (best, item) => (best.keys.length < item.keys.length ? item : best),
    first,
  );
  const entry = bestEntry(members, fullest);
  const { type } = first.mention;
  const name = usualName(fullest, entry);
  return [
    {
      id,
      type,
      subtype: entry?.subtype ?? subtypeOf(members),
      name,
      key: nameKeys(entry?.word ?? name).join(' '),
      ids: entry?.ids ?? {},
      names: namesOf(entry, name),
      location: entry?.location,
      mentions: [first.mention, ...rest.map(({ mention }) => mention)],
    },
  ];
}

/** The fullest form in the text; of a user's list its canonical name. */
function usualName(fullest: Named, entry: NameEntry | undefined): string {
  return entry === undefined || entry.standing === 'listed' ? fullest.name : entry.word;
}

/** The kind that the first mention with one tells. */
function subtypeOf(members: readonly Named[]): string | undefined {
  return members.find(({ mention }) => mention.subtype !== undefined)?.mention.subtype;
}

/** The entity's names by language, where they are others than the entity's. */
function namesOf(entry: NameEntry | undefined, name: string): Entity['names'] {
  if (entry === undefined) return {};
  const arabic = entry.word === name ? {} : { ar: entry.word };
  const english = entry.en === '' ? {} : { en: entry.en };
  return { ...arabic, ...english };
}

/** The lexicon row of the entity: that of its fullest mention, else of any. */
function bestEntry(members: readonly Named[], fullest: Named): NameEntry | undefined {
  return fullest.entry ?? members.find(({ entry }) => entry !== undefined)?.entry;
}
