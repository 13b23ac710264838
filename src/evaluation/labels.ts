import type { ScoredType } from './article.ts';

/** The type that a label of some corpus or tool names; undefined for those that are not measured. */
export function scoredTypeOf(label: string): ScoredType | undefined {
  return LABELS.get(label.toLowerCase());
}

const LABELS: ReadonlyMap<string, ScoredType> = new Map([
  ['per', 'person'],
  ['pers', 'person'],
  ['person', 'person'],
  ['loc', 'place'],
  ['location', 'place'],
  ['place', 'place'],
  ['gpe', 'place'],
  ['org', 'organization'],
  ['organization', 'organization'],
  ['organisation', 'organization'],
]);
