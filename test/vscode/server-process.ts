import type { ChildProcess } from 'node:child_process';
import { createWriteStream } from 'node:fs';

const START_LIMIT_MS = 30_000;

/** Waits until the server has said that it listens, and where. */
export function portOf(child: ChildProcess, logFile: string): Promise<number> {
  const log = createWriteStream(logFile);
  return new Promise((resolve, reject) => {
    let output = '';
    const fail = (why: string): void => reject(new Error(`the VS Code server ${why}\n${output.slice(-4000)}`));
    const timer = setTimeout(() => fail(`was not up after ${START_LIMIT_MS / 1000} s`), START_LIMIT_MS);
    child.once('error', error => fail(`could not be started: ${error.message}`));
    child.once('exit', code => {
      clearTimeout(timer);
      fail(`ended with ${String(code)}`);
    });
    const read = (chunk: Buffer): void => {
      log.write(chunk);
      if (output.length < 100_000) {
        output += chunk.toString();
      }
      const port = /listening on (\d+)/.exec(output)?.[1];
      if (port !== undefined && output.includes('Extension host agent started')) {
        clearTimeout(timer);
        resolve(Number(port));
      }
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('close', () => log.end());
  });
}

export async function stop(child: ChildProcess | undefined): Promise<void> {
  if (child?.exitCode === null && child.signalCode === null) {
    const gone = new Promise(resolve => child.once('close', resolve));
    child.kill('SIGTERM');
    const timer = setTimeout(() => killGroup(child), 5000);
    await gone;
    clearTimeout(timer);
  }
  killGroup(child);
}

/** The server leads a process group of its own: hosts, file watcher and all go with it. */
export function killGroup(child: ChildProcess | undefined): void {
  if (child?.pid !== undefined) {
    try {
      process.kill(-child.pid, 'SIGKILL');
    } catch {
      // Nothing of it is left.
    }
  }
}
