import type { Locator, Page } from 'playwright-core';
import { readAll } from './dom.ts';
import type { QuickPick } from './quick-pick.ts';
import { eventually, LIMIT_MS, retry } from './wait.ts';

/** Less than the panel's height, so that no row is passed over. */
const SCROLL_PX = 150;
const SCROLL_LIMIT_MS = 2000;

export interface Problem {
  readonly file: string;
  readonly severity: 'error' | 'warning' | 'info';
  /** As the row shows it: of a message of several lines, the first. */
  readonly message: string;
  readonly source: string;
  readonly code: string;
  readonly line: number;
  readonly column: number;
}

interface Row extends Omit<Problem, 'file'> {
  readonly index: number;
  readonly level: number;
  readonly name: string;
  readonly last: boolean;
}

/** The Problems panel. It lists hints nowhere: they show in the editor alone. */
export class Problems {
  private readonly panel: Locator;

  constructor(private readonly page: Page, private readonly quickPick: QuickPick) {
    this.panel = page.locator('.markers-panel');
  }

  async open(): Promise<void> {
    if (!(await this.panel.isVisible())) {
      await this.quickPick.ask('>Problems: Focus on Problems View', 'Problems: Focus on Problems View');
      await this.panel.waitFor({ timeout: LIMIT_MS });
    }
  }

  /** All rows, top to bottom. The list draws only what fits, so it is scrolled through; anew if it changed meanwhile. */
  async rows(): Promise<readonly Problem[]> {
    await this.open();
    return retry(() => this.readThrough());
  }

  /** Waits until the rows are as they should be, and gives them. */
  async waitFor(isRight: (problems: readonly Problem[]) => boolean): Promise<readonly Problem[]> {
    return eventually('Problems', () => this.rows(), isRight);
  }

  private async readThrough(): Promise<readonly Problem[]> {
    await this.panel.hover();
    const drawn = await this.drawn();
    if (drawn.length === 0) {
      return [];
    }
    const rows = new Map<number, Row>();
    await this.scroll(-1_000_000, found => found.some(row => row.index === 0));
    for (;;) {
      const known = rows.size;
      for (const row of await this.drawn()) {
        rows.set(row.index, row);
      }
      if (rows.size === 0 || [...rows.values()].some(row => row.last)) {
        return toProblems([...rows.values()].sort((a, b) => a.index - b.index));
      }
      if (rows.size === known) {
        await this.scroll(SCROLL_PX, found => found.some(row => !rows.has(row.index)));
      }
    }
  }

  private async scroll(by: number, until: (rows: readonly Row[]) => boolean): Promise<void> {
    await eventually('scrolling through Problems', async () => {
      await this.page.mouse.wheel(0, by);
      return this.drawn();
    }, rows => rows.length === 0 || until(rows), SCROLL_LIMIT_MS);
  }

  private async drawn(): Promise<readonly Row[]> {
    const rows = await readAll(this.panel.locator('.monaco-list-rows > .monaco-list-row'), {
      index: '@data-index',
      last: '@data-last-element',
      level: '@aria-level',
      name: '.label-name',
      icon: '.marker-icon@class',
      message: '.marker-message',
      source: '.marker-source',
      code: '.marker-code',
      place: '.marker-line',
    });
    return rows.map(({ index, last, level, name, icon, message, source, code, place }) => {
      const [line, column] = (place.match(/\d+/g) ?? []).map(Number);
      return {
        index: Number(index), last: last === 'true', level: Number(level), name,
        severity: icon.includes('error') ? 'error' : icon.includes('warning') ? 'warning' : 'info',
        message, source, code, line: line ?? 0, column: column ?? 0,
      };
    });
  }
}

/** Files are rows of level 1, problems of level 2; what is below that is related information. */
function toProblems(rows: readonly Row[]): readonly Problem[] {
  const problems: Problem[] = [];
  let file = '';
  for (const { level, name, severity, message, source, code, line, column } of rows) {
    if (level === 1) {
      file = name;
    } else if (level === 2) {
      problems.push({ file, severity, message, source, code, line, column });
    }
  }
  return problems;
}
