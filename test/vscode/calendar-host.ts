import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { pageHtml } from '../../src/extension/calendar/page-html.ts';
import type { CalendarState, HostMessage, PageMessage } from '../../src/webview/protocol.ts';
import type { Browser } from './browser.ts';
import { root } from './package.ts';

/** What the page gets from VS Code's themes, as they are in Dark Modern, Light Modern and the high contrast themes. */
const THEMES: Readonly<Record<Theme, Readonly<Record<string, string>>>> = {
  dark: { 'editor-background': '#1f1f1f', 'editor-foreground': '#cccccc', foreground: '#cccccc', descriptionForeground: '#9d9d9d', focusBorder: '#0078d4', 'button-background': '#0078d4', 'button-foreground': '#ffffff', 'button-secondaryBackground': '#313131', 'button-secondaryForeground': '#cccccc', 'button-secondaryHoverBackground': '#3c3c3c', 'input-background': '#313131', 'input-foreground': '#cccccc', 'input-border': '#3c3c3c', 'dropdown-background': '#313131', 'dropdown-foreground': '#cccccc', 'panel-border': '#3c3c3c', 'widget-border': '#3c3c3c', 'editorWidget-background': '#252526', 'sideBar-background': '#181818', 'editor-inactiveSelectionBackground': '#3a3d41', 'badge-background': '#616161', 'badge-foreground': '#f8f8f8', 'textLink-foreground': '#4daafc', 'charts-blue': '#59a4f9', 'charts-orange': '#d18616', 'charts-green': '#89d185', 'charts-purple': '#b180d7' },
  light: { 'editor-background': '#ffffff', 'editor-foreground': '#3b3b3b', foreground: '#3b3b3b', descriptionForeground: '#616161', focusBorder: '#005fb8', 'button-background': '#005fb8', 'button-foreground': '#ffffff', 'button-secondaryBackground': '#e5e5e5', 'button-secondaryForeground': '#3b3b3b', 'button-secondaryHoverBackground': '#cccccc', 'input-background': '#ffffff', 'input-foreground': '#3b3b3b', 'input-border': '#cecece', 'dropdown-background': '#ffffff', 'dropdown-foreground': '#3b3b3b', 'panel-border': '#e5e5e5', 'widget-border': '#e5e5e5', 'editorWidget-background': '#f8f8f8', 'sideBar-background': '#f8f8f8', 'editor-inactiveSelectionBackground': '#e5ebf1', 'badge-background': '#cccccc', 'badge-foreground': '#3b3b3b', 'textLink-foreground': '#005fb8', 'charts-blue': '#0063d3', 'charts-orange': '#d18616', 'charts-green': '#388a34', 'charts-purple': '#652d90' },
  contrast: { 'editor-background': '#000000', 'editor-foreground': '#ffffff', foreground: '#ffffff', descriptionForeground: '#ffffff', focusBorder: '#f38518', contrastBorder: '#6fc3df', contrastActiveBorder: '#f38518', 'button-foreground': '#ffffff', 'button-background': '#000000', 'button-secondaryForeground': '#ffffff', 'button-border': '#6fc3df', 'input-background': '#000000', 'input-foreground': '#ffffff', 'input-border': '#6fc3df', 'dropdown-background': '#000000', 'dropdown-foreground': '#ffffff', 'editorWidget-background': '#0c141f', 'badge-background': '#000000', 'badge-foreground': '#ffffff', 'textLink-foreground': '#21a6ff', 'charts-blue': '#59a4f9', 'charts-orange': '#d18616', 'charts-green': '#89d185', 'charts-purple': '#b180d7' },
};

export type Theme = 'dark' | 'light' | 'contrast';

export interface CalendarPage {
  readonly page: Page;
  /** What the browser refused by the page's policy, or threw. */
  readonly troubles: readonly string[];
  readonly send: (message: HostMessage) => Promise<void>;
  /** What the page would keep across a reload of the window. */
  readonly state: () => Promise<CalendarState>;
}

export interface CalendarOptions {
  readonly theme?: Theme;
  readonly state?: Partial<CalendarState>;
  /** A script that runs before the page's own. */
  readonly before?: string;
  readonly answer: (message: PageMessage, send: (message: HostMessage) => Promise<void>) => Promise<void>;
}

/** The built calendar page in a browser, under its own policy, with a stub in the place of VS Code. */
export async function openCalendar(browser: Browser, { theme = 'dark', state = {}, before = '', answer }: CalendarOptions): Promise<CalendarPage & AsyncDisposable> {
  const folder = path.join(root, 'dist/webview');
  const html = pageHtml({ script: '/calendar.js', style: '/calendar.css', source: "'self'", nonce: 'n0nce' });
  const server = createServer(({ url }, response) => {
    const isPage = url === '/';
    if (!isPage && url !== '/calendar.js' && url !== '/calendar.css') return response.writeHead(404).end();
    const type = isPage ? 'text/html' : url.endsWith('.js') ? 'text/javascript' : 'text/css';
    return response.writeHead(200, { 'content-type': `${type}; charset=utf-8` }).end(isPage ? html : readFileSync(path.join(folder, url)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const page = await browser.newPage();
  page.setDefaultTimeout(10_000);
  const troubles: string[] = [];
  page.on('pageerror', (error) => troubles.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' && !/favicon/.test(message.location().url)) troubles.push(message.text());
  });
  const send = async (message: HostMessage): Promise<void> => {
    await page.evaluate(`window.postMessage(${JSON.stringify(message)}, '*')`);
  };
  await page.exposeFunction('rapportToHost', (message: PageMessage) => answer(message, send));
  if (before !== '') await page.addInitScript(before);
  await page.addInitScript(`{
    let state = ${JSON.stringify(state)};
    window.rapportState = () => state;
    window.acquireVsCodeApi = () => ({ postMessage: (message) => void window.rapportToHost(message), getState: () => state, setState: (next) => { state = next; } });
    const theme = ${JSON.stringify(THEMES[theme])};
    document.addEventListener('DOMContentLoaded', () => { for (const [name, value] of Object.entries(theme)) document.documentElement.style.setProperty('--vscode-' + name, value); });
  }`);
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  return {
    page, troubles, send,
    state: () => page.evaluate('window.rapportState()'),
    [Symbol.asyncDispose]: async () => {
      await page.close();
      server.close();
    },
  };
}
