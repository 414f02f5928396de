import type { Entry, Scalar, Text } from '../../model/data.ts';
import type { Span } from '../../model/span.ts';
import type { Page } from './page.ts';
import { linksIn, wordsOf } from '../markdown-text.ts';

/** A text of a Markdown file as a value. Only one that stands as it is written may be replaced at its place. */
export const scalarOf = ({ value, span }: Text): Scalar => ({ kind: 'scalar', text: value, span, style: value.length === span.end - span.start ? 'plain' : 'block' });

/** What a cell or a label says: its words, and for the path of a post where its link leads. */
export function valueOf({ text, fieldOf }: Page, key: Scalar, span: Span): readonly Entry[] {
  const words = wordsOf(text, span);
  if (words.value === '' || isNothing(words.value)) return [];
  const field = fieldOf(key.text)?.field;
  const link = linksIn(text, span).find(({ target }) => isLocal(target.value));
  if (link && field === 'post') return [{ key, value: scalarOf(link.target) }];
  const own: Entry = { key, value: scalarOf(words) };
  return link && field === 'title' ? [own, { key: { ...key, text: 'post' }, value: scalarOf(link.target) }] : [own];
}

/** Whether a link leads to a text beside the calendar. */
export const isLocal = (target: string): boolean => /\.(?:md|mdx|markdown|txt|tweet)$/i.test(target) && !/^[a-z][a-z\d+.-]*:/i.test(target);

/** What stands in a cell that has nothing to say. */
export const isNothing = (words: string): boolean => /^(?:[-–—.…*_]+|n\/?a|none)?$/i.test(words.trim());

/** A tick in a cell that stands for "here too". */
export const isTick = (words: string): boolean => /^(?:x|✓|✔️?|✅|☑️?|yes|y|ja|oui|sí|sim|[•●])$/i.test(words.trim());
