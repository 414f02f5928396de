import assert from 'node:assert/strict';
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import type { PlanChangeDocument, ReviewDocument } from '../../src/index.ts';
import { Repository } from '../node/repository.ts';
import { folder, run } from './process.ts';

const schemas = path.resolve(import.meta.dirname, '../../schemas');
const ajv = new Ajv({ strict: true, allowUnionTypes: true, allErrors: true });
const TODAY = ['--today', '2026-11-23'];

function json<T>(root: string, command: string, schema: string, ...args: readonly string[]): T {
  const { out, err } = run(root, [command, '--since', 'main', '--format', 'json', ...TODAY, ...args]);
  assert.notEqual(out, '', err);
  const document = JSON.parse(out) as T;
  const file = JSON.parse(readFileSync(path.join(schemas, `${schema}.schema.json`), 'utf8')) as { $id: string };
  const valid = ajv.getSchema(file.$id) ?? ajv.compile(file);
  assert.ok(valid(document), ajv.errorsText(valid.errors));
  assert.equal(valid({}), false);
  return document;
}
const review = (root: string, ...args: readonly string[]): ReviewDocument => json(root, 'review', 'review', ...args);
const fresh = (root: string, ...args: readonly string[]): readonly string[] => review(root, ...args).findings.map((one) => `${one.path}:${one.start.line} ${one.rule}`);

const MARIA = 'id: maria\nname: Maria\ngoals:\n  - keep her back well\ninterests:\n  - chair yoga\n  - gentle stretching\nquestions:\n  - How do I loosen a stiff back in the morning?\n';
const post = (body: string, more = ''): string => `---\npersonas: [maria]\nchannels: [bluesky]\n${more}---\n${body}\n`;
const BACK = 'A stiff back has opinions before ten in the morning. Chair yoga on Thursdays loosens it.';

function branch(files: Readonly<Record<string, string>>): Repository {
  const one = new Repository();
  one.commit('Start', { 'rapport.yml': 'timezone: Europe/London\n', 'personas/maria.yml': MARIA, ...files });
  one.git('checkout', '--quiet', '-b', 'work');
  return one;
}

