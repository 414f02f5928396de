import { accessSync, constants, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { say, step, StepError } from './step.ts';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];

/** Fonts too: without them a screenshot shows boxes for box-drawing characters and emoji. */
const DEBIAN_PACKAGES = ['chromium', 'fonts-dejavu-core', 'fonts-noto-color-emoji'];

const HELP = 'no Chromium: install the package "chromium" (or Google Chrome), or set CHROMIUM to the browser\'s executable';

let found: Promise<string> | undefined;

/**
 * The path of a Chromium, installed if need be: $CHROMIUM, the PATH, Playwright's own, then apt-get (as root), then
 * Playwright's installer. Looked for once in a process.
 */
export function findChromium(): Promise<string> {
  found ??= find();
  return found;
}

async function find(): Promise<string> {
  const named = process.env.CHROMIUM;
  if (named !== undefined && named !== '') {
    if (!isProgram(named)) {
      throw new Error(`CHROMIUM is set to ${named}, which is not an executable file`);
    }
    return named;
  }
  return installed() ?? (await fromDebian()) ?? (await fromPlaywright()) ?? fail();
}

function installed(): string | undefined {
  return firstOnPath(NAMES) ?? playwrightsOwn();
}

async function fromDebian(): Promise<string | undefined> {
  if (process.getuid?.() !== 0 || firstOnPath(['apt-get']) === undefined) {
    return undefined;
  }
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  return attempt(async () => {
    await step('apt-get update', 'apt-get', ['update', '-qq'], { env });
    await step(`apt-get install ${DEBIAN_PACKAGES.join(' ')}`, 'apt-get',
      ['install', '-y', '-qq', '--no-install-recommends', ...DEBIAN_PACKAGES], { env });
    return firstOnPath(NAMES);
  });
}

async function fromPlaywright(): Promise<string | undefined> {
  const cli = path.join(path.dirname(createRequire(import.meta.url).resolve('playwright-core/package.json')), 'cli.js');
  return attempt(async () => {
    await step('playwright-core install chromium', process.execPath, [cli, 'install', 'chromium']);
    return playwrightsOwn();
  });
}

/** One way of getting a browser. Its failure is worth a line, but the next way is tried. */
async function attempt(way: () => Promise<string | undefined>): Promise<string | undefined> {
  try {
    return await way();
  } catch (error) {
    if (!(error instanceof StepError)) {
      throw error;
    }
    say(`${error.message} (${error.output.trim().split('\n').at(-1) ?? ''})`);
    return undefined;
  }
}

function playwrightsOwn(): string | undefined {
  const file = chromium.executablePath();
  return file !== '' && existsSync(file) ? file : undefined;
}

export function firstOnPath(names: readonly string[]): string | undefined {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(folder => folder !== '');
  return names.flatMap(name => folders.map(folder => path.join(folder, name))).find(isProgram);
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function fail(): never {
  throw new Error(HELP);
}
