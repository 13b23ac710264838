import type {
  Addressee,
  Attribution,
  Document,
  Entity,
  EntityType,
  Mention,
  Quotation,
} from '../document.ts';

/** Which findings a reader wants. */
export interface Selection {
  readonly entities: boolean;
  readonly quotations: boolean;
  readonly types: ReadonlySet<EntityType>;
  /** Mentions and quotations below it are left out. */
  readonly minConfidence: number;
  /** Entities that it says no to are left out. */
  readonly isWanted?: ((entity: Entity) => boolean) | undefined;
}

/**
 * The document with only the chosen findings. Entities are numbered anew; a speaker whose entity is left
 * out keeps the name and loses the reference.
 */
export function selectDocument(document: Document, selection: Selection): Document {
  const kept = selection.entities
    ? document.entities.flatMap((entity) => selectEntity(entity, selection))
    : [];
  const ids = new Map(kept.map((entity, id) => [entity.id, id]));
  const quotations = document.quotations
    .filter(({ confidence }) => selection.quotations && selection.minConfidence <= confidence)
    .map((quotation) => renumberQuotation(quotation, ids));
  const entities = kept.map((entity, id) => (entity.id === id ? entity : { ...entity, id }));
  return { ...document, entities, quotations };
}

function selectEntity(entity: Entity, selection: Selection): readonly Entity[] {
  const { types, minConfidence, isWanted } = selection;
  if (!types.has(entity.type) || isWanted?.(entity) === false) return [];
  if (entity.mentions.every((mention) => isSure(mention, minConfidence))) return [entity];
  const [first, ...rest] = entity.mentions.filter((mention) => isSure(mention, minConfidence));
  return first === undefined ? [] : [{ ...entity, mentions: [first, ...rest] }];
}

function isSure(mention: Mention, minConfidence: number): boolean {
  return minConfidence <= mention.confidence;
}

type Renumbering = ReadonlyMap<number, number>;

function renumberQuotation(quotation: Quotation, ids: Renumbering): Quotation {
  return {
    ...quotation,
    speaker: quotation.speaker && renumberSpeaker(quotation.speaker, ids),
    addressees: quotation.addressees.map((addressee) => renumberAddressee(addressee, ids)),
  };
}

function renumberSpeaker(speaker: Attribution, ids: Renumbering): Attribution {
  const entities = speaker.entities.flatMap((id) => ids.get(id) ?? []);
  return { ...speaker, entities };
}

function renumberAddressee(addressee: Addressee, ids: Renumbering): Addressee {
  const { entity } = addressee;
  return { ...addressee, entity: entity === undefined ? undefined : ids.get(entity) };
}
