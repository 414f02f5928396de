import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import { onExit } from './cleanup.ts';
import { findChromium } from './install.ts';

export interface BrowserOptions {
  /** False shows the window, for a person who looks on. */
  readonly headless?: boolean;
  readonly width?: number;
  readonly height?: number;
}

export interface Browser extends AsyncDisposable {
  readonly context: BrowserContext;
  newPage(): Promise<Page>;
  /** What the pages asked of any host but 127.0.0.1, as `host` or `host:port`. Every such request was refused. */
  refused(): readonly string[];
  dispose(): Promise<void>;
}

const ARGS = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-gpu',
  '--disable-quic',
  '--disable-sync',
  '--no-first-run',
  // Only pages of a server on this machine are opened, and in a container or as root the sandbox does not start.
  '--no-sandbox',
  // Refuses at the lowest level, for workers and iframes too. Addresses given as numbers are "resolved" as well.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];

/** A headless Chromium with a fresh profile, for the pages of a test server. */
export async function startBrowser(options: BrowserOptions = {}): Promise<Browser> {
  const executablePath = await findChromium();
  const home = mkdtempSync(path.join(tmpdir(), 'rapport-browser-'));
  const removeHome = (): void => rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  const forget = onExit(removeHome);
  const refused = new Set<string>();
  try {
    const browser = await chromium.launch({
      executablePath,
      headless: options.headless ?? true,
      args: ARGS,
      env: { ...process.env, HOME: home, XDG_CONFIG_HOME: home, XDG_CACHE_HOME: home },
    });
    const context = await browser.newContext({ viewport: { width: options.width ?? 1400, height: options.height ?? 900 } });
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const note = (address: string): void => {
      const { protocol, hostname, host } = new URL(address);
      if (/^(https?|wss?):$/.test(protocol) && hostname !== '127.0.0.1') {
        refused.add(host);
      }
    };
    context.on('request', request => note(request.url()));
    context.on('page', page => page.on('websocket', socket => note(socket.url())));
    const dispose = async (): Promise<void> => {
      await browser.close();
      removeHome();
      forget();
    };
    return { context, newPage: () => context.newPage(), refused: () => [...refused].sort(), dispose, [Symbol.asyncDispose]: dispose };
  } catch (error) {
    removeHome();
    forget();
    throw error;
  }
}
