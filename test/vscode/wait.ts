import { setTimeout as pause } from 'node:timers/promises';

/** Long enough for a busy machine of two cores; a test that passes never waits for it. */
export const LIMIT_MS = 30_000;

const INTERVAL_MS = 50;

/**
 * Asks again and again until the answer is right, and gives that answer. Says what the last one was if it never is:
 * "timed out" alone sends a person looking for a screenshot.
 */
export async function eventually<T>(
  what: string,
  ask: () => Promise<T>,
  isRight: (answer: T) => boolean,
  limitMs: number = LIMIT_MS,
): Promise<T> {
  const end = performance.now() + limitMs;
  for (;;) {
    const answer = await ask();
    if (isRight(answer)) {
      return answer;
    }
    if (performance.now() > end) {
      throw new Error(`${what}: not so within ${limitMs / 1000} s; last seen: ${JSON.stringify(answer)}`);
    }
    await pause(INTERVAL_MS);
  }
}

/** Does as told until it works, undoing in between if that is needed; the last failure is the one that is thrown. */
export async function retry<T>(attempt: () => Promise<T>, undo?: () => Promise<void>, limitMs: number = LIMIT_MS): Promise<T> {
  const end = performance.now() + limitMs;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (performance.now() > end) {
        throw error;
      }
      await undo?.();
    }
  }
}

/** Matches exactly that text, or whatever the pattern says. */
export function toPattern(text: string | RegExp): RegExp {
  return typeof text === 'string' ? new RegExp(`^\\s*${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\s*$`) : text;
}
