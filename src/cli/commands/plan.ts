import { writeFileSync } from 'node:fs';
import path from 'node:path';
import {
  addDays, agendaText, balanceText, lastOf, mondayOf, monthOf, monthText, plan, planChangeDocument, planChangeText, planDocument, planHead, planIcs, planReview, readDate, STATUSES, troubleText, unscheduledText, type PlanInsights, type Status, type Workspace,
} from '../../index.ts';
import { FORMAT, writeJson, type Command, type Invocation } from '../command.ts';
import { CLOCK, clockOf } from '../clock.ts';
import { EXIT, UsageError } from '../exit-code.ts';
import { loadWorkspace, type Loaded } from '../files.ts';
import { sidesSince } from '../sides.ts';
import { SINCE } from '../since.ts';

const DATE = { type: 'string', value: 'DATE' } as const;
const NAME = { type: 'string', value: 'NAME' } as const;
/** Weeks that are shown unless somebody asks for others. */
const WEEKS = 4;

export const planCommand: Command = {
  name: 'plan',
  summary: 'Show what goes out when, where and for whom, and what is missing or in the way.',
  details: 'Posts that carry a date and the slots of calendars, as one plan: from this week\'s Monday, four weeks.',
  usage: '[PATH…] [options]',
  options: {
    format: FORMAT,
    week: { type: 'boolean', summary: 'this week, or the week of --from, day by day' },
    month: { type: 'string', value: 'MONTH', optional: /^\d{4}-\d\d?$/, summary: 'this month as a grid, or another such as 2026-12' },
    from: { ...DATE, summary: 'the first day to show, such as 2026-12-01' },
    to: { ...DATE, summary: 'the last day to show' },
    persona: { ...NAME, value: 'ID', summary: 'only what is for this persona' },
    channel: { ...NAME, summary: 'only what goes out on this channel' },
    status: { type: 'string', value: 'STATUS', choices: STATUSES, summary: 'only what is this far' },
    host: { ...NAME, summary: 'only what this person answers' },
    campaign: { ...NAME, summary: 'only this campaign' },
    gaps: { type: 'boolean', summary: 'only what is missing or in the way: clashes, gaps, what is overdue' },
    balance: { type: 'boolean', summary: 'only for whom and about what, and what no post answers' },
    'gap-days': { type: 'string', value: 'N', summary: 'days without anything that make a gap (14)' },
    since: { ...SINCE, summary: 'only what has changed in the plan since this branch or commit' },
    ics: { type: 'string', value: 'FILE', optional: /^[^-].*\.(?:ics|ical|icalendar)$/i, summary: 'write iCalendar, into a file where one is named' },
    ...CLOCK,
  },
  examples: [
    ['rapport plan', 'four weeks from this Monday'],
    ['rapport plan --month 2026-12', 'December as a grid'],
    ['rapport plan --persona maria --from 2026-11-01 --to 2026-12-31', 'two months of one persona'],
    ['rapport plan --balance', 'who is spoken to, and who is not'],
    ['rapport plan --since origin/main', 'what this branch moves, adds and leaves open'],
    ['rapport plan --to 2027-03-31 --ics plan.ics', 'for another calendar'],
  ],
  run: async (invocation) => {
    const { terminal, cwd, positionals, text } = invocation;
    const loaded = loadWorkspace(cwd, positionals, { clock: clockOf(invocation) });
    const { workspace } = loaded;
    const since = text('since');
    if (since !== undefined) return writeChange(loaded, since, invocation);
    const month = monthOption(text('month'), workspace);
    const window = windowOf(invocation, month, workspace);
    const insights = await plan(workspace, { ...window, only: filters(invocation), ...gapDays(text('gap-days')) });
    const ics = text('ics');
    if (ics !== undefined) return writeIcs(await planIcs(insights.plan), ics, invocation);
    if (text('format') === 'json') return writeJson(terminal, planDocument(insights, (file) => workspace.sources.get(file)));
    terminal.out(`${shown(insights, month, invocation).join('\n')}\n`);
    return EXIT.clean;
  },
};

