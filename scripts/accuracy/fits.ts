import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fit, openWorkspace, prepareFit } from '../../src/index.ts';
import { readWords } from '../../src/node/words.ts';
import type { Case, Task } from './case.ts';
import { csvRows } from './csv.ts';
import { ruleLines } from './fit-rules.ts';
import { scoreLines, type ScoredPair } from './fit-scores.ts';
import { thinLines } from './thin-personas.ts';

/** communities.csv against personas.yml: whether a post's own persona fits it best, and which scores are a match. */
export async function fitTasks(folder: string): Promise<readonly Task[]> {
  const rows = csvRows(readFileSync(path.join(folder, 'communities.csv'), 'utf8'));
  const whole = rows.map((row) => ({ persona: row.get('community') ?? '', text: `${row.get('title') ?? ''}\n\n${row.get('body') ?? ''}` }));
  const titles = rows.map((row) => ({ persona: row.get('community') ?? '', text: row.get('title') ?? '' }));
  const personas = { path: 'personas/personas.yml', text: readFileSync(path.join(folder, 'personas.yml'), 'utf8') };
  const workspace = await prepareFit(openWorkspace([personas, ...[...whole, ...titles].map(({ text }, index) => ({ path: `posts/${index}.md`, text: `---\nlang: en\n---\n${text}` }))], { loadWords: readWords }));
  const ids = workspace.personas.map((persona) => persona.id.value);
  const best: Case[] = [];
  const pairs: Case[] = [];
  const scored: ScoredPair[] = [];
  for (const [index, { persona, text }] of [...whole, ...titles].entries()) {
    const post = workspace.posts.get(`posts/${index}.md`);
    const fits = post ? fit(workspace, post) : [];
    const [first, second] = fits;
    // Of equal scores the first is first by its name alone.
    const judged = first !== undefined && first.score !== null && first.score !== second?.score;
    best.push({ row: index % whole.length, text, expected: persona, found: judged ? first.persona : 'undecided', confidence: judged ? (first.score ?? 0) / 100 : null, disputed: null });
    if (index >= whole.length) continue;
    for (const one of fits) {
      if (one.score !== null) scored.push({ score: one.score, match: one.persona === persona });
      const score = (one.score ?? 0) / 100;
      pairs.push({ row: index, text, expected: one.persona === persona ? 'match' : 'no match', found: score >= 0.5 ? 'match' : 'no match', confidence: Math.max(score, 1 - score), disputed: null });
    }
  }
  const classes = [...ids, 'undecided'];
  return [
    { name: 'fit', mapping: ['A post, with title and body, belongs to the persona of its community: the persona that fits best should be that one. Undecided where none is judged, or two are equal.'], classes, questions: [], cases: best.slice(0, whole.length) },
    { name: 'fit of titles', mapping: ['The same, with the title alone.'], classes, questions: [], cases: best.slice(whole.length) },
    {
      name: 'match',
      mapping: ['Each post with each persona: a match where the persona is that of its community. Found where the score is 50 or more. Some posts are about two things, which no label says.'],
      classes: ['match', 'no match'],
      questions: [{ name: 'match', yes: (label) => label === 'match' }],
      cases: pairs,
      notes: [...scoreLines(scored), ...(await ruleLines(whole, personas)), ...(await thinLines(whole, personas))],
    },
  ];
}
