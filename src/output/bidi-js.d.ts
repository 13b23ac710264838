/** The package's own declarations describe an ES module, Node loads CommonJS: only what we use, as it is. */
declare module 'bidi-js' {
  interface Levels {
    readonly levels: Uint8Array;
  }
  interface Bidi {
    readonly getEmbeddingLevels: (text: string, base: 'ltr' | 'rtl' | 'auto') => Levels;
    readonly getReorderedIndices: (text: string, levels: Levels) => readonly number[];
    readonly getMirroredCharacter: (character: string) => string | null;
  }
  const createBidi: () => Bidi;
  export = createBidi;
}
