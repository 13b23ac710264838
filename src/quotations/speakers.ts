import type { TokenRange } from '../span.ts';
import type { FramedCue } from './frames.ts';
import { identify, type Found, type Situation } from './identify.ts';
import { agrees, lastSpeaker, type Spoken } from './memory.ts';
import { clauseEnd, clauseStart, lastMentionBefore, type Named, type Scene } from './scene.ts';
import { isSpeakerNoun, readSubject, type Subject } from './subjects.ts';
import { sentenceSubject, subjectBefore } from './topics.ts';

type Rule = (situation: Situation) => Found | undefined;

/** From the most to the least reliable; the first that answers wins. */
const RULES: readonly Rule[] = [
  quotedSource,
  pair,
  statedSubject,
  subjectOnLeft,
  sameSentence,
  subjectOfSentence,
  sameSpeaker,
  lastPerson,
];

/** Who says what the cue reports. */
export function findSpeaker(situation: Situation): Found | undefined {
  for (const rule of RULES) {
    const found = rule(situation);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The nearest words a subject may stand in when the frame gives no limit: “…” قال X. */
const WITHOUT_FRAME = 24;

/** Where the words that name the subject end. */
export function subjectLimit({ scene, cue }: Pick<Situation, 'scene' | 'cue'>): number {
  if (cue.frame.kind !== 'none') return cue.frame.at;
  return Math.min(clauseEnd(scene, cue.range.from), cue.range.to + WITHOUT_FRAME);
}

const QUOTING: Readonly<Record<string, string>> = { نقل: 'عن', علم: 'من' };

/** نقلت رويترز عن الوزير أن; نقل عن الشرطة قولها; علمت «الوطن» من مصادر أن. */
function quotedSource(situation: Situation): Found | undefined {
  const { cue, cues, position } = situation;
  const carrier = cue.manner === 'noun' || cue.manner === 'phrase' ? cues[position - 1] : cue;
  if (carrier === undefined || carrier.home !== cue.home) return undefined;
  const preposition = QUOTING[carrier.lemma];
  if (preposition === undefined || carrier.manner === 'participle') return undefined;
  const limit = carrier === cue ? subjectLimit(situation) : cue.range.from;
  return sourceAfter(situation, { from: carrier.range.to, to: limit }, preposition);
}

function sourceAfter(
  situation: Situation,
  { from, to }: TokenRange,
  preposition: string,
): Found | undefined {
  const { scene } = situation;
  for (let i = from; i < to; i++) {
    if (scene.named[i] !== undefined || scene.tokens[i]?.key !== preposition) continue;
    const subject = readSubject(scene, i + 1, to);
    if (subject !== undefined) return identify(situation, subject);
  }
  return undefined;
}

/** اكدا، قالا: the two persons last named. */
function pair({ scene, cue }: Situation): Found | undefined {
  if (cue.form.number !== 'dual' || cue.manner !== 'verb') return undefined;
  const two: Named[] = [];
  for (let i = lastMentionBefore(scene, cue.range.from); 0 <= i && two.length < 2; i--) {
    const named = scene.mentions[i];
    if (named?.entity.type !== 'person' || two.some((other) => other.entity === named.entity)) continue;
    two.unshift(named);
  }
  const [first, second] = two;
  if (first === undefined || second === undefined) return undefined;
  return {
    attribution: {
      start: first.mention.start,
      end: first.mention.end,
      entities: [first.entity.id, second.entity.id].sort((a, b) => a - b),
      names: first.entity.id < second.entity.id ? [first.entity.name, second.entity.name] : [second.entity.name, first.entity.name],
      rule: 'pair',
    },
    gender: 'm',
    number: 'dual',
    isDescribed: false,
  };
}

/** قال X: the noun phrase behind the cue. */
function statedSubject(situation: Situation): Found | undefined {
  const { scene, cue } = situation;
  if (cue.manner === 'participle' || cue.manner === 'noun' || cue.manner === 'announcement') return undefined;
  const end = subjectLimit(situation);
  const subject = readSubject(scene, afterLinks(scene, cue), end);
  if (subject === undefined || (subject.isGuess && !mayBeSubject(situation, subject))) return undefined;
  const first = identify(situation, subject);
  const second = joinedSubject(scene, subject.range.to, end);
  const other = second === undefined ? undefined : identify(situation, second);
  return first === undefined || other === undefined ? first : joinFound(first, other);
}

/** على ما | أفاد, حسب ما | ذكرت, وفقا | لـ: the source stands behind the verb of the phrase. */
function afterLinks(scene: Scene, { range, manner }: FramedCue): number {
  if (manner !== 'according-to') return range.to;
  const isVerb = scene.lattice.all(range.to, 'speech-verb').some(({ clitics }) => clitics.length === 0);
  return scene.named[range.to] === undefined && isVerb && !isSpeakerNoun(scene, range.to) ? range.to + 1 : range.to;
}

/** وجهاء محليون والمرصد السوري: a second speaker joined by و. */
function joinedSubject(scene: Scene, at: number, end: number): Subject | undefined {
  const named = scene.named[at];
  if (end <= at || named === undefined || named.mention.clitics[0] !== 'و') return undefined;
  if (named.mention.tokens.from !== at || named.entity.type === 'place') return undefined;
  return { range: named.mention.tokens, named, passage: -1, isGuess: false };
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

/** Words that nothing marks as a speaker are one only right before إن or a colon, and if the verb agrees. */
function mayBeSubject({ scene, cue }: Situation, { range }: Subject): boolean {
  const { kind, at } = cue.frame;
  const token = scene.tokens[range.from];
  if (token === undefined || /^[وف]?[اآ]?ن[هاي]?$/.test(token.key)) return false;
  const isFeminine = /[هت]$/.test(token.key);
  if (cue.form.gender === 'm' && cue.form.number === 'singular' && isFeminine) return false;
  if (cue.form.gender === 'f' && !isFeminine && !/^ال/.test(token.key)) return false;
  if (cue.manner === 'according-to' || cue.manner === 'phrase') return isSource(scene, range.from);
  return kind === 'clause' || kind === 'colon' ? at <= range.to + 8 : kind === 'mark' && at === range.to;
}

/** بحسب المنظمين، بحسب خبراء: people; not بحسب الطريقة. */
function isSource(scene: Scene, index: number): boolean {
  return isSpeakerNoun(scene, index) || /^ال.*(?:ين|ون)$/.test(scene.tokens[index]?.key ?? '');
}

/** The noun phrase before the verb: النائب هدى الحلفي ترى أن; the name before الذي كتب أن. */
function subjectOnLeft(situation: Situation): Found | undefined {
  if (situation.cue.manner !== 'verb' || situation.cue.hasConjunction) return undefined;
  const subject = subjectBefore(situation.scene, situation.cue);
  return subject === undefined ? undefined : identify(situation, subject);
}

/** وقال X إن …، مضيفا أن …: whoever spoke in this sentence goes on. */
function sameSentence(situation: Situation): Found | undefined {
  const { scene, cue, memory } = situation;
  const last = lastSpeaker(memory, cue.home, cue.form);
  return last !== undefined && clauseStart(scene, cue.range.from) <= last.at ? goOn(last) : undefined;
}

/** وأهدى تراوري هدفه إلى زميله، وقال له: the subject of the sentence's first verb. */
function subjectOfSentence(situation: Situation): Found | undefined {
  const { scene, cue, titles } = situation;
  const subject = sentenceSubject(scene, cue, (entity) =>
    agrees({ gender: titles.gender.get(entity) ?? 'u', number: 'singular' }, cue.form),
  );
  const found = subject === undefined ? undefined : identify(situation, subject);
  return found === undefined ? undefined : { ...found, attribution: { ...found.attribution, rule: 'subject' } };
}

/** وأضاف “…”: the last speaker who agrees with the verb. */
function sameSpeaker({ cue, memory }: Situation): Found | undefined {
  const last = lastSpeaker(memory, cue.home, cue.form);
  return last === undefined ? undefined : goOn(last);
}

function goOn({ speaker, gender, number, isDescribed }: Spoken): Found {
  return { attribution: { ...speaker, rule: 'same-speaker' }, gender, number, isDescribed };
}

/** Where nobody has spoken yet: the person last named. */
const MENTIONS_BACK = 30;

function lastPerson(situation: Situation): Found | undefined {
  const { scene, cue, titles, memory } = situation;
  const last = lastMentionBefore(scene, cue.range.from);
  for (let i = last; last - MENTIONS_BACK < i && 0 <= i; i--) {
    const named = scene.mentions[i];
    if (named?.entity.type !== 'person') continue;
    if (memory[0]?.speaker.entities.includes(named.entity.id)) continue;
    const gender = titles.gender.get(named.entity.id) ?? 'u';
    if (!agrees({ gender, number: 'singular' }, cue.form)) continue;
    const subject = { range: named.mention.tokens, named, passage: -1, isGuess: true };
    const found = identify(situation, subject);
    if (found !== undefined) return { ...found, attribution: { ...found.attribution, rule: 'nearest-person' } };
  }
  return undefined;
}
