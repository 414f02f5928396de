import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Case, Task } from './case.ts';
import { csvRows } from './csv.ts';
import { disputeOf } from './disputed.ts';
import { judgeTexts, tellingPrompt } from './judging.ts';

const LABELS: Readonly<Record<string, string>> = { open_community: 'open', howwhy_community: 'open', yesno_community: 'closed', choice_community: 'choice' };
const KINDS: Readonly<Record<string, string>> = { open: 'open', invitation: 'open', closed: 'closed', choice: 'choice', generic: 'open' };
const isQuestionOfContent = (label: string): boolean => label === 'open' || label === 'closed';

/** prompts.csv: the kind of a question by the rule of the community it was asked in. */
export async function titlesTask(folder: string): Promise<Task> {
  const rows = csvRows(readFileSync(path.join(folder, 'prompts.csv'), 'utf8'));
  const judged = await judgeTexts(rows.map((row) => row.get('text') ?? ''));
  const cases = rows.map((row, index): Case => {
    const text = row.get('text') ?? '';
    const telling = tellingPrompt(judged[index]?.prompts ?? []);
    return { row: index, text, expected: LABELS[row.get('label') ?? ''] ?? 'other', found: KINDS[telling?.kind ?? ''] ?? 'other', confidence: telling?.confidence ?? null, disputed: disputeOf('titles', text) };
  });
  return {
    name: 'titles',
    mapping: [
      'open_community, howwhy_community = open (our open and invitation); yesno_community = closed; choice_community = choice.',
      'The labels have no generic: ours counts as open. Our rhetorical and bait, and a title without any prompt, are "other", and always wrong.',
    ],
    classes: ['open', 'closed', 'choice', 'other'],
    questions: [
      { name: 'closed (against open)', yes: (label) => label === 'closed', among: isQuestionOfContent },
      { name: 'open (against closed)', yes: (label) => label === 'open', among: isQuestionOfContent },
      { name: 'choice (against all)', yes: (label) => label === 'choice' },
    ],
    cases,
  };
}
