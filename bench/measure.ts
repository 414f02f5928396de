import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** What one run of a command took. */
export interface Usage {
  /** Seconds of user and system time, of the process and all it started and waited for. */
  readonly cpu: number;
  /** Seconds on the clock. */
  readonly wall: number;
  /** The most memory its processes held, in MiB; of several processes, the sum. */
  readonly memory: number;
}

/**
 * Bash's own `time` counts the whole process tree and is on Linux and macOS alike; `/usr/bin/time` is missing on many
 * machines, and its options differ. The report has one line: real, user, system.
 */
const TIMED = 'TIMEFORMAT="%R %U %S"; time "$@" > /dev/null 2> /dev/null';

/**
 * Runs a Node program in a folder, its output discarded. Throws where it crashed or its exit code is not expected.
 *
 * @param reporter `report-usage.ts`, compiled: what tells the memory.
 */
export function measure(program: readonly string[], cwd: string, isExpected: (exitCode: number) => boolean, reporter: string): Usage {
  const folder = mkdtempSync(path.join(tmpdir(), 'rapport-bench-usage-'));
  const report = path.join(folder, 'usage');
  try {
    const env = { ...process.env, LC_ALL: 'C', NO_COLOR: '1', NODE_OPTIONS: `--require ${JSON.stringify(reporter)}`, RAPPORT_BENCH_USAGE: report };
    const { status, stderr, error } = spawnSync('bash', ['-c', TIMED, 'bash', process.execPath, ...program], { cwd, env, encoding: 'utf8' });
    if (error) throw new Error(`bash is needed to measure, and did not start: ${error.message}`);
    const processes = readFileSync(report, 'utf8').trim().split('\n').map((line) => line.split(' ').map(Number));
    const crashed = processes.some(([, failed]) => failed === 1);
    if (status === null || crashed || !isExpected(status)) throw new Error(`${program.slice(0, 3).join(' ')} … ended with ${status ?? 'a signal'}${crashed ? ' and an uncaught error' : ''}: its time means nothing`);
    const [wall = NaN, user = NaN, system = NaN] = (stderr.trim().split('\n').at(-1) ?? '').split(' ').map(Number);
    if (Number.isNaN(wall + user + system)) throw new Error(`bash reported no times: ${stderr}`);
    return { wall, cpu: user + system, memory: processes.reduce((sum, [kibibytes = 0]) => sum + kibibytes, 0) / 1024 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
