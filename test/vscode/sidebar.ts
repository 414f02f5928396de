import type { Locator } from 'playwright-core';
import { readAll } from './dom.ts';
import { eventually, retry } from './wait.ts';
import type { Workbench } from './workbench.ts';

/** The views of Rapport in the side bar. */
export class Sidebar {
  constructor(private readonly workbench: Workbench) {}

  pane(title: string): Locator {
    const { page } = this.workbench;
    return page.locator('.pane').filter({ has: page.locator('.pane-header', { hasText: new RegExp(`^${title}$`) }) });
  }

  header(title: string): Locator {
    return this.pane(title).locator('.pane-header');
  }

  row(words: string | RegExp, view = 'Plan'): Locator {
    return this.pane(view).locator('.monaco-list-row').filter({ hasText: words }).first();
  }

  /** Waits until a row of the plan stands under a day, as a person reads it: from top to bottom. */
  async waitUnder(day: string, words: string): Promise<void> {
    const rows = this.pane('Plan').locator('.monaco-list-row');
    const read = async (): Promise<readonly string[]> => [...await readAll(rows, { at: '@data-index', text: '.label-name' })].sort((a, b) => Number(a.at) - Number(b.at)).map(({ text }) => text);
    await eventually(`${words} under ${day}`, read, (all) => {
      const above = all.slice(0, all.findIndex((text) => text.includes(words)));
      return above.findLast((text) => /^[A-Z][a-z]{2} \d+ [A-Z][a-z]{2}$/.test(text)) === day;
    });
  }

  /** Does one of the things that a row offers while the pointer is on it. A row that goes elsewhere meanwhile is looked for again. */
  async act(words: string | RegExp, title: string, view = 'Plan'): Promise<void> {
    await retry(async () => {
      await this.row(words, view).hover({ timeout: 3000 });
      await this.row(words, view).locator(`[aria-label^="${title}"]`).click({ timeout: 3000 });
    });
  }
}
