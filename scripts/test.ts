import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';

/**
 * Every check of the project, one after the other: `npm test`. `core` leaves the editor out, `editor` is the editor
 * alone. The last line counts what passed and failed; a check without tests of its own counts as one.
 */
const root = path.resolve(import.meta.dirname, '..');
const tally = path.join(root, 'out/tally.json');

interface Step {
  readonly name: string;
  readonly part: 'core' | 'editor';
  readonly command: readonly string[];
  /** Whether the step writes what it counted to the tally. */
  readonly counts?: boolean;
}

const STEPS: readonly Step[] = [
  { name: 'types', part: 'core', command: ['npx', 'tsc', '-p', 'tsconfig.json'] },
  { name: 'types of the core alone', part: 'core', command: ['npx', 'tsc', '-p', 'tsconfig.core.json'] },
  { name: 'types of the pages', part: 'core', command: ['npx', 'tsc', '-p', 'src/webview'] },
  { name: 'lint', part: 'core', command: ['npx', 'eslint', '.'] },
  { name: 'generated files', part: 'core', command: ['npx', 'tsx', 'scripts/generate.ts', '--check'] },
  { name: 'build', part: 'core', command: ['npx', 'tsx', 'scripts/build.ts'] },
  { name: 'declarations of the library', part: 'core', command: ['npx', 'tsc', '-p', 'tsconfig.types.json'] },
  { name: 'core tests', part: 'core', counts: true, command: ['npx', 'mocha', '--reporter', 'test/tally-reporter.cjs'] },
  { name: 'editor tests', part: 'editor', counts: true, command: ['npx', 'tsx', 'test/vscode/run.ts'] },
];

const [only] = process.argv.slice(2);
let passed = 0;
let failed = 0;
mkdirSync(path.dirname(tally), { recursive: true });
for (const step of STEPS) {
  if (only !== undefined && step.part !== only) continue;
  console.log(`\n— ${step.name}`);
  rmSync(tally, { force: true });
  const [program = '', ...args] = step.command;
  const { status } = spawnSync(program, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, RAPPORT_TALLY: tally } });
  const counted = step.counts ? readTally() : null;
  passed += counted?.passed ?? (status === 0 ? 1 : 0);
  // A step that ended badly without a failure of its own never got to its end.
  failed += counted && (counted.failed > 0 || status === 0) ? counted.failed : status === 0 ? 0 : 1;
  if (status !== 0) console.log(`— ${step.name}: failed`);
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;

function readTally(): { readonly passed: number; readonly failed: number } | null {
  try {
    return JSON.parse(readFileSync(tally, 'utf8')) as { passed: number; failed: number };
  } catch {
    return null;
  }
}
