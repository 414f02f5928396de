import assert from 'node:assert/strict';
import fc from 'fast-check';
import { keyOf, openWorkspace, plan, prepare, updateWorkspace, type PlanEntry, type Status, type Workspace } from '../../src/index.ts';
import { takenBack } from '../../src/extension/planning/text-changes.ts';
import { addDays, weekdayName } from '../../src/model/days.ts';
import { STATUSES } from '../../src/model/item.ts';
import { changesOf } from '../../src/server/planning/changes.ts';
import type { PlanChangeRequest, PlanEdit } from '../../src/server/planning-protocol.ts';
import { decode } from '../../src/formats/decode.ts';

/**
 * Any sequence of changes, over every form that posts and calendars have. What is held against the files is a second
 * account of them: what was planned, written out anew by a template for each file after every change. One byte more or
 * less than the change needs is another text.
 */
interface Thing {
  readonly date: string;
  readonly time: string | null;
  readonly status: string;
  readonly host: string;
}

/** Something that repeats: the days its rule leaves out, and what was moved from them, the last first. */
interface Repeating extends Thing {
  readonly without: readonly string[];
  readonly moved: readonly Thing[];
}

interface Planned {
  readonly things: Readonly<Record<string, Thing>>;
  readonly weekly: Readonly<Record<'yaml' | 'csv' | 'table', Repeating>>;
  /** What somebody else has written meanwhile, by file. */
  readonly notes: Readonly<Record<string, number>>;
}

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const day = (date: string): number => Number(date.slice(8));
const month = (date: string): string => MONTHS[Number(date.slice(5, 7)) - 1] ?? '';
const weekday = (date: string): string => weekdayName(date);
const oClock = (time: string): string => `${(Number(time.slice(0, 2)) + 11) % 12 + 1}${time.endsWith('00') ? '' : time.slice(2)}${time < '12' ? 'am' : 'pm'}`;
const both = ({ date, time }: Thing): string => (time === null ? date : `${date} ${time}`);
const cell = (text: string, width: number): string => text.padEnd(width);
const stamps = (days: readonly string[]): string => days.map((one) => one.replaceAll('-', '')).join(',');
const rule = (plain: string, { without }: Repeating): string => (without.length === 0 ? plain : `${plain} EXDATE:${stamps(without)}`);
/** Its word is a rule once the rule says more, and stands in quotation marks once a comma is in it. */
const csvRule = (one: Repeating): string => (one.without.length === 0 ? 'weekly' : one.without.length === 1 ? rule('FREQ=WEEKLY', one) : `"${rule('FREQ=WEEKLY', one)}"`);
const crlf = (text: string): string => text.replaceAll('\n', '\r\n');
const times = (count: number | undefined, line: string): string => line.repeat(count ?? 0);

