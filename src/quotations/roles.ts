import type { Lattice, Match } from '../lexicon/lattice.ts';

/** What a word can do in a reported clause, as bits: a word may have several roles. */
export const ROLE = {
  /** إن، أن */
  complementizer: 1,
  /** إنه، أنها: the clause has begun with the pronoun. */
  pronounComplementizer: 2,
  /** بعد أن، يمكن أن: what follows is nobody's report. */
  noReport: 4,
  /** الذي */
  relative: 8,
  /** وهو يشير إلى: a clause that stands aside. */
  circumstance: 16,
  /** فيما، بينما: the report is over. */
  break: 32,
  /** خلال، أمس: no part of a speaker's description. */
  setting: 64,
  preposition: 128,
  /** وفقا ل */
  accord: 256,
  /** نص البيان */
  announcement: 512,
  /** يدعى: a name follows. */
  named: 1024,
  /** المصدر: the last one. */
  anaphor: 2048,
  /** والد، زميل: somebody known by another. */
  person: 4096,
  /** شهود، مصادر، سكان */
  people: 8192,
  /** رواية «…», تنظيم «…» */
  typeNoun: 16384,
  /** وصفه: a reporting verb with its object. */
  objectCue: 32768,
  /** طلب عدم كشف هويته: said of a source, not by it. */
  anonymity: 65536,
} as const;

const KINDS: Readonly<Record<string, number>> = {
  complementizer: ROLE.complementizer,
  'pronoun-complementizer': ROLE.pronounComplementizer,
  'no-report': ROLE.noReport,
  relative: ROLE.relative,
  circumstance: ROLE.circumstance,
  break: ROLE.break,
  setting: ROLE.setting,
  preposition: ROLE.preposition,
  accord: ROLE.accord,
  announcement: ROLE.announcement,
  named: ROLE.named,
  anaphor: ROLE.anaphor,
  person: ROLE.person,
  people: ROLE.people,
  'type-noun': ROLE.typeNoun,
  'object-cue': ROLE.objectCue,
  anonymity: ROLE.anonymity,
  'source-noun': ROLE.people,
};

/** Roles whose words keep their meaning behind ب ل ك (في مشروع، لمشروع، بمشروع); others allow و and ف only. */
const TAKES_PREPOSITION = ROLE.typeNoun | ROLE.people | ROLE.person | ROLE.anaphor | ROLE.relative;
const COMPLEMENTIZERS = ROLE.complementizer | ROLE.pronounComplementizer;
/** الرواية and الشهود mean what رواية and شهود do; the other words count only as they stand: القبل is no قبل. */
const TAKES_ARTICLE = ROLE.typeNoun | ROLE.people | ROLE.person;

/** The roles of every token. */
export function readRoles(lattice: Lattice, count: number): Uint32Array {
  const roles = new Uint32Array(count);
  for (let index = 0; index < count; index++) {
    if (!lattice.has(index, 'cue')) continue;
    let bits = 0;
    for (const match of lattice.at(index)) bits |= rolesOf(match);
    roles[index] = bits;
  }
  return roles;
}

function rolesOf(match: Match): number {
  const { entry } = match;
  if (entry.category !== 'cue') return 0;
  let bits = KINDS[entry.kind] ?? 0;
  if (match.hasArticle) bits &= TAKES_ARTICLE;
  if (!match.clitics.some(isPreposition)) return bits;
  // بأن reports, لأن (because) and كأن (as if) do not.
  const isBare = match.clitics.every((clitic) => clitic === 'ب');
  return bits & (isBare ? TAKES_PREPOSITION | COMPLEMENTIZERS : TAKES_PREPOSITION);
}

function isPreposition(clitic: string): boolean {
  return clitic !== 'و' && clitic !== 'ف';
}
