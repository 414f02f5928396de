import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { FrameLocator, Locator, Page } from 'playwright-core';
import type { Browser } from './browser.ts';
import { Editor } from './editor.ts';
import type { Server } from './launch.ts';
import { Notifications } from './notifications.ts';
import { Problems } from './problems.ts';
import { QuickPick } from './quick-pick.ts';
import { LIMIT_MS, toPattern } from './wait.ts';

export type { Place, Severity } from './editor.ts';
export type { Notification } from './notifications.ts';
export type { Problem } from './problems.ts';
export type { QuickPickRow } from './quick-pick.ts';
export { eventually } from './wait.ts';

export interface OpenOptions {
  /** A folder with an extension to run from its sources, instead of a .vsix given to the server. */
  readonly extension?: string;
}

/** VS Code's window, in the words of somebody who uses it. For anything else there is `page`. */
export class Workbench {
  readonly quickPick: QuickPick;
  readonly editor: Editor;
  readonly notifications: Notifications;
  readonly problems: Problems;

  private constructor(readonly page: Page) {
    this.quickPick = new QuickPick(page);
    this.editor = new Editor(page, this.quickPick);
    this.notifications = new Notifications(page, this.quickPick);
    this.problems = new Problems(page, this.quickPick);
  }

  /** A window that is open already: one that another window has opened. */
  static of(page: Page): Workbench {
    return new Workbench(page);
  }

  /** Opens the server's workspace, and waits for the extension host and for the colour theme. */
  static async open(browser: Browser, server: Server, options: OpenOptions = {}): Promise<Workbench> {
    const page = await browser.newPage();
    await page.goto(server.url(options.extension === undefined ? {} : { extensionDevelopmentPath: server.uri(options.extension) }));
    const slow = { timeout: 2 * LIMIT_MS };
    await page.locator('[id="status.host"]').waitFor(slow);
    // Until a theme is loaded the window is half light, half dark; then the theme's file is in the class.
    await page.locator('.monaco-workbench[class*="-themes-"]').waitFor(slow);
    return new Workbench(page);
  }

  /** Runs a command by its title in the palette, such as "View: Toggle Word Wrap", by keyboard alone. Waits until it is registered. */
  async runCommand(title: string): Promise<void> {
    await this.quickPick.run(title);
  }

  /** Opens a file of the workspace by its name, or by its path if the name alone is not enough. */
  async openFile(file: string): Promise<void> {
    const { dir, base } = path.posix.parse(file);
    await this.quickPick.ask(file, base, dir === '' ? undefined : dir);
    await this.page.locator(`.editor-group-container.active .tab.active[data-resource-name="${base}"]`).waitFor({ timeout: LIMIT_MS });
    await this.editor.element.locator('.view-line').first().waitFor({ timeout: LIMIT_MS });
    await this.editor.focus();
  }

  /** An item of the status bar, by the text it shows. */
  statusBarItem(text: string | RegExp): Locator {
    return this.page.locator('.part.statusbar .statusbar-item').filter({ hasText: toPattern(text) });
  }

  /** The document that an extension gave as `webview.html`: two frames down. */
  webview(nth = 0): FrameLocator {
    return this.page.frameLocator('iframe.webview.ready').nth(nth).frameLocator('iframe#active-frame');
  }

  /** Saves a picture of the window as PNG, and gives its path. */
  async screenshot(file: string): Promise<string> {
    const target = path.resolve(file);
    mkdirSync(path.dirname(target), { recursive: true });
    await this.page.screenshot({ path: target, animations: 'disabled' });
    return target;
  }

  async close(): Promise<void> {
    await this.page.close();
  }
}
