import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { assetsLine } from './assets.ts';
import { buildRapport, builtAt, compileTools, contenders, installPeers, type Contender } from './contenders.ts';
import { measure, type Usage } from './measure.ts';
import { claims, type Result } from './results.ts';
import { tables, verdict } from './table.ts';
import { writeWorkspace } from './workspace.ts';

/** `npm run bench`: Rapport beside its peers, in one run, and the ratios that must hold. See README.md. */
const FEW = 1_000;
const MANY = 10_000;

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '3' }, quick: { type: 'boolean', default: false }, 'no-build': { type: 'boolean', default: false } } });
const rounds = values.quick ? 1 : Number(values.rounds);
if (!Number.isInteger(rounds) || rounds < 1) throw new Error(`--rounds takes a whole number from 1, not "${values.rounds}"`);
const sizes = values.quick ? [FEW] : [FEW, MANY];

const say = (text: string): void => void process.stderr.write(`${text}\n`);

if (!values['no-build']) buildRapport();
installPeers();
const folder = mkdtempSync(path.join(tmpdir(), 'rapport-bench-'));
try {
  const { reporter } = compileTools(folder);
  const { rapport, markdownlint, others } = contenders(folder);
  const all = [rapport, markdownlint, ...others];
  say('Writing the posts…');
  const workspaces = sizes.map((posts) => {
    const root = path.join(folder, String(posts));
    return { posts, root, paths: writeWorkspace(root, posts) };
  });
  const busyBefore = loadavg()[0] ?? 0;
  const built = builtAt();
  const usages = new Map(all.map((contender) => [contender, new Map<number, Usage[]>(sizes.map((posts) => [posts, []]))]));
  // Alternating within a round: a machine that slows down meanwhile slows down everybody.
  for (let round = 1; round <= rounds; round++) {
    for (const { posts, root, paths } of workspaces) {
      for (const contender of all) {
        const usage = measure(contender.program(paths), root, contender.isExpected, reporter);
        usages.get(contender)?.get(posts)?.push(usage);
        say(`round ${round} of ${rounds}, ${posts.toLocaleString('en')} posts: ${contender.name}, CPU ${usage.cpu.toFixed(2)} s`);
      }
    }
  }
  if (builtAt() !== built) throw new Error('dist/ was built again meanwhile: the rounds measured different programs. Run the benchmark again.');
  const resultOf = (contender: Contender): Result => ({ name: contender.name, runs: usages.get(contender) ?? new Map<number, Usage[]>() });
  const found = claims(resultOf(rapport), resultOf(markdownlint), sizes);
  console.log(`\nMedian of ${rounds} ${rounds === 1 ? 'round' : 'rounds'}. Node ${process.version}, ${availableParallelism()} × ${cpus()[0]?.model.trim() ?? 'unknown'}, load ${busyBefore.toFixed(1)} at the start.\n`);
  console.log(`${tables(all.map(resultOf), sizes)}\n`);
  console.log(`${assetsLine()}\n`);
  console.log(found.length > 0 ? verdict(found) : `Nothing is asserted of ${FEW.toLocaleString('en')} posts alone.`);
  process.exitCode = found.every((claim) => claim.holds) ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
