const PAGE = 1 << 16;
/** Longer names are told apart by how they begin. */
const LONGEST = 1000;

/** Numbers for names, a million of them in some thirty megabytes: strings and a map of them would take four times as much. */
export class NameTable {
  size = 0;
  /** Letters, name after name. A name never goes over the edge of a page. */
  private readonly pages: Uint16Array[] = [];
  private used = PAGE;
  private starts = new Float64Array(1024);
  private lengths = new Uint16Array(1024);
  private groups = new Int32Array(1024);
  /** Open addressing: number of the name plus 1, or 0. */
  private slots = new Int32Array(4096);

  /** The number of a name within a group, such as a comment's id under its post; a new one where it was not there. */
  of(group: number, name: string): number {
    const text = name.length > LONGEST ? name.slice(0, LONGEST) : name;
    if (this.size * 2 >= this.slots.length) this.rehash();
    let slot = hash(group, text) & (this.slots.length - 1);
    for (; this.slots[slot] !== 0; slot = (slot + 1) & (this.slots.length - 1)) {
      const number = (this.slots[slot] ?? 0) - 1;
      if (this.groups[number] === group && this.is(number, text)) return number;
    }
    const number = this.add(group, text);
    this.slots[slot] = number + 1;
    return number;
  }

  nameOf(number: number): string {
    const start = this.starts[number] ?? 0;
    const page = this.pages[Math.floor(start / PAGE)];
    const at = start % PAGE;
    return page ? String.fromCharCode(...page.subarray(at, at + (this.lengths[number] ?? 0))) : '';
  }

  private is(number: number, text: string): boolean {
    if (this.lengths[number] !== text.length) return false;
    const start = this.starts[number] ?? 0;
    const page = this.pages[Math.floor(start / PAGE)];
    const first = start % PAGE;
    for (let at = 0; at < text.length; at++) if (page?.[first + at] !== text.charCodeAt(at)) return false;
    return true;
  }

  private add(group: number, text: string): number {
    if (this.used + text.length > PAGE) {
      this.pages.push(new Uint16Array(PAGE));
      this.used = 0;
    }
    const page = this.pages[this.pages.length - 1];
    if (page) for (let at = 0; at < text.length; at++) page[this.used + at] = text.charCodeAt(at);
    const number = this.size++;
    if (number >= this.starts.length) this.grow();
    this.starts[number] = (this.pages.length - 1) * PAGE + this.used;
    this.lengths[number] = text.length;
    this.groups[number] = group;
    this.used += text.length;
    return number;
  }

  private grow(): void {
    const { starts, lengths, groups } = this;
    this.starts = new Float64Array(starts.length * 2);
    this.lengths = new Uint16Array(starts.length * 2);
    this.groups = new Int32Array(starts.length * 2);
    this.starts.set(starts);
    this.lengths.set(lengths);
    this.groups.set(groups);
  }

  private rehash(): void {
    this.slots = new Int32Array(this.slots.length * 2);
    const last = this.slots.length - 1;
    for (let number = 0; number < this.size; number++) {
      let slot = hash(this.groups[number] ?? 0, this.nameOf(number)) & last;
      while (this.slots[slot] !== 0) slot = (slot + 1) & last;
      this.slots[slot] = number + 1;
    }
  }
}

/** FNV-1a, mixed once more: neighbours in a run of ids must not be neighbours here. */
function hash(group: number, text: string): number {
  let value = 0x811c9dc5 ^ group;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  value = Math.imul(value ^ (value >>> 15), 0x85ebca6b);
  return (value ^ (value >>> 13)) >>> 0;
}
