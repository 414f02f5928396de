import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { createVSIX } from '@vscode/vsce';
import { step } from './step.ts';

export const root = path.resolve(import.meta.dirname, '../..');
export const vsix = path.join(root, 'out/rapport.vsix');

/** Bundles what runs, into `dist/`. */
export const buildAll = (): Promise<void> => step('Rapport: build', process.execPath, ['--import', 'tsx', path.join(root, 'scripts/build.ts')], { cwd: root });

/** Packs what `dist/` holds as a person installs it, and gives the file. Everything is bundled: no dependency is packed. */
export async function packageExtension(): Promise<string> {
  mkdirSync(path.dirname(vsix), { recursive: true });
  await createVSIX({ cwd: root, packagePath: vsix, dependencies: false, skipLicense: false });
  return vsix;
}
