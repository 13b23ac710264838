import type { Document, Entity, EntityType } from '../document.ts';
import { phraseKey } from '../lexicon/phrase.ts';

/** A name that no list has, as the rules found it in texts. */
export interface Suggestion {
  readonly name: string;
  readonly type: EntityType;
  readonly mentions: number;
  readonly documents: number;
  /** The surroundings of its first mentions, one line each. */
  readonly examples: readonly string[];
}

/** Gathers suggestions over many texts. */
export interface Collector {
  readonly add: (document: Document) => void;
  /** Those met in at least this many texts, the most frequent first. */
  readonly suggestions: (fewestDocuments: number) => Suggestion[];
}

const MOST_EXAMPLES = 3;

/** Starts a collection: memory grows with the number of unknown names, not with the texts. */
export function collectSuggestions(types: ReadonlySet<EntityType>): Collector {
  const found = new Map<string, Suggestion>();
  return {
    add: (document) => {
      for (const entity of document.entities) {
        if (!types.has(entity.type) || isListed(entity)) continue;
        const id = `${entity.type} ${phraseKey(entity.name)}`;
        found.set(id, extend(found.get(id), entity, document));
      }
    },
    suggestions: (fewest) =>
      [...found.values()]
        .filter(({ documents }) => fewest <= documents)
        .sort(
          (a, b) =>
            b.documents - a.documents || b.mentions - a.mentions || (a.name < b.name ? -1 : 1),
        ),
  };
}

function isListed({ mentions }: Entity): boolean {
  return mentions.some(({ entry }) => entry !== undefined);
}

function extend(known: Suggestion | undefined, entity: Entity, document: Document): Suggestion {
  const { name, type, mentions } = entity;
  const before = known ?? { name, type, mentions: 0, documents: 0, examples: [] };
  const isFull = MOST_EXAMPLES <= before.examples.length;
  return {
    ...before,
    mentions: before.mentions + mentions.length,
    documents: before.documents + 1,
    examples: isFull ? before.examples : [...before.examples, exampleOf(entity, document)],
  };
}

const REACH = 40;

/** The first mention with what stands around it, cut at words. */
function exampleOf({ mentions: [{ start, end }] }: Entity, { text }: Document): string {
  const before = text.slice(Math.max(0, start - REACH), start).replace(/^\S*\s/, '');
  const after = text.slice(end, end + REACH).replace(/\s\S*$/, '');
  return `${before}${text.slice(start, end)}${after}`.replace(/\s+/g, ' ').trim();
}
