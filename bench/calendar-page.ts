import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter, type MessageConnection } from 'vscode-languageserver/node';
import { CALENDAR_VIEW, PLAN_CHANGE, type CalendarView, type PlanChangeResult } from '../src/server/planning-protocol.ts';
import type { HostMessage, PageMessage } from '../src/webview/protocol.ts';
import { startBrowser } from '../test/vscode/browser.ts';
import { openCalendar, type CalendarPage } from '../test/vscode/calendar-host.ts';
import { median } from './results.ts';
import { writeWorkspace } from './workspace.ts';

const root = path.resolve(import.meta.dirname, '..');
const A_YEAR = 2_000;
/** Two years that went before, and the one that is looked at. */
const [YEARS, YEAR] = [3, 2026];
const OPENINGS = 5;
const MONTHS = 8;
const DRAGS = 5;
const SCROLL_STEPS = 60;

/** All times are in milliseconds. */
export interface CalendarFigures {
  /** Entries of a year, and in the month that is opened. */
  readonly entries: number;
  readonly inMonth: number;
  /** From asking for the page to its first paint, and to its entries, one for each opening. */
  readonly firstPaint: readonly number[];
  readonly shown: readonly number[];
  /** From the click to the entries of the other month. */
  readonly months: readonly number[];
  /** From letting go to the entry in its new place, the file written. */
  readonly drops: readonly number[];
  /** Between frames. */
  readonly dragFrames: readonly number[];
  readonly scrollFrames: readonly number[];
  /** The longest that the page was busy without a break, in each part. */
  readonly longest: Readonly<Record<'opening' | 'month' | 'drag' | 'scroll', number>>;
}

/** Run in the page before anything of its own: keeps how long it was busy, and how long its frames took. */
const WATCH = `{
  window.busy = [];
  new PerformanceObserver((list) => { for (const one of list.getEntries()) window.busy.push([one.startTime, one.duration]); }).observe({ type: 'longtask', buffered: true });
  window.frames = [];
  let last = null;
  const frame = (now) => { if (last !== null) window.frames.push(now - last); last = window.watching ? now : null; requestAnimationFrame(frame); };
  requestAnimationFrame(frame);
  window.painted = (isThere) => new Promise((resolve) => {
    const look = () => isThere() ? requestAnimationFrame(() => setTimeout(() => resolve(performance.now()))) : requestAnimationFrame(look);
    look();
  });
}`;

interface Serving extends AsyncDisposable {
  readonly connection: MessageConnection;
  readonly folder: string;
}

/** Gives the posts days in order, as many to each year. */
function spread(folder: string, paths: readonly string[]): void {
  const start = Date.UTC(YEAR - YEARS + 1, 0, 1);
  paths.forEach((file, index) => {
    const day = new Date(start + Math.floor((index / A_YEAR) * 365) * 86_400_000).toISOString().slice(0, 10);
    const text = readFileSync(path.join(folder, file), 'utf8');
    writeFileSync(path.join(folder, file), text.replace(/^publish: \S+/m, `publish: ${day}`));
  });
}

