import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Case, Task } from './case.ts';
import { csvRows } from './csv.ts';
import { disputeOf } from './disputed.ts';
import { judgeTexts, tellingPrompt, type Judged } from './judging.ts';

type Row = ReadonlyMap<string, string>;

async function readPosts(folder: string): Promise<readonly { readonly index: number; readonly row: Row; readonly text: string; readonly judged: Judged }[]> {
  const rows = csvRows(readFileSync(path.join(folder, 'bait.csv'), 'utf8'));
  const judged = await judgeTexts(rows.map((row) => row.get('text') ?? ''));
  return rows.map((row, index) => ({ index, row, text: row.get('text') ?? '', judged: judged[index] ?? { prompts: [], bait: [] } }));
}

/** bait.csv, column `bait`: whether a page's post asks for a count. */
export async function baitTask(folder: string): Promise<Task> {
  const posts = await readPosts(folder);
  return {
    name: 'bait',
    mapping: ['bait 1 = bait, 0 = none; borderline posts (empty) are left out. A post is bait where Rapport finds any in it, giveaways included.'],
    classes: ['bait', 'none'],
    questions: [{ name: 'bait', yes: (label) => label === 'bait' }],
    cases: posts.filter(({ row }) => row.get('bait') !== '').map(({ index, row, text, judged }): Case => {
      const surest = Math.max(0, ...judged.bait.map((one) => one.confidence));
      return { row: index, text, expected: row.get('bait') === '1' ? 'bait' : 'none', found: surest > 0 ? 'bait' : 'none', confidence: surest > 0 ? surest : null, disputed: disputeOf('bait', text) };
    }),
  };
}

/** Titles and posts of communities, which ask for no counts: whatever bait is found there is a false alarm. */
export async function ordinaryTask(folder: string): Promise<Task> {
  const titles = csvRows(readFileSync(path.join(folder, 'prompts.csv'), 'utf8')).map((row) => row.get('text') ?? '');
  const posts = csvRows(readFileSync(path.join(folder, 'communities.csv'), 'utf8')).map((row) => `${row.get('title') ?? ''}\n\n${row.get('body') ?? ''}`);
  const texts = [...titles, ...posts];
  const judged = await judgeTexts(texts);
  return {
    name: 'ordinary',
    mapping: ['Every text of prompts.csv and communities.csv is taken to be free of bait: nobody labelled them, and none seems to ask for a count.'],
    classes: ['bait', 'none'],
    questions: [{ name: 'bait', yes: (label) => label === 'bait' }],
    cases: texts.map((text, index): Case => {
      const surest = Math.max(0, ...(judged[index]?.bait ?? []).map((one) => one.confidence));
      return { row: index, text, expected: 'none', found: surest > 0 ? 'bait' : 'none', confidence: surest > 0 ? surest : null, disputed: disputeOf('ordinary', text) };
    }),
  };
}

const LABELS: Readonly<Record<string, string>> = { open: 'open', open_invite: 'invitation', yesno: 'closed', choice: 'choice', rhetorical: 'rhetorical', none: 'none' };
const GENUINE: ReadonlySet<string> = new Set(['open', 'invitation', 'choice', 'closed']);

/** bait.csv, column `prompt`: what a page's post asks of its readers. */
export async function kindsTask(folder: string): Promise<Task> {
  const posts = await readPosts(folder);
  return {
    name: 'kinds',
    mapping: [
      'open = open, open_invite = invitation, yesno = closed, choice = choice, rhetorical = rhetorical, none = none; "x" and empty are left out.',
      'The labels have no generic: ours counts as whichever of open ("What do you think?") and invitation ("Tell us what you think") the label has, else as open. Our bait is none.',
    ],
    classes: ['open', 'invitation', 'choice', 'closed', 'rhetorical', 'none'],
    questions: [
      { name: 'a genuine prompt (open, invitation, choice, closed)', yes: (label) => GENUINE.has(label) },
      { name: 'an open prompt (open, invitation)', yes: (label) => label === 'open' || label === 'invitation' },
    ],
    cases: posts.flatMap(({ index, row, text, judged }): readonly Case[] => {
      const expected = LABELS[row.get('prompt') ?? ''];
      if (expected === undefined) return [];
      const telling = tellingPrompt(judged.prompts);
      const kind = telling?.kind ?? 'none';
      const found = kind === 'generic' ? (expected === 'invitation' ? 'invitation' : 'open') : kind === 'bait' ? 'none' : kind;
      return [{ row: index, text, expected, found, confidence: telling?.confidence ?? null, disputed: disputeOf('kinds', text) }];
    }),
  };
}
