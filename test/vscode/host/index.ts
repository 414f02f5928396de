/**
 * Runs inside the extension host: VS Code loads the bundle of this file and calls `run()`. See run-host-tests.ts for
 * the other side.
 */
import { appendFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { format } from 'node:util';

/** How a run went, as written to `result.json`. */
export interface HostResult {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export async function run(): Promise<void> {
  const folder = process.env.RAPPORT_TEST_REPORT;
  if (folder === undefined) {
    throw new Error('RAPPORT_TEST_REPORT is not set: start these tests with run-host-tests.ts');
  }
  // Imported at run time: Mocha is an ES module, and this bundle is not.
  const { default: Mocha } = await import('mocha');
  // The host's console ends up among VS Code's own messages. A file has the report alone, and outlives a crash.
  Mocha.reporters.Base.consoleLog = (...parts: readonly unknown[]) => appendFileSync(path.join(folder, 'report.txt'), `${format(...parts)}\n`);
  const mocha = new Mocha({ ui: 'bdd', color: false, timeout: 20_000, reporter: 'spec' });
  const grep = process.env.RAPPORT_TEST_GREP;
  if (grep !== undefined && grep !== '') {
    mocha.grep(new RegExp(grep));
  }
  for (const name of readdirSync(__dirname).filter(file => file.endsWith('.test.cjs')).sort()) {
    mocha.addFile(path.join(__dirname, name));
  }
  const result = { passed: 0, failed: 0, skipped: 0 };
  await new Promise<void>(resolve => {
    mocha.run(() => resolve())
      .on('pass', () => result.passed++)
      .on('fail', () => result.failed++)
      .on('pending', () => result.skipped++);
  });
  writeFileSync(path.join(folder, 'result.json'), JSON.stringify(result satisfies HostResult));
}
