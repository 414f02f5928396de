import type { Source } from '../../model/source.ts';
import { slotFieldIn, type SlotLookup } from '../field-lookups.ts';

/** A calendar in Markdown, and which fields its labels name. */
export interface Page {
  readonly text: string;
  readonly fieldOf: SlotLookup;
}

export const pageOf = ({ text, names }: Source): Page => ({ text, fieldOf: slotFieldIn(names) });
