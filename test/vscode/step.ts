import { spawn } from 'node:child_process';

/** How often a long step says that it is still alive. CI logs show nothing else for minutes. */
const HEARTBEAT_MS = 20_000;

export interface StepOptions {
  readonly cwd?: string;
  /** Added to this process's environment. */
  readonly env?: Readonly<Record<string, string>>;
}

/** A program that could not be started or did not end with 0. `output` holds the last of what it printed. */
export class StepError extends Error {
  override readonly name = 'StepError';
  constructor(what: string, why: string, readonly output: string) {
    super(`${what}: ${why}`);
  }
}

/** Progress goes to standard error: standard output belongs to the test report. */
export function say(line: string): void {
  process.stderr.write(`vscode: ${line}\n`);
}

/**
 * Runs a program, saying in one short line what for and in another how long it took. What the program prints is
 * shown only if it fails: npm and apt are chatty when all is well.
 */
export async function step(what: string, file: string, args: readonly string[], options: StepOptions = {}): Promise<void> {
  const started = performance.now();
  const elapsed = (): string => `${((performance.now() - started) / 1000).toFixed(0)} s`;
  say(`${what} ...`);
  const heartbeat = setInterval(() => say(`${what} ... still at it (${elapsed()})`), HEARTBEAT_MS);
  let output = '';
  try {
    await new Promise<void>((resolve, reject) => {
      const child = spawn(file, args, {
        cwd: options.cwd,
        env: { ...process.env, ...options.env },
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      const keep = (chunk: Buffer): void => {
        output = (output + chunk.toString()).slice(-20_000);
      };
      child.stdout.on('data', keep);
      child.stderr.on('data', keep);
      child.once('error', error => reject(new StepError(what, error.message, output)));
      child.once('close', (code, signal) => {
        if (code === 0) {
          resolve();
        } else {
          reject(new StepError(what, `${file} ended with ${signal ?? String(code)}`, output));
        }
      });
    });
  } finally {
    clearInterval(heartbeat);
  }
  say(`${what}: done in ${elapsed()}`);
}
