import { unpackForm } from '../lexicon/entries.ts';
import type { Match } from '../lexicon/lattice.ts';
import { startsDefinite } from './holders.ts';
import { ROLE } from './roles.ts';
import { hasRole, keyAt, markAt, openingAt, type Scene } from './scene.ts';

/** Words that no description of a speaker goes on with. */
export const PHRASE_ENDS: number =
  ROLE.relative |
  ROLE.circumstance |
  ROLE.break |
  ROLE.complementizer |
  ROLE.pronounComplementizer |
  ROLE.setting |
  ROLE.anonymity;

/** Where the description ends: before a relative clause, a comma, a time, a setting, the one spoken to. */
export function phraseEnd(scene: Scene, from: number, end: number): number {
  let i = from + 1;
  while (i < end) {
    const passage = scene.passages[openingAt(scene, i)];
    if (passage === undefined && endsPhrase(scene, from, i)) return i;
    i = passage?.tokens.to ?? i + 1;
  }
  return Math.min(i, end);
}

function endsPhrase(scene: Scene, from: number, index: number): boolean {
  if (markAt(scene, index) !== '') return !isAbbreviation(scene, index);
  if (scene.named[index] !== undefined) return isOtherName(scene, index);
  if (hasRole(scene, index, PHRASE_ENDS) || leadsAway(scene, from, index)) return true;
  if (scene.lattice.has(index, 'calendar') || isAddressee(scene, index)) return true;
  // مصدر في بيان: what it was said in.
  if (keyAt(scene, index) === 'في' && hasRole(scene, index + 1, ROLE.people)) return true;
  return isVerb(scene, index);
}

/** د. عثمان: the stop of an abbreviated title. */
function isAbbreviation(scene: Scene, index: number): boolean {
  const isShort = keyAt(scene, index - 1).length <= 2;
  return markAt(scene, index) === '.' && isShort && scene.lattice.has(index - 1, 'title');
}

/** والمرصد: a second speaker; الوزيرة أنقرة: a definite noun takes no name as its complement. */
function isOtherName(scene: Scene, index: number): boolean {
  const named = scene.named[index];
  if (named?.mention.tokens.from !== index) return false;
  const { clitics } = named.mention;
  if (clitics[0] === 'و' || isAddressee(scene, index)) return true;
  const isBare = named.entity.type !== 'person' && clitics.length === 0;
  return isBare && /^[وف]?ال/.test(keyAt(scene, index - 1));
}

const AWAY = /^(?:الي|علي|مع|ب|بما|لم|فلم|لن|لا|قد)$/;
const MAY_STAY = /^(?:في|من|عن)$/;

/** إلى، على: what follows is the verb's object; في، من may go on with the description of a source. */
function leadsAway(scene: Scene, from: number, index: number): boolean {
  const key = keyAt(scene, index);
  if (AWAY.test(key)) return true;
  if (!MAY_STAY.test(key)) return false;
  // الوزير في القاهرة: a lone definite title is complete.
  if (index - 1 === from && isDefiniteTitle(scene, from)) return true;
  // مصدر مقرب من X من أهمية: the second من is the verb's.
  for (let i = from; i < index; i++) if (keyAt(scene, i) === key) return true;
  return false;
}

function isDefiniteTitle(scene: Scene, index: number): boolean {
  return scene.lattice.has(index, 'title') && startsDefinite(scene, index);
}

function isVerb(scene: Scene, index: number): boolean {
  const isPlain = ({ clitics }: Match): boolean => clitics.length === 0;
  const words = scene.lattice.all(index, 'function-word');
  if (words.some((match) => match.entry.kind === 'verb' && isPlain(match))) return true;
  if (isNoun(scene, index)) return false;
  const verbs = scene.lattice.all(index, 'speech-verb');
  return verbs.some((match) => isPlain(match) && isFinite(match));
}

function isFinite({ form }: Match): boolean {
  const { tense } = unpackForm(form);
  return tense === 'past' || tense === 'present';
}

function isNoun({ lattice, roles }: Scene, index: number): boolean {
  const isPeople = ((roles[index] ?? 0) & ROLE.people) !== 0;
  return isPeople || lattice.has(index, 'title') || lattice.has(index, 'head');
}

const MEDIA: ReadonlySet<string> = new Set(['media', 'news-agency']);

/** لرويترز، لصحيفة «…»، لـ«…»: ل before a person, newspaper, agency or marks. */
function isAddressee(scene: Scene, index: number): boolean {
  if (keyAt(scene, index) === 'ل') return true;
  const named = scene.named[index];
  if (named === undefined) return hasMediaReading(scene, index);
  if (named.mention.tokens.from !== index || !named.mention.clitics.includes('ل')) return false;
  const { type, subtype = '' } = named.entity;
  return type === 'person' || MEDIA.has(subtype) || hasMediaReading(scene, index);
}

function hasMediaReading(scene: Scene, index: number): boolean {
  return scene.lattice.at(index).some((match) => match.clitics.at(-1) === 'ل' && isMedia(match));
}

function isMedia({ entry }: Match): boolean {
  if (entry.category === 'head') return MEDIA.has(entry.subtype);
  return entry.category === 'name' && entry.type === 'organization' && MEDIA.has(entry.subtype);
}
