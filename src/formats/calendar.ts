import type { CalendarReading } from '../model/slot.ts';
import type { Source } from '../model/source.ts';
import { readCsvCalendar } from './calendars/from-csv.ts';
import { readMarkdownCalendar } from './calendars/from-markdown.ts';
import { readYamlCalendar } from './calendars/from-yaml.ts';

/** Reads the slots of a calendar in any of its forms. Never throws; what is no calendar gives no slots. */
export function readCalendar(source: Source): CalendarReading {
  if (/\.ya?ml$/i.test(source.path)) return readYamlCalendar(source);
  if (/\.[ct]sv$/i.test(source.path)) return readCsvCalendar(source);
  return readMarkdownCalendar(source);
}
