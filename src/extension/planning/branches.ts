/** What a view is to show now: rows with what hangs below them. */
export interface Told<Content> {
  /** The same for the same thing, also after it has changed. */
  readonly id: string;
  readonly content: Content;
  readonly children: readonly Told<Content>[];
}

/** A row that is shown. It stays the same object for as long as the thing it shows is there, and shows what was told last. */
export interface Branch<Content> {
  /** Unique in its view. */
  readonly id: string;
  content: Content;
  children: readonly Branch<Content>[];
}

/** Which rows are to be drawn again; 'all' where the topmost rows are others. */
export type Redrawn<Content> = readonly Branch<Content>[] | 'all';

/** The rows of a view from one telling to the next. What did not change is not drawn again, so that it stays where it is under a pointer. */
export class Branches<Content> {
  private known = new Map<string, Branch<Content>>();
  roots: readonly Branch<Content>[] = [];

  /** Takes over what is told now. */
  take(told: readonly Told<Content>[]): Redrawn<Content> {
    const [before, now] = [this.known, new Map<string, Branch<Content>>()];
    const redrawn: Branch<Content>[] = [];
    const add = (one: Told<Content>): Branch<Content> => {
      const id = free(one.id, now);
      const old = before.get(id);
      const branch: Branch<Content> = old ?? { id, content: one.content, children: [] };
      now.set(id, branch);
      const drawnBefore = redrawn.length;
      const children = one.children.map(add);
      if (old && !(same(old.content, one.content) && areSame(old.children, children))) {
        redrawn.length = drawnBefore; // what hangs below is drawn along with it
        redrawn.push(branch);
      }
      branch.content = one.content;
      branch.children = children;
      return branch;
    };
    const shown = this.roots;
    this.roots = told.map(add);
    this.known = now;
    return areSame(shown, this.roots) ? redrawn : 'all';
  }
}

const areSame = (a: readonly unknown[], b: readonly unknown[]): boolean => a.length === b.length && a.every((one, index) => one === b[index]);

function free(id: string, taken: ReadonlyMap<string, unknown>): string {
  for (let number = 1; ; number++) {
    const candidate = number === 1 ? id : `${id} ${number}`;
    if (!taken.has(candidate)) return candidate;
  }
}

const same = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);
