import { plural, type Doubt, type ImportDocument, type Paint } from '../index.ts';

type FileReport = ImportDocument['files'][number];

/** Lines shown of what is refused or left unknown in one file. */
const SHOWN = 5;

/** What an import recognised, took and could not know, for people. */
export function importText({ files, posts, comments, matched, doubts }: ImportDocument, options: { readonly doubts: readonly Doubt[]; readonly matchesFile: string }, paint: Paint): string {
  const lines = files.flatMap((file) => fileLines(file, paint));
  const sums = [
    ...(posts.new + posts.updated + posts.same > 0 ? [`Posts: ${posts.new} new, ${posts.updated} updated, ${posts.same} as they were. ${matched.sure} by file, address or id; ${matched.alike} by text and day; ${matched.not} not in this workspace.`] : []),
    ...(comments.new + comments.updated + comments.same > 0 ? [`Comments: ${comments.new} new, ${comments.updated} updated, ${comments.same} as they were.`] : []),
  ];
  const asked = doubts.length === 0 ? [] : [`${plural(doubts.length, 'row')} may be ${doubts.length === 1 ? 'a post' : 'posts'} of yours. Say so in ${options.matchesFile}, and import again:`, ...options.doubts.slice(0, SHOWN).map(({ text, likeness }) => `  "${text.replace(/\s+/g, ' ').slice(0, 60)}" is like ${likeness.post.source.path} (${likeness.confidence})`)];
  return `${[...lines, ...sums, ...asked, ...(sums.length > 0 ? ['See what it says: rapport audit'] : [])].join('\n')}\n`;
}

function fileLines({ file, recognised, holds, rows, columns, unknown, refused, notes, why }: FileReport, paint: Paint): readonly string[] {
  if (recognised === null) return [`${paint.bold(file)}: ${paint.yellow('not imported')}: ${why ?? ''}`, ''];
  const taken = columns.filter(({ became }) => became !== null).map(({ header, became }) => (header.toLowerCase() === became ? header : `${header} → ${became ?? ''}`));
  const left = columns.filter(({ became }) => became === null).map(({ header }) => header).filter((header) => header !== '');
  return [
    `${paint.bold(file)}: ${recognised}, ${plural(rows, 'row')}`,
    ...(holds === 'days' ? ['  It counts by day. Rapport judges posts, so nothing of it is kept: export by post or by content instead.'] : []),
    ...(taken.length > 0 && holds !== 'days' ? [`  Read: ${taken.join(', ')}`] : []),
    ...(left.length > 0 && holds !== 'days' ? [`  Not read: ${left.slice(0, 12).join(', ')}${left.length > 12 ? ` and ${left.length - 12} more` : ''}`] : []),
    ...(unknown.length > 0 ? [`  It cannot tell: ${unknown.join(', ')}. They stay unknown, which is not 0.`] : []),
    ...some(refused.map(({ line, why: reason }) => `line ${line} is left out: ${reason}`), 'more rows are left out'),
    ...some(notes.map(({ line, what }) => `line ${line}: ${what}`), 'more of these'),
    '',
  ];
}

const some = (lines: readonly string[], more: string): readonly string[] => [...lines.slice(0, SHOWN).map((line) => `  ${line}`), ...(lines.length > SHOWN ? [`  … and ${lines.length - SHOWN} ${more} (--format json has all)`] : [])];
