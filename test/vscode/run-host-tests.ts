/**
 * Runs tests inside VS Code's extension host, on a copy of a workspace.
 *
 *     npx tsx test/vscode/run-host-tests.ts <extension folder> <bundled entry> <workspace folder>
 */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { onExit } from './cleanup.ts';
import type { HostResult } from './host/index.ts';
import { startBrowser, startServer, type ServerOptions } from './launch.ts';
import { mapTraces } from './traces.ts';

export interface HostTestOptions extends Omit<ServerOptions, 'workspace'> {
  /** The folder of the extension under test. */
  readonly extension: string;
  /** The bundle of host/index.ts, as `bundleHostTests()` gives it. */
  readonly entry: string;
  /** Copied first: tests may write to it. */
  readonly workspace: string;
  /** Runs only the tests whose full name matches. */
  readonly grep?: string;
  readonly limitMs?: number;
}

export interface HostTestRun extends HostResult {
  /** What Mocha printed. */
  readonly report: string;
  /** What the extension host or a page tried to reach off this machine. */
  readonly refused: readonly string[];
}

/** Rejects only if the tests could not be run to their end; tests that fail are counted. */
export async function runHostTests(options: HostTestOptions): Promise<HostTestRun> {
  const { extension, entry, limitMs = 180_000 } = options;
  if (!existsSync(entry)) {
    throw new Error(`no bundled tests at ${entry}: call bundleHostTests() first`);
  }
  const folder = mkdtempSync(path.join(tmpdir(), 'rapport-host-'));
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  const forget = onExit(remove);
  try {
    const [workspace, results] = [path.join(folder, 'workspace'), path.join(folder, 'results')];
    cpSync(options.workspace, workspace, { recursive: true });
    mkdirSync(results);
    const env = { ...options.env, RAPPORT_TEST_REPORT: results, RAPPORT_TEST_GREP: options.grep ?? '' };
    await using server = await startServer({ ...options, workspace, env });
    await using browser = await startBrowser();
    const log: string[] = [];
    const page = await browser.newPage();
    const why = await ended(page, log, limitMs, () =>
      page.goto(server.url({ extensionDevelopmentPath: server.uri(extension), extensionTestsPath: server.uri(entry) })));
    const report = mapTraces(readIfAny(path.join(results, 'report.txt')));
    const result = readIfAny(path.join(results, 'result.json'));
    if (result === '') {
      throw new Error([`the tests did not run to their end: ${why}`, report, ...log.slice(-40)].join('\n'));
    }
    return { ...JSON.parse(result) as HostResult, report, refused: [...server.refused(), ...browser.refused()] };
  } finally {
    remove();
    forget();
  }
}

/** Waits until VS Code says that the tests have ended, or until it can't any more. Gives the reason. */
function ended(page: Page, log: string[], limitMs: number, start: () => Promise<unknown>): Promise<string> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve(`no end after ${limitMs / 1000} s`), limitMs);
    const end = (why: string): void => {
      clearTimeout(timer);
      resolve(why);
    };
    page.on('crash', () => end('the page crashed'));
    page.on('close', () => end('the page was closed'));
    const setUp = async (): Promise<void> => {
      // The workbench looks for functions of these names when it runs tests: VS Code's own tests report by them.
      await page.exposeFunction('codeAutomationLog', (type: string, parts: readonly unknown[]) => {
        log.push(`[${type}] ${parts.map(String).join(' ')}`);
      });
      await page.exposeFunction('codeAutomationExit', (code: number) => end(`VS Code ended them with ${code}`));
      await start();
    };
    setUp().catch((error: unknown) => {
      clearTimeout(timer);
      reject(error instanceof Error ? error : new Error(String(error)));
    });
  });
}

function readIfAny(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [extension, entry, workspace] = process.argv.slice(2);
  if (extension === undefined || entry === undefined || workspace === undefined) {
    process.stderr.write('usage: run-host-tests.ts <extension folder> <bundled entry> <workspace folder>\n');
    process.exitCode = 2;
  } else {
    const { passed, failed, skipped, report } = await runHostTests({ extension, entry, workspace });
    process.stdout.write(`${report}\n${passed} passed, ${failed} failed, ${skipped} skipped\n`);
    process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
  }
}
