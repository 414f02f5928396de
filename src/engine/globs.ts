import picomatch from 'picomatch';
import { asNames } from '../formats/values.ts';
import type { DataNode, Problem } from '../model/data.ts';

/** Whether a path matches one of some globs. Compiles them: made once for a configuration. */
export const matcher = (globs: readonly string[]): ((path: string) => boolean) => (globs.length === 0 ? () => false : picomatch([...globs], { dot: false }));

/** The globs of a setting, relative to the workspace root. A folder that is named stands for what is in it. */
export function readGlobs(node: DataNode, problems: Problem[]): readonly string[] {
  if (node.kind === 'map' || (node.kind === 'list' && node.items.some((item) => item.kind !== 'scalar'))) {
    problems.push({ span: node.span, message: 'This must be a list of globs, such as [posts/**, social/*.md].' });
    return [];
  }
  return asNames(node).flatMap(({ value, span }) => {
    const glob = value.replace(/^\.?\//, '');
    if (glob.startsWith('!')) {
      problems.push({ span, message: 'A glob here says what belongs, and cannot start with "!". To leave files out, name them under "ignore", or in an override further down.' });
      return [];
    }
    if (/(?:^|\/)\.\.(?:\/|$)/.test(glob)) {
      problems.push({ span, message: 'Globs start at the workspace root and cannot lead out of it with "..".' });
      return [];
    }
    if (glob.endsWith('/')) return [`${glob}**`];
    return /[*?{}()[\].!+@]/.test(glob.slice(glob.lastIndexOf('/') + 1)) ? [glob] : [glob, `${glob}/**`];
  });
}
