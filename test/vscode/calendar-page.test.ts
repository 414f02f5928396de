import assert from 'node:assert/strict';
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { AxeResults } from 'axe-core';
import type { Locator } from 'playwright-core';
import { CALENDAR_VIEW, PLAN_CHANGE, type CalendarView, type PlanChangeResult } from '../../src/server/planning-protocol.ts';
import type { HostMessage, PageMessage } from '../../src/webview/protocol.ts';
import { inMemory, PULLED, type Client } from '../server/client.ts';
import { MemoryFiles } from '../server/memory-files.ts';
import { startBrowser, type Browser } from './browser.ts';
import { openCalendar, type CalendarPage, type Theme } from './calendar-host.ts';
import { root } from './package.ts';
import { eventually } from './wait.ts';

const FOLDER = 'file:///home/moira/plan';
const ROOT = `${FOLDER}/rapport.yml`;
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const pictures = path.join(root, 'out/screenshots');
/** A month in which nothing depends on the day of the run. */
const day = (date: number, month = 3): string => `2031-0${month}-${String(date).padStart(2, '0')}`;

function workspace(): MemoryFiles {
  const files = new MemoryFiles();
  files.write(ROOT, 'timezone: UTC\n');
  files.write(`${FOLDER}/personas/maria.yml`, 'id: maria\nname: Maria Costa\ninterests: [yoga, walking]\nshare: 50\n');
  files.write(`${FOLDER}/personas/tom.yml`, 'id: tom\nname: Tom Baker\ninterests: [football]\nshare: 50\n');
  const post = (name: string, persona: string, at: string, more = 'status: draft'): void => files.write(`${FOLDER}/posts/${name}.md`, `---\ntitle: ${name.replaceAll('-', ' ')}\npersonas: [${persona}]\nchannels: [mastodon]\npublish: ${at} # kept\n${more}\n---\nWhat helped you on a cold morning?\n`);
  post('Chair-yoga', 'maria', `${day(4)} 09:00`, 'status: review\nhost: Moira\ncampaign: spring');
  post('A-walk', 'maria', `${day(6)} 10:00`, 'status: approved\ncampaign: spring');
  post('Football', 'tom', `${day(6)} 10:30`, 'status: scheduled\nhost: Dele');
  post('Open-day', 'tom', day(13), 'status: idea');
  files.write(`${FOLDER}/calendar/a.csv`, `Date,Time,Title,Channel,Persona,Repeat\r\n${day(5)},15:00,Coffee table,bluesky,maria,FREQ=WEEKLY;COUNT=2\r\n`);
  return files;
}

/** A page whose host is the real server, with files in memory in the place of an editor. */
class Desk implements AsyncDisposable {
  readonly files = workspace();
  readonly heard: PageMessage[] = [];
  private readonly client: Client & Disposable = inMemory(this.files);
  scope: 'one' | 'all' = 'one';

  async open(browser: Browser, theme: Theme = 'dark', view: 'dayGridMonth' | 'timeGridWeek' | 'listMonth' = 'dayGridMonth'): Promise<CalendarPage & AsyncDisposable> {
    await this.client.initialize([FOLDER], PULLED);
    const calendar = await openCalendar(browser, { theme, state: { view, date: day(5) }, answer: (message, send) => this.answer(message, send) });
    await entry(calendar, 'A walk').waitFor();
    return calendar;
  }

  text(file: string): Promise<string> {
    return this.files.readFile(`${FOLDER}/${file}`, file).then((source) => source?.text ?? '');
  }

  async write(file: string, text: string): Promise<void> {
    this.files.write(`${FOLDER}/${file}`, text);
    await this.client.watched(`${FOLDER}/${file}`, 2);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.client[Symbol.dispose]();
  }

