import type { Attribution } from '../document.ts';
import type { Form } from '../lexicon/entries.ts';
import type { Gender } from './titles.ts';

/** Somebody who has spoken, as the next implicit subject may take him up. */
export interface Spoken {
  readonly speaker: Omit<Attribution, 'rule'>;
  readonly gender: Gender;
  readonly number: Form['number'];
  /** The first token of the cue. */
  readonly at: number;
  /** The passage that the cue stood in: words inside a quotation carry their own speakers. */
  readonly home: number;
  /** The first word of the speaker's name or description, without article: مصدر, مرصد. */
  readonly firstWord: string;
  /** True for sources without a name: مصدر أمني. */
  readonly isDescribed: boolean;
}

/** How many speakers back an implicit subject may reach. */
const DEPTH = 6;

/** The speakers of an article so far, the last one first. A new memory is made for every speaker. */
export type Memory = readonly Spoken[];

export function remember(memory: Memory, spoken: Spoken): Memory {
  return [spoken, ...memory.slice(0, DEPTH - 1)];
}

/** The last speaker in the same surroundings who agrees with a verb's gender and number. */
export function lastSpeaker(memory: Memory, home: number, form: Form): Spoken | undefined {
  return memory.find((spoken) => spoken.home === home && agrees(spoken, form));
}

/** قالت is no man's verb; قالوا is no single man's. */
export function agrees({ gender, number }: Pick<Spoken, 'gender' | 'number'>, form: Form): boolean {
  if (form.number === 'dual') return number !== 'singular';
  if (form.gender === 'u' || gender === 'u') return true;
  return gender === form.gender;
}
