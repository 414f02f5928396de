import { createHash, createHmac, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';

/** What makes pseudonyms of names. It stays outside the repository: whoever has both could try out names. */
export interface Key {
  readonly secret: string;
  /** Where it is from, for people. */
  readonly from: string;
  readonly made: boolean;
}

/** `RAPPORT_KEY`, else a file in the user's own folder, which is made on first use. Throws where that is inside the repository. */
export function loadKey(root: string, environment: NodeJS.ProcessEnv): Key {
  const given = environment['RAPPORT_KEY'];
  if (given !== undefined && given.trim() !== '') return { secret: given.trim(), from: 'RAPPORT_KEY', made: false };
  const base = environment['XDG_CONFIG_HOME'] ?? (process.platform === 'win32' ? environment['APPDATA'] : undefined) ?? path.join(homedir(), '.config');
  const file = path.join(base, 'rapport', 'key');
  const inside = path.relative(root, file);
  if (!inside.startsWith('..') && !path.isAbsolute(inside)) throw new Error(`The key would lie in ${file}, inside the workspace, where it must never be. Set RAPPORT_KEY instead.`);
  if (existsSync(file)) {
    const secret = readFileSync(file, 'utf8').trim();
    if (secret === '') throw new Error(`The key file ${file} is empty. Copy your team's key into it, or delete it for a new one.`);
    return { secret, from: file, made: false };
  }
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  const secret = randomBytes(32).toString('hex');
  writeFileSync(file, `${secret}\n`, { mode: 0o600, flag: 'wx' });
  return { secret, from: file, made: true };
}

const PSEUDONYM = /^p_[0-9a-f]{20}$/;

const hmac = (secret: string, text: string): string => createHmac('sha256', secret).update(text).digest('hex').slice(0, 20);

/** The pseudonym of a name: the same for one person under one key. A pseudonym stays as it is. */
export function pseudonymsWith({ secret }: Key): (author: string) => string {
  return (author) => {
    const name = author.trim();
    return PSEUDONYM.test(name) ? name : `p_${hmac(secret, `author\n${name.normalize('NFKC').toLowerCase().replace(/^@/, '')}`)}`;
  };
}

export const digestWith = ({ secret }: Key) => (text: string): string => hmac(secret, `id\n${text}`).slice(0, 16);

/** By what a key is known again, without giving it away. */
export const fingerprintOf = ({ secret }: Key): string => createHash('sha256').update(`rapport key fingerprint\n${secret}`).digest('hex').slice(0, 16);
