const LINE_FEED = 0x0a;

/** Cuts a stream of bytes into lines, without their line feeds. Memory is that of the longest line. */
export async function* splitLines(
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array, void, undefined> {
  let pieces: Uint8Array[] = [];
  for await (const chunk of chunks) {
    let start = 0;
    let end = chunk.indexOf(LINE_FEED);
    while (0 <= end) {
      yield joinPieces([...pieces, chunk.subarray(start, end)]);
      pieces = [];
      start = end + 1;
      end = chunk.indexOf(LINE_FEED, start);
    }
    if (start < chunk.length) pieces.push(chunk.subarray(start));
  }
  if (0 < pieces.length) yield joinPieces(pieces);
}

function joinPieces(pieces: readonly Uint8Array[]): Uint8Array {
  const [only] = pieces;
  return pieces.length === 1 && only !== undefined ? only : Buffer.concat(pieces);
}
