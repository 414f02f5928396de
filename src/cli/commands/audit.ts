import { audit, auditDocument, auditHtml, auditMarkdown, auditText, readDate, zoneOf } from '../../index.ts';
import { readEngagement } from '../../node/engagement.ts';
import { CLOCK, clockOf } from '../clock.ts';
import { writeJson, type Command } from '../command.ts';
import { EXIT, UsageError } from '../exit-code.ts';
import { loadWorkspace } from '../files.ts';

const DATE = { type: 'string', value: 'DATE' } as const;

export const auditCommand: Command = {
  name: 'audit',
  summary: 'Say honestly what the conversation was: whom we talk to, whether they answer, and whether we answer back.',
  details: 'Reads posts, calendars and what "rapport import" put into engagement/. Without engagement it says what the files tell by themselves.',
  usage: '[FOLDER] [options]',
  options: {
    format: { type: 'string', value: 'FORMAT', choices: ['text', 'json', 'markdown', 'html'], summary: 'text (for people), json (for programs), markdown, or html (one page that holds all it needs)' },
    from: { ...DATE, summary: 'only posts that went out on this day or later, such as 2026-10-01' },
    to: { ...DATE, summary: 'only posts that went out on this day or before' },
    ...CLOCK,
  },
  examples: [
    ['rapport audit', 'everything that is known'],
    ['rapport audit --from 2026-10-01 --to 2026-12-31', 'the posts of one quarter'],
    ['rapport audit --format html > audit.html', 'a page to read, print or send on'],
    ['rapport audit --format json', 'every figure with its numerator and denominator'],
  ],
  run: async (invocation) => {
    const { terminal, cwd, positionals, text } = invocation;
    if (positionals.length > 1) throw new UsageError('An audit is of one workspace. Name one folder, or none.');
    const [from, to] = [dateOption('from', text('from')), dateOption('to', text('to'))];
    if (from !== null && to !== null && to < from) throw new UsageError(`--to (${to}) is before --from (${from}).`);
    const { root, workspace } = loadWorkspace(cwd, positionals, { clock: clockOf(invocation) });
    const engagement = readEngagement(root, zoneOf(workspace), (file, part) => terminal.progress(`Reading ${file}: ${Math.round(part * 100)} %…`));
    terminal.progress('Counting…');
    const found = await audit(workspace, engagement, { from, to });
    terminal.done();
    const format = text('format') ?? 'text';
    if (format === 'json') return writeJson(terminal, auditDocument(found));
    terminal.out(format === 'html' ? await auditHtml(found) : format === 'markdown' ? auditMarkdown(found) : auditText(found, terminal.paint));
    return EXIT.clean;
  },
};

function dateOption(name: string, written: string | undefined): string | null {
  if (written === undefined) return null;
  const date = readDate(written);
  if (date === null) throw new UsageError(`--${name} takes a date such as 2026-12-01, not "${written}".`);
  return date.slice(0, 10);
}
