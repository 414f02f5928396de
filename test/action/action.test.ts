import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { programs } from '../ci/programs.ts';
import { gitEnvironment, Repository, temporary } from '../node/repository.ts';
import { Github, pullRequest, runAction, runnerNode, type ActionRun } from './github.ts';

const BAIT = '---\nintent: inform\n---\nLike if you agree that picture books save a rainy day.\n';
const FINE = '---\nintent: inform\n---\nThe reading room is closed on Monday.\n';

const root = path.resolve(import.meta.dirname, '../..');

describe('the GitHub action', () => {
  const team = new Repository();
  let github: Github;
  let url = '';
  let base = '';
  const act = (env: Readonly<Record<string, string>> = {}, fork = false): Promise<ActionRun> => runAction(team.root, pullRequest(base, fork), url, env);

  before(function () {
    this.timeout(300_000);
    runnerNode();
    base = team.commit('Start', { 'posts/a.md': FINE, 'README.md': 'Posts.\n' });
    team.git('checkout', '--quiet', '-b', 'rainy-day');
    team.commit('Rainy', { 'posts/b.md': BAIT });
  });
  beforeEach(async () => {
    github = new Github();
    url = await github.start();
  });
  afterEach(() => github.stop());

  it('annotates, writes a summary and numbers, and writes one comment', async () => {
    for (let at = 0; at < 130; at++) github.add(`Chat ${at}`, { type: 'User', login: 'jo' });
    const { code, out, summary, outputs } = await act();
    assert.equal(code, 0, out);
    assert.match(out, /^::warning file=posts\/b\.md,line=4,endLine=4,col=1,endColumn=\d+,title=vanity\/engagement-bait::/m);
    assert.match(out, /^Wrote the comment\.$/m);
    assert.match(summary, /^### Rapport: 1 warning new\n/);
    assert.equal(outputs, 'errors=0\nwarnings=1\ninfos=0\nfiles=1\n');
    assert.equal(github.comments.length, 131);
    assert.match(github.comments.at(-1)?.body ?? '', /^<!-- rapport-review "\." 100001 -->\n### Rapport: 1 warning new\n/);
    assert.ok(!out.includes('secret-token'));
  });

  it('says nothing twice, changes its comment in place, and leaves those of others alone', async () => {
    const forged = github.add('<!-- rapport-review "." 1 -->\nNot ours', { type: 'User', login: 'mallory' });
    await act();
    assert.match((await act({ GITHUB_RUN_ID: '101' })).out, /^The comment says so already\.$/m);
    assert.deepEqual(github.asked.filter((line) => !line.startsWith('GET')), ['POST /repos/team/posts/issues/7/comments']);
    team.write({ 'posts/b.md': FINE });
    assert.match((await act({ GITHUB_RUN_ID: '102' })).out, /^Updated the comment\.$/m);
    team.write({ 'posts/b.md': BAIT });
    assert.equal(github.comments.length, 2);
    assert.match(github.comments[1]?.body ?? '', /^<!-- rapport-review "\." 102001 -->\n### Rapport: nothing new\n/);
    assert.equal(forged.body, '<!-- rapport-review "." 1 -->\nNot ours');
    assert.match((await act({ GITHUB_RUN_ID: '99' })).out, /^A newer run has written the comment\.$/m);
  });

  it('ends with one comment when two runs write at once', async () => {
    let posted = false;
    github.onRequest = (line) => {
      if (line.startsWith('POST') && !posted) {
        posted = true;
        github.add('<!-- rapport-review "." 99001 -->\nFrom the other run');
      }
    };
    assert.match((await act()).out, /^Updated the comment\.$/m);
    assert.equal(github.comments.length, 1);
    assert.match(github.comments[0]?.body ?? '', /1 warning new/);
  });

  it('ends with one comment when two runs of the same change run at once', async () => {
    const runs = await Promise.all([act({ GITHUB_RUN_ID: '100' }), act({ GITHUB_RUN_ID: '101' })]);
    for (const { code, out } of runs) assert.match(`${code} ${out}`, /^0 [^]*^(?:Wrote the comment|Updated the comment|The comment says so already|A newer run has written the comment)\.$/m);
    assert.equal(github.comments.length, 1);
    assert.match(github.comments[0]?.body ?? '', /1 warning new/);
  });

  it('is silent about a change that has nothing to do with posts', async () => {
    team.git('checkout', '--quiet', '-b', 'readme', base);
    team.commit('Readme', { 'README.md': 'All of our posts.\n' });
    const { code, out } = await act();
    team.git('checkout', '--quiet', 'rainy-day');
    assert.deepEqual([code, github.comments], [0, []], out);
    assert.match(out, /^Nothing to comment on\.$/m);
  });

  it('needs no write access: a fork has annotations and a summary, and passes', async () => {
    github.failures.push({ method: 'POST', status: 403, message: 'Resource not accessible by integration' });
    const { code, out, summary } = await act({}, true);
    assert.equal(code, 0);
    assert.match(out, /^::notice title=Rapport::No comment was written\. GitHub answered 403: Resource not accessible by integration\. A pull request from a fork may only read\. The findings are beside the lines and in the summary\.$/m);
    assert.match(out, /^::warning file=posts\/b\.md/m);
    assert.match(summary, /1 warning new/);
  });

  it('says what permission is missing, and what else went wrong', async () => {
    github.failures.push({ method: 'GET', status: 404, message: 'Not Found' });
    assert.match((await act()).out, /^::warning title=Rapport::No comment was written\. GitHub answered 404: Not Found\. The job needs "permissions: pull-requests: write"\./m);
    assert.match((await act({ INPUT_TOKEN: '' })).out, /^::notice title=Rapport::There is no token/m);
    assert.match((await act({ GITHUB_API_URL: 'http://127.0.0.1:9' })).out, /No comment was written\. GitHub could not be reached/);
    assert.deepEqual([(await act({ INPUT_COMMENT: 'false' })).code, github.comments], [0, []]);
  });

  it('waits where GitHub says when to come back, and gives up where that is far away', async () => {
    github.failures.push({ method: 'GET', status: 403, message: 'You have exceeded a secondary rate limit', headers: { 'retry-after': '1' } }, { method: 'POST', status: 429, message: 'API rate limit exceeded', headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(Math.floor(Date.now() / 1000)) } });
    assert.match((await act()).out, /^Wrote the comment\.$/m);
    github.failures.push({ method: 'GET', status: 403, message: 'API rate limit exceeded', headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(Math.floor(Date.now() / 1000) + 3000) } });
    const { code, out } = await act({ GITHUB_RUN_ID: '101' });
    assert.equal(code, 0);
    assert.match(out, /^::warning title=Rapport::No comment was written\. GitHub answered 403: API rate limit exceeded\. It takes requests again in (?:49|50) min\. The findings are beside the lines and in the summary\.$/m);
    github.failures.push({ method: 'GET', status: 502, message: 'Bad gateway' });
    assert.match((await act({ GITHUB_RUN_ID: '102' })).out, /^The comment says so already\.$/m);
  });

  it('fails by fail-on alone, and with a message where the history was not fetched', async () => {
    assert.equal((await act({ 'INPUT_FAIL-ON': 'warning' })).code, 1);
    const { code, out } = await runAction(team.root, pullRequest('1'.repeat(40)), url);
    assert.equal(code, 2);
    assert.match(out, /^::error title=Rapport::rapport: There is no commit called "1{40}" here\./m);
    assert.match((await act({ 'INPUT_WORKING-DIRECTORY': 'nowhere' })).out, /^::error title=Rapport::There is no folder nowhere here\. Is actions\/checkout before this step\?$/m);
  });

  it('checks a push whole', async () => {
    const { code, out, summary } = await runAction(team.root, { ref: 'refs/heads/main', before: base, after: base, commits: [] }, url);
    assert.equal(code, 0, out);
    assert.match(summary, /^### Rapport: 1 warning in 2 files/);
    assert.deepEqual(github.asked, []);
  });

  it('runs on the Node that action.yml names', function () {
    const { runs } = parse(readFileSync(path.join(root, 'action.yml'), 'utf8')) as { runs: { using: string } };
    if (programs() === null) this.skip();
    assert.match(spawnSync(runnerNode(), ['--version'], { encoding: 'utf8' }).stdout, new RegExp(`^v${runs.using.replace('node', '')}\\.`));
  });

  it('runs from the tag of a release, which holds what is built', async () => {
    const source = new Repository();
    cpSync(root, source.root, { recursive: true, filter: (file) => !/^(?:node_modules|dist|out|\.git|\.vscode-test)(?:\/|$)/.test(path.relative(root, file)) });
    symlinkSync(path.join(root, 'node_modules'), path.join(source.root, 'node_modules'));
    writeFileSync(path.join(source.root, '.git/info/exclude'), 'node_modules\n');
    source.commit('Source');
    const release = (): readonly [number | null, string] => {
      const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/release-action.ts'], { cwd: source.root, encoding: 'utf8', env: gitEnvironment() });
      return [status, stdout + stderr];
    };
    const [code, said] = release();
    assert.match(said, /^Tagged v(\d+)\.\d+\.\d+ and v\1: [0-9a-f]{40}\nTo publish them: git push origin v/);
    assert.deepEqual([code, source.git('status', '--porcelain'), source.git('log', '--format=%s')], [0, '', 'Source'], 'the branch stays as it is');
    assert.match(release()[1], /^release: There is a tag v[\d.]+ already\. Raise the version/);
    source.write({ 'README.md': 'Other\n' });
    assert.match(release()[1], /^release: There are changes that are not committed\./);

    const checkout = path.join(temporary(), 'rapport');
    source.git('clone', '--quiet', '--depth', '1', '--branch', 'v0', `file://${source.root}`, checkout);
    const { code: status, out, summary } = await runAction(team.root, pullRequest(base), url, {}, checkout);
    assert.equal(status, 0, out);
    assert.match(out, /^Wrote the comment\.$/m);
    assert.match(summary, /^### Rapport: 1 warning new\n/);
  }).timeout(180_000);

  it('is what action.yml says', () => {
    const { runs, inputs } = parse(readFileSync(path.join(root, 'action.yml'), 'utf8')) as { runs: { using: string; main: string }; inputs: Record<string, { default: string; description: string }> };
    assert.deepEqual([runs.using, existsSync(path.join(root, runs.main))], ['node24', true]);
    const read = readFileSync(path.join(root, 'src/action/main.ts'), 'utf8');
    assert.deepEqual(Object.keys(inputs).sort(), [...new Set([...read.matchAll(/input\('([-a-z]+)'\)/g)].map(([, name]) => name))].sort());
  });
});
