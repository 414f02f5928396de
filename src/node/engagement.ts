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

/**
 * Reads everything that is known of what happened, file by file and piece by piece.
 *
 * @param progress gets the file, and how much of it has been read, 0 to 1.
 */
export function readEngagement(root: string, zone: string | null, progress: (file: string, part: number) => void = () => undefined): Engagement {
  return read(root, zone, engagementFiles(root), progress);
}

/** A check waits for no more than this: a log that is larger counts in an audit alone. */
const LARGEST_FOR_CHECKS = 8_000_000;

/** What is known of what happened, without large files, read when first asked for: drafts are judged by it. Null where there is nothing. */
export function engagementOf(root: string): () => Engagement | null {
  let known: Engagement | null | undefined;
  return () => {
    if (known === undefined) {
      const files = engagementFiles(root).filter((file) => statSync(path.join(root, file)).size <= LARGEST_FOR_CHECKS);
      known = files.length === 0 ? null : read(root, null, files);
    }
    return known;
  };
}

function read(root: string, zone: string | null, files: readonly string[], progress: (file: string, part: number) => void = () => undefined): Engagement {
  const gatherer = new EngagementGatherer(zone);
  for (const file of files) {
    const full = path.join(root, file);
    const { size } = statSync(full);
    const reader = gatherer.file(file);
    const unread = new UnreadLetters();
    for (const [text, bytes] of piecesOf(full)) {
      unread.see(text);
      reader.write(text);
      progress(file, size === 0 ? 1 : bytes / size);
    }
    reader.end();
    if (unread.line !== null) gatherer.problem(`${file}:${unread.line} has letters that could not be read, and stand as �. Save it as UTF-8.`);
  }
  const matches = path.join(root, MATCHES);
  return gatherer.done(existsSync(matches) ? readFileSync(matches, 'utf8') : null);
}
