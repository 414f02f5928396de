import { spawnSync } from 'node:child_process';
import path from 'node:path';

/** `npm run demo`: what Rapport says of the example, whom its posts are for, and when they go out. */
const root = path.resolve(import.meta.dirname, '..');
const rapport = path.join(root, 'dist/cli/rapport.js');
const example = path.join(root, 'examples/riverside');

for (const args of [['check', '--fail-on', 'never', '--today', '2026-11-24'], ['fit'], ['plan', '--today', '2026-11-24']]) {
  console.log(`\n$ cd examples/riverside && rapport ${args.join(' ')}\n`);
  const { status } = spawnSync(process.execPath, [rapport, ...args], { cwd: example, stdio: 'inherit' });
  if (status !== 0) process.exitCode = status ?? 1;
}