describe('rapport review', () => {
  it('says what is new, and not what stood there, moved, was renamed or only reworded in part', () => {
    const one = branch({
      'posts/a.md': post(`Like if you agree that chair yoga helps.\n\n${BACK}`), 'posts/b.md': post(`Like if you agree that chair yoga helps.\n\n${BACK}`),
    });
    one.write({ 'posts/a.md': post(`A new first line.\n\nLike if you agree that chair yoga really helps.\n\n${BACK}\n\nTag a friend who needs this.`) });
    one.git('mv', 'posts/b.md', 'posts/c.md');
    assert.deepEqual(fresh(one.root), ['posts/a.md:11 vanity/engagement-bait']);
    assert.deepEqual(review(one.root).summary, { errors: 0, warnings: 1, infos: 0, solved: 0 });
    one.write({ 'posts/a.md': post(`${BACK}\n\nWhat loosens yours?`) });
    assert.deepEqual([fresh(one.root), review(one.root).summary.solved], [[], 1]);
  });

  it('follows what a change does to files that it does not touch', () => {
    const one = branch({ 'posts/a.md': post(`${BACK}\n\nWhat loosens yours?`), 'personas/tom.yml': 'id: tom\nname: Tom\ninterests: [pizza]\n' });
    rmSync(path.join(one.root, 'personas/maria.yml'));
    assert.deepEqual(fresh(one.root), ['posts/a.md:2 audience/unknown-persona']);
    assert.deepEqual(review(one.root).files, [{ path: null, was: 'personas/maria.yml' }]);
  });

  it('goes by the configuration of each side', () => {
    const one = branch({ 'texts/a.md': 'Like if you agree that chair yoga helps.\n' });
    one.write({ 'rapport.yml': 'timezone: Europe/London\nposts: texts/**\n' });
    assert.deepEqual(fresh(one.root).filter((line) => line.includes('bait')), ['texts/a.md:1 vanity/engagement-bait'], 'what was no post then has no old findings');
    const other = branch({ 'posts/a.md': post('Like if you agree that chair yoga helps.') });
    other.write({ 'rapport.yml': 'timezone: Europe/London\nrules:\n  vanity/engagement-bait: off\n' });
    assert.deepEqual(fresh(other.root), []);
    other.write({ 'rapport.yml': 'rulez: 1\n' });
    assert.equal(run(other.root, ['review', '--since', 'main']).code, 2);
  });

  it('does not tell of what the baseline accepts, before or now', () => {
    const one = branch({ 'posts/a.md': post(`Like if you agree that chair yoga helps.\n\n${BACK}`) });
    run(one.root, ['check', '--update-baseline']);
    one.write({ 'posts/b.md': post(`Tag a friend who loves chair yoga.\n\n${BACK}\n\nWhat helps you?`) });
    assert.deepEqual(fresh(one.root).filter((line) => line.includes('bait')), ['posts/b.md:5 vanity/engagement-bait']);
    run(one.root, ['check', '--update-baseline']);
    assert.deepEqual(fresh(one.root), []);
    assert.ok(fresh(one.root, '--no-baseline').length > 0);
  });

  it('shows fit before and after, and prompts gained and lost', () => {
    const one = branch({ 'posts/a.md': post(`${BACK}\n\nWhat loosens yours in the morning?`) });
    one.write({ 'posts/a.md': post('The car park is closed for new tarmac, and the barrier stays down until the council has painted the lines.\n\nWhich entrance do you use?'), 'posts/b.md': post(BACK, 'status: draft\n').replace('personas: [maria]\n', '') });
    const [changed, added] = review(one.root).posts;
    assert.equal(changed?.fits[0]?.persona, 'maria');
    assert.ok((changed.fits[0].before ?? 0) > 80 && (changed.fits[0].after ?? 100) < 50, JSON.stringify(changed.fits));
    assert.deepEqual([changed.prompts.gained.map((each) => each.text), changed.prompts.lost.map((each) => each.text)], [['Which entrance do you use?'], ['What loosens yours in the morning?']]);
    assert.deepEqual([added?.was, added?.fits[0]?.named, added?.fits[0]?.before], [null, false, null]);
    assert.match(run(one.root, ['review', '--since', 'main', ...TODAY]).out, /posts\/a\.md {2}fits maria \d\d → \d+\n {4}now asks "Which entrance do you use\?" \(open\)\n/);
  });

  it('names the posts that a changed persona leaves behind, and no published one', () => {
    const one = branch({ 'posts/a.md': post(`${BACK}\n\nWhat loosens yours?`), 'posts/done.md': post(`${BACK}\n\nWhat loosens yours?`, 'status: published\n') });
    one.write({ 'personas/maria.yml': 'id: maria\nname: Maria\ngoals:\n  - learn Portuguese\ninterests:\n  - language courses\n' });
    const { personas } = review(one.root);
    assert.deepEqual(personas.map((each) => [each.persona, each.worse.map((other) => other.path)]), [['maria', ['posts/a.md']]]);
    one.write({ 'personas/maria.yml': `${MARIA}# A note.\n` });
    assert.deepEqual(review(one.root).personas.flatMap((each) => each.worse), []);
  });

  it('compares plans: moved, added, taken out, changed, gaps and clashes, in both directions', () => {
    const slots = (...days: readonly (readonly [string, string])[]): string => days.map(([date, title]) => `- date: ${date}\n  title: ${title}\n  channel: bluesky\n  persona: maria\n  host: Jo\n`).join('');
    const before = slots(['2026-11-24 09:00', 'One'], ['2026-11-30 09:00', 'Two'], ['2026-12-07 09:00', 'Three'], ['2026-12-14 09:00', 'Four'], ['2026-12-19 09:00', 'Five']);
    const after = slots(['2026-11-24 09:00', 'One'], ['2026-11-24 09:30', 'Two'], ['2026-12-14 09:00', 'Quatre'], ['2026-12-19 09:00', 'Five'], ['2027-02-01 09:00', 'Six']).replace('host: Jo', 'host: Sam');
    const one = branch({ 'calendar/plan.yml': before });
    one.write({ 'calendar/plan.yml': after });
    const plan = json<PlanChangeDocument>(one.root, 'plan', 'plan-change');
    assert.deepEqual(plan.moved.map((each) => [each.before.date, each.after.date, each.after.time]), [['2026-11-30', '2026-11-24', '09:30']]);
    assert.deepEqual([plan.added.map((each) => each.title), plan.removed.map((each) => each.title)], [['Six'], ['Three']]);
    assert.deepEqual(plan.changed.map((each) => each.differences), [[{ field: 'host', before: 'Jo', after: 'Sam' }], [{ field: 'title', before: 'Four', after: 'Quatre' }]]);
    assert.deepEqual(plan.clashes.opened.map((each) => each.name), ['bluesky']);
    assert.deepEqual(plan.gaps.opened.map((each) => [each.kind, each.from, each.to]), [['plan', '2026-11-25', '2026-12-13'], ['channel', '2026-11-25', '2026-12-13'], ['persona', '2026-11-25', '2026-12-13']], 'what lies before something new and far away was no work of this change');
    assert.deepEqual(review(one.root).plan.moved, plan.moved);
    one.commit('After');
    one.git('branch', '--force', 'main');
    one.write({ 'calendar/plan.yml': before });
    const back = json<PlanChangeDocument>(one.root, 'plan', 'plan-change');
    assert.deepEqual([back.gaps.opened, back.clashes.opened, back.gaps.closed.length, back.clashes.closed.length], [[], [], 3, 1]);
    const { out } = run(one.root, ['plan', '--since', 'HEAD', ...TODAY]);
    assert.match(out, /^What changes in the plan\n {2}Moved: "Two" on bluesky, Tue 24 Nov 09:30 → Mon 30 Nov 09:00\n/);
    one.git('checkout', '--quiet', '.');
    assert.equal(run(one.root, ['plan', '--since', 'HEAD', ...TODAY]).out, 'The plan is as it was.\n');
  });

  it('follows what repeats without telling of each day', () => {
    const rule = (day: string): string => `- date: 2026-11-24 10:00\n  title: Tuesday tip\n  channel: mastodon\n  repeat: FREQ=WEEKLY;BYDAY=${day}\n`;
    const one = branch({ 'calendar/plan.yml': rule('TU') });
    one.write({ 'calendar/plan.yml': `# A note\n\n${rule('TU')}` });
    const { added, removed, moved, changed } = json<PlanChangeDocument>(one.root, 'plan', 'plan-change');
    assert.deepEqual([added, removed, moved, changed], [[], [], [], []]);
  });

  it('is one page of HTML that loads nothing, and a comment that fits', () => {
    const one = branch({});
    one.write(Object.fromEntries(Array.from({ length: 600 }, (_, at) => [`posts/a-post-with-a-rather-long-name-${at}.md`, post(`<b>Post ${at}</b>. Like if you agree that chair yoga helps @everyone.\n\n${'What helps your stiff back in the morning, and when? '.repeat(3)}`)])));
    const html = run(one.root, ['review', '--since', 'main', '--format', 'html']).out;
    assert.doesNotMatch(html, /<script|<img|<b>|src=/);
    assert.match(html, /<h1>Rapport: 600 warnings/);
    const comment = run(one.root, ['review', '--since', 'main', '--format', 'markdown']).out;
    assert.ok(comment.length < 65_000, String(comment.length));
    assert.equal(comment.split('<details>').length, comment.split('</details>').length);
    assert.match(comment, /There is more than fits here: `rapport review` shows all of it\.\n$/);
  });

  const wrong: readonly (readonly [args: readonly string[], message: RegExp])[] = [
    [['review'], /rapport review --since origin\/main/],
    [['review', 'posts', '--since', 'main'], /takes no paths/],
    [['review', '--since', 'main', '--format', 'pdf'], /--format takes text, markdown, html, github, json, not "pdf"/],
    [['review', '--since', 'nowhere'], /is in no Git repository/],
    [['plan', '--since', 'main', '--month'], /--since compares the whole plan, without --month/],
  ];
  for (const [args, message] of wrong) {
    it(`says what is wrong with: rapport ${args.join(' ')}`, () => {
      const { code, out, err } = run(folder({ 'posts/a.md': 'What helps?' }), args);
      assert.deepEqual([code, out], [2, '']);
      assert.match(err, message);
    });
  }
});
