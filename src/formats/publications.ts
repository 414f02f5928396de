import type { DataNode, Text } from '../model/data.ts';
import type { Publication } from '../model/item.ts';
import { NO_CONTEXT } from './date-context.ts';
import { readDate } from './dates.ts';
import { resolveDate } from './resolve-date.ts';
import { asText, asTexts } from './values.ts';
import { isUndated, readWrittenDate } from './written-date.ts';

/** When something goes out: one date, several, or one for each channel. */
export function readPublications(node: DataNode | undefined): readonly Publication[] {
  if (node?.kind === 'map') {
    return node.entries.flatMap(({ key, value }): Publication[] => {
      const written = asText(value);
      return written ? [readPublication(written, key.text)] : [];
    });
  }
  return asTexts(node).map((written) => readPublication(written, null));
}

function readPublication(written: Text, channel: string | null): Publication {
  const at = readDate(written.value);
  if (at !== null || isUndated(written.value)) return { channel, at, written };
  const date = readWrittenDate(written.value);
  if (!date) return { channel, at: null, written, problem: 'unreadable' };
  const { day, problem } = resolveDate(date, NO_CONTEXT, null);
  const wrong = problem ?? (date.time === 'none' ? 'no-such-time' : day === null && date.month === null && date.week === null ? 'unreadable' : null);
  const clock = date.time === null || date.time === 'none' ? '' : `T${date.time}${date.offset ?? ''}`;
  return { channel, at: day === null ? null : `${day}${clock}`, written, ...(wrong === null ? {} : { problem: wrong }) };
}