/** Every file as its bytes should be. */
const FILES: Readonly<Record<string, (planned: Planned) => string>> = {
  'rapport.yml': () => 'timezone: Europe/London\n',
  'personas/maria.yml': () => 'id: maria\nname: Maria\n',
  'personas/tom.yml': () => 'id: tom\nname: Tom\n',
  'posts/marked.md': ({ things: { Marked: one }, notes }) => one ? `\ufeff${crlf(`---\ntitle: Marked # as we say\npersonas: [maria,  ana]\npublish: ${both(one)}   # 2026-05-04 at first \nstatus: ${one.status}\nhost: "${one.host}"\n---\n\nIt was 2026-05-04, a Monday.  \n\n${times(notes['posts/marked.md'], 'And more. \n')}`)}` : '',
  'posts/worded.md': ({ things: { Worded: one }, notes }) => one ? `---\ntitle: 'Worded'\npublish: "${weekday(one.date)} ${day(one.date)} ${month(one.date)} 2026, ${oClock(one.time ?? '')}"\nstatus: ${one.status}\nhost:   '${one.host}'\n# the end\n---\n${times(notes['posts/worded.md'], 'Above.\n')}Text without an end` : '',
  'posts/channels.md': ({ things: { 'On x': x, 'On linkedin': other } }) => x && other ? `---\r\ntitle: Channels\r\npublish:\r\n    x: ${both(x)}\r\n    linkedin: ${both(other)} # later\r\nstatus: ${x.status}\r\nhost: ${x.host}\r\n---\r\n\r\n---\r\npublish: 2026-05-04\r\n---\r\n` : '',
  'posts/plain.md': ({ things: { Plain: one } }) => one ? `---\ntitle: Plain\npersonas: [maria]\npublish: ${both(one)}\nstatus: ${one.status}\nhost: ${one.host}\n---\n\nWhat helps?\n` : '',
  'posts/agrees.md': ({ things: { Agrees: one } }) => one ? `---\ntitle: Agrees\npublish: ${both(one)}\nstatus: ${one.status}\nhost: ${one.host}\n---\nWhat helps?\n` : '',
  'calendar/agrees.csv': ({ things: { Agrees: one } }) => one ? `Date,Post,Host,Status,Note\n${one.date},posts/agrees.md,${one.host},${one.status},"It says ""the same"""\n` : '',
  'calendar/list.yml': ({ things: { Listed: a, Flowing: b, Quoted: c }, weekly: { yaml }, notes }) => a && b && c ? `${times(notes['calendar/list.yml'], '# Somebody was here\n')}# plan of 2026-05-04\n- date: ${both(a)}   # Monday\n  title: "Listed"\n  status: ${a.status}\n  host: ${a.host} # her\n\n- { date: ${b.date}, title: Flowing, status: '${b.status}', host: ${b.host} }\n- date: ${both(yaml)}\n  title: Weekly yaml\n  status: ${yaml.status}\n  host: ${yaml.host}\n  repeat: ${rule('FREQ=WEEKLY', yaml)}\n${yaml.moved.map((one) => `- date: ${both(one)}\n  title: Weekly yaml\n  status: ${one.status}\n  host: ${one.host}\n`).join('')}\n\n- title: Quoted\n  date: "${c.date}T${c.time ?? ''}"\n  status: ${c.status}\n  host: ${c.host}\n` : '',
  'calendar/sheet.csv': ({ things: { Cells: a, 'Said "so"': b }, weekly: { csv }, notes }) => a && b ? `\ufeff${crlf(`Date,Time,Title,Status,Host,Repeat\n${times(notes['calendar/sheet.csv'], '2026-11-11,,Added,idea,,\n')}${a.date},${a.time ?? ''}, Cells ,${a.status},${a.host},\n${csv.date},${csv.time ?? ''},Weekly csv,${csv.status},${csv.host},${csvRule(csv)}\n${csv.moved.map((one) => `${one.date},${one.time ?? ''},Weekly csv,${one.status},${one.host},\n`).join('')}"${b.date}",${b.time ?? ''},"Said ""so""",${b.status},${b.host},`)}` : '',
  'calendar/woche.csv': ({ things: { Tee: a, Kuchen: b } }) => a && b ? `Datum;Kanal;Titel;Stand;Zuständig\n${day(a.date)}.${Number(a.date.slice(5, 7))}.2026; x ;Tee;${a.status};${a.host}\n${day(b.date)}.${Number(b.date.slice(5, 7))}.2026;y;Kuchen;${b.status};${b.host}\n` : '',
  'content-calendar.md': ({ things: { Tabled: a, Narrow: b }, weekly: { table }, notes }) => {
    const row = (date: string, title: string, { status, host }: Thing, repeat: string): string => `| ${date}   | ${cell(title, 12)} | ${cell(status, 9)} | ${cell(host, 5)} | ${cell(repeat, 60)} |\n`;
    return a && b ? `# 2026\n\n${times(notes['content-calendar.md'], 'A line on 2026-05-04.\n')}\n| Date | Title | Status | Host | Repeat |\n|---|:--|---|---|---|\n${row(`${weekday(a.date).slice(0, 3)} ${day(a.date)} ${month(a.date)}`, '**Tabled**', a, '')}${row(both(table), 'Weekly table', table, rule('FREQ=WEEKLY', table))}${table.moved.map((one) => row(both(one), 'Weekly table', one, '')).join('')}|${month(b.date)} ${day(b.date)}|Narrow|${b.status}|${b.host}||\n\nEnd.` : '';
  },
  'calendar/days.md': ({ things: { Opens: a, Closes: b } }) => a && b ? crlf(`# 2026\n\n## ${weekday(a.date)} ${day(a.date)} ${month(a.date)}\n\n**Title:** Opens\n**Status:** ${a.status}\n**Host:** ${a.host}  \n\n## ${month(b.date)} ${day(b.date)}\n\n- **Title:** Closes\n- **Status:** ${b.status}\n- **Host:** ${b.host}\n\n\`\`\`\nThe text of May 26\n\`\`\`\n`) : '',
};

