import { URI } from 'vscode-uri';

/** An address that was read, and its one spelling. */
interface Address {
  readonly parts: URI;
  readonly spelling: string;
}

/** A letter that is typed asks for the same few again and again; a folder of thousands asks for each once. */
const MOST_KEPT = 1000;
const kept = new Map<string, Address>();

function addressOf(uri: string): Address {
  let address = kept.get(uri);
  if (!address) {
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(uri, address = readAddress(uri));
  }
  return address;
}

function readAddress(uri: string): Address {
  const parsed = URI.parse(uri);
  const path = parsed.path.replace(/^\/[A-Z]:/, (drive) => drive.toLowerCase());
  const parts = parsed.with({ path: path.length > 1 ? path.replace(/\/+$/, '') : path });
  const spelling = parts.toString();
  return { parts: URI.parse(spelling), spelling };
}

/** One spelling for each address. Clients differ in what they escape, in the case of a drive's letter and in a last `/`. */
export const canonical = (uri: string): string => addressOf(uri).spelling;

/** The folder that a file or folder is in; null at the top. */
export function parentOf(uri: string): string | null {
  const parsed = URI.parse(uri);
  const end = parsed.path.lastIndexOf('/');
  if (end < 0 || parsed.path === '/' || /^\/[a-z]:\/?$/i.test(parsed.path)) return null;
  return parsed.with({ path: parsed.path.slice(0, Math.max(end, 1)) }).toString();
}

/** The path of a file inside a folder, with `/` between parts; null where it is not inside. */
export function relativePath(folder: string, uri: string): string | null {
  const [base, file] = [addressOf(folder).parts, addressOf(uri).parts];
  const root = base.path.endsWith('/') ? base.path : `${base.path}/`;
  if (base.scheme !== file.scheme || base.authority !== file.authority || !file.path.startsWith(root) || file.path === root) return null;
  return file.path.slice(root.length);
}

/** Whether an address is a folder's own, or inside it. */
export const isWithin = (folder: string, uri: string): boolean => canonical(folder) === canonical(uri) || relativePath(folder, uri) !== null;

/** The address of a path inside a folder. */
export function uriOf(folder: string, path: string): string {
  const base = URI.parse(folder);
  return base.with({ path: `${base.path.replace(/\/$/, '')}/${path}` }).toString();
}
