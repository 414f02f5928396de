import { keyFor, keyNotice } from '../node/engagement-key.ts';
import type { Key } from '../node/pseudonyms.ts';
import type { Terminal } from './terminal.ts';

/** The key for a store. Where one was made for it, the person is told. */
export function storeKey(root: string, terminal: Terminal): Key {
  const key = keyFor(root, process.env);
  const notice = keyNotice(key);
  if (notice !== null) terminal.err(`${notice}\n`);
  return key;
}
