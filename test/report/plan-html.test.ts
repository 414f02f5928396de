import assert from 'node:assert/strict';
import { openWorkspace, plan, planHtml, type RowContext } from '../../src/index.ts';

const context: RowContext = { keyOf: () => '', nameOf: (persona) => persona, findingsOf: () => [] };
const post = (title: string, publish: string): { readonly path: string; readonly text: string } => ({ path: `posts/${title}.md`, text: `---\ntitle: ${title}\npublish: ${publish}\n---\nWhat helps?\n` });

async function paper(from: string, to: string): Promise<string> {
  const workspace = openWorkspace([post('Last', '2026-11-30 09:00'), post('First', '2026-12-01'), post('Next', '2027-01-02')], { today: '2026-12-02', zone: 'UTC' });
  return planHtml(await plan(workspace, { from, to }), context);
}

const headings = (html: string): readonly (string | undefined)[] => Array.from(html.matchAll(/<h2>(\w+ \d{4})<\/h2>/g), ([, name]) => name);
const weeks = (html: string): number => html.match(/<tr><td/g)?.length ?? 0;

describe('the plan on paper', () => {
  it('has a grid for each month of its days, and no week that has none of them', async () => {
    const december = await paper('2026-12-01', '2026-12-31');
    assert.deepEqual([headings(december), weeks(december)], [['December 2026'], 5]);
    assert.match(december, /<td class="out"><span class="day">30<\/span><\/td><td><span class="day">1<\/span><ul><li>First/);
    assert.deepEqual(headings(await paper('2026-11-15', '2027-01-15')), ['November 2026', 'December 2026', 'January 2027']);
  });

  it('has one grid for a week in which a month ends', async () => {
    const week = await paper('2026-11-30', '2026-12-06');
    assert.deepEqual([headings(week), weeks(week)], [[], 1]);
    assert.match(week, /<span class="day">30 November<\/span><ul><li><b>09:00<\/b> Last.*<span class="day">1 December<\/span><ul><li>First/);
  });
});
