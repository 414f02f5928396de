import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { onExit } from './cleanup.ts';
import { ensureVsCode } from './install.ts';
import { layOut } from './server-folder.ts';
import { killGroup, portOf, stop } from './server-process.ts';
import { SKIPPED_BUILTINS, userSettings, type ColorTheme, type Settings } from './settings.ts';
import type { VsCodeVersion } from './versions.ts';

export { startBrowser, type Browser, type BrowserOptions } from './browser.ts';
export type { ColorTheme, Settings, VsCodeVersion };

export interface ServerOptions {
  /** The folder that is opened, or the .code-workspace file that names several. The tests work on it as it is: hand in a copy. */
  readonly workspace: string;
  readonly version?: VsCodeVersion;
  /** Packaged extensions to install first. */
  readonly vsix?: readonly string[];
  /** User settings, over the quiet ones. */
  readonly settings?: Settings;
  readonly colorTheme?: ColorTheme;
  /** Seen by the server and by the extension host. */
  readonly env?: Readonly<Record<string, string>>;
  /** 'restricted' opens the folder untrusted, as a person sees it who has not said yes. Otherwise all is trusted. */
  readonly trust?: 'granted' | 'restricted';
  readonly skippedBuiltins?: readonly string[];
  /** Leaves the server's folder (logs, settings) where it is on disposal. So does the variable RAPPORT_TEST_KEEP. */
  readonly keep?: boolean;
}

export interface Server extends AsyncDisposable {
  readonly version: VsCodeVersion;
  readonly port: number;
  /** Everything the server writes is in here: user data, extensions, logs, sockets, temporary files. */
  readonly folder: string;
  readonly logFile: string;
  readonly startedInMs: number;
  /** How VS Code names a file of this machine. */
  uri(file: string): string;
  /** The workbench on the workspace. */
  url(payload?: Readonly<Record<string, string>>): string;
  /** What the server and its extension hosts tried to reach off this machine, as `host:port`. */
  refused(): readonly string[];
  dispose(): Promise<void>;
}

/** Starts a VS Code server on a free port of 127.0.0.1, with user data of its own. */
export async function startServer(options: ServerOptions): Promise<Server> {
  const vscode = await ensureVsCode(options.version);
  const started = performance.now();
  const folder = mkdtempSync(path.join(tmpdir(), 'rapport-vscode-'));
  const keep = options.keep ?? (process.env.RAPPORT_TEST_KEEP ?? '') !== '';
  const removeFolder = (): void => {
    if (!keep) {
      rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    }
  };
  let child: ChildProcess | undefined;
  const forget = onExit(() => {
    killGroup(child);
    removeFolder();
  });
  const dispose = async (): Promise<void> => {
    await stop(child);
    removeFolder();
    forget();
  };
  try {
    const { args, env, guard, refusedFile } = layOut(folder, {
      settings: userSettings(vscode.version, options.colorTheme ?? 'dark', options.settings ?? {}),
      env: options.env ?? {},
      skippedBuiltins: options.skippedBuiltins ?? SKIPPED_BUILTINS,
    });
    for (const vsix of options.vsix ?? []) {
      await promisify(execFile)(vscode.node, [vscode.main, ...args, '--install-extension', path.resolve(vsix), '--force'], { env });
    }
    const logFile = path.join(folder, 'server.log');
    child = spawn(vscode.node, [
      // The server hands its own Node switches on to the extension hosts it forks.
      '--require', guard,
      vscode.main, ...args,
      '--host', '127.0.0.1', '--port', '0', '--without-connection-token',
      // Without this switch a built workbench ignores the extension and the tests that a URL names.
      '--enable-smoke-test-driver',
      '--disable-experiments', '--skip-release-notes', '--skip-welcome',
      ...(options.trust === 'restricted' ? [] : ['--disable-workspace-trust']),
      // Should this process be killed outright, the server ends by itself.
      '--enable-remote-auto-shutdown', '--reconnection-grace-time', '60',
    ], { env, cwd: folder, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
    const port = await portOf(child, logFile);
    const workspace = path.resolve(options.workspace);
    return {
      version: vscode.version, port, folder, logFile,
      startedInMs: Math.round(performance.now() - started),
      uri: file => `vscode-remote://127.0.0.1:${port}${path.resolve(file)}`,
      url: (payload = {}) => {
        // The folder is named here and not by --default-folder, whose authority is not the one that the extension
        // host uses: one file would then go by two addresses.
        const query = new URLSearchParams({ [workspace.endsWith('.code-workspace') ? 'workspace' : 'folder']: workspace });
        query.set('payload', JSON.stringify(Object.entries({ skipWelcome: 'true', skipReleaseNotes: 'true', ...payload })));
        return `http://127.0.0.1:${port}/?${query.toString()}`;
      },
      refused: () => existsSync(refusedFile) ? [...new Set(readFileSync(refusedFile, 'utf8').trim().split('\n'))] : [],
      dispose, [Symbol.asyncDispose]: dispose,
    };
  } catch (error) {
    await dispose();
    throw error;
  }
}
