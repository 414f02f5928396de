import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { EngagementGatherer, type Engagement } from '../index.ts';
import { piecesOf, UnreadLetters } from './text-pieces.ts';

/** Where what happened is kept, below a workspace's root. */
export const ENGAGEMENT = 'engagement';
export const MATCHES = `${ENGAGEMENT}/matches.yml`;

const READ = /\.(?:csv|tsv|json)$/i;

/** The files of a workspace that say what happened, relative to its root. */
export function engagementFiles(root: string): readonly string[] {
  const folder = path.join(root, ENGAGEMENT);
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && READ.test(entry.name))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort();
}

/** How far reading is: the file, and how much of it has been read, 0 to 1. */
export type EngagementProgress = (file: string, part: number) => void;

/** Everything that is known of what happened, file by file and piece by piece: each step reads one, and `done` gives it all. */
export interface EngagementReading {
  readonly steps: Iterable<void>;
  readonly done: () => Engagement;
}

export function engagementSteps(root: string, zone: string | null, progress: EngagementProgress = () => undefined, files = engagementFiles(root)): EngagementReading {
  const gatherer = new EngagementGatherer(zone);
  return {
    steps: pieces(root, files, gatherer, progress),
    done: () => {
      const matches = path.join(root, MATCHES);
      return gatherer.done(existsSync(matches) ? readFileSync(matches, 'utf8') : null);
    },
  };
}

function *pieces(root: string, files: readonly string[], gatherer: EngagementGatherer, progress: EngagementProgress): Generator<void> {
  for (const file of files) {
    const full = path.join(root, file);
    const { size } = statSync(full);
    const reader = gatherer.file(file);
    const unread = new UnreadLetters();
    for (const [text, bytes] of piecesOf(full)) {
      unread.see(text);
      reader.write(text);
      progress(file, size === 0 ? 1 : bytes / size);
      yield;
    }
    reader.end();
    if (unread.line !== null) gatherer.problem(`${file}:${unread.line} has letters that could not be read, and stand as �. Save it as UTF-8.`);
  }
}

/** Reads it all at once. */
export function readEngagement(root: string, zone: string | null, progress?: EngagementProgress, files?: readonly string[]): Engagement {
  const { steps, done } = engagementSteps(root, zone, progress, files);
  for (const _ of steps);
  return done();
}

/** A check waits for no more than this: a log that is larger counts in an audit alone. */
const LARGEST_FOR_CHECKS = 8_000_000;

/** What is known of what happened, without large files, read when first asked for: drafts are judged by it. Null where there is nothing. */
export function engagementOf(root: string): () => Engagement | null {
  let known: Engagement | null | undefined;
  return () => {
    if (known === undefined) {
      const files = engagementFiles(root).filter((file) => statSync(path.join(root, file)).size <= LARGEST_FOR_CHECKS);
      known = files.length === 0 ? null : readEngagement(root, null, undefined, files);
    }
    return known;
  };
}