  private async answer(message: PageMessage, send: (message: HostMessage) => Promise<void>): Promise<void> {
    this.heard.push(message);
    if (message.type === 'load') {
      const { from, to, only } = message;
      await send({ type: 'view', view: await this.client.connection.sendRequest<CalendarView>(CALENDAR_VIEW, { uri: ROOT, from, to, only, check: true }) });
    }
    if (message.type !== 'move') return;
    const { key, near, date, time } = message;
    const ask = (scope: 'one' | 'all' | null): Promise<PlanChangeResult> => this.client.connection.sendRequest(PLAN_CHANGE, { uri: ROOT, change: { kind: 'move', key, near, date, time, scope } });
    const first = await ask(null);
    const result = 'ask' in first ? await ask(this.scope) : first;
    if ('edit' in result) for (const [uri, before] of Object.entries(result.before)) await this.apply(uri, before ?? '', result);
    await send({ type: 'outcome', refused: 'refused' in result ? result.refused : null });
    await send({ type: 'changed' });
  }

  private async apply(uri: string, before: string, { edit }: Extract<PlanChangeResult, { edit: unknown }>): Promise<void> {
    const lines = before.split('\n').map((line) => `${line}\n`);
    const offset = ({ line, character }: { readonly line: number; readonly character: number }): number => lines.slice(0, line).join('').length + character;
    const edits = (edit.documentChanges ?? []).flatMap((one) => ('textDocument' in one && one.textDocument.uri === uri ? one.edits : []));
    const text = [...edits].reverse().reduce((now, one) => ('newText' in one ? now.slice(0, offset(one.range.start)) + one.newText + now.slice(offset(one.range.end)) : now), before);
    await this.write(uri.slice(FOLDER.length + 1), text);
  }
}

const entry = ({ page }: CalendarPage, title: string): Locator => page.locator('#calendar [data-key]').filter({ has: page.locator('.title', { hasText: title }) }).first();
const focusable = (calendar: CalendarPage, title: string): Locator => entry(calendar, title).locator('xpath=ancestor::*[@tabindex][1]');
const cell = ({ page }: CalendarPage, date: string): Locator => page.locator(`#calendar [data-date="${date}"]`).first();

