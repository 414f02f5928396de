import type { CodeLens } from 'vscode-languageserver';
import { fit } from '../index.ts';
import { BEGINNING } from './convert.ts';
import type { Place } from './folders.ts';

const MOST = 3;

/** Above a post, whom it fits best. Choosing it runs the command that shows why. */
export function lensesOf({ path, workspace }: Place): CodeLens[] {
  const post = workspace.posts.get(path);
  if (!post || workspace.personas.length === 0) return [];
  const names = new Map(workspace.personas.map(({ id, name }) => [id.value, name.value]));
  const judged = fit(workspace, post).filter(({ score }) => score !== null);
  if (judged.length === 0) return [];
  const title = `Fit: ${judged.slice(0, MOST).map(({ persona, score }) => `${names.get(persona) ?? persona} ${Math.round(score ?? 0)}`).join(' · ')}`;
  return [{ range: BEGINNING, command: { title, command: 'rapport.whoIsThisFor' } }];
}
