import { build, type BuildOptions } from 'esbuild';
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { notices } from './notices.ts';

/** Bundles everything that runs: `tsx scripts/build.ts`. Types for the library come from `tsc`. */
const root = path.resolve(import.meta.dirname, '..');
const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string };

const common: BuildOptions = {
  absWorkingDir: root, bundle: true, minify: true, keepNames: false, metafile: true, logLevel: 'warning', target: 'node20', legalComments: 'none',
  // Libraries that warn their developers write to standard output, which is ours.
  define: { RAPPORT_VERSION: JSON.stringify(version), 'process.env.NODE_ENV': '"production"' },
  // twitter-text means the package of that name. Node's own is deprecated, and says so to whoever runs the command.
  alias: { punycode: 'punycode/punycode.js' },
};
/** twitter-text is CommonJS and asks for its parts by `require`. */
const requireShim = { js: 'import { createRequire as rapportCreateRequire } from "node:module"; const require = rapportCreateRequire(import.meta.url);' };

/** CommonJS knows no import.meta, and a file finder asks it where it is. */
const fileUrl: BuildOptions = { banner: { js: 'const rapportFileUrl = require("node:url").pathToFileURL(__filename).href;' }, define: { ...common.define, 'import.meta.url': 'rapportFileUrl' } };

rmSync(path.join(root, 'dist'), { recursive: true, force: true });
const results = await Promise.all([
  build({ ...common, entryPoints: { rapport: 'src/cli/rapport.ts' }, outdir: 'dist/cli', format: 'esm', platform: 'node', splitting: true, banner: requireShim }),
  build({ ...common, entryPoints: { action: 'src/action/main.ts' }, outdir: 'dist/action', format: 'esm', platform: 'node' }),
  build({ ...common, entryPoints: { index: 'src/index.ts' }, outdir: 'dist/lib', format: 'esm', platform: 'neutral', mainFields: ['module', 'main'], splitting: true }),
  build({ ...common, ...fileUrl, entryPoints: { server: 'src/server/main-node.ts', extension: 'src/extension/extension.ts' }, outdir: 'dist/extension', outExtension: { '.js': '.cjs' }, format: 'cjs', platform: 'node', external: ['vscode'] }),
  build({ ...common, entryPoints: { 'browser-server': 'src/server/browser.ts' }, outdir: 'dist/extension', outExtension: { '.js': '.js' }, format: 'iife', platform: 'browser', target: 'es2022' }),
  build({ ...common, entryPoints: { browser: 'src/extension/browser.ts' }, outdir: 'dist/extension', outExtension: { '.js': '.cjs' }, format: 'cjs', platform: 'browser', target: 'es2022', external: ['vscode'] }),
  build({ ...common, entryPoints: { calendar: 'src/webview/calendar/page.ts' }, outdir: 'dist/webview', format: 'iife', platform: 'browser', target: 'es2022' }),
]);
mkdirSync(path.join(root, 'dist'), { recursive: true });
// For the command line and the library, and for the extension, which ships apart from them.
for (const place of ['dist/words.bin', 'dist/extension/words.bin']) copyFileSync(path.join(root, 'assets/words.bin'), path.join(root, place));
writeFileSync(path.join(root, 'dist/THIRD-PARTY-NOTICES.txt'), notices(root, results.flatMap((result) => Object.keys(result.metafile?.inputs ?? {}))));
