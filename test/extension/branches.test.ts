import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Branches, type Branch, type Told } from '../../src/extension/planning/branches.ts';

type Row = Told<string>;

const row = (id: string, content: string, ...children: readonly Row[]): Row => ({ id, content, children });

/** A window that, as VS Code does, asks only for what it is told to draw again. */
class Window {
  readonly branches = new Branches<string>();
  private drawn = new Map<Branch<string> | null, readonly Branch<string>[]>();
  private texts = new Map<Branch<string>, string>();

  take(told: readonly Row[]): void {
    const redrawn = this.branches.take(told);
    if (redrawn === 'all') this.draw(null, this.branches.roots);
    else for (const branch of redrawn) this.redraw(branch);
  }

  text(of: readonly Branch<string>[] = this.drawn.get(null) ?? []): unknown {
    return of.map((branch) => [this.texts.get(branch), this.text(this.drawn.get(branch) ?? [])]);
  }

  private redraw(branch: Branch<string>): void {
    this.texts.set(branch, branch.content);
    this.draw(branch, branch.children);
  }

  private draw(parent: Branch<string> | null, children: readonly Branch<string>[]): void {
    this.drawn.set(parent, children);
    for (const child of children) this.redraw(child);
  }
}

describe('the rows of a view', () => {
  it('are not drawn again where nothing changed', () => {
    const branches = new Branches<string>();
    const week = (): readonly Row[] => [row('week', '2', row('mon', 'Mon', row('tea', 'Tea draft')), row('tue', 'Tue'))];
    assert.equal(branches.take(week()), 'all');
    assert.deepEqual(branches.take(week()), []);
  });

  it('are drawn again alone where they changed, and stay the same rows', () => {
    const branches = new Branches<string>();
    branches.take([row('week', '2', row('mon', 'Mon', row('tea', 'draft'), row('cake', 'draft')), row('tue', 'Tue'))]);
    const [tea] = branches.roots[0]?.children[0]?.children ?? [];
    const redrawn = branches.take([row('week', '2', row('mon', 'Mon', row('tea', 'review'), row('cake', 'draft')), row('tue', 'Tue'))]);
    assert.deepEqual(redrawn, [tea]);
    assert.equal(tea?.content, 'review');
    assert.deepEqual(branches.take([row('week', '2', row('mon', 'Mon', row('cake', 'draft')), row('tue', 'Tue'))]), [branches.roots[0]?.children[0]]);
  });

  it('have names of their own, also where two are told by one', () => {
    const branches = new Branches<string>();
    branches.take([row('week', '1', row('tea', 'a'), row('tea', 'b'))]);
    assert.deepEqual(branches.roots[0]?.children.map(({ id, content }) => [id, content]), [['tea', 'a'], ['tea 2', 'b']]);
  });

  it('say at the end of any sequence what was told last', () => {
    const names = fc.constantFrom('a', 'b', 'c', 'd');
    const rows = (depth: number): fc.Arbitrary<readonly Row[]> => fc.array(fc.record({ id: names, content: fc.constantFrom('x', 'y'), children: depth === 0 ? fc.constant([]) : rows(depth - 1) }), { maxLength: 3 });
    const said = (told: readonly Row[]): unknown => told.map(({ content, children }) => [content, said(children)]);
    fc.assert(fc.property(fc.array(rows(2), { minLength: 1, maxLength: 6 }), (tellings) => {
      const window = new Window();
      for (const told of tellings) {
        window.take(told);
        assert.deepEqual(window.text(), said(told));
      }
    }), { numRuns: 500 });
  });
});
