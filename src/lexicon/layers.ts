import type { EntityType } from '../document.ts';
import type { Entry } from './entries.ts';
import { packSlot } from './format.ts';
import { goesOn, type Lexicon, type Posting, type State } from './lexicon.ts';
import { phraseKey } from './phrase.ts';

/** The state of a walk in all layers at once: one state for each layer that still follows. */
interface LayeredState extends State {
  readonly states: readonly (State | undefined)[];
}

/**
 * Several lexicons as one. The first are asked first: where one of them knows a word sequence as a name, the names
 * that those below have for it do not count. Their rows must have been opened with ids that follow on each other,
 * the last lexicon's first.
 */
export function layerLexicons(layers: readonly Lexicon[]): Lexicon {
  const last = layers.at(-1);
  if (last === undefined) throw new Error('no lexicon');
  if (layers.length === 1) return last;
  return {
    version: layers.map(({ version }) => version).join('+'),
    size: layers.reduce((sum, { size }) => sum + size, 0),
    entry: (id) => entryOf(layers, id),
    step: (state, key) => stepAll(layers, state as LayeredState | undefined, key),
    postings: (state, keys) => {
      const { states } = state as LayeredState;
      return withoutHidden(
        layers.map((layer, i) => {
          const own = states[i];
          return own === undefined ? [] : layer.postings(own, keys);
        }),
      );
    },
    statistics: last.statistics,
    forms: function* () {
      for (const layer of layers) yield* layer.forms();
    },
    denies: undefined,
  };
}

/** The rows of the last lexicon come first, then those of the one before it. */
function entryOf(layers: readonly Lexicon[], id: number): Entry {
  let first = 0;
  for (const layer of layers.toReversed()) {
    if (id < first + layer.size) return layer.entry(id);
    first += layer.size;
  }
  throw new RangeError(`no row ${id}`);
}

function stepAll(
  layers: readonly Lexicon[],
  state: LayeredState | undefined,
  key: string,
): LayeredState | undefined {
  const states = layers.map((layer, i) => {
    const own = state?.states[i];
    return state !== undefined && own === undefined ? undefined : layer.step(own, key);
  });
  const known = states.find((own) => own !== undefined);
  if (known === undefined) return undefined;
  const more = states.some((own) => own !== undefined && goesOn(own)) ? 1 : 0;
  return { a: known.a, b: known.b, value: packSlot(undefined, more), states };
}

/** The postings of all layers; names only of the first layer that has any. */
function withoutHidden(found: readonly (readonly Posting[])[]): Posting[] {
  const naming = found.findIndex((postings) => postings.some(isName));
  return found.flatMap((postings, i) =>
    naming < i && 0 <= naming ? postings.filter((posting) => !isName(posting)) : postings,
  );
}

function isName({ entry }: Posting): boolean {
  return entry.category === 'name';
}

/** The lexicon without its names: what is left are the words that the rules go by. */
export function withoutNames(lexicon: Lexicon): Lexicon {
  return {
    ...lexicon,
    postings: (state, keys) => lexicon.postings(state, keys).filter((found) => !isName(found)),
    forms: function* () {
      for (const found of lexicon.forms()) if (!isName(found)) yield found;
    },
  };
}

/** Names that are never to be reported: their key, and the type in which they are not; undefined for any. */
export interface Denial {
  readonly key: string;
  readonly type: EntityType | undefined;
}

/**
 * The lexicon without the denied names: a denied canonical name takes all forms of its row along. Rules ask
 * `denies`, so that they do not find them either.
 */
export function denying(lexicon: Lexicon, denials: readonly Denial[]): Lexicon {
  if (denials.length === 0) return lexicon;
  const denied = new Set(denials.map(({ key, type }) => `${type ?? ''} ${key}`));
  const isDenied = (key: string, type: EntityType): boolean =>
    denied.has(` ${key}`) || denied.has(`${type} ${key}`);
  const isLeft = ({ entry }: Posting, key: string): boolean =>
    entry.category !== 'name' ||
    !(isDenied(key, entry.type) || isDenied(phraseKey(entry.word), entry.type));
  return {
    ...lexicon,
    postings: (state, keys) => {
      const key = keys.join(' ');
      return lexicon.postings(state, keys).filter((posting) => isLeft(posting, key));
    },
    forms: function* () {
      for (const found of lexicon.forms())
        if (isLeft(found, phraseKey(found.spelling))) yield found;
    },
    denies: isDenied,
  };
}
