import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const hostFolder = path.join(path.dirname(fileURLToPath(import.meta.url)), 'host');

export interface BundleOptions {
  /** The test files; all of `host/*.test.ts` unless said otherwise. */
  readonly tests?: readonly string[];
  /** Where the bundles go. Emptied first. It must be inside the repository: Mocha is looked up from there. */
  readonly outFolder?: string;
}

/** Bundles the tests that run inside the extension host, each with what it imports, and gives the entry's path. */
export async function bundleHostTests(options: BundleOptions = {}): Promise<string> {
  const outFolder = options.outFolder ?? path.resolve(hostFolder, '../../../out/host');
  const tests = options.tests ?? readdirSync(hostFolder).filter(name => name.endsWith('.test.ts')).map(name => path.join(hostFolder, name));
  rmSync(outFolder, { recursive: true, force: true });
  const entries = [path.join(hostFolder, 'index.ts'), ...tests];
  await build({
    // Named one by one: esbuild would otherwise lay them out by the folder they have in common.
    entryPoints: entries.map(file => ({ in: file, out: path.basename(file, '.ts') })),
    outdir: outFolder,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    // The Node of the oldest VS Code.
    target: 'node20',
    sourcemap: 'linked',
    external: ['vscode', 'mocha'],
    logLevel: 'warning',
  });
  return path.join(outFolder, 'index.cjs');
}
