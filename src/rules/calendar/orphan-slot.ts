import { postTemplate } from '../../formats/post-template.ts';
import { nearest } from '../../insight/nearest.ts';
import { pathsOfPost, postOfSlot, writtenPath } from '../../insight/slot-posts.ts';
import type { Fix } from '../../model/diagnostic.ts';
import { isSlot, type Slot } from '../../model/slot.ts';
import { defineRule } from '../define-rule.ts';

const POST = '---\ntitle: Stiff mornings\n---\nWhat helps your back?';

export default defineRule({
  id: 'calendar/orphan-slot',
  subject: 'item',
  reads: ['hasFile', 'paths'],
  severity: 'warning',
  summary: 'The slot names the file of a post that is not there.',
  why: 'On the day it is due there is nothing to post, or the text that was written is not the one planned.',
  source: 'A matter of consistency: the path is looked up beside the calendar, from the root of the workspace and in posts/, as the plan does.',
  options: {},
  *check({ item, hasFile, paths }) {
    if (!isSlot(item) || !item.post) return;
    const wanted = pathsOfPost(item);
    const [beside] = wanted;
    // Only texts are posts; what else a calendar links to is its own.
    if (beside === undefined || !/\.(?:md|markdown|txt|tweet)$/i.test(beside) || postOfSlot(item, hasFile) !== null) return;
    const { value, span } = item.post;
    const names = paths().filter((path) => path !== item.source.path && /\.(?:md|markdown|txt|tweet)$/i.test(path));
    const alike = nearest(nameOf(beside), names.map(nameOf)).slice(0, 3).flatMap((name) => names.filter((path) => nameOf(path) === name)).slice(0, 3);
    const isPlain = item.source.text.slice(span.start, span.end) === value;
    const fixes: Fix[] = alike.map((path) => writtenPath(item, path)).filter((path) => isPlain && /^[\p{L}\p{N}._/-]+$/u.test(path))
      .map((path) => ({ title: `Change it to "${path}"`, safe: false, edits: [{ path: item.source.path, ...span, text: path }] }));
    const made = wanted.find((path) => names.some((other) => folderOf(other) === folderOf(path))) ?? wanted.at(-1) ?? beside;
    fixes.push({ title: `Create ${made}`, safe: false, edits: [{ path: made, start: 0, end: 0, text: newPost(item) }] });
    const [first] = alike;
    yield { span, message: `There is no file ${wanted.join(' or ')}.${first === undefined ? ' Write it, or take the path out of the slot.' : ` Did you mean ${writtenPath(item, first)}?`}`, fixes };
  },
  examples: [
    { path: 'calendar/may.yml', good: '- { date: 2026-05-04, title: Stiff mornings, post: ../posts/stiff-mornings.md }\n', files: { 'posts/stiff-mornings.md': POST } },
    { path: 'calendar/may.yml', good: '- { date: 2026-05-04, title: Stiff mornings, post: posts/stiff-mornings.md }\n', files: { 'posts/stiff-mornings.md': POST } },
    { path: 'calendar/may.yml', good: '- { date: 2026-05-04, title: Stiff mornings, post: stiff-mornings.md }\n', files: { 'posts/stiff-mornings.md': POST } },
    { path: 'calendar/may.yml', bad: '- { date: 2026-05-04, title: Stiff mornings, post: ⟦posts/stif-mornings.md⟧ }\n', fixed: '- { date: 2026-05-04, title: Stiff mornings, post: posts/stiff-mornings.md }\n', files: { 'posts/stiff-mornings.md': POST } },
    { path: 'calendar/may.csv', bad: 'date,title,post\n2026-05-04,Pizza night,⟦../posts/pizza.md⟧\n', files: { 'posts/stiff-mornings.md': POST } },
    { path: 'content-calendar.md', good: '| Date | Title |\n|---|---|\n| 2026-05-04 | [Stiff mornings](posts/stiff-mornings.md) |\n', files: { 'posts/stiff-mornings.md': POST } },
  ],
});

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);

/** Its post, as far as the calendar says it: the front matter, and the text where it holds one. */
function newPost({ title, personas, channels, publish, text }: Slot): string {
  const names = (texts: Slot['personas']): readonly string[] => texts.map((one) => one.value);
  const at = publish.find((publication) => publication.at !== null)?.at ?? null;
  const template = postTemplate({ title: title?.value.replace(/\s+/g, ' ') ?? 'A post', personas: names(personas), channels: names(channels), publish: at });
  return `${template.text}${text ? `${text.value.trim()}\n` : ''}`;
}
