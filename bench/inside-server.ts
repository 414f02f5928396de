import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';

/**
 * Loaded into the server that is measured (NODE_OPTIONS): for all diagnostics that it sends, how long after the last
 * bytes it got, how much of that its thread was running (where the system tells), and the longest that its event loop was
 * blocked until then, all in milliseconds. Written at its end, as a line for each, to the file that RAPPORT_BENCH_INSIDE names.
 */
const told: string[] = [];
const blocks = monitorEventLoopDelay({ resolution: 1 });
let [cameAt, ranFor] = [NaN, NaN];

const SCHEDULING = '/proc/thread-self/schedstat';
const tells = existsSync(SCHEDULING);
/** Milliseconds that this thread has run. The system tells up to its last turn alone, unless it has just counted for somebody. */
function running(): number {
  process.cpuUsage();
  return tells ? Number(readFileSync(SCHEDULING, 'utf8').split(' ')[0]) / 1e6 : NaN;
}

const listen = process.stdin.on.bind(process.stdin);
process.stdin.on = ((event: string, listener: (chunk: Buffer) => void) => {
  if (event !== 'data') return listen(event, listener);
  return listen('data', (chunk: Buffer) => {
    if (Number.isNaN(cameAt)) blocks.enable();
    [ranFor, cameAt] = [running(), performance.now()]; // what it takes to ask is no part of it
    listener(chunk);
  });
}) as typeof process.stdin.on;

const write = process.stdout.write.bind(process.stdout) as (...given: unknown[]) => boolean;
process.stdout.write = (...given: unknown[]) => {
  const [chunk] = given;
  if (Buffer.from(chunk as Uint8Array).includes('publishDiagnostics')) told.push([performance.now() - cameAt, running() - ranFor, blocks.max / 1e6].join(' '));
  return write(...given);
};

process.on('exit', () => writeFileSync(process.env['RAPPORT_BENCH_INSIDE'] ?? '/dev/null', told.join('\n')));
