import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gitEnvironment, temporary } from '../node/repository.ts';

const root = path.resolve(import.meta.dirname, '../..');

/** A folder for the PATH whose `npm` and `npx` know the package that would be published: the one packed from here. Nothing is fetched. */
export function packed(): string {
  const own = temporary();
  const [archive = ''] = execFileSync('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', own], { cwd: root, encoding: 'utf8' }).trim().split('\n').slice(-1);
  const bin = path.join(own, 'bin');
  mkdirSync(bin);
  for (const name of ['npm', 'npx']) {
    const real = execFileSync('which', [name], { encoding: 'utf8' }).trim();
    script(path.join(bin, name), `#!/usr/bin/env bash
export npm_config_offline=true npm_config_audit=false npm_config_fund=false npm_config_update_notifier=false npm_config_cache="${own}/cache" npm_config_prefix="${own}/global"
args=(); for one in "$@"; do [ "$one" = rapport-workspace ] && one="${own}/${archive}"; args+=("$one"); done
exec "${real}" "\${args[@]}"
`);
  }
  // Where a global installation puts its programs.
  script(path.join(bin, 'rapport'), `#!/bin/sh\nexec "${own}/global/bin/rapport" "$@"\n`);
  return bin;
}

export function script(file: string, text: string): void {
  writeFileSync(file, text);
  chmodSync(file, 0o755);
}

export interface Ran {
  readonly code: number | null;
  readonly text: string;
}

/** Runs a program in a folder, with another folder before the PATH. */
export function runIn(folder: string, bin: string, command: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): Ran {
  const { status, stdout, stderr, error } = spawnSync(command, [...args], { cwd: folder, encoding: 'utf8', env: { ...gitEnvironment(), PATH: `${bin}${path.delimiter}${process.env['PATH'] ?? ''}`, ...env } });
  if (error) throw error;
  return { code: status, text: stdout + stderr };
}

/** The blocks of docs/ci.md below a heading, by their order. */
export function blocks(heading: string): readonly string[] {
  const text = readFileSync(path.join(root, 'docs/ci.md'), 'utf8');
  const start = text.indexOf(`\n## ${heading}\n`);
  if (start < 0) throw new Error(`docs/ci.md has no heading ${heading}`);
  const end = text.indexOf('\n## ', start + 4);
  return [...text.slice(start, end < 0 ? undefined : end).matchAll(/```\w+\n([\s\S]*?)```/g)].map(([, block = '']) => block);
}
