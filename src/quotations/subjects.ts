import type { TokenRange } from '../span.ts';
import { apposed, findHolder, personAt, startsDefinite } from './holders.ts';
import { isNamePassage } from './kinds.ts';
import { PHRASE_ENDS, phraseEnd } from './phrases.ts';
import { ROLE } from './roles.ts';
import { hasRole, keyAt, markAt, openingAt, type Named, type Scene } from './scene.ts';

/** The words that name who speaks, as the text has them. */
export interface Subject {
  /** From the first title to the end of the description. */
  readonly range: TokenRange;
  /** The mention of the speaker, where one was found. */
  readonly named: Named | undefined;
  /** A name in marks that is no known mention: “علي”. */
  readonly passage: number;
  /** True for words that nothing marks as a speaker: قالت والدته but also قالت بوضوح. */
  readonly isGuess: boolean;
}

/** The subject that a mention stands for. */
export function subjectOf(named: Named, from: number = named.mention.tokens.from): Subject {
  return { range: { from, to: named.mention.tokens.to }, named, passage: -1, isGuess: false };
}

/**
 * Reads the noun phrase that names a speaker, from `at` on and before `end`:
 * رئيس الوفد الكيني السفير جوزفات موانغي. Undefined when none begins there.
 */
export function readSubject(scene: Scene, at: number, end: number): Subject | undefined {
  const from = skipAdverbs(scene, at, end);
  if (end <= from) return undefined;
  const passage = openingAt(scene, from);
  if (0 <= passage) return passageSubject(scene, passage);
  if (scene.tokens[from]?.kind === 'punctuation') return undefined;
  const first = scene.named[from];
  if (first !== undefined) return isAddressed(scene, from) ? undefined : subjectOf(first, from);
  if (opensAdjunct(scene, from)) return namedLater(scene, from, end);
  return phraseSubject(scene, from, end);
}

/** A name that other words (في تصريح أمس) keep from its verb: only a title before it makes it the speaker. */
function namedLater(scene: Scene, from: number, end: number): Subject | undefined {
  for (let i = from + 1; i < end; i++) {
    if (hasRole(scene, i, PHRASE_ENDS)) return undefined;
    const named = scene.named[i];
    if (named?.entity.type !== 'person' || isAddressed(scene, i)) continue;
    const isTitled = scene.lattice.has(i - 1, 'title') && startsDefinite(scene, i - 1);
    return isTitled ? subjectOf(named, i) : undefined;
  }
  return undefined;
}

/** أيضا، مجددا، الخميس، له، عليها: words that may stand between a verb and its subject. */
function skipAdverbs(scene: Scene, at: number, end: number): number {
  let from = at;
  while (from < end && isAdverb(scene, from)) from++;
  return from;
}

const WITH_PRONOUN = /^(?:ل|علي|عن|الي|من|ب|في)(?:ه|ها|هم|هما|نا|ي)$/;

function isAdverb(scene: Scene, index: number): boolean {
  if (scene.named[index] !== undefined) return false;
  if (markAt(scene, index) === '\u060c' || scene.lattice.has(index, 'calendar')) return true;
  if (WITH_PRONOUN.test(keyAt(scene, index))) return true;
  return hasRole(scene, index, ROLE.setting) && !hasRole(scene, index, ROLE.preposition);
}

function passageSubject(scene: Scene, index: number): Subject | undefined {
  const passage = scene.passages[index];
  if (passage === undefined || !isNamePassage(scene, index)) return undefined;
  const named = scene.named[passage.inside.from];
  return { range: passage.tokens, named, passage: index, isGuess: false };
}

/** True for لبوتين, بموسكو: a name behind a preposition is no subject. */
export function isAddressed(scene: Scene, index: number): boolean {
  const mention = scene.named[index]?.mention;
  if (mention?.tokens.from !== index) return false;
  return mention.clitics.some((clitic) => clitic === 'ل' || clitic === 'ب' || clitic === 'ك');
}

const ADJUNCTS = ROLE.preposition | ROLE.setting | ROLE.relative | ROLE.circumstance | ROLE.break;

/** في، خلال، لدى, للصحيفة, لصحيفة: no speaker begins with these. */
function opensAdjunct(scene: Scene, index: number): boolean {
  if (hasRole(scene, index, ADJUNCTS)) return true;
  const key = keyAt(scene, index);
  if (key === 'ل' || key === 'ب' || /^[ولبف]?(?:لل|بال)/.test(key)) return true;
  const heads = scene.lattice.all(index, 'head');
  return (
    heads.some(({ clitics }) => clitics.includes('ل')) &&
    !heads.some(({ clitics }) => clitics.length === 0)
  );
}

