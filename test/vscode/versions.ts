import { copyFileSync, mkdirSync } from 'node:fs';
import path from 'node:path';

/** What differs between the versions of VS Code that the tests can run in. */
export interface VersionFacts {
  /** The folder here whose lock says what is installed. */
  readonly lockFolder: string;
  /**
   * The native modules that are built. spdlog writes the log files and output channels; the watchdog ends an
   * extension host whose server has gone, so that none is left behind.
   */
  readonly native: readonly string[];
  /** What is left to do once all is installed. */
  finish?(home: string, root: string): void;
}

/**
 * The older version's ripgrep is downloaded by its post-install script, from no package registry. The newer one
 * comes inside a package, so that one is put in its place. File search and Go to File need it.
 */
function placeRipgrep(home: string, root: string): void {
  const bin = path.join(root, 'node_modules/@vscode/ripgrep/bin');
  mkdirSync(bin, { recursive: true });
  copyFileSync(path.join(home, 'node_modules/@vscode/ripgrep-linux-x64/bin/rg'), path.join(bin, 'rg'));
}

/** The current version, and the oldest that `engines.vscode` admits. */
export type VsCodeVersion = '1.139' | '1.100';

export const VERSIONS: Readonly<Record<VsCodeVersion, VersionFacts>> = {
  '1.139': { lockFolder: 'server', native: ['@vscode/spdlog', '@vscode/native-watchdog'] },
  '1.100': { lockFolder: 'server-1.100', native: ['@vscode/spdlog', 'native-watchdog'], finish: placeRipgrep },
};

export const DEFAULT_VERSION: VsCodeVersion = '1.139';

/** What the journeys of a writer are made in: the newest, and the oldest that engines.vscode admits. */
export const MAIN_VERSIONS: readonly VsCodeVersion[] = [DEFAULT_VERSION, '1.100'];

export function isVsCodeVersion(text: string): text is VsCodeVersion {
  return Object.hasOwn(VERSIONS, text);
}
