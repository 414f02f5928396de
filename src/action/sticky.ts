import { ask, type Answer, type ApiOptions } from './api.ts';

export interface Sticky {
  /** `owner/name` */
  readonly repository: string;
  readonly pull: number;
  /** Tells this comment from those of other workspaces of the repository. */
  readonly key: string;
  /** Grows with every run, so that an older one that ends late leaves the newer comment alone. */
  readonly run: number;
  readonly body: string;
  /** Whether to write where there is no comment yet. */
  readonly begin: boolean;
}

export type Outcome = 'written' | 'updated' | 'unchanged' | 'newer' | 'nothing';

interface Comment {
  readonly id: number;
  readonly body?: string | null;
  readonly user?: { readonly type?: string } | null;
}

interface Own {
  readonly id: number;
  readonly run: number;
  readonly body: string;
}

const PAGE = 100;
/** A pull request with more comments than this is not looked through to its end. */
const MOST_PAGES = 30;

/** Keeps one comment of a pull request up to date: writes it once, then changes it in place, and only where it says something else. */
export async function keepComment(api: ApiOptions, sticky: Sticky): Promise<Answer<Outcome>> {
  const path = `/repos/${sticky.repository}/issues/${sticky.pull}/comments`;
  const known = await ownComments(api, path, sticky);
  if (!known.ok) return known;
  const [first] = known.value;
  if (first) return change(api, sticky, first);
  if (!sticky.begin) return { ok: true, value: 'nothing' };
  const made = await ask<Comment>(api, 'POST', path, { body: written(sticky) });
  if (!made.ok) return made;
  // Two runs at once may both find no comment and write one: the older comment stays, and both come to the same end.
  const again = await ownComments(api, path, sticky);
  const [oldest] = again.ok ? again.value : [];
  if (!oldest || oldest.id === made.value.id) return { ok: true, value: 'written' };
  await ask(api, 'DELETE', `/repos/${sticky.repository}/issues/comments/${made.value.id}`);
  return change(api, sticky, oldest);
}

async function change(api: ApiOptions, sticky: Sticky, own: Own): Promise<Answer<Outcome>> {
  if (own.run > sticky.run) return { ok: true, value: 'newer' };
  if (own.body === sticky.body.trim()) return { ok: true, value: 'unchanged' };
  const changed = await ask(api, 'PATCH', `/repos/${sticky.repository}/issues/comments/${own.id}`, { body: written(sticky) });
  return changed.ok ? { ok: true, value: 'updated' } : changed;
}

const written = ({ key, run, body }: Sticky): string => `<!-- rapport-review ${JSON.stringify(key).replaceAll('-', '\\u002d').replaceAll('>', '\\u003e')} ${run} -->\n${body.trim()}\n`;

/** The comments of this key, the oldest first. Only a bot's count: anybody can write a marker. */
async function ownComments(api: ApiOptions, path: string, sticky: Sticky): Promise<Answer<readonly Own[]>> {
  const marker = written({ ...sticky, body: '' }).split(` ${sticky.run} -->`)[0] ?? '';
  const own: Own[] = [];
  for (let page = 1; page <= MOST_PAGES; page++) {
    const answer = await ask<readonly Comment[] | null>(api, 'GET', `${path}?per_page=${PAGE}&page=${page}`);
    if (!answer.ok) return answer;
    const comments = Array.isArray(answer.value) ? (answer.value as readonly Comment[]) : [];
    for (const { id, body, user } of comments) {
      const run = user?.type === 'Bot' && body?.startsWith(`${marker} `) ? /^(\d+) -->/.exec(body.slice(marker.length + 1)) : null;
      if (run && body) own.push({ id, run: Number(run[1]), body: body.slice(body.indexOf('-->') + 3).trim().replaceAll('\r\n', '\n') });
    }
    if (comments.length < PAGE) break;
  }
  return { ok: true, value: own.sort((a, b) => a.id - b.id) };
}
