import { SemanticTokensBuilder, type SemanticTokens, type SemanticTokensLegend } from 'vscode-languageserver';
import { factsOf, lineStarts, positionAt, type Source, type Span } from '../index.ts';
import type { Place } from './folders.ts';

/** Prompts and bait, and what kind of prompt: themes may tell them apart. */
export const LEGEND: SemanticTokensLegend = { tokenTypes: ['prompt', 'bait'], tokenModifiers: ['open', 'invitation', 'choice', 'closed', 'generic', 'rhetorical'] };

interface Token extends Span {
  readonly type: number;
  readonly modifiers: number;
}

/** The prompts and the bait of a post. Nothing else is coloured, and nothing in any other file. */
export function tokensOf({ path, workspace }: Place): SemanticTokens {
  const post = workspace.posts.get(path);
  const builder = new SemanticTokensBuilder();
  if (!post || (factsOf(post).needsGrammar && !workspace.grammar)) return builder.build();
  const facts = factsOf(post);
  const bait = facts.bait.map(({ start, end }): Token => ({ start, end, type: 1, modifiers: 0 }));
  const prompts = facts.prompts(workspace.grammar).filter(({ kind }) => kind !== 'bait').map(({ start, end, kind }): Token => ({ start, end, type: 0, modifiers: 1 << LEGEND.tokenModifiers.indexOf(kind) }));
  let last = 0;
  // Bait wins over a prompt that it is a part of: tokens must not overlap.
  for (const token of [...bait, ...prompts].sort((a, b) => a.start - b.start || b.type - a.type)) {
    if (token.start < last || (token.type === 0 && bait.some((one) => one.start < token.end && token.start < one.end))) continue;
    for (const part of byLine(post.source, token)) builder.push(part.line, part.character, part.length, token.type, token.modifiers);
    last = token.end;
  }
  return builder.build();
}

/** A token is of one line. */
function byLine(source: Source, { start, end }: Span): readonly { readonly line: number; readonly character: number; readonly length: number }[] {
  const starts = lineStarts(source);
  const [first, last] = [positionAt(source, start).line - 1, positionAt(source, end).line - 1];
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const line = first + index;
    const lineStart = starts[line] ?? 0;
    const from = Math.max(start, lineStart);
    const to = Math.min(end, lineStart + source.text.slice(lineStart, starts[line + 1] ?? source.text.length).replace(/[\r\n]+$/, '').length);
    return { line, character: from - lineStart, length: to - from };
  }).filter(({ length }) => length > 0);
}
