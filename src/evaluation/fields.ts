import type { Span } from '../span.ts';

/** A JSON object whose fields are not checked yet. */
export interface Fields {
  readonly [name: string]: unknown;
  readonly start?: unknown;
  readonly end?: unknown;
  readonly type?: unknown;
  readonly kind?: unknown;
  readonly name?: unknown;
}

/** Reads a span. Throws an `Error` for what is none, as all readers here do. */
export function readSpan({ start, end }: Fields): Span {
  if (typeof start === 'number' && typeof end === 'number' && 0 <= start && start <= end)
    return { start, end };
  throw new Error('a span lacks its start or end');
}

/** Reads a text; a number counts as one, since ids are often numbers. */
export function readString(value: unknown, name: string): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  throw new Error(`"${name}" is no text`);
}

/** Reads a text that may be absent. */
export function readOptional(value: unknown, name: string): string | undefined {
  return value === undefined ? undefined : readString(value, name);
}

/** Reads a list of objects; none where the field is absent. */
export function readList(value: unknown, name: string): readonly Fields[] {
  if (value === undefined) return [];
  if (Array.isArray(value)) return value.map((item: unknown) => readObject(item, name));
  throw new Error(`"${name}" is no list`);
}

export function readObject(value: unknown, name: string): Fields {
  if (isFields(value)) return value;
  throw new Error(`"${name}" is no object`);
}

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
