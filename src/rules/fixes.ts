import { statedStatus } from '../insight/plan-days.ts';
import { addEntry, namePersona } from '../formats/edits/add-entry.ts';
import type { EditResult } from '../formats/edits/edit-result.ts';
import type { PromptSuggestion } from '../insight/prompt-suggestions.ts';
import type { Fix } from '../model/diagnostic.ts';
import type { Status } from '../model/item.ts';
import type { Persona } from '../model/persona.ts';
import type { Post } from '../model/post.ts';
import type { Span } from '../model/span.ts';

const lineEnd = (post: Post): string => (post.source.text.includes('\r\n') ? '\r\n' : '\n');

/** Adds a persona's question as the last paragraph. */
export function appendQuestion(post: Post, { persona, text }: PromptSuggestion): Fix {
  const body = post.source.text.slice(post.body.start, post.body.end);
  const at = post.body.start + body.trimEnd().length;
  return { title: `Ask what ${persona.name.value} asks: "${text}"`, safe: false, edits: [{ path: post.source.path, start: at, end: at, text: lineEnd(post).repeat(2) + text }] };
}

/** Puts a persona's question in the place of a prompt. */
export const replacePrompt = (post: Post, prompt: Span, { persona, text }: PromptSuggestion): Fix => ({
  title: `Ask what ${persona.name.value} asks: "${text}"`,
  safe: false,
  edits: [{ path: post.source.path, start: prompt.start, end: prompt.end, text }],
});

/** Says in the front matter that the post needs no answer; none where its front matter cannot be changed safely. */
export const markAsInformation = (post: Post): readonly Fix[] => inFrontMatter('Mark it as information (intent: inform)', addEntry(post, 'intent', 'inform'));

/** Says in the front matter whom the post is for; none where its front matter cannot be changed safely. */
export const addPersona = (post: Post, persona: Persona): readonly Fix[] => inFrontMatter(`Say that it is for ${persona.name.value}`, namePersona(post, persona.id.value));

const inFrontMatter = (title: string, result: EditResult): readonly Fix[] => ('refused' in result ? [] : [{ title, safe: false, edits: result.edits }]);

/** Names another persona in the place of one. */
export const renamePersona = (post: Post, reference: Span, persona: Persona): Fix => ({
  title: `Make it for ${persona.name.value}`,
  safe: false,
  edits: [{ path: post.source.path, start: reference.start, end: reference.end, text: persona.id.value }],
});

/** Gives the status that the front matter states another value; null where it states none that can be replaced. */
export function setStatus(post: Post, status: Status): Fix | null {
  const span = statedStatus(post);
  return span && { title: `Set the status to ${status}`, safe: false, edits: [{ path: post.source.path, ...span, text: status }] };
}

/** Takes a sentence out of its place and makes it the last paragraph. */
export function moveToEnd(post: Post, { start, end }: Span): Fix {
  const { text, path } = post.source;
  const bodyEnd = post.body.start + text.slice(post.body.start, post.body.end).trimEnd().length;
  let next = end;
  while (next < bodyEnd && /[ \t]/.test(text[next] ?? '')) next++;
  const edits = [{ path, start, end: next, text: '' }, { path, start: bodyEnd, end: bodyEnd, text: lineEnd(post).repeat(2) + text.slice(start, end) }];
  return { title: 'Ask it at the end', safe: false, edits };
}
