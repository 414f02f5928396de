import type { Persona } from '../model/persona.ts';
import { lineAt } from '../model/source.ts';
import type { Span } from '../model/span.ts';

/** Where a finding about a whole persona stands: at the name, else at the id, else at the first line. */
export function personaSpan({ name, id, span, source }: Persona): Span {
  for (const text of [name, id]) if (text.span.end > text.span.start) return text.span;
  const line = lineAt(source, span.start);
  return { start: span.start, end: Math.max(span.start, Math.min(line.end, span.end)) };
}
