/**
 * What a writer waits for: from a keystroke to its findings, with the whole workspace behind it.
 *
 *     npm run build && npm run bench:editor
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { writeWorkspace } from './workspace.ts';

const root = path.resolve(import.meta.dirname, '..');
const SIZES = [100, 10_000];
const KEYSTROKES = 400;
const WARM_UP = 50;
const WORDS = 300;

interface Result {
  readonly posts: number;
  /** Milliseconds from opening the first document to its findings: the folder is found and read in between. */
  readonly index: number;
  /** Milliseconds, in order. */
  readonly keystrokes: readonly number[];
}

const ms = (): number => performance.now();

/** A post of so many words, of the words of one that is there. */
function longPost(file: string): string {
  const text = readFileSync(file, 'utf8');
  const body = text.slice(text.indexOf('---\n\n') + 5).split(/\s+/);
  const words = Array.from({ length: WORDS }, (_, index) => `${body[index % body.length] ?? ''}${index % 15 === 14 ? '.' : ''}`);
  return `${text.slice(0, text.indexOf('---\n\n') + 5)}${words.join(' ')}\n\nWhat helped you\n`;
}

async function measure(posts: number): Promise<Result> {
  const folder = mkdtempSync(path.join(tmpdir(), 'rapport-bench-editor-'));
  const server = spawn(process.execPath, [path.join(root, 'dist/cli/rapport.js'), 'lsp', '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = createMessageConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin));
  try {
    const [first = ''] = writeWorkspace(folder, posts);
    const waiting = new Map<number, (at: number) => void>();
    connection.onNotification('textDocument/publishDiagnostics', ({ version }: { readonly version: number }) => waiting.get(version)?.(ms()));
    connection.listen();
    const findings = (version: number): Promise<number> => new Promise((resolve) => waiting.set(version, resolve));
    await connection.sendRequest('initialize', { processId: null, rootUri: pathToFileURL(folder).href, capabilities: {} });
    await connection.sendNotification('initialized', {});
    const uri = pathToFileURL(path.join(folder, first)).href;
    const text = longPost(path.join(folder, first));
    const opened = ms();
    const indexed = findings(1);
    await connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version: 1, text } });
    const index = (await indexed) - opened;
    const keystrokes: number[] = [];
    const lastLine = text.split('\n').length - 2;
    for (let version = 2; version < KEYSTROKES + WARM_UP + 2; version++) {
      const found = findings(version);
      const end = { line: lastLine, character: 15 + version - 2 };
      const typed = ms();
      await connection.sendNotification('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [{ range: { start: end, end }, text: ' word'[version % 5] ?? 'x' }] });
      const took = (await found) - typed;
      waiting.delete(version);
      if (version >= WARM_UP + 2) keystrokes.push(took);
      // As fast as a person types at their fastest: the server is to be idle in between.
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    return { posts, index, keystrokes: keystrokes.sort((a, b) => a - b) };
  } finally {
    connection.dispose();
    server.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

const at = (sorted: readonly number[], part: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? NaN;

console.log('| posts | first findings ms | keystroke p50 ms | p99 ms |\n| --- | --- | --- | --- |');
for (const size of SIZES) {
  const { posts, index, keystrokes } = await measure(size);
  console.log(`| ${posts.toLocaleString('en')} | ${index.toFixed(0)} | ${at(keystrokes, 0.5).toFixed(2)} | ${at(keystrokes, 0.99).toFixed(2)} |`);
}
console.log('\n| bundle | KB |\n| --- | --- |');
for (const file of ['extension.cjs', 'browser.cjs', 'server.cjs', 'browser-server.js']) console.log(`| ${file} | ${Math.round(statSync(path.join(root, 'dist/extension', file)).size / 1024)} |`);