const thing = (date: string, time: string | null): Thing => ({ date, time, status: 'idea', host: 'Moira' });
const repeating = (date: string, time: string | null): Repeating => ({ ...thing(date, time), without: [], moved: [] });
const START: Planned = {
  things: {
    Marked: thing('2026-05-04', '09:00'), Worded: thing('2026-05-05', '14:00'), 'On x': thing('2026-05-06', null), 'On linkedin': thing('2026-05-20', '18:30'), Plain: thing('2026-05-07', null), Agrees: thing('2026-05-08', null),
    Listed: thing('2026-05-11', '09:00'), Flowing: thing('2026-05-12', null), Quoted: thing('2026-05-13', '18:30'), Cells: thing('2026-05-14', '09:00'), 'Said "so"': thing('2026-05-15', '14:00'),
    Tee: thing('2026-05-18', null), Kuchen: thing('2026-05-19', null), Tabled: thing('2026-05-21', null), Narrow: thing('2026-05-22', null), Opens: thing('2026-05-25', null), Closes: thing('2026-05-26', null),
  },
  weekly: { yaml: repeating('2026-05-04', '10:00'), csv: repeating('2026-05-05', '14:00'), table: repeating('2026-05-06', null) },
  notes: {},
};
/** What has a time where it is written, so that another may be given to it. */
const TIMED: ReadonlySet<string> = new Set(['Marked', 'Worded', 'On linkedin', 'Listed', 'Quoted', 'Cells', 'Said "so"', 'yaml', 'csv']);

const bytesOf = (planned: Planned): Readonly<Record<string, string>> => Object.fromEntries(Object.entries(FILES).map(([path, write]) => [path, write(planned)]));

type Edit =
  | { readonly kind: 'move'; readonly at: number; readonly to: number; readonly time: string | null; readonly scope: 'one' | 'all' }
  | { readonly kind: 'status'; readonly at: number; readonly status: Status }
  | { readonly kind: 'host'; readonly at: number; readonly host: string }
  | { readonly kind: 'copy' | 'draft'; readonly at: number }
  | { readonly kind: 'note'; readonly file: string }
  | { readonly kind: 'undo' };

const at = fc.nat(60);
const edits: fc.Arbitrary<readonly Edit[]> = fc.array(fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('move' as const), at, to: fc.integer({ min: 0, max: 60 }), time: fc.constantFrom(null, '09:00', '14:00', '18:30'), scope: fc.constantFrom('one' as const, 'all' as const) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('status' as const), at, status: fc.constantFrom(...STATUSES.slice(0, 5)) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('host' as const), at, host: fc.constantFrom('Moira', 'Dele', 'Ruth') }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom('copy' as const, 'copy' as const, 'draft' as const), at }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('note' as const), file: fc.constantFrom('posts/marked.md', 'posts/worded.md', 'calendar/list.yml', 'calendar/sheet.csv', 'content-calendar.md') }) },
  { weight: 2, arbitrary: fc.constant({ kind: 'undo' as const }) },
), { minLength: 1, maxLength: 14 });

/** A folder on disk, and an editor that changes it as the real one does: it keeps a byte order mark and the line ends. */
class Disk {
  readonly files = new Map(Object.entries(bytesOf(START)));
  private workspace: Workspace;
  private readonly done: (readonly { readonly path: string; readonly before: string | null; readonly after: string }[])[] = [];

  private constructor(workspace: Workspace) {
    this.workspace = workspace;
  }

  static async open(): Promise<Disk> {
    const opened = openWorkspace(Object.entries(bytesOf(START)).map(([path, bytes]) => ({ path, text: decode(Buffer.from(bytes)).text })), { today: '2026-05-01', zone: 'Europe/London' });
    return new Disk(await prepare(opened, []));
  }

  write(path: string, bytes: string | null): void {
    if (bytes === null) this.files.delete(path);
    else this.files.set(path, bytes);
    this.workspace = updateWorkspace(this.workspace, [{ path, source: bytes === null ? null : { path, text: decode(Buffer.from(bytes)).text } }]);
  }

  async entries(): Promise<readonly PlanEntry[]> {
    const { plan: { entries } } = await plan(this.workspace, { from: '2026-05-01', to: '2026-07-31' });
    return entries.filter(({ path }) => path in FILES);
  }

  /** Why it was refused; null where it was made. */
  async change(request: PlanChangeRequest): Promise<string | null> {
    const place = { uri: 'file:///w', folder: 'file:///w', path: '', workspace: this.workspace };
    const result = await changesOf(place, { zone: 'Europe/London', expand: this.workspace.expand }, request);
    assert.ok(!('ask' in result), 'it was said how much of it is meant');
    if ('refused' in result) return result.refused;
    this.apply(result);
    return null;
  }

