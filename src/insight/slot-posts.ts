import type { Slot } from '../model/slot.ts';

/** What the name of a post may end in. A slot may leave it out. */
const ENDINGS = ['.md', '.markdown', '.txt', '.tweet'];

/** The paths that a slot's `post` may mean, from the root: beside its calendar, from the root itself, or in `posts/`. */
export function pathsOfPost({ post, source }: Slot): readonly string[] {
  if (!post) return [];
  const written = linkTarget(post.value.trim()).replaceAll('\\', '/');
  if (/^[a-z][a-z\d+.-]*:/i.test(written)) return [];
  const folder = source.path.slice(0, source.path.lastIndexOf('/') + 1);
  const paths = written.startsWith('/') ? [written] : [folder + written, written, ...(/^(?:\.\.\/)*posts\//.test(written) ? [] : [`posts/${written}`])];
  return [...new Set(paths.flatMap((path) => tidy(path) ?? []))];
}

/** The post that a slot names, by its path from the root, with or without its ending; null where it names none that is there. */
export function postOfSlot(slot: Slot, isThere: (path: string) => boolean): string | null {
  for (const path of pathsOfPost(slot)) {
    const found = /\.\w+$/.test(path) ? [path] : [path, ...ENDINGS.map((ending) => path + ending)];
    const there = found.find(isThere);
    if (there !== undefined) return there;
  }
  return null;
}

/** `[Stiff mornings](../posts/stiff.md)` is `../posts/stiff.md`; so is `<../posts/stiff.md>` or one in backticks. */
function linkTarget(written: string): string {
  const link = /^!?\[[^\]]*\]\(\s*<?([^)>\s]+)>?[^)]*\)$/.exec(written)?.[1] ?? /^\[\[([^\]|#]+)[^\]]*\]\]$/.exec(written)?.[1];
  return (link ?? written.replace(/^[`<]|[`>]$/g, '')).replace(/#.*$/, '');
}

/** Without `.` and `..`; null where it leaves the workspace. */
function tidy(path: string): string | null {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return null;
  }
  return parts.length > 0 ? parts.join('/') : null;
}

/** A file's path as this slot writes paths: from the calendar where it goes up or starts with a dot, else from the root. */
export function writtenPath({ post, source }: Slot, file: string): string {
  if (!post || !/^\.{1,2}\//.test(post.value)) return file;
  const from = source.path.split('/').slice(0, -1);
  const to = file.split('/');
  const shared = from.findIndex((part, index) => part !== to[index]);
  const common = shared < 0 ? from.length : shared;
  const up = '../'.repeat(from.length - common);
  return `${up === '' ? './' : up}${to.slice(common).join('/')}`;
}
