import { STATUSES } from '../model/item.ts';
import type { Span } from '../model/span.ts';
import type { Workspace } from './workspace.ts';

/** Lines to begin with, whose blanks a person fills in one after the other. */
export interface Snippet {
  readonly label: string;
  readonly detail: string;
  /** In the snippet syntax of the Language Server Protocol. */
  readonly body: string;
  /** Whether nothing else could stand there: it begins a file, or an item. */
  readonly isFirst: boolean;
}

/** What could be begun at a place, and what it takes the place of. */
export interface Snippets {
  readonly span: Span;
  /** What is typed of a name. */
  readonly typed: string;
  readonly items: readonly Snippet[];
}

/** The place in a file. */
interface Spot {
  readonly before: string;
  readonly after: string;
  readonly indent: string;
  /** The whole text but this line. */
  readonly rest: string;
}

interface Offer extends Omit<Snippet, 'body' | 'isFirst'> {
  readonly isFirst?: boolean;
  readonly body: (today: string) => readonly string[];
  /** Whether it is of use there: elsewhere it would break the file. */
  readonly fits: (workspace: Workspace, path: string, spot: Spot) => boolean;
}

const YAML = /\.ya?ml$/i;
const MARKDOWN = /\.(?:md|markdown)$/i;
/** A choice begins with its first. */
const DRAFT_FIRST = ['draft', ...STATUSES.filter((status) => status !== 'draft')].join(',');

const OFFERS: readonly Offer[] = [
  {
    label: 'rapport-post', isFirst: true, detail: 'A post: whom it is for, where and when it goes out, who answers',
    body: (today) => ['---', 'title: ${1:What it is about}', 'personas: [$2]', 'channels: [$3]', `publish: \${4:${today}}`, `status: \${5|${DRAFT_FIRST}|}`, 'host: $6', '---', '', '$0'],
    fits: ({ kinds }, path, { before, indent, rest }) => MARKDOWN.test(path) && indent === '' && before.trim() === '' && (kinds.get(path)?.kind === 'post' || rest.trim() === ''),
  },
  {
    label: 'rapport-disable-next-line', detail: 'Nothing is said of the next line by this rule',
    body: () => ['<!-- rapport-disable-next-line ${1:rule} -- ${2:why} -->'],
    fits: inBody,
  },
  {
    label: 'rapport-disable', detail: 'Nothing is said by this rule until it is enabled again',
    body: () => ['<!-- rapport-disable ${1:rule} -- ${2:why} -->', '$0', '<!-- rapport-enable ${1:rule} -->'],
    fits: inBody,
  },
  {
    label: 'rapport-persona', isFirst: true, detail: 'A persona: a real person, or a few alike, that posts are written for',
    body: () => ['id: ${1:maria}', 'name: ${2:Maria}', 'role: $3', 'goals:', '  - $4', 'pains:', '  - $5', 'interests:', '  - $6', 'questions:', '  - $7', 'channels: [$8]', '$0'],
    fits: ({ kinds }, path, { indent, rest }) => YAML.test(path) && kinds.get(path)?.kind === 'persona' && indent === '' && hasOnlyComments(rest),
  },
  {
    label: 'rapport-slot', isFirst: true, detail: 'A slot: what goes out when, where and for whom',
    body: (today) => [`- date: \${1:${today}}`, '  title: $2', '  channel: $3', '  persona: $4', '  host: $5', `  status: \${6|${DRAFT_FIRST}|}`, '$0'],
    fits: ({ kinds }, path, { before, after, indent, rest }) => YAML.test(path) && kinds.get(path)?.kind === 'calendar' && indent === (itemIndent(before) ?? itemIndent(after) ?? (hasOnlyComments(rest) ? '' : null)),
  },
  {
    label: 'rapport-rules', detail: 'How severe rules are',
    body: () => ['rules:', '  ${1:conversation/closed-question}: ${2|info,warning,error,off|}', '$0'],
    fits: ({ kinds }, path, { indent, rest }) => kinds.get(path)?.kind === 'config' && indent === '' && !/^rules[ \t]*:/m.test(rest),
  },
];

/** What could be begun on a line of its own at an offset; null where something else stands on it. */
export function snippetsAt(workspace: Workspace, path: string, offset: number): Snippets | null {
  const text = workspace.sources.get(path)?.text;
  if (text === undefined) return null;
  const start = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  const [, indent = '', typed = ''] = /^([ \t]*)([\w-]*)$/.exec(text.slice(start, offset)) ?? [];
  const left = /^[^\r\n]*/.exec(text.slice(offset))?.[0] ?? '';
  if (indent.length + typed.length !== offset - start || left.trim() !== '') return null;
  const [before, after] = [text.slice(0, start), text.slice(offset + left.length)];
  const spot: Spot = { before, after, indent, rest: before + after };
  const items = OFFERS.filter(({ label, fits }) => label.startsWith(typed.toLowerCase()) && fits(workspace, path, spot));
  if (items.length === 0) return null;
  const today = workspace.options.today ?? '';
  return { span: { start: offset - typed.length, end: offset }, typed, items: items.map(({ label, detail, body, isFirst = false }) => ({ label, detail, isFirst, body: body(today).join('\n') })) };
}

/** In what people read of a post: in front matter, also one that is not ended yet, it is YAML that says such things. */
function inBody({ posts }: Workspace, path: string, { before, indent, rest }: Spot): boolean {
  const post = posts.get(path);
  const isOpen = FENCE.test(before) && !/^(?:---|\.\.\.)[ \t]*$/m.test(before.replace(FENCE, ''));
  return post !== undefined && post.markdown && indent === '' && rest.trim() !== '' && before.length >= post.body.start && !isOpen;
}

const FENCE = /^---[ \t]*(?:\r\n|\n|\r)/;

const hasOnlyComments = (text: string): boolean => /^(?:[ \t]*(?:#.*|---|slots:|posts:)?[ \t]*(?:\r\n|\n|\r|$))*$/.test(text);

/** How far in the items of a list stand that is nearest. */
const itemIndent = (text: string): string | null => /^([ \t]*)- /m.exec(text)?.[1] ?? null;
