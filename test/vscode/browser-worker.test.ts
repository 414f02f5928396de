import assert from 'node:assert/strict';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { globSync } from 'tinyglobby';
import type { Page } from 'playwright-core';
import { startBrowser, type Browser } from './browser.ts';
import { root } from './package.ts';
import { eventually } from './wait.ts';

/** A folder on no disk, as github.dev has it: only the page can read it. */
const FOLDER = 'vscode-vfs://github/riverside';
const example = path.join(root, 'examples/riverside');

/** What a page does that has the server for a worker: messages are objects, posted. */
const PAGE = `<!doctype html><title>A page with a language server</title><script>
  const worker = new Worker('/browser-server.js');
  const waiting = new Map();
  let last = 0;
  window.failures = [];
  window.pushed = [];
  worker.onerror = ({ message }) => failures.push(message);
  worker.onmessage = async ({ data }) => {
    if (data.method === 'textDocument/publishDiagnostics') pushed.push(data.params);
    else if (data.method && data.id !== undefined) worker.postMessage({ jsonrpc: '2.0', id: data.id, result: await answer(data.method, data.params) });
    else if (data.id !== undefined) waiting.get(data.id)(data);
  };
  window.notify = (method, params) => worker.postMessage({ jsonrpc: '2.0', method, params });
  window.request = (method, params) => new Promise((resolve) => {
    waiting.set(++last, resolve);
    worker.postMessage({ jsonrpc: '2.0', id: last, method, params });
  });
</script>`;

interface Finding {
  readonly code: string;
  readonly range: object;
}

describe('the language server as a worker of a page', () => {
  let browser: Browser;
  let server: Server;
  let page: Page;
  const asked: string[] = [];

  before(async () => {
    server = createServer((request, response) => {
      const isScript = request.url === '/browser-server.js';
      response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html; charset=utf-8');
      // No evaluation, and no address but this one, as editors in the browser have it.
      response.setHeader('content-security-policy', "default-src 'none'; script-src 'self' 'unsafe-inline'; worker-src 'self'; connect-src 'none'");
      response.end(isScript ? readFileSync(path.join(root, 'dist/extension/browser-server.js')) : PAGE);
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    browser = await startBrowser();
    page = await browser.newPage();
    await page.exposeFunction('answer', (method: string, params: { readonly uri?: string }) => {
      asked.push(method);
      if (method === 'rapport/findFiles') return globSync('**/*.{md,yml}', { cwd: example }).map((file) => `${FOLDER}/${file}`);
      if (method !== 'rapport/readFile') return null;
      const file = path.join(example, (params.uri ?? '').slice(FOLDER.length));
      return existsSync(file) ? readFileSync(file).toString('base64') : null;
    });
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  });

  after(async () => {
    await browser.dispose();
    server.close();
  });

  const request = async <T>(method: string, params: object): Promise<T> => {
    const { result, error } = await page.evaluate<{ readonly result?: T; readonly error?: object }>(`request(${JSON.stringify(method)}, ${JSON.stringify(params)})`);
    assert.equal(error, undefined, JSON.stringify(error));
    return result as T;
  };
  const notify = (method: string, params: object): Promise<unknown> => page.evaluate(`notify(${JSON.stringify(method)}, ${JSON.stringify(params)})`);
  const open = async (file: string, text = readFileSync(path.join(example, file), 'utf8')): Promise<readonly Finding[]> => {
    const uri = `${FOLDER}/${file}`;
    await notify('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version: 1, text } });
    const ask = () => page.evaluate<readonly { readonly uri: string; readonly diagnostics: readonly Finding[] }[]>('pushed');
    const all = await eventually(`diagnostics of ${file}`, ask, (pushed) => pushed.some((one) => one.uri === uri));
    return all.findLast((one) => one.uri === uri)?.diagnostics ?? [];
  };

  it('starts, and reads the folder through the page', async () => {
    const workspaceFolders = [{ uri: FOLDER, name: 'riverside' }];
    const { serverInfo } = await request<{ readonly serverInfo: object }>('initialize', { processId: null, rootUri: null, capabilities: {}, workspaceFolders, initializationOptions: { readsFiles: true } });
    assert.deepEqual(serverInfo, { name: 'Rapport' });
    await notify('initialized', {});
    const [unknown] = await open('posts/coffee-table.md');
    assert.equal(unknown?.code, 'audience/unknown-persona', 'it knows the personas');
    assert.deepEqual([...new Set(asked)].sort(), ['rapport/findFiles', 'rapport/readFile']);
  });

  it('judges with its grammar, which it has with it', async () => {
    // What is overdue depends on the day on which this runs.
    const codes = (await open('posts/cold-morning.md')).map(({ code }) => code).filter((code) => code !== 'calendar/overdue');
    assert.deepEqual(codes, ['conversation/closed-question']);
    assert.deepEqual(await open('README.md'), []);
  });

  it('fixes, and says whom a post is for', async () => {
    const uri = `${FOLDER}/posts/coffee-table.md`;
    const range = { start: { line: 2, character: 12 }, end: { line: 2, character: 12 } };
    const actions = await request<readonly { readonly title: string }[]>('textDocument/codeAction', { textDocument: { uri }, range, context: { diagnostics: [] } });
    assert.equal(actions[0]?.title, 'Change it to "maria"');
    const { fits } = await request<{ readonly fits: readonly { readonly name: string }[] }>('rapport/fits', { uri: `${FOLDER}/posts/cold-morning.md` });
    assert.equal(fits[0]?.name, 'Maria Costa');
  });

  it('fails at nothing, and reaches for nothing else', async () => {
    assert.deepEqual(await page.evaluate('failures'), []);
    assert.deepEqual(browser.refused(), []);
  });
});
