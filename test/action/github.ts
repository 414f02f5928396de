import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync, existsSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { programs } from '../ci/programs.ts';
import { gitEnvironment, temporary } from '../node/repository.ts';

export interface StubComment {
  id: number;
  body: string;
  user: { type: string; login: string };
}

const BOT = { type: 'Bot', login: 'github-actions[bot]' };

/** A stand-in for GitHub's REST API on the loopback, as far as comments go; it pages as GitHub does. */
export class Github {
  readonly comments: StubComment[] = [];
  /** What was asked, `POST /repos/…`. */
  readonly asked: string[] = [];
  /** Answers in place of the usual ones, each used once. */
  readonly failures: { readonly method: string; readonly status: number; readonly message: string; readonly headers?: Readonly<Record<string, string>> }[] = [];
  /** Called before the answer to a request. */
  onRequest: (line: string) => void = () => undefined;
  private next = 1;
  private server: Server | null = null;

  async start(): Promise<string> {
    this.server = createServer((request, response) => void this.answer(request, response));
    await new Promise<void>((resolve) => this.server?.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  stop(): void {
    this.server?.closeAllConnections();
    this.server?.close();
  }

  add(body: string, user = BOT): StubComment {
    const comment = { id: this.next++, body, user };
    this.comments.push(comment);
    return comment;
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const url = new URL(request.url ?? '', 'http://localhost');
    const line = `${request.method ?? ''} ${url.pathname}`;
    this.asked.push(line);
    this.onRequest(line);
    const send = (status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): void => void response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(status === 204 ? undefined : JSON.stringify(body));
    const failure = this.failures[0];
    if (failure !== undefined && failure.method === request.method) {
      this.failures.shift();
      return send(failure.status, { message: failure.message, documentation_url: 'https://docs.github.com/rest' }, failure.headers);
    }
    if (request.headers.authorization !== 'Bearer secret-token') return send(401, { message: 'Bad credentials' });
    const list = /^\/repos\/team\/posts\/issues\/7\/comments$/.test(url.pathname);
    const [, id] = /^\/repos\/team\/posts\/issues\/comments\/(\d+)$/.exec(url.pathname) ?? [];
    const body = chunks.length > 0 ? (JSON.parse(Buffer.concat(chunks).toString()) as { body: string }).body : '';
    const at = this.comments.findIndex((comment) => comment.id === Number(id));
    if (list && request.method === 'GET') {
      const [size, page] = [Number(url.searchParams.get('per_page') ?? 30), Number(url.searchParams.get('page') ?? 1)];
      return send(200, this.comments.slice((page - 1) * size, page * size));
    }
    if (list && request.method === 'POST') return send(201, this.add(body));
    const comment = this.comments[at];
    if (!comment) return send(404, { message: 'Not Found' });
    if (request.method === 'DELETE') {
      this.comments.splice(at, 1);
      return send(204, null);
    }
    comment.body = body;
    return send(200, comment);
  }
}

export interface ActionRun {
  readonly code: number | null;
  readonly out: string;
  readonly summary: string;
  readonly outputs: string;
}

/** The event of a pull request as GitHub writes it, as far as anything is read of it. */
export const pullRequest = (base: string, fork = false): object => ({
  action: 'synchronize', number: 7,
  pull_request: {
    number: 7, state: 'open', draft: false, title: 'A rainy day', user: { login: 'jo', type: 'User' },
    head: { ref: 'rainy-day', sha: 'f'.repeat(40), repo: { id: fork ? 2 : 1, full_name: fork ? 'jo/posts' : 'team/posts', fork } },
    base: { ref: 'main', sha: base, repo: { id: 1, full_name: 'team/posts', fork: false } },
  },
  repository: { id: 1, full_name: 'team/posts' }, sender: { login: 'jo' },
});

/** The Node that GitHub runs the action on, by action.yml; elsewhere than on Linux the one that runs the tests. */
export const runnerNode = (): string => programs()?.node ?? process.execPath;

const built = path.resolve(import.meta.dirname, '../..');

/** Runs the action of a checkout as a runner would. */
export async function runAction(workspace: string, event: object, url: string, env: Readonly<Record<string, string>> = {}, checkout = built): Promise<ActionRun> {
  const own = temporary();
  const file = (name: string): string => path.join(own, name);
  writeFileSync(file('event.json'), JSON.stringify(event));
  const child = spawn(runnerNode(), [path.join(checkout, 'dist/action/action.js')], {
    cwd: workspace,
    env: {
      ...gitEnvironment(), GITHUB_ACTIONS: 'true', GITHUB_WORKSPACE: workspace, GITHUB_EVENT_PATH: file('event.json'), GITHUB_REPOSITORY: 'team/posts', GITHUB_API_URL: url, GITHUB_RUN_ID: '100', GITHUB_RUN_ATTEMPT: '1',
      GITHUB_STEP_SUMMARY: file('summary.md'), GITHUB_OUTPUT: file('outputs'), 'INPUT_WORKING-DIRECTORY': '.', 'INPUT_FAIL-ON': 'error', INPUT_COMMENT: 'true', INPUT_TOKEN: 'secret-token', ...env,
    },
  });
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  const read = (name: string): string => (existsSync(file(name)) ? readFileSync(file(name), 'utf8') : '');
  return { code, out: Buffer.concat(chunks).toString('utf8'), summary: read('summary.md'), outputs: read('outputs') };
}
