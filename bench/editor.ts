/**
 * What a writer waits for: from a keystroke to its findings, with the whole workspace behind it, and while it is being read;
 * what a planner waits for on the calendar page; and how long the extension holds up the others while it starts, in a real
 * VS Code (64-bit Linux).
 *
 *     npm run build && npm run bench:editor
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildSync } from 'esbuild';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { calendarTable, measureCalendar } from './calendar-page.ts';
import { measureActivation } from './activation.ts';
import { writeWorkspace } from './workspace.ts';

const root = path.resolve(import.meta.dirname, '..');
const SIZES = [100, 10_000];
const KEYSTROKES = 400;
const WARM_UP = 50;
const WORDS = 300;
/** As fast as a person types at their fastest: the server is to be idle in between. */
const PAUSE_MS = 5;

/** All times are in milliseconds. */
interface Result {
  readonly posts: number;
  /** From opening the first document to its findings. */
  readonly first: number;
  /** From there on until the whole folder has been read. */
  readonly index: number;
  /** The longest that the event loop was blocked until then. */
  readonly block: number;
  /** The longest wait for the findings of a keystroke until then; null where none was typed. */
  readonly meanwhile: number | null;
  /** From the arrival of a keystroke to its findings, in order. */
  readonly inside: readonly number[];
  /** How much of that the server's thread was running, in order: what is left on a machine with nothing else to do. */
  readonly running: readonly number[];
  /** From the keystroke to its findings, through the pipe and back. */
  readonly outside: readonly number[];
}

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** A post of so many words, of the words of one that is there. */
function longPost(file: string): string {
  const text = readFileSync(file, 'utf8');
  const start = text.indexOf('---\n\n') + 5;
  const body = text.slice(start).split(/\s+/);
  const words = Array.from({ length: WORDS }, (_, index) => `${body[index % body.length] ?? ''}${index % 15 === 14 ? '.' : ''}`);
  return `${text.slice(0, start)}${words.join(' ')}\n\nWhat helped you\n`;
}

async function measure(posts: number): Promise<Result> {
  const folder = mkdtempSync(path.join(tmpdir(), 'rapport-bench-editor-'));
  const [workspace, preload, report] = [path.join(folder, 'workspace'), path.join(folder, 'inside.cjs'), path.join(folder, 'report')];
  try {
    buildSync({ entryPoints: [path.join(import.meta.dirname, 'inside-server.ts')], outfile: preload, platform: 'node', format: 'cjs', logLevel: 'error' });
    const [file = ''] = writeWorkspace(workspace, posts);
    const env = { ...process.env, RAPPORT_BENCH_INSIDE: report };
    const server = spawn(process.execPath, ['--require', preload, path.join(root, 'dist/cli/rapport.js'), 'lsp', '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'], env });
    const connection = createMessageConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin));
    const told: number[] = [];
    let hear: (version: number) => void = () => undefined;
    let hearWhole: () => void = () => undefined;
    connection.onNotification('textDocument/publishDiagnostics', ({ version }: { readonly version: number }) => {
      told.push(version);
      hear(version);
    });
    connection.onNotification('window/logMessage', ({ message }: { readonly message: string }) => console.error(message));
    connection.onRequest('window/workDoneProgress/create', () => null);
    connection.onNotification('$/progress', ({ value }: { readonly value: { readonly kind: string } }) => {
      if (value.kind === 'end') hearWhole();
    });
    connection.listen();
    await connection.sendRequest('initialize', { processId: null, rootUri: pathToFileURL(workspace).href, capabilities: { window: { workDoneProgress: true } } });
    await connection.sendNotification('initialized', {});
    const uri = pathToFileURL(path.join(workspace, file)).href;
    const text = longPost(path.join(workspace, file));
    const line = text.split('\n').length - 2;
    let version = 1;
    const type = async (): Promise<number> => {
      const wanted = ++version;
      const found = new Promise<number>((resolve) => {
        hear = (heard) => heard === wanted && resolve(performance.now());
      });
      const typed = performance.now();
      const at = { line, character: 15 + wanted - 2 };
      await connection.sendNotification('textDocument/didChange', { textDocument: { uri, version: wanted }, contentChanges: [{ range: { start: at, end: at }, text: ' word'[wanted % 5] }] });
      return (await found) - typed;
    };

    const opened = performance.now();
    const firstHeard = new Promise<number>((resolve) => {
      hear = () => resolve(performance.now());
    });
    let isWhole = posts <= 1000; // of these the first findings wait for all
    const wholeHeard = new Promise<void>((resolve) => {
      hearWhole = () => {
        isWhole = true;
        resolve();
      };
    });
    await connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version: 1, text } });
    const first = (await firstHeard) - opened;
    let meanwhile: number | null = null;
    while (!isWhole) {
      meanwhile = Math.max(meanwhile ?? 0, await type());
      await wait(PAUSE_MS);
    }
    if (posts > 1000) await wholeHeard;
    const index = performance.now() - opened;
    const outside: number[] = [];
    for (let typed = 0; typed < WARM_UP + KEYSTROKES; typed++) {
      const took = await type();
      if (typed >= WARM_UP) outside.push(took);
      await wait(PAUSE_MS);
    }
    await connection.sendRequest('shutdown');
    const ended = once(server, 'exit');
    await connection.sendNotification('exit');
    await ended;
    connection.dispose();
    const lines = readFileSync(report, 'utf8').split('\n').map((one) => one.split(' ').map(Number));
    const last = lines.length - KEYSTROKES;
    return {
      posts, first, index, meanwhile,
      block: lines[last - WARM_UP]?.[2] ?? NaN,
      inside: sorted(lines.slice(last).map(([took = NaN]) => took)),
      running: sorted(lines.slice(last).map(([, ran = NaN]) => ran)),
      outside: sorted(outside),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const sorted = (list: readonly number[]): readonly number[] => [...list].sort((a, b) => a - b);
const at = (list: readonly number[], part: number): string => (list[Math.min(list.length - 1, Math.floor(list.length * part))] ?? NaN).toFixed(2);

console.log(`How busy the machine is (load): ${loadavg()[0]?.toFixed(1) ?? '?'}. All times are in milliseconds.\n`);
console.log('| posts | first findings | all read | longest block till then | longest wait till then | keystroke p50 | p99 | of which running p50 | p99 | through the pipe p50 | p99 |\n| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |');
for (const size of SIZES) {
  const { posts, first, index, block, meanwhile, inside, running, outside } = await measure(size);
  console.log(`| ${[posts.toLocaleString('en'), first.toFixed(0), index.toFixed(0), block.toFixed(0), meanwhile?.toFixed(0) ?? '', at(inside, 0.5), at(inside, 0.99), at(running, 0.5), at(running, 0.99), at(outside, 0.5), at(outside, 0.99)].join(' | ')} |`);
}
console.log(`\n${calendarTable(await measureCalendar())}`);
console.log('\n| bundle | KB |\n| --- | --- |');
for (const file of ['extension.cjs', 'browser.cjs', 'server.cjs', 'browser-server.js']) console.log(`| ${file} | ${Math.round(statSync(path.join(root, 'dist/extension', file)).size / 1024)} |`);

const starts = await measureActivation();
console.log('\n| start of VS Code | reading its code | activate() |\n| --- | --- | --- |');
for (const [index, { load, call }] of starts.entries()) console.log(`| ${[index + 1, load, call].join(' | ')} |`);
