import type { EntityType, Mention } from '../document.ts';
import type { NameEntry } from '../lexicon/entries.ts';
import { fold } from '../text/fold.ts';

/** A mention with its name read off the text. */
export interface Named {
  readonly mention: Mention;
  readonly name: string;
  /** The keys of the name's words. */
  readonly keys: readonly string[];
  readonly entry: NameEntry | undefined;
  /** Equal for mentions that certainly name the same. */
  readonly canonicalKey: string;
}

/** Mentions that name one thing. */
export interface Group {
  readonly type: EntityType;
  readonly members: Named[];
}

/** The groups found so far, to be looked up without walking through them all. */
export interface Registry {
  readonly groups: readonly Group[];
  readonly byCanonicalKey: (item: Named) => Group | undefined;
  /** The group of the mention that starts at this offset. */
  readonly byStart: (start: number) => Group | undefined;
  /** The group of another mention of the same lexicon row. */
  readonly byEntry: (item: Named) => Group | undefined;
  /** The organisation whose name behind its first word this is: الأهلي of النادي الأهلي. */
  readonly byRest: (item: Named) => Group | undefined;
  /** The people one of whose names holds this word, in the order in which they were found. */
  readonly peopleByWord: (key: string) => readonly Group[];
  /** Puts a mention into a group, a new one where none is given. */
  readonly add: (item: Named, group: Group | undefined) => void;
}

export function makeRegistry(): Registry {
  const groups: Group[] = [];
  const byCanonicalKey = new Map<string, Group>();
  const byStart = new Map<number, Group>();
  const byEntry = new Map<string, Group>();
  const byRest = new Map<string, Group>();
  const byWord = new Map<string, Group[]>();
  return {
    groups,
    byCanonicalKey: (item) => byCanonicalKey.get(canonicalId(item)),
    byStart: (start) => byStart.get(start),
    byEntry: (item) => byEntry.get(entryId(item)),
    byRest: ({ keys }) => byRest.get(keys.join(' ')),
    peopleByWord: (key) => byWord.get(key) ?? [],
    add: (item, known) => {
      const group = known ?? { type: item.mention.type, members: [] };
      if (known === undefined) groups.push(group);
      group.members.push(item);
      byCanonicalKey.set(canonicalId(item), group);
      byStart.set(item.mention.start, group);
      if (item.entry !== undefined) byEntry.set(entryId(item), group);
      if (group.type === 'person') addWords(byWord, item, group);
      if (group.type === 'organization') byRest.set(item.keys.slice(1).join(' '), group);
    },
  };
}

function canonicalId({ mention, canonicalKey }: Named): string {
  return `${mention.type} ${canonicalKey}`;
}

function entryId({ mention, entry }: Named): string {
  return `${mention.type} ${fold(entry?.word ?? '')}`;
}

function addWords(byWord: Map<string, Group[]>, { keys }: Named, group: Group): void {
  for (const key of keys) {
    const known = byWord.get(key);
    if (known === undefined) byWord.set(key, [group]);
    else if (!known.includes(group)) known.push(group);
  }
}
