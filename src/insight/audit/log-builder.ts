import { COMMENT_KINDS, type InteractionRow, type Interactions } from '../../model/engagement.ts';
import { NameTable } from './name-table.ts';

/** Texts of more rows than these are let go of: an audit shows few of them. */
const MOST_TEXTS = 50_000;

/** A text that holds no longer one than itself in memory: pieces cut from a file would hold all of it. */
const cutLoose = (text: string): string => (text.length < 13 ? text : `.${text}`.slice(1));

/** Gathers the rows of logs into columns. A comment that comes again under its post replaces the earlier one. */
export class LogBuilder {
  private size = 0;
  private capacity = 1024;
  private post = new Int32Array(this.capacity);
  private author = new Int32Array(this.capacity);
  private at = new Float64Array(this.capacity);
  private parent = new Int32Array(this.capacity);
  private own = new Uint8Array(this.capacity);
  private kind = new Uint8Array(this.capacity);
  private marks = new Uint8Array(this.capacity);
  private readonly posts = new Index();
  private readonly authors = new Index();
  /** Ids of comments under their posts, whether they have come or a reply has only named them. */
  private readonly ids = new NameTable();
  /** Row of each id plus 1; 0 where it has not come. */
  private rows = new Int32Array(this.capacity);
  /** Id of each row. */
  private named = new Int32Array(this.capacity);
  private readonly texts = new Map<number, string>();
  private readonly instant: (at: string) => number;

  /** @param instant milliseconds since 1970 of a written time, by the workspace's clocks. */
  constructor(instant: (at: string) => number) {
    this.instant = instant;
  }

  add({ post, id, parent, author, at, text, own, kind, answered, needsAnswer }: InteractionRow): void {
    const index = this.posts.of(post);
    const name = this.nameOf(index, id === '' ? `row ${this.size + 1}` : id);
    let row = (this.rows[name] ?? 0) - 1;
    if (row < 0) {
      row = this.size++;
      if (row >= this.capacity) this.grow();
      this.rows[name] = row + 1;
      this.named[row] = name;
    }
    this.post[row] = index;
    this.author[row] = author === null ? -1 : this.authors.of(author);
    this.at[row] = at === null ? NaN : this.instant(at);
    this.own[row] = own === null ? 2 : own ? 1 : 0;
    this.kind[row] = kind === null ? 0 : COMMENT_KINDS.indexOf(kind) + 1;
    this.marks[row] = (answered ? 1 : 0) | (needsAnswer ? 0 : 2);
    // Until all rows have come this is the id it answers, plus 1.
    this.parent[row] = parent === null ? 0 : this.nameOf(index, parent) + 1;
    if (text !== null && this.texts.size < MOST_TEXTS) this.texts.set(row, cutLoose(text));
  }

  private nameOf(post: number, id: string): number {
    const name = this.ids.of(post, id);
    if (name >= this.rows.length) this.rows = wider(this.rows, new Int32Array(this.rows.length * 2));
    return name;
  }

  /** Null where no row came. */
  done(): Interactions | null {
    if (this.size === 0) return null;
    for (let row = 0; row < this.size; row++) {
      const name = (this.parent[row] ?? 0) - 1;
      const above = name < 0 ? -1 : (this.rows[name] ?? 0) - 1;
      this.parent[row] = name < 0 ? -1 : above < 0 || above === row ? -2 : above;
    }
    const { named } = this;
    const { size, ids, texts } = this;
    return {
      size,
      posts: this.posts.names, authors: this.authors.names,
      post: this.post.subarray(0, size), author: this.author.subarray(0, size), at: this.at.subarray(0, size), parent: this.parent.subarray(0, size),
      own: this.own.subarray(0, size), kind: this.kind.subarray(0, size), marks: this.marks.subarray(0, size),
      id: (row) => ids.nameOf(named[row] ?? 0),
      text: (row) => texts.get(row) ?? null,
    };
  }

  private grow(): void {
    this.capacity *= 2;
    this.post = wider(this.post, new Int32Array(this.capacity));
    this.author = wider(this.author, new Int32Array(this.capacity));
    this.at = wider(this.at, new Float64Array(this.capacity));
    this.parent = wider(this.parent, new Int32Array(this.capacity));
    this.own = wider(this.own, new Uint8Array(this.capacity));
    this.kind = wider(this.kind, new Uint8Array(this.capacity));
    this.named = wider(this.named, new Int32Array(this.capacity));
    this.marks = wider(this.marks, new Uint8Array(this.capacity));
  }
}

function wider<T extends Int32Array | Float64Array | Uint8Array>(before: T, after: T): T {
  after.set(before);
  return after;
}

/** Names as numbers, in the order in which they came. */
class Index {
  readonly names: string[] = [];
  private readonly numbers = new Map<string, number>();

  of(name: string): number {
    let number = this.numbers.get(name);
    if (number === undefined) {
      number = this.names.length;
      const own = cutLoose(name);
      this.names.push(own);
      this.numbers.set(own, number);
    }
    return number;
  }
}
