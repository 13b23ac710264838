import type { Document, Entity, Mention } from '../document.ts';
import type { Lattice } from '../lexicon/lattice.ts';
import type { TokenRange } from '../span.ts';
import type { Passage } from './passages.ts';
import { readRoles } from './roles.ts';

/** A mention with the entity that it names. */
export interface Named {
  readonly entity: Entity;
  readonly mention: Mention;
}

/** Everything that the rules of this stage ask about a text, by token. Built once, never changed. */
export interface Scene extends Pick<Document, 'text' | 'tokens' | 'sentences' | 'entities'> {
  readonly lattice: Lattice;
  readonly passages: readonly Passage[];
  /** The innermost passage that the token stands in, or -1. Marks belong to what is around them. */
  readonly home: Int32Array;
  /** The passage that begins at the token, or -1. */
  readonly opening: Int32Array;
  /** The passage whose last token this is, or -1. */
  readonly closing: Int32Array;
  readonly sentence: Int32Array;
  /** See `ROLE`. */
  readonly roles: Uint32Array;
  /** The mention that covers the token. */
  readonly named: readonly (Named | undefined)[];
  /** All mentions in text order. */
  readonly mentions: readonly Named[];
}

type Source = Pick<Document, 'text' | 'tokens' | 'sentences' | 'entities'> & {
  readonly lattice: Lattice;
};

/** Lays out sentences, mentions and roles of words; passages are added by {@link withPassages}. */
export function readScene(source: Source): Scene {
  const { text, tokens, sentences, entities, lattice } = source;
  const count = tokens.length;
  const sentence = new Int32Array(count);
  sentences.forEach(({ tokens: range }, index) => sentence.fill(index, range.from, range.to));
  const mentions = entities
    .flatMap((entity) => entity.mentions.map((mention) => ({ entity, mention })))
    .sort((a, b) => a.mention.start - b.mention.start);
  const named = new Array<Named | undefined>(count).fill(undefined);
  for (const item of mentions) named.fill(item, item.mention.tokens.from, item.mention.tokens.to);
  const none = new Int32Array(count).fill(-1);
  return {
    text,
    tokens,
    sentences,
    entities,
    lattice,
    passages: [],
    home: none,
    opening: none,
    closing: none,
    sentence,
    roles: readRoles(lattice, count),
    named,
    mentions,
  };
}

/** The same scene with the passages laid out over its tokens. */
export function withPassages(scene: Scene, passages: readonly Passage[]): Scene {
  const count = scene.tokens.length;
  const home = new Int32Array(count).fill(-1);
  const opening = new Int32Array(count).fill(-1);
  const closing = new Int32Array(count).fill(-1);
  passages.forEach(({ tokens, inside }, index) => {
    home.fill(index, inside.from, inside.to);
    if (opening[tokens.from] === -1) opening[tokens.from] = index;
    closing[tokens.to - 1] = index;
  });
  const { text, tokens, sentences, entities, lattice, sentence, roles, named, mentions } = scene;
  return {
    text,
    tokens,
    sentences,
    entities,
    lattice,
    passages,
    home,
    opening,
    closing,
    sentence,
    roles,
    named,
    mentions,
  };
}

/** The punctuation mark at a token, or '' for words. */
export function markAt({ text, tokens }: Scene, index: number): string {
  const token = tokens[index];
  return token?.kind === 'punctuation' ? text.slice(token.start, token.end) : '';
}

/** The key of a token; '' outside the text. */
export function keyAt({ tokens }: Scene, index: number): string {
  return tokens[index]?.key ?? '';
}

/** The passage that begins at the token, or -1. */
export function openingAt({ opening }: Scene, index: number): number {
  return 0 <= index && index < opening.length ? (opening[index] ?? -1) : -1;
}

/** The passage that ends at the token, or -1. */
export function closingAt({ closing }: Scene, index: number): number {
  return 0 <= index && index < closing.length ? (closing[index] ?? -1) : -1;
}

/** True when the token has one of these roles. Without the look at the bounds V8 would compile it over and over. */
export function hasRole({ roles }: Scene, index: number, role: number): boolean {
  return 0 <= index && index < roles.length && ((roles[index] ?? 0) & role) !== 0;
}

const STOP = /^[.!?\u061f\u06d4]+$/;

/** A clause inside a passage is looked for at most this far, so that no text costs more than its length. */
const CLAUSE_REACH = 400;

/**
 * The first token behind the clause that `index` stands in: the end of its sentence, of its passage, or inside a
 * passage the next full stop.
 */
export function clauseEnd(scene: Scene, index: number): number {
  const { to } = surroundings(scene, index);
  if (isOutside(scene, index)) return to;
  const end = Math.min(to, index + CLAUSE_REACH);
  for (let i = index; i < end; i++) if (isStop(scene, i, index)) return i;
  return end;
}

/** The first token of the clause that `index` stands in: see {@link clauseEnd}. */
export function clauseStart(scene: Scene, index: number): number {
  const { from } = surroundings(scene, index);
  if (isOutside(scene, index)) return from;
  const start = Math.max(from, index - CLAUSE_REACH);
  for (let i = index - 1; start <= i; i--) if (isStop(scene, i, index)) return i + 1;
  return start;
}

function isOutside({ home }: Scene, index: number): boolean {
  return home[index] === undefined || home[index] === -1;
}

/** The sentence, cut to the passage that the token stands in. */
function surroundings(scene: Scene, index: number): TokenRange {
  const whole = { from: 0, to: scene.tokens.length };
  const sentence = scene.sentences[scene.sentence[index] ?? 0]?.tokens ?? whole;
  const inside = scene.passages[scene.home[index] ?? -1]?.inside ?? whole;
  return {
    from: Math.max(sentence.from, inside.from),
    to: Math.min(sentence.to, inside.to),
  };
}

function isStop(scene: Scene, index: number, other: number): boolean {
  return scene.home[index] === scene.home[other] && STOP.test(markAt(scene, index));
}

/** Position of the last mention that begins before the token, by binary search. */
export function lastMentionBefore({ mentions }: Scene, token: number): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle]?.mention.tokens.from ?? Infinity) < token) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
