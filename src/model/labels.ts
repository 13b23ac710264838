/** What a token can be: outside, or the first or a further word of a person's, place's or organisation's name. */
export const LABELS = ['O', 'B-PER', 'I-PER', 'B-LOC', 'I-LOC', 'B-ORG', 'I-ORG'] as const;

/** A plain number, which the bundle then has wherever it is asked for: no loop over labels has to look it up. */
export const LABEL_COUNT = 7;
export const OUTSIDE = 0;

/** Positions in {@link LABELS} are 0 for outside, then two for each type. */
export const TYPES = ['person', 'place', 'organization'] as const;

export type LabelType = (typeof TYPES)[number];

export function beginLabel(type: LabelType): number {
  return 1 + 2 * TYPES.indexOf(type);
}

export function insideLabel(type: LabelType): number {
  return 2 + 2 * TYPES.indexOf(type);
}

export function isBegin(label: number): boolean {
  return (label & 1) === 1;
}

/** The type of a label that is not outside. */
export function typeOfLabel(label: number): LabelType {
  return TYPES[(label - 1) >> 1] ?? 'person';
}

/** A name goes on only behind words of its own type. */
export function mayFollow(before: number, label: number): boolean {
  return isBegin(label) || label === OUTSIDE || before === label || before === label - 1;
}