/** Options that choose among a plan's entries. What a change does to a plan, only all of it tells. */
const CHOICES = ['week', 'month', 'from', 'to', 'persona', 'channel', 'status', 'host', 'campaign', 'gaps', 'balance', 'gap-days', 'ics'];

async function writeChange(loaded: Loaded, ref: string, { positionals, text, flag, terminal }: Invocation): Promise<typeof EXIT.clean> {
  const choice = CHOICES.find((name) => flag(name) || text(name) !== undefined);
  if (choice !== undefined || positionals.length > 0) throw new UsageError(`--since compares the whole plan, without ${choice === undefined ? 'paths' : `--${choice}`}.`);
  const sides = sidesSince(loaded, ref, terminal);
  const change = await planReview(sides);
  if (text('format') === 'json') writeJson(terminal, planChangeDocument(sides.base, change));
  else terminal.out(planChangeText(change, terminal.paint));
  return EXIT.clean;
}

function shown(insights: PlanInsights, month: string | null, { terminal, flag }: Invocation): readonly string[] {
  const { paint, width } = terminal;
  const { plan: made } = insights;
  const sections = flag('gaps') || flag('balance');
  const view = month !== null ? monthText(made, month, width ?? 80, paint) : agendaText(made, width ?? 120, flag('week'), paint);
  return [
    planHead(made, paint),
    ...(sections ? [] : ['', ...view]),
    ...(flag('balance') && !flag('gaps') ? [] : troubleText(insights, flag('gaps'), paint)),
    ...(flag('gaps') && !flag('balance') ? [] : balanceText(insights, paint)),
    ...(sections ? [] : unscheduledText(insights, paint)),
  ];
}

function windowOf({ text, flag }: Invocation, month: string | null, { options }: Workspace): { readonly from: string; readonly to: string } {
  const today = options.today ?? '';
  const given = { from: dateOption('from', text('from')), to: dateOption('to', text('to')) };
  const monday = mondayOf(given.from ?? today);
  const from = month !== null ? `${month}-01` : flag('week') ? monday : (given.from ?? monday);
  const to = month !== null ? lastOf(month) : flag('week') ? addDays(monday, 6) : (given.to ?? addDays(from, WEEKS * 7 - 1));
  if (to < from) throw new UsageError(`--to (${to}) is before --from (${from}).`);
  if (addDays(from, 3660) < to) throw new UsageError('A plan shows up to ten years. Name a nearer --to.');
  return { from, to };
}

function dateOption(name: string, written: string | undefined): string | null {
  if (written === undefined) return null;
  const date = readDate(written);
  if (date === null) throw new UsageError(`--${name} takes a date such as 2026-12-01, not "${written}".`);
  return date.slice(0, 10);
}

function monthOption(written: string | undefined, { options }: Workspace): string | null {
  if (written === undefined) return null;
  if (written === '') return monthOf(options.today ?? '');
  if (!/^\d{4}-(?:0[1-9]|1[0-2])$/.test(written)) throw new UsageError(`--month takes a month such as 2026-12, not "${written}".`);
  return written;
}

function filters({ text }: Invocation): NonNullable<Parameters<typeof plan>[1]['only']> {
  const names = ['persona', 'channel', 'host', 'campaign'] as const;
  const status = text('status') as Status | undefined;
  return { ...Object.fromEntries(names.flatMap((name) => (text(name) === undefined ? [] : [[name, text(name)]]))), ...(status === undefined ? {} : { status }) };
}

function gapDays(written: string | undefined): { readonly gapDays?: number } {
  if (written === undefined) return {};
  const days = Number(written);
  if (!Number.isInteger(days) || days < 1) throw new UsageError(`--gap-days takes a number of days from 1, not "${written}".`);
  return { gapDays: days };
}

function writeIcs(ics: string, file: string, { cwd, terminal }: Invocation): typeof EXIT.clean {
  if (file === '') terminal.out(ics);
  else {
    writeFileSync(path.resolve(cwd, file), ics);
    terminal.err(`Wrote ${file}.\n`);
  }
  return EXIT.clean;
}
