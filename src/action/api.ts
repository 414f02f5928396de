/** What GitHub answered: what was asked for, or why not, in words for a job's log. */
export type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly status: number; readonly why: string };

export interface ApiOptions {
  /** `https://api.github.com`, or that of a server of one's own. */
  readonly url: string;
  readonly token: string;
}

const TRIES = 3;
/** A job waits this long for GitHub, and no longer. */
const LONGEST_WAIT_MS = 60_000;
const PAUSE_MS = 1000;
const TIMEOUT_MS = 30_000;

export type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE';

/** Asks GitHub's REST API. Waits where it says when to come back, tries again where it stumbles, and never throws. */
export async function ask<T>({ url, token }: ApiOptions, method: Method, path: string, body?: object): Promise<Answer<T>> {
  for (let left = TRIES - 1; ; left--) {
    const { answer, wait } = await once<T>(`${url}${path}`, method, token, body);
    if (answer.ok || wait === null || left === 0 || wait > LONGEST_WAIT_MS) return answer;
    await new Promise((resolve) => setTimeout(resolve, wait));
  }
}

interface Once<T> {
  readonly answer: Answer<T>;
  /** Milliseconds after which it is worth trying again; null where it is not. */
  readonly wait: number | null;
}

async function once<T>(url: string, method: Method, token: string, body?: object): Promise<Once<T>> {
  let response: Response;
  try {
    response = await fetch(url, {
      method, signal: AbortSignal.timeout(TIMEOUT_MS),
      headers: { accept: 'application/vnd.github+json', authorization: `Bearer ${token}`, 'x-github-api-version': '2022-11-28', 'user-agent': 'rapport', ...(body ? { 'content-type': 'application/json' } : {}) },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
  } catch (error) {
    // A comment that GitHub may have taken is not written a second time.
    return { answer: { ok: false, status: 0, why: `GitHub could not be reached (${error instanceof Error ? error.message : 'no reason given'})` }, wait: method === 'POST' ? null : PAUSE_MS };
  }
  const text = await response.text().catch(() => '');
  if (response.ok) return { answer: { ok: true, value: parsed(text) as T }, wait: null };
  const message = (parsed(text) as { readonly message?: unknown } | null)?.message;
  const wait = waitOf(response, method);
  const why = `GitHub answered ${response.status}${typeof message === 'string' ? `: ${message.replace(/\s+/g, ' ').slice(0, 200)}` : ''}`;
  if (wait === null || response.status >= 500) return { answer: { ok: false, status: response.status, why }, wait };
  // 403 stands for a missing permission too, and that is another matter.
  return { answer: { ok: false, status: LIMITED, why: `${why}. It takes requests again in ${Math.max(1, Math.ceil(wait / 60_000))} min` }, wait };
}

/** HTTP's own number for too many requests. */
const LIMITED = 429;

function waitOf({ status, headers }: Response, method: Method): number | null {
  const after = headers.get('retry-after');
  if ((status === 403 || status === 429) && after !== null) return Number(after) * 1000;
  if ((status === 403 || status === 429) && headers.get('x-ratelimit-remaining') === '0') return Math.max(0, Number(headers.get('x-ratelimit-reset')) * 1000 - Date.now());
  return status >= 500 && method !== 'POST' ? PAUSE_MS : null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
