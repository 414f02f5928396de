import type { Locator, Page } from 'playwright-core';
import type { QuickPick } from './quick-pick.ts';
import { eventually, LIMIT_MS, retry, toPattern } from './wait.ts';

export type Severity = 'error' | 'warning' | 'info' | 'hint';

export interface Place {
  /** From 1, as the status bar counts. */
  readonly line: number;
  readonly column: number;
}

/** The text editor of the active editor group. */
export class Editor {
  readonly element: Locator;
  private readonly actions: Locator;

  constructor(private readonly page: Page, private readonly quickPick: QuickPick) {
    this.element = page.locator('.editor-group-container.active .monaco-editor').first();
    this.actions = page.locator('.action-widget .monaco-list-row.action');
  }

  async focus(): Promise<void> {
    await this.element.locator('.native-edit-context, textarea.inputarea').first().focus();
    await this.page.locator('.editor-group-container.active .monaco-editor.focused').first().waitFor();
  }

  /** Puts the cursor there, by Go to Line, and waits until the status bar agrees. */
  async goTo({ line, column }: Place): Promise<void> {
    await this.quickPick.ask(`:${line}:${column}`, /\d/);
    const status = this.page.locator('[id="status.editor.selection"]');
    await status.filter({ hasText: new RegExp(`Ln ${line}, Col ${column}(?!\\d)`) }).waitFor({ timeout: LIMIT_MS });
    await this.focus();
  }

  /** Inserts text at the cursor, as pasting does: nothing is completed or indented on the way. */
  async insert(text: string): Promise<void> {
    await this.focus();
    await this.page.keyboard.insertText(text);
  }

  /**
   * The whole text, through the clipboard: the page draws only the lines in view, and breaks long ones. The cursor is
   * put back where it was.
   */
  async text(): Promise<string> {
    const unset = `unset ${Math.random()}`;
    await this.page.evaluate(`navigator.clipboard.writeText('${unset}')`);
    await this.focus();
    await this.page.keyboard.press('Control+A');
    await this.page.keyboard.press('Control+C');
    const text = await eventually('copying the text', async () => String(await this.page.evaluate('navigator.clipboard.readText()')), copied => copied !== unset);
    await this.page.keyboard.press('Control+U');
    return text;
  }

  /** Saves, and waits until the tab says so. */
  async save(): Promise<void> {
    await this.focus();
    await this.page.keyboard.press('Control+S');
    await this.page.locator('.editor-group-container.active .tab.active.dirty').waitFor({ state: 'hidden', timeout: LIMIT_MS });
  }

  /** The squiggles in view. One that runs over a line's end counts once for each line it is drawn on. */
  async squiggles(): Promise<Readonly<Record<Severity, number>>> {
    const count = (severity: Severity): Promise<number> => this.squiggle(severity).count();
    return { error: await count('error'), warning: await count('warning'), info: await count('info'), hint: await count('hint') };
  }

  /** Waits until there are that many squiggles of a severity; with no number, until there is one. */
  async waitForSquiggles(severity: Severity, count?: number): Promise<number> {
    return eventually(`${severity} squiggles`, () => this.squiggle(severity).count(), found => count === undefined ? found > 0 : found === count);
  }

  /** What VS Code says when the mouse rests on a squiggle, once it says those words: who knows more of it adds that by and by. */
  async hover(severity: Severity, words: string | RegExp = /\S/, nth = 0): Promise<string> {
    const box = await this.squiggle(severity).nth(nth).boundingBox();
    if (box === null) {
      throw new Error(`there is no ${severity} squiggle ${nth} in view`);
    }
    const hover = this.page.locator('.monaco-hover:visible').filter({ hasText: words }).first();
    await retry(async () => {
      await this.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 3 });
      await hover.waitFor({ timeout: 3000 });
    }, () => this.page.mouse.move(0, 0));
    return (await hover.innerText()).trim();
  }

  /** What Ctrl+. offers at the cursor. */
  async quickFixes(): Promise<readonly string[]> {
    await this.openQuickFixes();
    const titles = await this.actions.locator('.title').allInnerTexts();
    await this.closeQuickFixes();
    return titles.map(title => title.trim());
  }

  /** Applies a quick fix at the cursor with nothing but the keyboard: Ctrl+., arrows, Enter. */
  async applyQuickFix(title: string | RegExp): Promise<void> {
    const wanted = toPattern(title);
    await this.openQuickFixes();
    const seen: string[] = [];
    for (let left = await this.actions.count(); left > 0; left--) {
      const focused = (await this.focusedAction())!;
      if (wanted.test(focused)) {
        await this.page.keyboard.press('Enter');
        await this.actions.first().waitFor({ state: 'hidden' });
        return;
      }
      seen.push(focused);
      if (left > 1) {
        await this.page.keyboard.press('ArrowDown');
        await eventually('the next quick fix', () => this.focusedAction(), text => text !== undefined && text !== focused);
      }
    }
    await this.closeQuickFixes();
    throw new Error(`no quick fix ${String(title)} among: ${seen.join(' | ')}`);
  }

  /** Gives what is at the cursor another name, by F2, and saves every file that this changes. */
  async rename(name: string): Promise<void> {
    const box = this.page.locator('.monaco-editor.rename-box input');
    await retry(async () => {
      await this.page.keyboard.press('F2');
      await box.waitFor({ timeout: 3000 });
    });
    await box.fill(name);
    await box.press('Enter');
    await this.page.locator('.monaco-editor.rename-box').waitFor({ state: 'hidden' });
    // Files that are not open are written by the rename itself, or opened by it: by and by.
    await this.page.locator('.tabs-container .tab.dirty').first().waitFor({ timeout: LIMIT_MS });
    await this.quickPick.ask('>File: Save All Files', 'File: Save All Files');
    // What is still unsaved would hold the window up with a question.
    await eventually('all saved', () => this.page.locator('.tabs-container .tab.dirty').count(), unsaved => unsaved === 0);
  }

  /** Presses Ctrl+. at the cursor. An extension that is still at work offers nothing yet, so it is asked again. */
  async openQuickFixes(): Promise<void> {
    await this.focus();
    await retry(async () => {
      await this.page.keyboard.press('Control+.');
      await this.actions.first().waitFor({ timeout: 3000 });
    }, () => this.page.keyboard.press('Escape'));
    await eventually('a focused quick fix', () => this.focusedAction(), text => text !== undefined);
  }

  private squiggle(severity: Severity): Locator {
    return this.element.locator(`.view-overlays .squiggly-${severity}`);
  }

  private async closeQuickFixes(): Promise<void> {
    await this.page.keyboard.press('Escape');
    await this.actions.first().waitFor({ state: 'hidden' });
  }

  private async focusedAction(): Promise<string | undefined> {
    const [text] = await this.page.locator('.action-widget .monaco-list-row.action.focused .title').allInnerTexts();
    return text?.trim();
  }
}