async function serious({ page }: CalendarPage): Promise<readonly string[]> {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate<AxeResults>('axe.run(document)');
  return violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(({ html }) => html.slice(0, 200)).join(' | ')}`);
}

describe('the calendar page', () => {
  let browser: Browser;

  before(async () => {
    mkdirSync(pictures, { recursive: true });
    browser = await startBrowser({ width: 1280, height: 900 });
  });
  after(() => browser.dispose());

  it('shows the plan, with clashes, campaigns and balance in words', async () => {
    await using desk = new Desk();
    await using calendar = await desk.open(browser);
    const { page } = calendar;
    assert.equal((await page.locator('#range').innerText()).trim(), 'March 2031');
    assert.match(await entry(calendar, 'Football').innerText(), /10:30.*Football[^]*Tom Baker[^]*clash/);
    await page.getByText('Campaign: spring (2)').first().waitFor();
    assert.match(await page.locator('#clashes').innerText(), /two on mastodon/);
    assert.match(await page.locator('#balance').innerText(), /Maria Costa: 4 planned/);
    assert.deepEqual(await page.locator('#legend li').allInnerTexts(), ['Maria Costa', 'Tom Baker']);
    await page.locator('#colour').selectOption('status');
    assert.deepEqual(await page.locator('#legend li').allInnerTexts(), ['idea', 'draft', 'review', 'approved', 'scheduled']);
    assert.deepEqual(calendar.troubles, []);
  });

  it('reschedules by dragging, and changes the date alone', async () => {
    await using desk = new Desk();
    await using calendar = await desk.open(browser);
    const before = await desk.text('posts/Chair-yoga.md');
    await entry(calendar, 'Chair yoga').dragTo(cell(calendar, day(20)), { steps: 12 });
    await eventually('the new day', () => desk.text('posts/Chair-yoga.md'), (text) => text === before.replace(day(4), day(20)));
    await cell(calendar, day(20)).filter({ hasText: 'Chair yoga' }).waitFor();
  });

  it('reschedules by keyboard, says so and keeps the focus', async () => {
    await using desk = new Desk();
    await using calendar = await desk.open(browser);
    const { page } = calendar;
    await focusable(calendar, 'Chair yoga').focus();
    assert.match(await page.locator('#details').innerText(), /^Chair yoga, Tuesday,? 4 March, 09:00 · mastodon · Maria Costa · review · Moira, campaign spring/);
    await page.keyboard.press('Alt+ArrowDown');
    await eventually('a week later', () => desk.text('posts/Chair-yoga.md'), (text) => text.includes(`publish: ${day(11)} 09:00 # kept`));
    await eventually('the focus', () => page.evaluate('document.activeElement?.querySelector("[data-key]")?.textContent ?? ""'), (text) => String(text).includes('Chair yoga') && !String(text).includes('\n'));
    await page.keyboard.press('m');
    await page.locator('#move-date').fill(day(12));
    await page.locator('#move-time').fill('07:30');
    await page.locator('#move-form button[type=submit]').click();
    await eventually('another time', () => desk.text('posts/Chair-yoga.md'), (text) => text.includes(`publish: ${day(12)} 07:30 # kept`));
    await page.locator('#said').filter({ hasText: /\S/ }).waitFor();
  });

  it('moves one of a repetition, or all', async () => {
    await using desk = new Desk();
    await using calendar = await desk.open(browser);
    await focusable(calendar, 'Coffee table').focus();
    await calendar.page.keyboard.press('Alt+ArrowRight');
    await eventually('a row of its own', () => desk.text('calendar/a.csv'), (text) => text.includes(`EXDATE:20310305\r\n${day(6)},15:00,Coffee table,bluesky,maria,\r\n`));
    desk.scope = 'all';
    await focusable(calendar, 'Coffee table').focus();
  });

  it('follows what happens on disk, opens, drafts and filters', async () => {
    await using desk = new Desk();
    await using calendar = await desk.open(browser);
    const { page } = calendar;
    await desk.write('posts/Open-day.md', (await desk.text('posts/Open-day.md')).replace('Open day', 'Open evening'));
    await calendar.send({ type: 'changed' });
    await entry(calendar, 'Open evening').click();
    await eventually('opening', async () => desk.heard.at(-1), (last) => last?.type === 'open' && last.path === 'posts/Open-day.md');
    await page.locator('#only-persona').selectOption('tom');
    await entry(calendar, 'Chair yoga').waitFor({ state: 'detached' });
    await cell(calendar, day(26)).click({ position: { x: 60, y: 60 } });
    await page.locator('#draft-title').fill('Knees');
    await page.locator('#draft-form button[type=submit]').click();
    await eventually('a draft', async () => desk.heard.at(-1), (last) => JSON.stringify(last) === JSON.stringify({ type: 'draft', key: null, title: 'Knees', date: day(26), time: null, persona: null, channel: null }));
    assert.deepEqual((await calendar.state()).only, { persona: 'tom' });
  });

  it('has week and agenda, and keeps them', async () => {
    await using desk = new Desk();
    await using calendar = await desk.open(browser);
    await calendar.page.getByRole('button', { name: 'Agenda' }).click();
    await entry(calendar, 'Open day').waitFor();
    assert.equal((await calendar.state()).view, 'listMonth');
    await calendar.page.getByRole('button', { name: 'Week' }).click();
    await entry(calendar, 'Football').waitFor();
    assert.deepEqual(calendar.troubles, []);
  });

  for (const theme of ['dark', 'light', 'contrast'] as const) {
    for (const view of ['dayGridMonth', 'timeGridWeek', 'listMonth'] as const) {
      it(`has nothing serious for axe in ${theme}, ${view}`, async () => {
        await using desk = new Desk();
        await using calendar = await desk.open(browser, theme, view);
        await calendar.page.screenshot({ path: path.join(pictures, `calendar-${theme}-${view}.png`), fullPage: true });
        assert.deepEqual(await serious(calendar), []);
      });
    }
  }

  it('can be used at 200 % zoom', async () => {
    await using desk = new Desk();
    await using calendar = await desk.open(browser);
    await calendar.page.setViewportSize({ width: 640, height: 450 });
    assert.equal(await calendar.page.evaluate('document.documentElement.scrollWidth <= window.innerWidth'), true);
    await entry(calendar, 'A walk').scrollIntoViewIfNeeded();
    await calendar.page.screenshot({ path: path.join(pictures, 'calendar-zoom.png'), fullPage: true });
  });
});
