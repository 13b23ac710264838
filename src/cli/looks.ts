import type { BidiMode, Looks } from '../output/looks.ts';
import type { TypedOptions } from './options.ts';
import { oneOf, readNumber } from './values.ts';

/** What the program stands in: the terminal, if any, and the environment. */
export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** True when somebody could type the input. */
  readonly isInputTyped: boolean;
  /** True when results go to a screen. */
  readonly isOutputSeen: boolean;
  /** Columns of that screen. */
  readonly columns: number | undefined;
}

const DEFAULT_WIDTH = 80;
const LEAST_WIDTH = 20;
const MOST_WIDTH = 1000;

/** Chooses colours, direction and width: flags win over the environment, it wins over the terminal. */
export function readLooks(options: TypedOptions, surroundings: Surroundings): Looks {
  return {
    colorLevel: readColor(options.color, surroundings) ? 1 : 0,
    bidi: readBidi(options.bidi ?? 'auto', surroundings),
    width:
      options.width === undefined
        ? Math.max(LEAST_WIDTH, surroundings.columns ?? DEFAULT_WIDTH)
        : readNumber('--width', options.width, [LEAST_WIDTH, MOST_WIDTH]),
    isExplained: options.explain ?? false,
  };
}

function readColor(typed: string | boolean | undefined, surroundings: Surroundings): boolean {
  if (typed === false) return false;
  const when = oneOf('colour setting', typeof typed === 'string' ? typed : 'auto', [
    'auto',
    'always',
    'never',
  ]);
  return when === 'auto' ? wantsColor(surroundings) : when === 'always';
}

function wantsColor({ env, isOutputSeen }: Surroundings): boolean {
  const forced = env['FORCE_COLOR'];
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  if ((env['NO_COLOR'] ?? '') !== '' || env['TERM'] === 'dumb') return false;
  return isOutputSeen;
}

/** Nothing is ever added to what is piped or saved, unless it is asked for by name. */
function readBidi(typed: string, { env, isOutputSeen }: Surroundings): BidiMode {
  const mode = oneOf('bidi mode', typed, ['auto', 'terminal', 'visual', 'off']);
  if (mode !== 'auto') return mode;
  return isOutputSeen && ordersArabic(env) ? 'terminal' : 'off';
}

/** From this version on GNOME's terminal widget orders bidirectional text. */
const FIRST_VTE = 5800;

/** True for terminals known to order Arabic themselves. */
function ordersArabic(env: Surroundings['env']): boolean {
  return (
    FIRST_VTE <= Number(env['VTE_VERSION'] ?? 0) ||
    env['KONSOLE_VERSION'] !== undefined ||
    env['TERM_PROGRAM'] === 'Apple_Terminal' ||
    env['TERM_PROGRAM'] === 'mintty' ||
    (env['TERM'] ?? '').startsWith('mlterm') ||
    env['MLTERM'] !== undefined
  );
}
