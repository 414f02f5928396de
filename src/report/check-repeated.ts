import type { Diagnostic } from '../model/diagnostic.ts';
import type { SourceLookup } from './json.ts';

/** One text that a rule finds again and again. */
export interface Repeated {
  readonly rule: string;
  readonly text: string;
  readonly files: number;
}

/** Nobody minds a few; from here on one text buries what else was found. */
const MANY = 10;

/**
 * The texts that a rule finds in many files, most often first: a footer, a template, a post that goes out every week. They
 * are one thing to decide, not one for each file.
 */
export function repeatedFindings(diagnostics: readonly Diagnostic[], lookup: SourceLookup): readonly Repeated[] {
  const found = new Map<string, { readonly rule: string; readonly text: string; readonly files: Set<string> }>();
  for (const { rule, path, span } of diagnostics) {
    const text = lookup(path)?.text.slice(span.start, span.end).replace(/\s+/g, ' ').trim() ?? '';
    // A file that cannot be read is mended, however many there are.
    if (text === '' || rule.startsWith('workspace/')) continue;
    const key = `${rule}\n${text}`;
    const known = found.get(key) ?? { rule, text, files: new Set<string>() };
    found.set(key, known);
    known.files.add(path);
  }
  return Array.from(found.values(), ({ rule, text, files }) => ({ rule, text, files: files.size })).filter(({ files }) => files >= MANY).sort((a, b) => b.files - a.files);
}
