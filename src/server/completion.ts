import { CompletionItemKind, type CompletionItem, type CompletionList } from 'vscode-languageserver';
import { completionsAt, personaCard, type CompletionKind } from '../index.ts';
import { toRange } from './convert.ts';
import type { Place } from './folders.ts';

const KINDS: Readonly<Record<CompletionKind, CompletionItemKind>> = {
  field: CompletionItemKind.Field, persona: CompletionItemKind.Constant, channel: CompletionItemKind.EnumMember, host: CompletionItemKind.Constant, topic: CompletionItemKind.Keyword,
  campaign: CompletionItemKind.Keyword, status: CompletionItemKind.EnumMember, date: CompletionItemKind.Value, file: CompletionItemKind.File, word: CompletionItemKind.EnumMember, rule: CompletionItemKind.Reference,
};

/** Whether a client can be told both what to insert before and what to replace behind the cursor. */
export interface CompletionSupport {
  readonly insertReplace: boolean;
}

/** What could stand at a place, in the order of its likelihood. */
export function completionsFor({ path, workspace }: Place, offset: number, { insertReplace }: CompletionSupport): CompletionList {
  const source = workspace.sources.get(path);
  const found = completionsAt(workspace, path, offset);
  if (!source || !found) return { isIncomplete: false, items: [] };
  const insert = toRange(source, { start: found.span.start, end: offset });
  const replace = toRange(source, found.span);
  const items = found.items.map(({ label, kind, detail, insert: newText }, index): CompletionItem => {
    const persona = kind === 'persona' ? workspace.personas.find(({ id }) => id.value === label) : undefined;
    return {
      label, detail,
      kind: KINDS[kind],
      sortText: String(index).padStart(5, '0'),
      filterText: newText,
      // What a client cannot tell apart is only added: nothing that is written is overwritten.
      textEdit: insertReplace ? { newText, insert, replace } : { newText, range: insert },
      ...(persona ? { documentation: { kind: 'markdown' as const, value: personaCard(persona, null) } } : {}),
      ...(kind === 'field' && /: $/.test(newText) ? { command: { title: 'Suggest', command: 'editor.action.triggerSuggest' } } : {}),
    };
  });
  return { isIncomplete: false, items };
}
