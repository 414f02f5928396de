import { constants } from 'node:os';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const pending = new Set<() => void>();

/**
 * Has `task` done when this process ends, even if nobody disposed of anything: a test that throws or a Ctrl+C must
 * not leave a server or a folder behind. The task must be synchronous. Returns a function that calls it off.
 */
export function onExit(task: () => void): () => void {
  if (pending.size === 0) {
    listen();
  }
  pending.add(task);
  return () => {
    pending.delete(task);
    if (pending.size === 0) {
      stopListening();
    }
  };
}

function listen(): void {
  process.on('exit', runAll);
  for (const signal of SIGNALS) {
    process.on(signal, exitBySignal);
  }
}

/** With nothing to clean up, the process has its default way with signals again. */
function stopListening(): void {
  process.off('exit', runAll);
  for (const signal of SIGNALS) {
    process.off(signal, exitBySignal);
  }
}

function runAll(): void {
  for (const task of pending) {
    try {
      task();
    } catch {
      // The process is going down: the other tasks still get their turn.
    }
  }
  pending.clear();
}

/** Runs the 'exit' listeners, which a signal on its own would not. */
function exitBySignal(signal: NodeJS.Signals): void {
  process.exit(128 + constants.signals[signal]);
}
