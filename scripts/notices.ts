import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const LINE = `\n${'-'.repeat(72)}\n\n`;

/** The licences of the packages whose code is in the bundles, as those licences ask. */
export function notices(root: string, inputs: readonly string[]): string {
  const folders = new Set(inputs.flatMap((input) => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1] ?? []));
  const parts = [...folders].sort().map((folder) => {
    const full = path.join(root, folder);
    const { name, version, license } = JSON.parse(readFileSync(path.join(full, 'package.json'), 'utf8')) as { name: string; version: string; license?: unknown };
    const file = existsSync(full) ? readdirSync(full).find((entry) => /^(?:licen[cs]e|copying)/i.test(entry)) : undefined;
    const text = file ? readFileSync(path.join(full, file), 'utf8').trim() : `Licence: ${String(license)}`;
    return `${name} ${version}\n\n${text}\n`;
  });
  const data = readFileSync(path.join(root, 'assets/NOTICES.txt'), 'utf8').trim();
  return `Rapport contains code of these packages.\n\n${parts.join(`\n${LINE}`)}${LINE}${data}\n`;
}
