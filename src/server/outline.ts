import { SymbolKind, type DocumentSymbol, type WorkspaceSymbol } from 'vscode-languageserver';
import { contains, factsOf, type Persona, type Prompt, type Slot, type Source, type Span, type Workspace } from '../index.ts';
import { uriOf } from './addresses.ts';
import { toRange } from './convert.ts';
import type { Place } from './folders.ts';

/** What a file is made of: personas with what is known of them, the slots of a calendar, the prompts of a post. */
export function symbolsOf({ path, workspace }: Place): DocumentSymbol[] {
  const source = workspace.sources.get(path);
  if (!source) return [];
  const post = workspace.posts.get(path);
  if (post) return factsOf(post).needsGrammar && !workspace.grammar ? [] : factsOf(post).prompts(workspace.grammar).map((prompt) => promptSymbol(source, prompt));
  return [...(workspace.personaFiles.get(path)?.personas ?? []).map((persona) => personaSymbol(source, persona)), ...(workspace.calendars.get(path)?.slots ?? []).map((slot) => slotSymbol(source, slot))];
}

/** Personas and posts whose id, name, title or path has the letters of a query in their order. */
export function symbolsNamed(folder: string, { personas, posts, sources }: Workspace, query: string): WorkspaceSymbol[] {
  const found: WorkspaceSymbol[] = [];
  for (const { name, id, source, span } of personas) {
    if (matches(`${name.value} ${id.value}`, query)) found.push({ name: name.value, kind: SymbolKind.Class, containerName: 'persona', location: { uri: uriOf(folder, source.path), range: toRange(source, span) } });
  }
  for (const [path, { title, body }] of posts.entries()) {
    const source = sources.get(path);
    if (source && title && matches(`${title.value} ${path}`, query)) found.push({ name: title.value, kind: SymbolKind.String, containerName: path, location: { uri: uriOf(folder, path), range: toRange(source, { start: body.start, end: body.start }) } });
    if (found.length >= MOST_SYMBOLS) break;
  }
  return found;
}

const MOST_SYMBOLS = 500;

function matches(text: string, query: string): boolean {
  let at = 0;
  for (const letter of query.toLowerCase()) {
    at = text.toLowerCase().indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

const promptSymbol = (source: Source, { text, kind, start, end }: Prompt): DocumentSymbol => symbol(source, { name: text.replace(/\s+/g, ' ').trim() || kind, detail: `${kind} prompt`, kind: SymbolKind.String, span: { start, end }, own: { start, end } });

function personaSymbol(source: Source, { id, name, span, goals, pains, interests, questions, quotes }: Persona): DocumentSymbol {
  const own = [name, id].find((text) => text.span.end > text.span.start && contains(span, text.span))?.span ?? { start: span.start, end: span.start };
  const lists = Object.entries({ goals, pains, interests, questions, quotes }).flatMap(([field, texts]) => {
    const [first, last] = [texts[0], texts.at(-1)];
    if (!first || !last || !contains(span, first.span) || !contains(span, last.span)) return [];
    const whole = { start: Math.min(first.span.start, last.span.start), end: Math.max(first.span.end, last.span.end) };
    return [symbol(source, { name: field, detail: String(texts.length), kind: SymbolKind.Array, span: whole, own: whole })];
  });
  return { ...symbol(source, { name: name.value, detail: id.value, kind: SymbolKind.Class, span, own }), children: lists };
}

function slotSymbol(source: Source, { title, publish, channels, span, post }: Slot): DocumentSymbol {
  const when = publish[0]?.at?.replace('T', ' ') ?? publish[0]?.written.value ?? 'no date';
  const detail = [when, ...channels.map(({ value }) => value)].join(' · ');
  return symbol(source, { name: title?.value ?? post?.value ?? 'Without a title', detail, kind: SymbolKind.Event, span, own: title && contains(span, title.span) ? title.span : { start: span.start, end: span.start } });
}

const symbol = (source: Source, { name, detail, kind, span, own }: { readonly name: string; readonly detail: string; readonly kind: SymbolKind; readonly span: Span; readonly own: Span }): DocumentSymbol =>
  ({ name, detail, kind, range: toRange(source, span), selectionRange: toRange(source, own) });
