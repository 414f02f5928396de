import type { Locator, Page } from 'playwright-core';
import { readAll } from './dom.ts';
import { LIMIT_MS, retry, toPattern } from './wait.ts';

export interface QuickPickRow {
  readonly label: string;
  readonly description: string;
  readonly detail: string;
}

/** Rows of the palette that the arrows go over for one whose title was typed. */
const MOST_ARROWS = 8;

/** The box at the top of the workbench: the command palette, Go to File, and every quick pick and input box. */
export class QuickPick {
  readonly widget: Locator;
  readonly input: Locator;

  constructor(private readonly page: Page) {
    this.widget = page.locator('.quick-input-widget');
    this.input = this.widget.locator('.quick-input-filter input').first();
  }

  /** The rows that are drawn, once there is at least one. A long list draws only what fits: filter first. */
  async rows(): Promise<readonly QuickPickRow[]> {
    const rows = this.widget.locator('.quick-input-list .monaco-list-row');
    await rows.first().waitFor({ timeout: LIMIT_MS });
    return readAll(rows, {
      label: '.quick-input-list-row:first-child .label-name',
      description: '.quick-input-list-row:first-child .label-description',
      detail: '.quick-input-list-label-meta .label-name',
    });
  }

  /** Picks a row by its label. In a pick of many this ticks it: `accept()` then closes the list. */
  async pick(label: string | RegExp): Promise<void> {
    await this.row(label).click({ timeout: LIMIT_MS });
  }

  /** Types into the filter, or into an input box. */
  async fill(text: string): Promise<void> {
    await this.input.waitFor({ timeout: LIMIT_MS });
    await this.input.fill(text);
  }

  async accept(): Promise<void> {
    await this.input.press('Enter');
  }

  /** The prompt, and in its stead whatever is wrong with what was typed. */
  async message(): Promise<string> {
    return (await this.widget.locator('.quick-input-message').innerText()).trim();
  }

  async close(): Promise<void> {
    if (await this.widget.isVisible()) {
      await this.page.keyboard.press('Escape');
      await this.widget.waitFor({ state: 'hidden' });
    }
  }

  /**
   * Opens the palette with that text and picks a row. What decides is the text's beginning, as for a person: ">" asks
   * for commands, ":" for a line, and nothing at all for files.
   */
  async ask(text: string, label: string | RegExp, description?: string): Promise<void> {
    const row = this.row(label, description);
    await retry(
      async () => {
        await this.open();
        await this.input.fill(text, { timeout: 3000 });
        // A list that was made before the extension host had sent its commands does not grow: it is asked for anew.
        await row.waitFor({ timeout: 3000 });
        // What a command before this one opens late takes the focus, and closes the list: a person would open it again.
        await row.click({ timeout: 3000 });
      },
      () => this.close(),
    );
  }

  /** Runs a command with nothing but the keyboard: F1, its title, arrows, Enter. A command that is there twice is a person's to tell apart. */
  async run(title: string): Promise<void> {
    const focused = this.widget.locator('.monaco-list-row.focused').filter({ has: this.page.locator('.label-name', { hasText: toPattern(title) }) });
    await retry(
      async () => {
        await this.open();
        await this.input.fill(`>${title}`, { timeout: 3000 });
        await this.row(title).waitFor({ timeout: 3000 });
        for (let left = MOST_ARROWS; left > 0 && !(await focused.first().isVisible()); left--) await this.page.keyboard.press('ArrowDown');
        await focused.first().waitFor({ timeout: 1000 });
        await this.input.press('Enter', { timeout: 3000 });
      },
      () => this.close(),
    );
  }

  /** Opens the palette. The key is pressed again if the workbench was not listening yet. */
  private async open(): Promise<void> {
    await this.close();
    await retry(async () => {
      await this.page.keyboard.press('F1');
      await this.input.waitFor({ timeout: 2000 });
    });
  }

  private row(label: string | RegExp, description?: string): Locator {
    const name = this.page.locator('.quick-input-list-row:first-child .label-name').filter({ hasText: toPattern(label) });
    const rows = this.widget.locator('.quick-input-list .monaco-list-row').filter({ has: name });
    return (description === undefined ? rows : rows.filter({ hasText: description })).first();
  }
}
