/** A list of 32-bit integers that grows: a million rows make tens of millions of them. */
export class IntList {
  private items: Int32Array = new Int32Array(1024);
  private count = 0;

  get length(): number {
    return this.count;
  }

  push(value: number): void {
    if (this.count === this.items.length) {
      const larger = new Int32Array(2 * this.items.length);
      larger.set(this.items);
      this.items = larger;
    }
    this.items[this.count++] = value;
  }

  /** The item at a position; 0 beyond the end. */
  at(index: number): number {
    return index < this.count ? (this.items[index] ?? 0) : 0;
  }

  set(index: number, value: number): void {
    this.items[index] = value;
  }

  toArray(): Int32Array {
    return this.items.slice(0, this.count);
  }
}
