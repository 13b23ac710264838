import type { EntityType } from '../document.ts';
import { SUBTYPES, typeOfList } from '../lexicon/schema.ts';

/** The words under which people and other tools name our types. */
const TYPE_LABELS: ReadonlyMap<string, EntityType> = new Map([
  ['person', 'person'],
  ['people', 'person'],
  ['per', 'person'],
  ['pers', 'person'],
  ['place', 'place'],
  ['places', 'place'],
  ['location', 'place'],
  ['loc', 'place'],
  ['gpe', 'place'],
  ['fac', 'place'],
  ['facility', 'place'],
  ['organization', 'organization'],
  ['organizations', 'organization'],
  ['organisation', 'organization'],
  ['organisations', 'organization'],
  ['org', 'organization'],
  ['other', 'other'],
  ['misc', 'other'],
]);

/** The type of this name, in any case; undefined for words that name none. */
export function typeOfLabel(label: string): EntityType | undefined {
  return TYPE_LABELS.get(label.trim().toLowerCase());
}

/** What a label says of a name. */
export interface Labelled {
  readonly type: EntityType;
  /** The label itself, where it says more than the type. */
  readonly subtype: string;
}

/** Reads a label of any tag set: ours, their usual abbreviations, our subtypes (`city`); others stay as subtypes of `other`. */
export function readLabel(label: string): Labelled {
  const word = label.trim().toLowerCase();
  const type = typeOfLabel(word);
  if (type !== undefined) return { type, subtype: '' };
  const folder = Object.keys(SUBTYPES).find((name) => SUBTYPES[name]?.includes(word));
  const listed = folder === undefined ? undefined : typeOfList(folder);
  return { type: listed ?? 'other', subtype: word };
}
