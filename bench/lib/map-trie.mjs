// The matcher that one writes first: folded words in a trie of Maps, proclitics peeled, the longest match wins.

const WORD = /[\p{L}\p{M}\p{N}\u0640]+/gu;
const PROCLITICS = /^(?:[وف]?[بلك]?(?:ال)?|[وف]?لل)(?=\p{L}{2})/u;

export class MapTrie {
  #root = new Map();
  #folded = new Map();

  constructor(names) {
    names.forEach((name, id) => {
      let node = this.#root;
      for (const [word] of name.matchAll(WORD)) {
        const key = this.#fold(word);
        let next = node.get(key);
        if (next === undefined) node.set(key, (next = new Map()));
        node = next;
      }
      node.set('id', id);
    });
  }

  /** The matches of a text: start, end, id. */
  match(text) {
    const words = Array.from(text.matchAll(WORD), (match) => ({
      start: match.index,
      end: match.index + match[0].length,
      keys: this.#keys(match[0]),
    }));
    const found = [];
    for (let i = 0; i < words.length;) {
      const match = this.#longest(words, i);
      if (match !== undefined) found.push(match);
      i = match === undefined ? i + 1 : match.next;
    }
    return found;
  }

  #longest(words, from) {
    let best;
    for (const key of words[from].keys) {
      let node = this.#root.get(key);
      for (let next = from + 1; node !== undefined; next++) {
        const id = node.get('id');
        if (id !== undefined && (best === undefined || best.next < next))
          best = { start: words[from].start, end: words[next - 1].end, id, next };
        node = next < words.length ? node.get(words[next].keys[0]) : undefined;
      }
    }
    return best;
  }

  /** The folded word and what its proclitics leave, remembered by word. */
  #keys(word) {
    let keys = this.#folded.get(word);
    if (keys === undefined) {
      const key = this.#fold(word);
      const peeled = key.match(PROCLITICS)?.[0] ?? '';
      keys = [key, ...Array.from(peeled, (_, i) => key.slice(i + 1))];
      this.#folded.set(word, keys);
    }
    return keys;
  }

  #fold(word) {
    return word
      .replace(/[\p{M}\u0640]/gu, '')
      .replace(/[أإآٱ]/g, 'ا')
      .replace(/ى/g, 'ي')
      .replace(/ة/g, 'ه');
  }
}