/** Descriptions are not longer than this. */
const LONGEST = 24;

function phraseSubject(scene: Scene, from: number, limit: number): Subject {
  const end = Math.min(limit, from + LONGEST);
  const stop = phraseEnd(scene, from, end);
  const holder =
    findHolder(scene, from, { stop, end }) ??
    holderBeyond(scene, stop, end) ??
    holderBehindBody(scene, stop, end) ??
    holderAtEnd(scene, from, limit);
  if (holder !== undefined) return subjectOf(holder, from);
  const body = bodyOf(scene, from);
  if (body !== undefined) return body;
  const isGuess = !isSpeakerNoun(scene, from);
  const to = isGuess ? firstPreposition(scene, from, stop) : stop;
  return { range: { from, to }, named: undefined, passage: -1, isGuess };
}

function firstPreposition(scene: Scene, from: number, stop: number): number {
  for (let i = from + 1; i < stop; i++)
    if (scene.named[i] === undefined && /^(?:في|عن|ب)$/.test(keyAt(scene, i))) return i;
  return stop;
}

/** شركة “سنابل الخليج”: the head noun stands before the marks that hold the name. */
function bodyOf(scene: Scene, from: number): Subject | undefined {
  if (!scene.lattice.has(from, 'head') || scene.lattice.has(from, 'title')) return undefined;
  const passage = scene.passages[openingAt(scene, from + 1)];
  const named = scene.named[passage?.inside.from ?? from + 1];
  if (named?.entity.type !== 'organization') return undefined;
  const to = passage?.tokens.to ?? named.mention.tokens.to;
  return { range: { from, to }, named, passage: -1, isGuess: false };
}

/** True for nouns that speak: titles, sources, people, bodies. */
export function isSpeakerNoun(scene: Scene, index: number): boolean {
  return (
    hasRole(scene, index, ROLE.people | ROLE.person | ROLE.anaphor) ||
    scene.lattice.has(index, 'title') ||
    scene.lattice.has(index, 'head')
  );
}

/** المشرف على العلاقات العامة والإعلام بوزارة الحج علي الغامدي أن: the person right before the clause. */
function holderAtEnd(scene: Scene, from: number, limit: number): Named | undefined {
  if (!scene.lattice.has(from, 'title')) return undefined;
  const last = markAt(scene, limit - 1) === '\u060c' ? limit - 2 : limit - 1;
  const named = scene.named[last];
  if (named?.entity.type !== 'person' || named.mention.tokens.to !== last + 1) return undefined;
  const { from: start } = named.mention.tokens;
  const owner = scene.named[start - 1];
  const isBehindOwner = owner !== undefined && owner.entity.type !== 'person';
  return isBehindOwner && from < start && !isAddressed(scene, start) ? named : undefined;
}

/** How many words may follow a body's name in a title. */
const BODY_COMPLEMENT = 6;

/** وزيرة الشؤون البحرية النرويجية X: a name inside the title does not end it where a person follows. */
function holderBehindBody(scene: Scene, stop: number, end: number): Named | undefined {
  const body = scene.named[stop];
  if (body === undefined || body.entity.type === 'person') return undefined;
  for (let i = stop + 1; i < Math.min(end, stop + BODY_COMPLEMENT); i++) {
    if (scene.named[i]?.entity.type === 'person') return personAt(scene, i);
    if (markAt(scene, i) !== '' || hasRole(scene, i, ROLE.preposition | PHRASE_ENDS))
      return undefined;
  }
  return undefined;
}

/** المشرفة على البحث، دينا: a short complement, a comma, the name. */
const COMPLEMENT = 5;
/** The complement has at least one word of its own: كبير المحللين في بنك لارس. */
const SHORTEST_COMPLEMENT = 2;

function holderBeyond(scene: Scene, stop: number, end: number): Named | undefined {
  const isComplement =
    scene.named[stop] === undefined && /^(?:علي|في|من|عن)$/.test(keyAt(scene, stop));
  if (!isComplement) return undefined;
  for (let i = stop + 1; i < Math.min(end, stop + COMPLEMENT); i++) {
    if (markAt(scene, i) === '\u060c') return apposed(scene, i, end);
    if (scene.named[i]?.entity.type === 'person')
      return SHORTEST_COMPLEMENT < i - stop ? personAt(scene, i) : undefined;
  }
  return undefined;
}
