declare const setImmediate: ((run: () => void) => void) | undefined;
declare const MessageChannel: new () => { readonly port1: { onmessage: (() => void) | null }; readonly port2: { postMessage: (nothing: null) => void } };

/** Goes on once whatever came meanwhile, such as what somebody typed, has been seen to. */
export const othersHaveTheirTurn = (): Promise<void> => new Promise((resolve) => {
  if (typeof setImmediate === 'function') return setImmediate(resolve);
  // A worker has no such thing, and holds up what its timers start by some milliseconds each.
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => resolve();
  port2.postMessage(null);
});

/** Milliseconds of work after which whoever types is let in. */
const SLICE_MS = 4;

/** Takes steps, and lets others have their turn whenever some milliseconds have gone by. False where it is not wanted any more. */
export async function inTurns(steps: Iterable<unknown>, isWanted: () => boolean): Promise<boolean> {
  let until = performance.now() + SLICE_MS;
  for (const _ of steps) {
    if (performance.now() < until) continue;
    await othersHaveTheirTurn();
    if (!isWanted()) return false;
    until = performance.now() + SLICE_MS;
  }
  return true;
}
