import assert from 'node:assert/strict';
import { openWorkspace, personaRows, plan, type Persona, type PersonaRow } from '../../src/index.ts';

const post = (front: string, text = 'Which stretch helps your back?'): string => `---\n${front}\n---\n${text}\n`;

/** The view on Wednesday 2 December 2026, with the plan of five weeks. */
async function rowsOf(files: Readonly<Record<string, string>>, findingsOf: (persona: Persona) => number = () => 0): Promise<readonly PersonaRow[]> {
  const workspace = openWorkspace(Object.entries(files).map(([path, text]) => ({ path, text })), { today: '2026-12-02', zone: 'UTC' });
  const { coverage, questions } = await plan(workspace, { from: '2026-11-30', to: '2027-01-03' });
  return personaRows(workspace.personas, coverage, { questions, evidence: [] }, findingsOf);
}

const MARIA = 'id: maria\nname: Maria Costa\nrole: Retired neighbour\nquestions: [What helps with stiff knees?, Where is the lift?]\npains: [one, two, three, four]\nshare: 25 %\n';
const TOM = 'id: tom\nname: Tom Baker\ndescription: Father of two\npains: [no time]\n';

describe('the rows of the personas', () => {
  it('say who they are, who was spoken to last and is next, and their share beside the one that is meant', async () => {
    const rows = await rowsOf({
      'personas/maria.yml': MARIA, 'personas/tom.yml': TOM,
      'posts/went.md': post('title: Went\npersonas: [maria]\npublish: 2026-11-20\nstatus: published'),
      'posts/a.md': post('title: A\npersonas: [maria]\npublish: 2026-12-03'),
      'posts/b.md': post('title: B\npersonas: [tom]\npublish: 2026-12-10'),
    });
    assert.deepEqual(rows.map(({ id, name, path, details, facts }) => [id, name, path, details, facts]), [
      ['maria', 'Maria Costa', 'personas/maria.yml', 'next Thu 3 Dec · 50 % of the plan, meant 25 %', ['Retired neighbour', 'Last spoken to Fri 20 Nov', 'Next Thu 3 Dec, 1 entry planned']],
      ['tom', 'Tom Baker', 'personas/tom.yml', 'next Thu 10 Dec · 50 % of the plan', ['Father of two', 'Not spoken to yet', 'Next Thu 10 Dec, 1 entry planned']],
    ]);
  });

  it('ask for care where nothing is planned, or a share is far from what is meant', async () => {
    const care = async (share: number, more: Readonly<Record<string, string>> = {}): Promise<unknown> =>
      (await rowsOf({ 'personas/maria.yml': `id: maria\nname: Maria\nshare: ${share}\n`, 'personas/tom.yml': TOM, 'posts/a.md': post('personas: [maria]\npublish: 2026-12-03'), ...more })).map(({ name, needsCare, details }) => [name, needsCare, details]);
    assert.deepEqual(await care(90), [['Maria', false, 'next Thu 3 Dec · 100 % of the plan, meant 90 %'], ['Tom Baker', true, 'nothing planned · 0 % of the plan']]);
    assert.deepEqual(await care(50, { 'posts/b.md': post('personas: [tom]\npublish: 2026-12-04') }), [['Maria', false, 'next Thu 3 Dec · 50 % of the plan, meant 50 %'], ['Tom Baker', false, 'next Fri 4 Dec · 50 % of the plan']]);
    assert.deepEqual(await care(20, { 'posts/b.md': post('personas: [tom]\npublish: 2026-12-04') }), [['Maria', true, 'next Thu 3 Dec · 50 % of the plan, meant 20 %'], ['Tom Baker', false, 'next Fri 4 Dec · 50 % of the plan']]);
  });

  it('count what was found in what is planned for them', async () => {
    const rows = await rowsOf({ 'personas/maria.yml': MARIA, 'personas/tom.yml': TOM }, ({ id }) => (id.value === 'maria' ? 2 : id.value === 'tom' ? 0 : 9));
    assert.deepEqual(rows.map(({ findings, facts }) => [findings, facts.at(-1)]), [[2, '2 open findings in what is planned for them'], [0, 'Nothing planned for them']]);
  });

  it('say why there is nothing to start a draft from', async () => {
    const why = async (persona: string): Promise<unknown> => {
      const [row] = await rowsOf({ 'personas/maria.yml': `id: maria\nname: Maria\n${persona}`, 'posts/a.md': post('personas: [maria]\npublish: 2026-12-03', 'What helps your stiff knees?') });
      return [row?.why, row?.facts.at(-1) === row?.why];
    };
    assert.deepEqual(await why(''), ['Their file says neither what they ask nor what troubles them', true]);
    assert.deepEqual(await why('questions: [What helps with stiff knees?]\n'), ['All that they ask is answered already', true]);
    assert.deepEqual(await why('pains: [stiff knees]\n'), [null, false]);
  });

  it('offer what they ask and nothing planned answers, then three of what troubles them', async () => {
    const starts = async (text: string): Promise<unknown> => (await rowsOf({ 'personas/maria.yml': MARIA, 'posts/a.md': post('personas: [maria]\npublish: 2026-12-03', text) }))[0]?.starts.map(({ kind, text: words }) => `${kind}: ${words}`);
    const pains = ['pain: one', 'pain: two', 'pain: three'];
    assert.deepEqual(await starts('Which tea do you like?'), ['question: What helps with stiff knees?', 'question: Where is the lift?', ...pains]);
    assert.deepEqual(await starts('What helps your stiff knees?'), ['question: Where is the lift?', ...pains]);
  });
});
