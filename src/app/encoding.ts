/** The encodings that are read, by the names under which users give them. */
export const ENCODINGS = ['utf-8', 'windows-1256', 'iso-8859-6', 'utf-16le', 'utf-16be'] as const;

export type Encoding = (typeof ENCODINGS)[number];