  undo(): boolean {
    const last = this.done.pop();
    if (!last || last.some(({ path, after }) => this.text(path) !== after)) return false;
    for (const { path, before, after } of last) {
      if (before === null) this.write(path, null);
      else {
        const { start, end, text } = takenBack(before, after);
        this.put(path, after.slice(0, start) + text + after.slice(end));
      }
    }
    return true;
  }

  private text(path: string): string | null {
    return this.files.get(path)?.replace(/^\ufeff/, '') ?? null;
  }

  private put(path: string, text: string): void {
    this.write(path, (this.files.get(path)?.startsWith('\ufeff') ? '\ufeff' : '') + text);
  }

  private apply({ edit: { documentChanges = [] } }: PlanEdit): void {
    const made = documentChanges.flatMap((one) => {
      if (!('textDocument' in one)) return [];
      const path = one.textDocument.uri.slice('file:///w/'.length);
      const before = this.text(path);
      const starts = [0, ...Array.from((before ?? '').matchAll(/\r\n|\n/g), (end) => end.index + end[0].length)];
      const offset = ({ line, character }: { readonly line: number; readonly character: number }): number => (starts[line] ?? 0) + character;
      const ordered = [...one.edits].sort((a, b) => ('range' in a && 'range' in b ? offset(b.range.start) - offset(a.range.start) : 0));
      const after = ordered.reduce((now, change) => ('newText' in change ? now.slice(0, offset(change.range.start)) + change.newText + now.slice(offset(change.range.end)) : now), before ?? '');
      this.put(path, after);
      return [{ path, before, after }];
    });
    if (made.some(({ before, after }) => before !== after)) this.done.push(made);
  }
}

type Name = { readonly weekly: 'yaml' | 'csv' | 'table'; readonly moved: number | null } | { readonly thing: string };

/** What an entry is called in the second account. */
function nameOf({ title, channels, recurring, slot }: PlanEntry): Name {
  const kind = /^Weekly (yaml|csv|table)$/.exec(title ?? '')?.[1] as 'yaml' | 'csv' | 'table' | undefined;
  if (kind && recurring) return { weekly: kind, moved: null };
  // The rule comes first in its file, and below it what was moved from it.
  if (kind && slot) return { weekly: kind, moved: slot.source.text.slice(0, slot.span.start).split(title ?? '').length - 2 };
  return { thing: title === 'Channels' ? `On ${channels.join()}` : (title ?? '').replaceAll('*', '') };
}

const withThing = (planned: Planned, name: string, part: Partial<Thing>): Planned => {
  const one = planned.things[name];
  assert.ok(one, name);
  return { ...planned, things: { ...planned.things, [name]: { ...one, ...part } } };
};

/** What is planned after a change of all of one thing. */
function changed(planned: Planned, name: Name, part: Partial<Thing>): Planned {
  if ('thing' in name) {
    const isShared = name.thing.startsWith('On ') && !('date' in part);
    return isShared ? ['On x', 'On linkedin'].reduce((now, one) => withThing(now, one, part), planned) : withThing(planned, name.thing, part);
  }
  const one = planned.weekly[name.weekly];
  const next = name.moved === null ? { ...one, ...part } : { ...one, moved: one.moved.map((moved, index) => (index === name.moved ? { ...moved, ...part } : moved)) };
  return { ...planned, weekly: { ...planned.weekly, [name.weekly]: next } };
}

/** What is planned after a move. */
function moved(planned: Planned, name: Name, entry: PlanEntry, to: { readonly date: string; readonly time: string | null }, scope: 'one' | 'all'): Planned {
  const part = { date: to.date, ...(to.time === null ? {} : { time: to.time }) };
  if ('thing' in name || name.moved !== null) return changed(planned, name, part);
  const one = planned.weekly[name.weekly];
  const days = Math.round((Date.parse(to.date) - Date.parse(entry.date)) / 86_400_000);
  const next: Repeating = scope === 'one'
    ? { ...one, without: [...one.without, entry.date], moved: [{ ...one, date: to.date, time: to.time ?? entry.time }, ...one.moved] }
    : { ...one, ...part, date: addDays(one.date, days), without: one.without.map((day) => addDays(day, days)) };
  return { ...planned, weekly: { ...planned.weekly, [name.weekly]: next } };
}

/** What is planned once one change is taken back; what came after it in other files stays. */
function without(now: Planned, before: Planned, after: Planned): Planned {
  const restored = <T>(current: Readonly<Record<string, T>>, was: Readonly<Record<string, T>>, is: Readonly<Record<string, T>>): Readonly<Record<string, T>> =>
    Object.fromEntries(Object.entries(current).map(([name, one]) => [name, was[name] !== undefined && was[name] !== is[name] ? was[name] : one]));
  return { ...now, things: restored(now.things, before.things, after.things), weekly: { ...now.weekly, ...restored(now.weekly, before.weekly, after.weekly) } };
}

