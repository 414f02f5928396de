import type { DataNode } from '../model/data.ts';
import type { Publication } from '../model/item.ts';
import { readDate } from './dates.ts';
import { asText, asTexts } from './values.ts';

/** When something goes out: one date, several, or one for each channel. */
export function readPublications(node: DataNode | undefined): readonly Publication[] {
  if (node?.kind === 'map') {
    return node.entries.flatMap(({ key, value }): Publication[] => {
      const written = asText(value);
      return written ? [{ channel: key.text, at: readDate(written.value), written }] : [];
    });
  }
  return asTexts(node).map((written): Publication => ({ channel: null, at: readDate(written.value), written }));
}
