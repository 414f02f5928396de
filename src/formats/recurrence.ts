import type { Problem, Text } from '../model/data.ts';
import type { Recurrence } from '../model/recurrence.ts';
import { readDate } from './dates.ts';

export interface RecurrenceReading {
  /** Null where the rule cannot be followed, or where it says that nothing repeats. */
  readonly recurrence: Recurrence | null;
  readonly problems: readonly Problem[];
}

const SHORT: Readonly<Record<string, string>> = {
  daily: 'FREQ=DAILY', 'every day': 'FREQ=DAILY', weekdays: 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR', 'every weekday': 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR',
  weekly: 'FREQ=WEEKLY', 'every week': 'FREQ=WEEKLY', fortnightly: 'FREQ=WEEKLY;INTERVAL=2', biweekly: 'FREQ=WEEKLY;INTERVAL=2', 'every two weeks': 'FREQ=WEEKLY;INTERVAL=2',
  monthly: 'FREQ=MONTHLY', 'every month': 'FREQ=MONTHLY', quarterly: 'FREQ=MONTHLY;INTERVAL=3', yearly: 'FREQ=YEARLY', annually: 'FREQ=YEARLY', 'every year': 'FREQ=YEARLY',
};
const WEEKDAY = /^every (mon|tue|wed|thu|fri|sat|sun)(?:day|sday|nesday|rsday|urday)?s?$/;

const HELP = 'Write a rule such as FREQ=WEEKLY;BYDAY=TU, or weekly, monthly, "every Tuesday".';
const NUMBERS = (least: number, most: number): RegExp => new RegExp(`^(?:${Array.from({ length: most - least + 1 }, (_, index) => `0?${least + index}`).join('|')})$`);
const DAY = /^[+-]?(?:[1-9]|[1-4]\d|5[0-3])?(?:MO|TU|WE|TH|FR|SA|SU)$/;
const signed = (most: number) => (value: string): boolean => /^[+-]?\d{1,3}$/.test(value) && Math.abs(Number(value)) >= 1 && Math.abs(Number(value)) <= most;

/** What each part of a rule may say. */
const PARTS: Readonly<Record<string, { readonly list: boolean; readonly fits: (value: string) => boolean; readonly such: string }>> = {
  FREQ: { list: false, fits: (value) => /^(?:DAILY|WEEKLY|MONTHLY|YEARLY)$/.test(value), such: 'DAILY, WEEKLY, MONTHLY or YEARLY' },
  INTERVAL: { list: false, fits: (value) => /^0*[1-9]\d{0,3}$/.test(value), such: 'a number from 1' },
  COUNT: { list: false, fits: (value) => /^0*[1-9]\d{0,5}$/.test(value), such: 'a number from 1' },
  UNTIL: { list: false, fits: (value) => dateOf(value) !== null, such: 'a date such as 20261231' },
  BYDAY: { list: true, fits: (value) => DAY.test(value), such: 'days such as TU, or 1MO for the first Monday' },
  BYMONTHDAY: { list: true, fits: signed(31), such: 'days of the month, from 1 to 31, or -1 for the last' },
  BYMONTH: { list: true, fits: (value) => NUMBERS(1, 12).test(value), such: 'months from 1 to 12' },
  BYYEARDAY: { list: true, fits: signed(366), such: 'days of the year' },
  BYWEEKNO: { list: true, fits: signed(53), such: 'weeks of the year' },
  BYSETPOS: { list: true, fits: signed(366), such: 'places such as 1 or -1' },
  BYHOUR: { list: true, fits: (value) => NUMBERS(0, 23).test(value), such: 'hours from 0 to 23' },
  BYMINUTE: { list: true, fits: (value) => NUMBERS(0, 59).test(value), such: 'minutes from 0 to 59' },
  BYSECOND: { list: true, fits: (value) => /^0?0$/.test(value), such: '0: a plan knows minutes' },
  WKST: { list: false, fits: (value) => /^(?:MO|TU|WE|TH|FR|SA|SU)$/.test(value), such: 'a day such as MO' },
};

/** More times a day than anybody posts. */
const MOST_A_DAY = 24;

/** What a column about repetition says of things that go out once. */
const ONCE = /^(?:no|none|never|false|once|one[- ]?off|one[- ]time|single|n\/?a|tb[acd]|\?+|[-–—]+)$/;

