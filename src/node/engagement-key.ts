import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ENGAGEMENT } from './engagement.ts';
import { fingerprintOf, loadKey, type Key } from './pseudonyms.ts';

/** By what the key that made the store's pseudonyms is known again. */
const FINGERPRINT = 'key-fingerprint.txt';
/** Pseudonyms of people whose comments are never taken in again. */
const FORGOTTEN = 'forgotten.txt';

/** Why a store cannot be written to, in words for whoever wants to: they can mend it. */
export class KeyError extends Error {}

/** The key for a store. Throws a KeyError where the store was made with another: two would make two people of one. */
export function keyFor(root: string, environment: NodeJS.ProcessEnv): Key {
  let key: Key;
  try {
    key = loadKey(root, environment);
  } catch (error) {
    throw new KeyError(error instanceof Error ? error.message : String(error));
  }
  const file = path.join(root, ENGAGEMENT, FINGERPRINT);
  const print = fingerprintOf(key);
  const known = existsSync(file) ? (/^[0-9a-f]{16}$/m.exec(readFileSync(file, 'utf8'))?.[0] ?? null) : null;
  if (known !== null && known !== print) {
    throw new KeyError(`The pseudonyms in ${ENGAGEMENT}/ were made with another key (${known}) than the one from ${key.from} (${print}), so the same person would become two. Ask whoever imported first for their key, and set RAPPORT_KEY to it.`);
  }
  if (known === null) {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, `# Fingerprint of the key that made the pseudonyms here. The key itself is not in the repository.\n${print}\n`);
  }
  return key;
}

/** What whoever imports must know of a key that was made for them; null where it was there. */
export const keyNotice = ({ made, from }: Key): string | null => (made ? `Made a key for pseudonyms: ${from}. Keep it out of the repository; a team that shares one sets RAPPORT_KEY.` : null);

export function forgottenIn(root: string): ReadonlySet<string> {
  const file = path.join(root, ENGAGEMENT, FORGOTTEN);
  return new Set(existsSync(file) ? readFileSync(file, 'utf8').match(/^p_[0-9a-f]+$/gm) : []);
}

/** Has nothing of a person taken in again. */
export function rememberToForget(root: string, pseudonym: string): void {
  const all = forgottenIn(root);
  if (all.has(pseudonym)) return;
  const file = path.join(root, ENGAGEMENT, FORGOTTEN);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, `# Pseudonyms of people who asked to be forgotten: their comments are never imported again.\n${[...all, pseudonym].sort().join('\n')}\n`);
}
