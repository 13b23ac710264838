import { FIGURE_NAMES, headline, type Figure, type FigureName } from './score.ts';

/** Figures that must be reached, in per cent. */
export type Floors = ReadonlyMap<FigureName, number>;

/** Reads floors: `{"entities": 80, "PER": 75}`. Throws an `Error` that says what is wrong with them. */
export function parseFloors(json: string): Floors {
  const floors: unknown = JSON.parse(json);
  if (typeof floors !== 'object' || floors === null || Array.isArray(floors))
    throw new Error('expected an object of figures');
  return new Map(Object.entries(floors).map(([name, floor]) => readFloor(name, floor)));
}

function readFloor(name: string, floor: unknown): readonly [FigureName, number] {
  const known = FIGURE_NAMES.find((figure) => figure === name);
  if (known === undefined)
    throw new Error(`unknown figure "${name}" (known: ${FIGURE_NAMES.join(', ')})`);
  if (typeof floor !== 'number') throw new Error(`the floor of "${name}" is no number`);
  return [known, floor];
}

/** A figure that fell short; `reached` is undefined where nothing could be measured. */
export interface Shortfall {
  readonly name: FigureName;
  readonly floor: number;
  readonly reached: number | undefined;
}

/** The figures below their floors; the floors of those that are better when small are ceilings. */
export function findShortfalls(figures: readonly Figure[], floors: Floors): readonly Shortfall[] {
  return [...floors]
    .map(([name, floor]) => {
      const figure = figures.find((candidate) => candidate.name === name);
      return { name, floor, reached: figure && headline(figure) };
    })
    .filter(({ name, floor, reached }) => !isReached(name, floor, reached));
}

function isReached(name: FigureName, floor: number, reached: number | undefined): boolean {
  if (reached === undefined) return false;
  return BETTER_WHEN_SMALL.has(name) ? reached <= floor : floor <= reached;
}

const BETTER_WHEN_SMALL: ReadonlySet<FigureName> = new Set(['speakersUnknown', 'calibration']);
