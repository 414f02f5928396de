import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { rulesIndex } from './generate/rules-index.ts';

/**
 * Writes every file that follows from the code: `tsx scripts/generate.ts`. With `--check` it writes nothing, and fails
 * where a file is stale.
 */
const root = path.resolve(import.meta.dirname, '..');
const checking = process.argv.includes('--check');

/** Folders that hold generated files alone: what is no longer generated there goes. */
const OWNED = ['docs/rules', 'schemas'];

function write(files: ReadonlyMap<string, string>): readonly string[] {
  const stale: string[] = [];
  for (const [file, content] of files) {
    const full = path.join(root, file);
    if (existsSync(full) && readFileSync(full, 'utf8') === content) continue;
    stale.push(file);
    if (checking) continue;
    mkdirSync(path.dirname(full), { recursive: true });
    writeFileSync(full, content);
  }
  return stale;
}

function leftOver(files: ReadonlyMap<string, string>): readonly string[] {
  return OWNED.filter((folder) => existsSync(path.join(root, folder))).flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
      .filter((file) => !files.has(file)));
}

// The index of the rules comes first: everything else reads the rules through it.
const stale = [...write(new Map([['src/rules/index.ts', rulesIndex(root)]]))];
const { ruleDocs } = await import('./generate/rule-docs.ts');
const { channelDocs } = await import('./generate/channel-docs.ts');
const { fieldDocs } = await import('./generate/field-docs.ts');
const { schemas } = await import('./generate/schemas.ts');
const { manifest } = await import('./generate/manifest.ts');
const files = new Map([...ruleDocs(), ...channelDocs(), ...fieldDocs(), ...schemas(root), ...manifest(root)]);
stale.push(...write(files));
for (const file of leftOver(files)) {
  stale.push(file);
  if (!checking) rmSync(path.join(root, file));
}
if (checking && stale.length > 0) {
  console.error(`Stale: ${stale.join(', ')}. Run "npm run generate" and commit what it writes.`);
  process.exitCode = 1;
} else console.log(stale.length === 0 ? 'Generated files are up to date.' : `Wrote ${stale.join(', ')}.`);
