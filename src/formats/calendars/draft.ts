import type { DataNode, Entry, Scalar } from '../../model/data.ts';
import type { Span } from '../../model/span.ts';
import type { DateContext } from '../date-context.ts';
import type { SlotLookup } from '../field-lookups.ts';
import type { NamedSlotField, SlotField } from '../slot-fields.ts';

/** A slot as its form gives it: which value is which field, and what stands above. Dates are still as written. */
export interface SlotDraft {
  readonly span: Span;
  readonly values: ReadonlyMap<SlotField, DataNode>;
  /** The labels that the values stand under. */
  readonly keys: ReadonlyMap<SlotField, Scalar>;
  readonly others: readonly Entry[];
  readonly context: DateContext;
  /** Whether its date field is one by name alone, so that words without a date in it are a mistake. */
  readonly strict: boolean;
  /** The offset that the label of its time names: `Post Time (UTC)`. */
  readonly offset: string | null;
}

/** Values under the fields that their keys name. Of two keys for one field, the better name is it; the other is kept aside. */
export function byField(entries: readonly Entry[], fieldOf: SlotLookup): Pick<SlotDraft, 'values' | 'keys' | 'others'> {
  const best = new Map<SlotField, { readonly rank: number; readonly entry: Entry }>();
  for (const entry of entries) {
    const named: NamedSlotField | undefined = fieldOf(entry.key.text);
    const known = named && best.get(named.field);
    if (named && (!known || named.rank < known.rank)) best.set(named.field, { rank: named.rank, entry });
  }
  const taken = new Set([...best.values()].map(({ entry }) => entry));
  return {
    values: new Map(Array.from(best, ([field, { entry }]) => [field, entry.value])),
    keys: new Map(Array.from(best, ([field, { entry }]) => [field, entry.key])),
    others: entries.filter((entry) => !taken.has(entry)),
  };
}