async function serve(): Promise<Serving> {
  const folder = mkdtempSync(path.join(tmpdir(), 'rapport-bench-calendar-'));
  spread(folder, writeWorkspace(folder, A_YEAR * YEARS));
  const server = spawn(process.execPath, [path.join(root, 'dist/cli/rapport.js'), 'lsp', '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = createMessageConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin));
  connection.onRequest('window/workDoneProgress/create', () => null);
  connection.onRequest('client/registerCapability', () => null);
  connection.listen();
  await connection.sendRequest('initialize', { processId: null, rootUri: pathToFileURL(folder).href, capabilities: {} });
  await connection.sendNotification('initialized', {});
  return {
    connection, folder,
    [Symbol.asyncDispose]: async () => {
      await connection.sendRequest('shutdown');
      const ended = once(server, 'exit');
      await connection.sendNotification('exit');
      await ended;
      connection.dispose();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Answers as the extension does: first what there is, then with what was found in it. */
async function answer({ connection, folder }: Serving, message: PageMessage, send: (message: HostMessage) => Promise<void>): Promise<void> {
  const uri = pathToFileURL(path.join(folder, 'rapport.yml')).href;
  if (message.type === 'load') {
    const { from, to, only } = message;
    for (const check of [false, true]) await send({ type: 'view', view: await connection.sendRequest<CalendarView>(CALENDAR_VIEW, { uri, from, to, only, check }) });
  }
  if (message.type !== 'move') return;
  const { key, near, date, time } = message;
  const result = await connection.sendRequest<PlanChangeResult>(PLAN_CHANGE, { uri, change: { kind: 'move', key, near, date, time, scope: null } });
  if ('edit' in result) await apply(connection, result);
  await send({ type: 'outcome', refused: 'refused' in result ? result.refused : null });
  await send({ type: 'changed' });
}

/** Writes the edits of a move to disk, and says so, as a file watcher does. */
async function apply(connection: MessageConnection, { edit }: Extract<PlanChangeResult, { edit: unknown }>): Promise<void> {
  for (const one of edit.documentChanges ?? []) {
    if (!('textDocument' in one)) continue;
    const file = new URL(one.textDocument.uri);
    const lines = readFileSync(file, 'utf8').split('\n');
    for (const change of one.edits) {
      if (!('newText' in change)) continue;
      const { start, end } = change.range;
      lines[start.line] = (lines[start.line] ?? '').slice(0, start.character) + change.newText + (lines[start.line] ?? '').slice(end.character);
    }
    writeFileSync(file, lines.join('\n'));
    await connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: one.textDocument.uri, type: 2 }] });
  }
}

const SHOWN = `document.querySelector('#calendar [data-key]') !== null`;

/** The calendar page on the built server, in a real browser, with 2,000 entries a year. */
export async function measureCalendar(): Promise<CalendarFigures> {
  await using serving = await serve();
  await using browser = await startBrowser({ width: 1280, height: 900 });
  const open = (): Promise<CalendarPage & AsyncDisposable> => openCalendar(browser, { before: WATCH, state: { view: 'dayGridMonth', date: `${YEAR}-03-05` }, answer: (message, send) => answer(serving, message, send) });
  const [firstPaint, shown]: [number[], number[]] = [[], []];
  let opening = 0;
  // The first asks a server that has read nothing yet; in the editor the sidebar has asked before.
  for (let time = 0; time <= OPENINGS; time++) {
    await using calendar = await open();
    const at = await calendar.page.evaluate<number>(`window.painted(() => ${SHOWN})`);
    if (time === 0) continue;
    shown.push(at);
    firstPaint.push(await calendar.page.evaluate<number>(`performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN`));
    opening = Math.max(opening, await longestOf(calendar));
  }
  await using calendar = await open();
  const { page } = calendar;
  await page.evaluate(`window.painted(() => ${SHOWN})`);
  const inMonth = await page.evaluate<number>(`new Set([...document.querySelectorAll('#calendar [data-key]')].map(({ dataset: { key, date } }) => key + date)).size`);
  await quiet(calendar);

  const months: number[] = [];
  for (let time = 0; time < MONTHS; time++) {
    // The middle of a month is in no other month's grid.
    months.push(await page.evaluate<number>(`(async () => {
      const before = performance.now();
      document.getElementById('${time % 4 === 3 ? 'previous' : 'next'}').click();
      return (await window.painted(() => document.querySelector('#calendar [data-key][data-date^="' + window.rapportState().date.slice(0, 7) + '-1"]'))) - before;
    })()`));
    await quiet(calendar);
  }
  const month = await longestOf(calendar);

  const [drops, dragFrames]: [number[], number[]] = [[], []];
  for (let time = 0; time < DRAGS; time++) {
    await drag(calendar, time, drops);
    dragFrames.push(...await framesOf(calendar));
    await quiet(calendar);
  }
  const dragged = await longestOf(calendar);

  await page.getByRole('button', { name: 'Agenda' }).click();
  await page.evaluate(`window.painted(() => document.querySelectorAll('#calendar [data-key]').length > 50)`);
  await quiet(calendar);
  await longestOf(calendar);
  await page.locator('#scroller').hover();
  await page.evaluate('window.watching = true');
  for (let step = 0; step < SCROLL_STEPS; step++) await page.mouse.wheel(0, 120);
  await page.evaluate(`window.painted(() => true)`);
  const scrollFrames = await framesOf(calendar);
  const entries = Number((await serving.connection.sendRequest<CalendarView>(CALENDAR_VIEW, { uri: pathToFileURL(path.join(serving.folder, 'rapport.yml')).href, from: `${YEAR}-01-01`, to: `${YEAR}-12-31`, only: {}, check: false })).entries.length);
  return { entries, inMonth, firstPaint, shown, months, drops, dragFrames, scrollFrames, longest: { opening, month, drag: dragged, scroll: await longestOf(calendar) } };
}

/** Drags an entry to another day of its month, in as many steps as a hand makes. */
async function drag({ page }: CalendarPage, nth: number, drops: number[]): Promise<void> {
  const entry = page.locator('#calendar .entry').nth(nth * 3);
  const target = page.locator('#calendar [data-date$="-1' + String(nth + 1) + '"]').first();
  await entry.scrollIntoViewIfNeeded();
  const [from, to] = [await entry.boundingBox(), await target.boundingBox()];
  if (!from || !to) throw new Error('there is nothing to drag');
  await page.mouse.move(from.x + 30, from.y + 8);
  await page.evaluate('window.watching = true');
  await page.mouse.down();
  for (let step = 1; step <= 40; step++) await page.mouse.move(from.x + 30 + (to.x + 40 - from.x - 30) * step / 40, from.y + 8 + (to.y + 30 - from.y - 8) * step / 40);
  const before = await page.evaluate<number>('(window.watching = false, performance.now())');
  const there = page.evaluate<number>(`window.painted(() => document.getElementById('said').textContent.startsWith('Moved'))`);
  await page.mouse.up();
  drops.push((await there) - before);
  await page.evaluate(`document.getElementById('said').textContent = ''`);
}

/** Waits until the page has had nothing to do for a while. */
async function quiet({ page }: CalendarPage): Promise<void> {
  await page.waitForTimeout(600);
}

async function longestOf({ page }: CalendarPage): Promise<number> {
  return page.evaluate<number>(`(() => { const longest = Math.max(0, ...window.busy.map(([, duration]) => duration)); window.busy = []; return longest; })()`);
}

async function framesOf({ page }: CalendarPage): Promise<readonly number[]> {
  return page.evaluate<number[]>(`(() => { const frames = window.frames; window.frames = []; window.watching = false; return frames; })()`);
}

export function calendarTable(figures: CalendarFigures): string {
  const at = (list: readonly number[], part: number): string => {
    const sorted = [...list].sort((a, b) => a - b);
    return (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? NaN).toFixed(0);
  };
  const { longest } = figures;
  return [
    `| calendar page, ${figures.entries.toLocaleString('en')} entries a year, ${figures.inMonth} in the month | median | worst | longest task |`, '| --- | --- | --- | --- |',
    `| first paint | ${median(figures.firstPaint).toFixed(0)} | ${at(figures.firstPaint, 1)} | ${longest.opening.toFixed(0)} |`,
    `| entries shown | ${median(figures.shown).toFixed(0)} | ${at(figures.shown, 1)} | |`,
    `| another month | ${median(figures.months).toFixed(0)} | ${at(figures.months, 1)} | ${longest.month.toFixed(0)} |`,
    `| a frame while dragging | ${median(figures.dragFrames).toFixed(0)} | ${at(figures.dragFrames, 1)} | ${longest.drag.toFixed(0)} |`,
    `| dropped, written and shown | ${median(figures.drops).toFixed(0)} | ${at(figures.drops, 1)} | |`,
    `| a frame while scrolling the agenda | ${median(figures.scrollFrames).toFixed(0)} | ${at(figures.scrollFrames, 1)} | ${longest.scroll.toFixed(0)} |`,
  ].join('\n');
}
