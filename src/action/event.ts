import { readFileSync } from 'node:fs';

/** What a workflow runs for. */
export interface Job {
  /** The commit to review from; null where there is no change to review. */
  readonly since: string | null;
  /** The number of the pull request; null where there is none. */
  readonly pull: number | null;
  /** Whether it comes from another repository, whose runs may only read. */
  readonly fromFork: boolean;
}

type Json = Readonly<Record<string, unknown>>;

const at = (value: unknown, ...names: readonly string[]): unknown => names.reduce<unknown>((inner, name) => (typeof inner === 'object' && inner !== null ? (inner as Json)[name] : undefined), value);
const textAt = (value: unknown, ...names: readonly string[]): string | null => {
  const found = at(value, ...names);
  return typeof found === 'string' && found !== '' ? found : null;
};

/** Reads the event of GitHub that a run was started by. What it does not know is a job without a change. */
export function readJob(file: string | undefined): Job {
  const event = file === undefined ? null : readJson(file);
  const number = at(event, 'pull_request', 'number');
  const [head, base] = [at(event, 'pull_request', 'head', 'repo', 'id'), at(event, 'pull_request', 'base', 'repo', 'id')];
  return {
    since: textAt(event, 'pull_request', 'base', 'sha') ?? textAt(event, 'merge_group', 'base_sha'),
    pull: typeof number === 'number' && Number.isInteger(number) ? number : null,
    // A fork that was deleted has no repository any more.
    fromFork: at(event, 'pull_request') !== undefined && head !== base,
  };
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}
