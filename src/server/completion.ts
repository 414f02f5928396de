import { CompletionItemKind, CompletionTriggerKind, InsertTextFormat, type ClientCapabilities, type CompletionContext, type CompletionItem, type CompletionList } from 'vscode-languageserver';
import { completionsAt, personaCard, snippetsAt, type CompletionKind, type Persona } from '../index.ts';
import { toRange } from './convert.ts';
import type { Place } from './folders.ts';

const KINDS: Readonly<Record<CompletionKind, CompletionItemKind>> = {
  field: CompletionItemKind.Field, persona: CompletionItemKind.Constant, channel: CompletionItemKind.EnumMember, host: CompletionItemKind.Constant, topic: CompletionItemKind.Keyword,
  campaign: CompletionItemKind.Keyword, status: CompletionItemKind.EnumMember, date: CompletionItemKind.Value, file: CompletionItemKind.File, word: CompletionItemKind.EnumMember, rule: CompletionItemKind.Reference,
};

/** What a client can do with completions. */
export interface CompletionSupport {
  /** Whether it can be told both what to insert before and what to replace behind the cursor. */
  readonly insertReplace: boolean;
  /** Whether it has room beside each name for what tells it from the others. */
  readonly labelDetails: boolean;
  readonly snippets: boolean;
}

export function completionSupport({ textDocument }: ClientCapabilities): CompletionSupport {
  const { insertReplaceSupport, labelDetailsSupport, snippetSupport } = textDocument?.completion?.completionItem ?? {};
  return { insertReplace: insertReplaceSupport === true, labelDetails: labelDetailsSupport === true, snippets: snippetSupport === true };
}

/** What could stand at a place, in the order of its likelihood, and what could be begun there. */
export function completionsFor(place: Place, offset: number, context: CompletionContext | undefined, support: CompletionSupport): CompletionList {
  const { path, workspace } = place;
  const source = workspace.sources.get(path);
  const found = completionsAt(workspace, path, offset);
  if (!source) return { isIncomplete: false, items: [] };
  const items = (found?.items ?? []).map(({ label, kind, detail, insert: newText }, index): CompletionItem => {
    const insert = toRange(source, { start: found?.span.start ?? offset, end: offset });
    const replace = toRange(source, found?.span ?? { start: offset, end: offset });
    const persona = kind === 'persona' ? workspace.personas.find(({ id }) => id.value === label) : undefined;
    return {
      label,
      ...explained(detail, persona ?? null, support),
      kind: KINDS[kind],
      sortText: String(index).padStart(5, '0'),
      filterText: newText,
      // What a client cannot tell apart is only added: nothing that is written is overwritten.
      textEdit: support.insertReplace ? { newText, insert, replace } : { newText, range: insert },
      ...(kind === 'field' && /: $/.test(newText) ? { command: { title: 'Suggest', command: 'editor.action.triggerSuggest' } } : {}),
    };
  });
  return { isIncomplete: false, items: support.snippets ? [...items, ...snippetsFor(place, offset, context, support)] : items };
}

/**
 * What an item stands for. A client with room for it beside every name gets it there, and again in the page about the item, where it
 * is never cut; any other shows it once an item is reached.
 */
function explained(detail: string, persona: Persona | null, { labelDetails }: CompletionSupport): Partial<CompletionItem> {
  const card = persona && { kind: 'markdown' as const, value: personaCard(persona, null) };
  if (!labelDetails) return { detail, ...(card ? { documentation: card } : {}) };
  return { labelDetails: { description: persona?.name.value ?? detail }, documentation: card ?? { kind: 'plaintext', value: detail } };
}

/** They come where somebody asks or begins their name: not for each space at the beginning of a line. */
function snippetsFor({ path, workspace }: Place, offset: number, context: CompletionContext | undefined, support: CompletionSupport): readonly CompletionItem[] {
  const source = workspace.sources.get(path);
  const found = snippetsAt(workspace, path, offset);
  if (!source || !found || (found.typed === '' && context?.triggerKind === CompletionTriggerKind.TriggerCharacter)) return [];
  return found.items.map(({ label, detail, body, isFirst }): CompletionItem => ({
    label,
    ...explained(detail, null, support),
    kind: CompletionItemKind.Snippet,
    sortText: `${isFirst ? '!' : '~'}${label}`,
    insertTextFormat: InsertTextFormat.Snippet,
    textEdit: { newText: body, range: toRange(source, found.span) },
  }));
}
