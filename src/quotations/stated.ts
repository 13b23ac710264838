import { unpackForm } from '../lexicon/entries.ts';
import type { TokenRange } from '../span.ts';
import type { FramedCue } from './frames.ts';
import { identify, type Found, type Situation } from './identify.ts';
import { lastSpeaker } from './memory.ts';
import { ROLE } from './roles.ts';
import { clauseEnd, hasRole, keyAt, type Scene } from './scene.ts';
import { readSource } from './sources.ts';
import { isSpeakerNoun, readSubject, subjectOf, type Subject } from './subjects.ts';

/** The nearest words a subject may stand in when the frame gives no limit: “…” قال X. */
const WITHOUT_FRAME = 24;

/** Where the words that name the subject end. */
export function subjectLimit({ scene, cue }: Pick<Situation, 'scene' | 'cue'>): number {
  if (cue.frame.kind !== 'none') return cue.frame.at;
  return Math.min(clauseEnd(scene, cue.range.from), cue.range.to + WITHOUT_FRAME);
}

/** Verbs that pass on another's words, with the preposition before him. */
const QUOTING: Readonly<Record<string, string>> = { نقل: 'عن', علمت: 'من' };

/** نقلت رويترز عن الوزير أن; نقل عن الشرطة قولها; علمت «الوطن» من مصادر أن. */
export function quotedSource(situation: Situation): Found | undefined {
  const { cue, cues, position } = situation;
  const carrier = cue.manner === 'noun' || cue.manner === 'phrase' ? cues[position - 1] : cue;
  if (carrier?.home !== cue.home || carrier.manner === 'participle') return undefined;
  const preposition = QUOTING[carrier.lemma];
  if (preposition === undefined) return undefined;
  const to = carrier === cue ? subjectLimit(situation) : cue.range.from;
  return sourceAfter(situation, { from: carrier.range.to, to }, preposition);
}

function sourceAfter(
  situation: Situation,
  { from, to }: TokenRange,
  preposition: string,
): Found | undefined {
  const { scene } = situation;
  for (let i = from; i < to; i++) {
    if (scene.named[i] !== undefined || keyAt(scene, i) !== preposition) continue;
    const subject = readSubject(scene, i + 1, to);
    // نقلت agrees with the agency, not with its source.
    if (subject !== undefined) return { ...identify(situation, subject), gender: 'u' };
  }
  return undefined;
}

/** قال X: the noun phrase behind the cue. */
export function statedSubject(situation: Situation): Found | undefined {
  const { scene, cue } = situation;
  if (!mayStateSubject(situation)) return undefined;
  const isSourced = cue.manner !== 'verb';
  const end = subjectLimit(situation);
  const subject = isSourced ? readSource(scene, cue) : readSubject(scene, cue.range.to, end);
  if (subject === undefined || isObject(situation, subject)) return undefined;
  if (!isSourced && subject.isGuess && !mayBeSubject(situation, subject)) return undefined;
  const first = identify(situation, subject);
  const second = joinedSubject(scene, subject.range.to, end);
  return second === undefined ? first : joinFound(first, identify(situation, second));
}

const STATING: ReadonlySet<string> = new Set(['verb', 'phrase', 'according-to']);

function mayStateSubject(situation: Situation): boolean {
  const { scene, cue, cues, position } = situation;
  if (!STATING.has(cue.manner) || carriesPronoun(scene, cue)) return false;
  // وقالت كما نقلت عنها الوكالة: what follows names another.
  const next = cues[position + 1];
  return next?.manner !== 'phrase' || next.range.from !== cue.range.to;
}

/** على حد قوله: the speaker is in the pronoun; but not in هكذا وصفه المحلل. */
function carriesPronoun(scene: Scene, { manner, range }: FramedCue): boolean {
  if (manner !== 'phrase' || scene.named[range.to] !== undefined) return false;
  if (isSpeakerNoun(scene, range.to)) return false;
  const verbs = scene.lattice.all(range.to - 1, 'speech-verb');
  return verbs.some(({ form }) => unpackForm(form).tense === 'masdar');
}

/** وجهاء محليون والمرصد السوري: a second speaker joined by و. */
function joinedSubject(scene: Scene, at: number, end: number): Subject | undefined {
  const named = scene.named[at];
  if (end <= at || named?.mention.clitics[0] !== 'و') return undefined;
  if (named.mention.tokens.from !== at || named.entity.type === 'place') return undefined;
  return subjectOf(named);
}

function joinFound(first: Found, second: Found): Found {
  const [name, ...names] = first.attribution.names;
  return {
    ...first,
    number: 'plural',
    attribution: {
      ...first.attribution,
      entities: [...first.attribution.entities, ...second.attribution.entities],
      names: [name, ...names, ...second.attribution.names],
    },
  };
}

/** How far behind words that nothing marks as a speaker إن may stand. */
const GUESS_REACH = 8;

/** Words that nothing marks as a speaker are one only before إن or a colon, and if the verb agrees. */
function mayBeSubject({ scene, cue }: Situation, { range }: Subject): boolean {
  const { kind, at } = cue.frame;
  if (!agreesWith(keyAt(scene, range.from), cue)) return false;
  if (kind === 'mark') return at === range.to;
  return kind !== 'none' && at <= range.to + GUESS_REACH;
}

function agreesWith(key: string, { form: { gender, number } }: FramedCue): boolean {
  const isFeminine = /[هت]$/.test(key);
  if (key === '' || /^[وف]?ان[هاي]?$/.test(key)) return false;
  if (gender === 'm' && number === 'singular') return !isFeminine;
  return gender !== 'f' || isFeminine || key.startsWith('ال');
}

/** Verbs whose object is a person or body: وطالب الوزارة بـ“…” leaves the speaker unsaid. */
const TAKES_OBJECT: ReadonlySet<string> = new Set(
  'طالب دعا ناشد حث حض شكر اتهم هاجم انتقد هنأ مدح امتدح سأل نعى شتم لام'.split(' '),
);

/** A body right behind such a verb is its object if somebody who agrees has just spoken. */
function isObject(situation: Situation, { named, range }: Subject): boolean {
  const { cue } = situation;
  if (!cue.hasConjunction || !TAKES_OBJECT.has(cue.lemma)) return false;
  if (cue.frame.kind !== 'mark' || range.from !== cue.range.to) return false;
  return named !== undefined && named.entity.type !== 'person' && followsSpeaker(situation);
}

/** True when somebody who agrees with the verb has spoken in the same paragraph. */
function followsSpeaker({ scene, cue, memory }: Situation): boolean {
  const last = lastSpeaker(memory, cue.home, cue.form);
  const start = scene.tokens[last?.at ?? -1]?.end;
  return start !== undefined && !scene.text.slice(start, cue.span.start).includes('\n');
}

/** The speaker that a cue names itself, for verbs whose words are not reported: نفى كاريوكي وجود خلاف. */
export function findStated(situation: Situation): Found | undefined {
  const { scene, cue } = situation;
  if (TAKES_OBJECT.has(cue.lemma) || hasRole(scene, cue.range.from, ROLE.objectCue))
    return undefined;
  const found = statedSubject(situation);
  if (found === undefined) return undefined;
  return cue.class === 'ambiguous' && found.attribution.rule !== 'name' ? undefined : found;
}
