import { URI } from 'vscode-uri';

/** One spelling for each address. Clients differ in what they escape, in the case of a drive's letter and in a last `/`. */
export function canonical(uri: string): string {
  const parsed = URI.parse(uri);
  const path = parsed.path.replace(/^\/[A-Z]:/, (drive) => drive.toLowerCase());
  return parsed.with({ path: path.length > 1 ? path.replace(/\/+$/, '') : path }).toString();
}

/** The folder that a file or folder is in; null at the top. */
export function parentOf(uri: string): string | null {
  const parsed = URI.parse(uri);
  const end = parsed.path.lastIndexOf('/');
  if (end < 0 || parsed.path === '/' || /^\/[a-z]:\/?$/i.test(parsed.path)) return null;
  return parsed.with({ path: parsed.path.slice(0, Math.max(end, 1)) }).toString();
}

/** The path of a file inside a folder, with `/` between parts; null where it is not inside. */
export function relativePath(folder: string, uri: string): string | null {
  const [base, file] = [URI.parse(canonical(folder)), URI.parse(canonical(uri))];
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
