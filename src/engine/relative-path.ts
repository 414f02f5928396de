/**
 * The path of a file that another names, both relative to the workspace root; null where it leads out of it, or is no
 * path inside a folder at all.
 */
export function relativeTo(file: string, written: string): string | null {
  const path = written.trim().replaceAll('\\', '/');
  if (path === '' || /^(?:\/|[a-z][\w+.-]*:)/i.test(path)) return null;
  const parts = file.split('/').slice(0, -1);
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return null;
  }
  return parts.length === 0 ? null : parts.join('/');
}
