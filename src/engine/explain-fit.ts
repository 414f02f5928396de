import { fitOf } from '../insight/fit.ts';
import { raising } from '../insight/fit-raising.ts';
import type { Persona } from '../model/persona.ts';
import { fitPage } from '../report/fit-page.ts';
import type { Page } from '../report/page.ts';
import { fitContextOf } from './contexts.ts';
import { reach } from './expectations.ts';
import type { Workspace } from './workspace.ts';

/** How a post fits a persona, explained on a page: null where there is no such post. */
export function explainFit(workspace: Workspace, path: string, persona: Persona): Page | null {
  const post = workspace.posts.get(path);
  const context = fitContextOf(workspace);
  return post ? fitPage({ post: post.source, persona, fit: fitOf(post, persona, context), raising: raising(post, persona, context), reach: reach(workspace, post) }) : null;
}
