import type { Addressee } from '../document.ts';
import { describe } from './descriptions.ts';
import type { FramedCue } from './frames.ts';
import { type Named, type Scene, keyAt, markAt, openingAt } from './scene.ts';

/** Who is spoken to: those behind ل between the cue and what it reports (قال بوتين لشي “…”). */
export function findAddressees(scene: Scene, cue: FramedCue, end: number): Addressee[] {
  const found: Addressee[] = [];
  for (let i = cue.range.to; i < end; i++) {
    const addressee = addresseeAt(scene, cue, { at: i, end });
    if (addressee !== undefined) found.push(addressee);
  }
  return found;
}

interface Place {
  readonly at: number;
  readonly end: number;
}

function addresseeAt(scene: Scene, cue: FramedCue, { at, end }: Place): Addressee | undefined {
  const named = scene.named[at];
  if (named !== undefined) {
    const isAddressed = named.mention.tokens.from === at && named.mention.clitics.includes('ل');
    return isAddressed && endsPhrase(scene, cue, { at, end }) ? toAddressee(named) : undefined;
  }
  const key = keyAt(scene, at);
  if (key === 'ل' || isMediaHead(scene, at)) return markedAddressee(scene, at + 1);
  if (!/^لل.*ين$/.test(key)) return undefined;
  const { text, span } = describe(scene, { from: at, to: at + 1 });
  return { ...span, entity: undefined, name: text };
}

/** الأمين العام للأمم المتحدة X is a title: no person may follow at once. */
function endsPhrase(scene: Scene, { frame }: FramedCue, { at, end }: Place): boolean {
  if (frame.kind === 'none') return false;
  for (let i = at + 1; i < end && markAt(scene, i) !== '\u060c'; i++) {
    const named = scene.named[i];
    if (named?.entity.type === 'person' && named.mention.clitics.length === 0) return false;
  }
  return true;
}

/** لصحيفة «…», لـ«…»: the name stands in marks. */
function markedAddressee(scene: Scene, at: number): Addressee | undefined {
  const passage = scene.passages[openingAt(scene, at)];
  if (passage === undefined) return undefined;
  const named = scene.named[passage.inside.from];
  if (named !== undefined) return toAddressee(named);
  const { start, end } = passage.content;
  return { start, end, entity: undefined, name: scene.text.slice(start, end) };
}

function isMediaHead(scene: Scene, index: number): boolean {
  return scene.lattice
    .all(index, 'head')
    .some(({ entry, clitics }) => clitics.includes('ل') && entry.type === 'organization');
}

function toAddressee({ entity, mention }: Named): Addressee {
  return { start: mention.start, end: mention.end, entity: entity.id, name: entity.name };
}
