import type { Document, EntityType } from '../document.ts';

/** A person, place or organisation over many documents. */
export interface MergedEntity {
  readonly key: string;
  readonly type: EntityType;
  /** The name that most documents give it; of equals the fullest. */
  readonly name: string;
  /** All its names, with the number of documents that give each. */
  readonly aliases: ReadonlyMap<string, number>;
  readonly ids: Readonly<Record<string, string>>;
  readonly documents: number;
  readonly mentions: number;
}

/**
 * Joins the entities of documents by their type and key. A surname alone joins the full name only where the lexicon or
 * its own document gives it: two people of one name cannot be told apart across documents.
 */
export function mergeEntities(documents: Iterable<Pick<Document, 'entities'>>): MergedEntity[] {
  const merged = new Map<string, Growing>();
  for (const { entities } of documents) {
    for (const { type, key, name, ids, mentions } of entities) {
      const id = `${type} ${key}`;
      const entity = merged.get(id) ?? {
        key,
        type,
        aliases: new Map<string, number>(),
        ids,
        documents: 0,
        mentions: 0,
      };
      entity.documents++;
      entity.mentions += mentions.length;
      entity.aliases.set(name, (entity.aliases.get(name) ?? 0) + 1);
      merged.set(id, entity);
    }
  }
  return [...merged.values()]
    .map((entity) => ({ ...entity, name: usualName(entity.aliases) }))
    .sort((a, b) => b.documents - a.documents || b.mentions - a.mentions);
}

interface Growing {
  readonly key: string;
  readonly type: EntityType;
  readonly aliases: Map<string, number>;
  readonly ids: Readonly<Record<string, string>>;
  documents: number;
  mentions: number;
}

function usualName(aliases: ReadonlyMap<string, number>): string {
  const [[name] = ['']] = [...aliases].sort(
    ([a, m], [b, n]) => n - m || b.length - a.length || (a < b ? -1 : 1),
  );
  return name;
}