describe('any sequence of changes to the plan', () => {
  it('changes the bytes it means to change, and no other byte of any file', async function sequence() {
    this.timeout(120_000);
    const counts: Record<string, number> = {};
    const count = (what: string): void => void (counts[what] = (counts[what] ?? 0) + 1);
    await fc.assert(fc.asyncProperty(edits, async (sequence) => {
      const disk = await Disk.open();
      let planned = START;
      /** What was planned before and after each change that can be taken back. */
      const earlier: (readonly [before: Planned, after: Planned])[] = [];
      const made = new Map<string, string>();
      const holds = (what: string): void => {
        const expected = { ...bytesOf(planned), ...Object.fromEntries(made) };
        for (const [path, bytes] of disk.files) assert.equal(bytes, expected[path], `${what}: ${path}`);
        assert.equal(disk.files.size, Object.keys(expected).length, what);
      };
      for (const edit of sequence) {
        if (edit.kind === 'note') {
          planned = { ...planned, notes: { ...planned.notes, [edit.file]: (planned.notes[edit.file] ?? 0) + 1 } };
          disk.write(edit.file, bytesOf(planned)[edit.file] ?? '');
          count('note');
          continue;
        }
        if (edit.kind === 'undo') {
          const last = earlier.pop();
          if (disk.undo() && last) {
            planned = without(planned, ...last);
            for (const path of made.keys()) if (!disk.files.has(path)) made.delete(path);
            count('undone');
          }
          holds('undo');
          continue;
        }
        const entries = await disk.entries();
        const entry = entries[edit.at % entries.length];
        assert.ok(entry);
        const name = nameOf(entry);
        const named = { key: keyOf(entry), near: entry.date };
        const what = `${edit.kind} ${entry.title ?? ''} ${entry.date}`;
        const files = disk.files.size;
        if (edit.kind === 'copy' || edit.kind === 'draft') {
          const refused = await disk.change(edit.kind === 'copy' ? { kind: 'copy', ...named, persona: 'tom' } : { kind: 'draft', key: null, title: `Draft ${edit.at}`, words: 'What helps?', persona: 'tom', channel: null, date: null, time: null });
          if (refused === null) {
            assert.equal(disk.files.size, files + 1, what);
            for (const [path, bytes] of disk.files) if (!(path in FILES)) made.set(path, made.get(path) ?? bytes);
            earlier.push([planned, planned]);
            if (edit.kind === 'copy' && entry.title === 'Plain') assert.equal([...made.values()].at(-1), `---\ntitle: Plain\npersonas: [tom]\nstatus: draft\nhost: ${entry.host ?? ''}\n---\n\nWhat helps?\n`);
          }
          count(refused === null ? edit.kind : `${edit.kind} refused`);
          holds(what);
          continue;
        }
        const before = planned;
        const isTimed = TIMED.has('thing' in name ? name.thing : name.weekly);
        const to = edit.kind === 'move' ? { date: addDays('2026-05-04', edit.to), time: isTimed ? edit.time : null } : null;
        const request: PlanChangeRequest = to && edit.kind === 'move' ? { kind: 'move', ...named, ...to, scope: edit.scope } : edit.kind === 'status' ? { kind: 'status', ...named, status: edit.status } : { kind: 'host', ...named, host: edit.kind === 'host' ? edit.host : '' };
        const refused = await disk.change(request);
        const scope = 'weekly' in name && name.moved === null ? ` ${edit.kind === 'move' ? edit.scope : 'of all'}` : '';
        count(`${edit.kind}${scope}${refused === null ? '' : ' refused'}`);
        if (refused === null) planned = to && edit.kind === 'move' ? moved(planned, name, entry, to, edit.scope) : changed(planned, name, edit.kind === 'status' ? { status: edit.status } : { host: edit.kind === 'host' ? edit.host : '' });
        if (JSON.stringify(bytesOf(before)) !== JSON.stringify(bytesOf(planned))) earlier.push([before, planned]);
        holds(what);
      }
    }), { numRuns: 150 });
    for (const kind of ['move', 'move one', 'move all', 'status', 'host', 'host of all', 'copy', 'draft', 'note', 'undone']) assert.ok((counts[kind] ?? 0) > 5, `${kind}: ${JSON.stringify(counts)}`);
  });
});
