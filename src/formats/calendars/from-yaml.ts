import type { DataNode, Entry, Mapping } from '../../model/data.ts';
import type { CalendarReading } from '../../model/slot.ts';
import type { Source } from '../../model/source.ts';
import { contextOfPath, contextUnder, type DateContext } from '../date-context.ts';
import { readDate } from '../dates.ts';
import { slotFieldIn, type SlotLookup } from '../field-lookups.ts';
import { normaliseKey } from '../keys.ts';
import { asText } from '../values.ts';
import { readYaml } from '../yaml.ts';
import { byField, type SlotDraft } from './draft.ts';
import { planStart } from './plan-start.ts';
import { slotsOf } from './slots.ts';

const LISTS: ReadonlySet<string> = new Set(['slots', 'posts', 'calendar', 'entries', 'items', 'schedule', 'content', 'plan', 'weeks', 'months', 'days']);
/** Keys of a group of slots that say when they are. */
const WHEN: ReadonlySet<string> = new Set(['title', 'year', 'month', 'week', 'name', 'label', 'theme']);

/** Slots in YAML: a list, a list under `slots:`, `posts:` or the like, or days as keys. */
export function readYamlCalendar(source: Source): CalendarReading {
  const { root, problems } = readYaml(source.text);
  return { slots: slotsOf(root ? draftsIn(root, contextOfPath(source.path), slotFieldIn(source.names)) : [], source), problems };
}

function draftsIn(node: DataNode, context: DateContext, fieldOf: SlotLookup): readonly SlotDraft[] {
  if (node.kind === 'list') return node.items.flatMap((item) => (item.kind !== 'map' ? [] : listOf(item) ? draftsIn(item, context, fieldOf) : [draft(item, item.entries, context, fieldOf)]));
  if (node.kind !== 'map') return [];
  const list = listOf(node);
  if (list) return draftsIn(list.value, saidBeside(node, context, fieldOf), fieldOf);
  return node.entries.flatMap((entry) => dayEntry(entry, context, fieldOf));
}

const listOf = (map: Mapping): Entry | undefined => map.entries.find(({ key, value }) => value.kind !== 'scalar' && LISTS.has(normaliseKey(key.text)));

/** What keys beside a list of slots say of all of them: a year, a month, a week, the start of the plan. */
export function saidBeside(map: Mapping, context: DateContext, fieldOf: SlotLookup): DateContext {
  let inside = context;
  for (const { key, value } of map.entries) {
    const text = asText(value);
    if (!text) continue;
    const name = normaliseKey(key.text);
    const field = fieldOf(key.text)?.field;
    const start = planStart(key.text, text.value, inside);
    if (start) inside = { ...inside, start };
    else if (WHEN.has(name) || field === 'week' || field === 'month') inside = contextUnder(inside, field === 'week' && /^\d+$/.test(text.value) ? `Week ${text.value}` : text.value);
  }
  return inside;
}

/** `2026-05-12: { title: … }`, or several under one day. */
function dayEntry({ key, value }: Entry, context: DateContext, fieldOf: SlotLookup): readonly SlotDraft[] {
  if (readDate(key.text) === null) return [];
  const maps = value.kind === 'list' ? value.items.filter((item) => item.kind === 'map') : value.kind === 'map' ? [value] : [];
  const date: Entry = { key: { kind: 'scalar', text: 'date', span: { start: key.span.start, end: key.span.start }, style: 'plain' }, value: key };
  return maps.map((map) => draft(map, [date, ...map.entries], context, fieldOf));
}

const draft = (map: Mapping, entries: readonly Entry[], context: DateContext, fieldOf: SlotLookup): SlotDraft => ({ span: map.span, ...byField(entries, fieldOf), context, strict: true, offset: null });
