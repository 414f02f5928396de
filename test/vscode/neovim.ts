import { firstOnPath } from './chromium.ts';
import { step } from './step.ts';

/** The path of a Neovim: on the PATH, or installed by apt-get where this is root. */
export async function findNeovim(): Promise<string> {
  const there = firstOnPath(['nvim']);
  if (there !== undefined) return there;
  if (process.getuid?.() === 0 && firstOnPath(['apt-get']) !== undefined) {
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    await step('apt-get update', 'apt-get', ['update', '-qq'], { env });
    await step('apt-get install neovim', 'apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'neovim'], { env });
  }
  return firstOnPath(['nvim']) ?? fail();
}

function fail(): never {
  throw new Error('no Neovim: install the package "neovim"');
}
