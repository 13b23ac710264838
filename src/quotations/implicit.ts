import type { AttributionRule } from '../document.ts';
import { identify, type Found, type Situation } from './identify.ts';
import { agrees, lastSpeaker, type Spoken } from './memory.ts';
import { clauseStart, lastMentionBefore, type Named, type Scene } from './scene.ts';
import { readSubject, subjectOf, type Subject } from './subjects.ts';
import { sentenceSubject } from './topics.ts';

/** How many mentions or cues back an implicit subject is looked for. */
const BACK = 30;

/** اكدا، قالا: the two persons last named. */
export function pair({ scene, cue }: Situation): Found | undefined {
  if (cue.form.number !== 'dual' || cue.manner !== 'verb') return undefined;
  const [first, second] = lastPersons(scene, cue.range.from);
  if (first === undefined || second === undefined) return undefined;
  const { start, end } = first.mention;
  return {
    attribution: {
      ...{ start, end },
      entities: [first.entity.id, second.entity.id],
      names: [first.entity.name, second.entity.name],
      rule: 'pair',
    },
    gender: 'm',
    number: 'dual',
    isDescribed: false,
  };
}

/** The two persons last named, in the order of the article. */
function lastPersons(scene: Scene, before: number): readonly Named[] {
  const two: Named[] = [];
  const last = lastMentionBefore(scene, before);
  for (let i = last; Math.max(0, last - BACK) <= i && two.length < 2; i--) {
    const named = scene.mentions[i];
    if (named?.entity.type === 'person' && two[0]?.entity !== named.entity) two.push(named);
  }
  return two.sort((a, b) => a.entity.id - b.entity.id);
}

/** صرح الرئيس قائلا: a participle has the subject of the verb before it. */
export function mainVerbsSubject(situation: Situation): Found | undefined {
  const { scene, cue, cues, position } = situation;
  const verb = cues[position - 1];
  if (cue.manner !== 'participle' || verb?.manner !== 'verb') return undefined;
  const isOpen = verb.frame.kind === 'none' && verb.home === cue.home;
  if (!isOpen || verb.range.from < clauseStart(scene, cue.range.from)) return undefined;
  const subject = readSubject(scene, verb.range.to, cue.range.from);
  return subject === undefined || subject.isGuess ? undefined : identify(situation, subject);
}

/** وقال X إن …، مضيفا أن …: whoever spoke in this sentence goes on. */
export function sameSentence(situation: Situation): Found | undefined {
  const { scene, cue, memory } = situation;
  const last = lastSpeaker(memory, cue.home, cue.form);
  if (last === undefined || last.at < clauseStart(scene, cue.range.from)) return undefined;
  return goOn(last);
}

/** وأهدى تراوري هدفه إلى زميله، وقال له: the subject of the sentence's first verb. */
export function subjectOfSentence(situation: Situation): Found | undefined {
  const { scene, cue } = situation;
  const fits = (entity: number): boolean => agreesWith(situation, entity);
  const subject = sentenceSubject(scene, cue.range, fits) ?? firstSubject(situation);
  return subject && withRule(identify(situation, subject), 'subject');
}

function agreesWith({ titles, cue }: Situation, entity: number): boolean {
  return agrees({ gender: titles.gender.get(entity) ?? 'u', number: 'singular' }, cue.form);
}

function withRule(found: Found, rule: AttributionRule): Found {
  return { ...found, attribution: { ...found.attribution, rule } };
}

/** وعبر عدد من الأهالي عن فرحتهم وقالوا: those who have no name. */
function firstSubject({ scene, cue, cues, position }: Situation): Subject | undefined {
  if (cue.form.number !== 'plural') return undefined;
  const start = clauseStart(scene, cue.range.from);
  let subject: Subject | undefined;
  for (const earlier of cues.slice(Math.max(0, position - BACK), position)) {
    if (earlier.range.from < start || earlier.home !== cue.home || earlier.manner !== 'verb')
      continue;
    const found = readSubject(scene, earlier.range.to, cue.range.from);
    if (found?.isGuess === false) subject ??= found;
  }
  return subject;
}

/** وأضاف “…”: the last speaker who agrees with the verb. */
export function sameSpeaker({ cue, memory }: Situation): Found | undefined {
  const last = lastSpeaker(memory, cue.home, cue.form);
  return last && goOn(last);
}

function goOn({ speaker, gender, number, isDescribed }: Spoken): Found {
  return { attribution: { ...speaker, rule: 'same-speaker' }, gender, number, isDescribed };
}

/** Where nobody has spoken yet: the person last named. */
export function lastPerson(situation: Situation): Found | undefined {
  const { scene, cue, memory } = situation;
  const last = lastMentionBefore(scene, cue.range.from);
  for (let i = last; Math.max(0, last - BACK) <= i; i--) {
    const named = scene.mentions[i];
    if (named?.entity.type !== 'person' || !agreesWith(situation, named.entity.id)) continue;
    if (memory[0]?.speaker.entities.includes(named.entity.id)) continue;
    return withRule(identify(situation, subjectOf(named)), 'nearest-person');
  }
  return undefined;
}
