import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import type { Settings } from './settings.ts';

const here = path.dirname(fileURLToPath(import.meta.url));

/** What a server must not have from the shell that started the tests: it may itself be a terminal of VS Code. */
const NOT_INHERITED = /^(VSCODE_|ELECTRON_|CODE_SERVER|NODE_OPTIONS$|npm_|XDG_)/;

export interface FolderOptions {
  readonly settings: Settings;
  readonly env: Readonly<Record<string, string>>;
  readonly skippedBuiltins: readonly string[];
}

export interface ServerFolder {
  /** The switches that make the server use this folder. */
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  /** To be loaded first into the server's Node. */
  readonly guard: string;
  readonly refusedFile: string;
}

/** Lays out a server's folder: settings, a home, the guard that keeps it offline. */
export function layOut(folder: string, options: FolderOptions): ServerFolder {
  const user = path.join(folder, 'user');
  const extensions = path.join(folder, 'extensions');
  const home = path.join(folder, 'home');
  const guard = path.join(folder, 'offline-guard.cjs');
  const refusedFile = path.join(folder, 'refused.txt');
  for (const made of [path.join(user, 'User'), extensions, home]) {
    mkdirSync(made, { recursive: true });
  }
  writeFileSync(path.join(user, 'User/settings.json'), JSON.stringify(options.settings, undefined, 2));
  buildSync({ entryPoints: [path.join(here, 'offline-guard.ts')], outfile: guard, platform: 'node', format: 'cjs', target: 'node20', logLevel: 'error' });
  return {
    args: [
      '--server-data-dir', folder, '--user-data-dir', user, '--extensions-dir', extensions,
      '--accept-server-license-terms', '--disable-telemetry',
    ],
    env: {
      ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !NOT_INHERITED.test(name))),
      HOME: home, TMPDIR: folder, XDG_RUNTIME_DIR: folder,
      EXTENSIONS_GALLERY: JSON.stringify({ serviceUrl: '', itemUrl: '', resourceUrlTemplate: '' }),
      VSCODE_SKIP_BUILTIN_EXTENSIONS: options.skippedBuiltins.join(','),
      RAPPORT_TEST_REFUSED: refusedFile,
      ...options.env,
    },
    guard,
    refusedFile,
  };
}
