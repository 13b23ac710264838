import { POSTING_WORDS } from './format.ts';
import { IntList } from './int-list.ts';

/** What each phrase stands for, gathered row by row. */
export class PostingLists {
  private readonly numbers = new Map<string, number>();
  /** Of each posting: the number of its phrase, then what is stored of it. */
  private readonly items = new IntList();

  add(phrase: string, posting: readonly [entry: number, form: number, spelling: number]): void {
    let number = this.numbers.get(phrase);
    if (number === undefined) {
      number = this.numbers.size;
      this.numbers.set(phrase, number);
    }
    this.items.push(number);
    for (const value of posting) this.items.push(value);
  }

  /** The phrases in order, and the postings of each in theirs; `starts` has one more at the end. */
  sorted(): {
    readonly phrases: readonly string[];
    readonly starts: Uint32Array;
    readonly postings: Uint32Array;
  } {
    const phrases = [...this.numbers.keys()].sort();
    const rank = new Uint32Array(phrases.length);
    phrases.forEach((phrase, i) => {
      rank[this.numbers.get(phrase) ?? 0] = i;
    });
    const starts = this.countStarts(rank);
    return { phrases, starts, postings: this.place(rank, starts) };
  }

  private countStarts(rank: Uint32Array): Uint32Array {
    const starts = new Uint32Array(rank.length + 1);
    for (let at = 0; at < this.items.length; at += ITEM_WORDS) {
      const next = (rank[this.items.at(at)] ?? 0) + 1;
      starts[next] = (starts[next] ?? 0) + POSTING_WORDS;
    }
    for (let i = 1; i < starts.length; i++) starts[i] = (starts[i] ?? 0) + (starts[i - 1] ?? 0);
    return starts;
  }

  private place(rank: Uint32Array, starts: Uint32Array): Uint32Array {
    const postings = new Uint32Array(starts.at(-1) ?? 0);
    const next = starts.slice();
    for (let at = 0; at < this.items.length; at += ITEM_WORDS) {
      const phrase = rank[this.items.at(at)] ?? 0;
      const target = next[phrase] ?? 0;
      for (let i = 0; i < POSTING_WORDS; i++) postings[target + i] = this.items.at(at + 1 + i);
      next[phrase] = target + POSTING_WORDS;
    }
    return postings;
  }
}

const ITEM_WORDS = 1 + POSTING_WORDS;
