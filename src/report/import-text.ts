import { plural, type Paint } from './paint.ts';
import type { ImportDocument } from './documents.ts';
import { asWritten } from './markdown.ts';
import { Page } from './page.ts';

type FileReport = ImportDocument['files'][number];

/** A row that only a person can tell. */
interface Doubt {
  readonly text: string;
  readonly post: string;
  readonly confidence: number;
}

/** Lines shown of what is refused or left unknown in one file. */
const SHOWN = 5;
/** The same on a page, which scrolls. */
const SHOWN_ON_PAGE = 200;

/** What an import recognised, took and could not know, for people. */
export function importText(document: ImportDocument, { doubts, matchesFile }: { readonly doubts: readonly Doubt[]; readonly matchesFile: string }, paint: Paint): string {
  const lines = document.files.flatMap((file) => {
    const [head, ...rest] = [headOf(file), ...bodyOf(file, SHOWN, '--format json has all')];
    return [`${paint.bold(file.file)}: ${file.recognised === null ? `${paint.yellow('not imported')}: ${file.why ?? ''}` : head}`, ...rest.map((line) => `  ${line}`), ''];
  });
  const asked = doubts.length === 0 ? [] : [`${doubted(doubts)}. Say so in ${matchesFile}, and import again:`, ...doubts.slice(0, SHOWN).map((doubt) => `  ${doubtLine(doubt)}`)];
  const sums = sumsOf(document);
  return `${[...lines, ...sums, ...asked, ...(sums.length > 0 ? ['See what it says: rapport audit'] : [])].join('\n')}\n`;
}

/** The same as a page to read beside the editor. @param notices what there is to know besides. */
export function importPage(document: ImportDocument, { doubts, matchesFile, notices }: { readonly doubts: readonly Doubt[]; readonly matchesFile: string; readonly notices: readonly string[] }): Page {
  const page = new Page().line('# What was imported').line();
  const all = [...sumsOf(document), ...notices];
  for (const line of all.length > 0 ? all : ['Nothing.']) page.line(`- ${asWritten(line)}`);
  for (const file of document.files) {
    page.heading(asWritten(file.file)).line(file.recognised === null ? `**Not imported**: ${asWritten(file.why ?? '')}` : asWritten(headOf(file))).line();
    for (const line of bodyOf(file, SHOWN_ON_PAGE, 'the command line has all: rapport import --format json')) page.line(`- ${asWritten(line)}`);
  }
  if (doubts.length > 0) {
    page.heading('Not sure which post').line(`${doubted(doubts)}. Say so in ${matchesFile}, and import again.`).line();
    for (const doubt of doubts.slice(0, SHOWN_ON_PAGE)) page.line(`- ${asWritten(doubtLine(doubt))}`);
  }
  return page;
}

const doubted = ({ length }: readonly Doubt[]): string => `${plural(length, 'row')} may be ${length === 1 ? 'a post' : 'posts'} of yours`;
const doubtLine = ({ text, post, confidence }: Doubt): string => `"${text.replace(/\s+/g, ' ').slice(0, 60)}" is like ${post} (${confidence})`;

function sumsOf({ posts, comments, matched }: ImportDocument): readonly string[] {
  return [
    ...(posts.new + posts.updated + posts.same > 0 ? [`Posts: ${posts.new} new, ${posts.updated} updated, ${posts.same} as they were. ${matched.sure} by file, address or id; ${matched.alike} by text and day; ${matched.not} not in this workspace.`] : []),
    ...(comments.new + comments.updated + comments.same > 0 ? [`Comments: ${comments.new} new, ${comments.updated} updated, ${comments.same} as they were.`] : []),
  ];
}

const headOf = ({ recognised, rows }: FileReport): string => `${recognised ?? ''}, ${plural(rows, 'row')}`;

function bodyOf({ recognised, holds, columns, unknown, refused, notes }: FileReport, most: number, where: string): readonly string[] {
  if (recognised === null) return [];
  const taken = columns.filter(({ became }) => became !== null).map(({ header, became }) => (header.toLowerCase() === became ? header : `${header} → ${became ?? ''}`));
  const left = columns.filter(({ became }) => became === null).map(({ header }) => header).filter((header) => header !== '');
  const some = (lines: readonly string[], more: string): readonly string[] => [...lines.slice(0, most), ...(lines.length > most ? [`… and ${lines.length - most} ${more} (${where})`] : [])];
  return [
    ...(holds === 'days' ? ['It counts by day. Rapport judges posts, so nothing of it is kept: export by post or by content instead.'] : []),
    ...(taken.length > 0 && holds !== 'days' ? [`Read: ${taken.join(', ')}`] : []),
    ...(left.length > 0 && holds !== 'days' ? [`Not read: ${left.slice(0, 12).join(', ')}${left.length > 12 ? ` and ${left.length - 12} more` : ''}`] : []),
    ...(unknown.length > 0 ? [`It cannot tell: ${unknown.join(', ')}. They stay unknown, which is not 0.`] : []),
    ...some(refused.map(({ line, why }) => `line ${line} is left out: ${why}`), 'more rows are left out'),
    ...some(notes.map(({ line, what }) => `line ${line}: ${what}`), 'more of these'),
  ];
}
