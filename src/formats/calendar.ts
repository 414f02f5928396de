import type { DataNode, Mapping, Text } from '../model/data.ts';
import type { Publication } from '../model/item.ts';
import type { CalendarReading, Slot } from '../model/slot.ts';
import type { Source } from '../model/source.ts';
import { readDate } from './dates.ts';
import { normaliseKey } from './keys.ts';
import { slotField, type SlotField } from './slot-fields.ts';
import { statusOf } from './statuses.ts';
import { asNames, asText } from './values.ts';
import { readYaml } from './yaml.ts';

/** Reads the slots of a calendar: a YAML list, or a list under `posts` or `slots`. Never throws. */
export function readCalendar(source: Source): CalendarReading {
  if (!/\.ya?ml$/i.test(source.path)) return { slots: [], problems: [] };
  const { root, problems } = readYaml(source.text);
  return { slots: slotMaps(root).map((map) => readSlot(map, source)), problems };
}

function slotMaps(root: DataNode | null | undefined): readonly Mapping[] {
  if (root?.kind === 'list') return root.items.filter((item) => item.kind === 'map');
  if (root?.kind !== 'map') return [];
  return slotMaps(root.entries.find(({ key }) => ['slots', 'posts', 'calendar'].includes(normaliseKey(key.text)))?.value);
}

function readSlot(map: Mapping, source: Source): Slot {
  const values = new Map<SlotField, DataNode>();
  for (const { key, value } of map.entries) {
    const field = slotField(key.text);
    if (field && !values.has(field)) values.set(field, value);
  }
  const text = (field: SlotField): Text | null => asText(values.get(field));
  const time = text('time');
  const date = text('date');
  return {
    source, time,
    span: map.span,
    publish: date ? [publication(date, time)] : [],
    title: text('title'),
    personas: asNames(values.get('persona')),
    channels: asNames(values.get('channel')),
    topics: asNames(values.get('topic')),
    post: text('post'),
    status: statusOf(text('status')),
    goal: text('goal'),
    host: text('host'),
    campaign: text('campaign'),
    repeat: text('repeat'),
    text: text('text'),
  };
}

/** A date, with the time of a field beside it. */
function publication(written: Text, time: Text | null): Publication {
  const both = time && !/\d:\d\d/.test(written.value) ? readDate(`${written.value} ${time.value}`) : null;
  return { channel: null, at: both ?? readDate(written.value), written };
}