/** Reads `FREQ=WEEKLY;BYDAY=TU`, with `RRULE:` before it and lines of `EXDATE:` after it if need be, or a word such as `weekly`; `none` is no rule and no mistake. Never throws. */
export function readRecurrence(written: Text): RecurrenceReading {
  const plain = written.value.trim().toLowerCase().replace(/\s+/g, ' ');
  if (ONCE.test(plain)) return { recurrence: null, problems: [] };
  const day = WEEKDAY.exec(plain)?.[1];
  const short = Object.hasOwn(SHORT, plain) ? SHORT[plain] : day && `FREQ=WEEKLY;BYDAY=${day.slice(0, 2).toUpperCase()}`;
  if (short !== undefined) return { recurrence: { rule: short, until: null, except: [] }, problems: [] };
  const wrong = (message: string): RecurrenceReading => ({ recurrence: null, problems: [{ span: written.span, message }] });
  const except: string[] = [];
  let parts: Readonly<Record<string, string>> | null = null;
  for (const line of written.value.trim().replace(/\s+/g, ' ').replace(/ ?([;,=:]) ?/g, '$1').split(' ')) {
    if (/^EXDATE[:;=]/i.test(line)) {
      const days = line.slice(line.lastIndexOf(line.includes(':') ? ':' : '=') + 1).split(',').map(dateOf);
      if (days.includes(null)) return wrong(`"${line}" must name dates such as EXDATE:20261229.`);
      except.push(...days.filter((one) => one !== null));
    } else if (parts) return wrong(`Only one rule can be followed, and "${line}" is another. ${HELP}`);
    else {
      const read = partsOf(line.replace(/^RRULE:/i, ''));
      if (typeof read === 'string') return wrong(read);
      parts = read;
    }
  }
  if (!parts) return wrong(`"${written.value}" is no rule. ${HELP}`);
  const { UNTIL: until, ...rest } = parts;
  const times = (rest['BYHOUR']?.split(',').length ?? 1) * (rest['BYMINUTE']?.split(',').length ?? 1);
  if (times > MOST_A_DAY) return wrong(`This rule names ${times} times a day. Rapport follows up to ${MOST_A_DAY}.`);
  return { recurrence: { rule: Object.entries(rest).map(([name, value]) => `${name}=${value}`).join(';'), until: until === undefined ? null : dateOf(until), except }, problems: [] };
}

/** The parts of a rule by their names, or what is wrong with them. */
function partsOf(rule: string): Readonly<Record<string, string>> | string {
  const parts: Record<string, string> = {};
  for (const part of rule.toUpperCase().split(';').filter((one) => one !== '')) {
    const [name = '', value = '', ...more] = part.split('=');
    const spec = Object.hasOwn(PARTS, name) ? PARTS[name] : undefined;
    if (!spec || more.length > 0) return `"${part}" is no part of a repetition. ${HELP}`;
    if (name in parts) return `${name} is there twice. Keep one of them.`;
    const values = spec.list ? value.split(',') : [value];
    const odd = values.find((one) => !spec.fits(one));
    if (odd !== undefined || values.length > 100) return `${name} takes ${spec.such}, not "${odd ?? value}".`;
    parts[name] = value;
  }
  if (!('FREQ' in parts)) return `"${rule}" does not say how often. ${HELP}`;
  if ('COUNT' in parts && 'UNTIL' in parts) return 'COUNT and UNTIL both end the rule. Keep one of them.';
  if (/\d/.test(parts['BYDAY'] ?? '') && !/^(?:MONTHLY|YEARLY)$/.test(parts['FREQ'] ?? '')) return `${parts['BYDAY']} names days of a month or a year. Use FREQ=MONTHLY.`;
  return parts;
}

/** `20261231`, `20261231T090000Z` or a date as elsewhere, in ISO 8601. */
function dateOf(written: string): string | null {
  const match = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)(Z)?)?$/i.exec(written);
  if (!match) return readDate(written);
  const [, year = '', month = '', day = '', hour, minute = '', , zulu = ''] = match;
  return readDate(hour === undefined ? `${year}-${month}-${day}` : `${year}-${month}-${day}T${hour}:${minute}${zulu}`);
}
