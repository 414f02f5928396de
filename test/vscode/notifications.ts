import type { Locator, Page } from 'playwright-core';
import { readAll } from './dom.ts';
import type { QuickPick } from './quick-pick.ts';
import { LIMIT_MS } from './wait.ts';

/** From anywhere in the notifications centre to a button in it. */
const MOST_TABS = 12;

export interface Notification {
  readonly severity: 'info' | 'warning' | 'error';
  readonly message: string;
  /** The extension's name; VS Code shows it only on a notification that is unfolded, as those with buttons are. */
  readonly source: string;
  readonly buttons: readonly string[];
}

/**
 * Notifications, read in the notifications centre: the switch that lets tests in also turns the toasts off, and the
 * centre keeps them, so nothing is missed by looking late.
 */
export class Notifications {
  private readonly centre: Locator;
  private readonly items: Locator;

  constructor(private readonly page: Page, private readonly quickPick: QuickPick) {
    this.centre = page.locator('.notifications-center.visible');
    this.items = this.centre.locator('.notification-list-item');
  }

  async open(): Promise<void> {
    if (!(await this.centre.isVisible())) {
      await this.quickPick.ask('>Notifications: Show Notifications', 'Notifications: Show Notifications');
      await this.centre.waitFor({ timeout: LIMIT_MS });
    }
  }

  /** What is there now, newest first. */
  async list(): Promise<readonly Notification[]> {
    await this.open();
    const items = await readAll(this.items, {
      icon: '.notification-list-item-icon@class',
      message: '.notification-list-item-message',
      source: '.notification-list-item-source',
      buttons: '.notification-list-item-buttons-container .monaco-text-button',
    });
    return items.map(({ icon, message, source, buttons }) => ({
      severity: icon.includes('error') ? 'error' : icon.includes('warning') ? 'warning' : 'info',
      message,
      source: source.replace(/^Source: /, ''),
      buttons: buttons === '' ? [] : buttons.split('\n'),
    }));
  }

  /** Waits for a notification that says this (a string may be a part of it), and gives its text. */
  async find(message: string | RegExp): Promise<string> {
    await this.open();
    const item = this.item(message);
    await item.waitFor({ timeout: LIMIT_MS });
    return (await item.locator('.notification-list-item-message').innerText()).trim();
  }

  async press(message: string | RegExp, button: string): Promise<void> {
    await this.open();
    await this.item(message).getByRole('button', { name: button, exact: true }).click({ timeout: LIMIT_MS });
  }

  /** The same with nothing but the keyboard: Tab from the list to the button, Enter. */
  async pressByKeyboard(message: string | RegExp, button: string): Promise<void> {
    await this.open();
    await this.item(message).waitFor({ timeout: LIMIT_MS });
    const focused = this.item(message).locator('.monaco-button:focus', { hasText: button });
    for (let left = MOST_TABS; left > 0 && !(await focused.isVisible()); left--) await this.page.keyboard.press('Tab');
    await focused.waitFor({ timeout: 1000 });
    await this.page.keyboard.press('Enter');
  }

  async clear(): Promise<void> {
    await this.quickPick.ask('>Notifications: Clear All Notifications', 'Notifications: Clear All Notifications');
    await this.items.first().waitFor({ state: 'hidden' });
  }

  async close(): Promise<void> {
    if (await this.centre.isVisible()) {
      await this.centre.getByRole('button', { name: /^Hide Notifications/ }).click();
      await this.centre.waitFor({ state: 'hidden' });
    }
  }

  private item(message: string | RegExp): Locator {
    return this.items.filter({ has: this.page.locator('.notification-list-item-message', { hasText: message }) }).first();
  }
}
