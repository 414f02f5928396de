import { appendFileSync } from 'node:fs';

/**
 * Loaded into each process that is measured (NODE_OPTIONS): adds its peak memory in KiB, and whether it crashed, to the
 * file that RAPPORT_BENCH_USAGE names. Exit codes do not tell a crash from findings: write-good's is their count.
 */
let crashed = false;
process.on('uncaughtExceptionMonitor', () => {
  crashed = true;
});
process.on('exit', () => {
  appendFileSync(process.env['RAPPORT_BENCH_USAGE'] ?? '/dev/null', `${process.resourceUsage().maxRSS} ${crashed ? 1 : 0}\n`);
});
