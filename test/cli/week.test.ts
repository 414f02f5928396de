import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Repository, temporary } from '../node/repository.ts';
import { run } from './process.ts';

/**
 * A team's week in a real repository, and the comment that each step gets. The comments are reviewed by people:
 * `UPDATE_SNAPSHOTS=1` writes them anew.
 */
const snapshots = path.resolve(import.meta.dirname, '../snapshots/week');
const TODAY = '2026-11-23';

function comments(root: string, since: string, name: string): void {
  const { out, err } = run(root, ['review', '--since', since, '--today', TODAY, '--format', 'markdown']);
  assert.equal(err, '');
  const file = path.join(snapshots, `${name}.md`);
  if (process.env['UPDATE_SNAPSHOTS'] === '1') writeFileSync(file, out);
  assert.ok(existsSync(file), `${file} is missing: UPDATE_SNAPSHOTS=1`);
  assert.equal(out, readFileSync(file, 'utf8'));
}

const START = {
  'rapport.yml': 'brand: [Harbour Library]\ntimezone: Europe/London\n',
  'personas/ines.md': '# Ines\n\n## Goals\n\n- Find picture books her twins ask for again\n- Get out of the flat with two toddlers on a rainy day\n\n## Interests\n\n- bedtime stories\n- rhyme time\n- picture books\n\n## Questions\n\n- Which picture books calm a toddler before bed?\n\n## Channels\n\n- mastodon\n',
  'personas/walter.md': '# Walter\n\n## Goals\n\n- Trace his grandfather\'s ship in the old registers\n\n## Interests\n\n- family history\n- harbour maps\n- old newspapers\n\n## Questions\n\n- How do I read a crew list from 1890?\n\n## Channels\n\n- bluesky\n',
  'calendar/winter.yml': '- date: 2026-11-26 10:00\n  title: Rhyme time\n  channel: mastodon\n  persona: ines\n  host: Jo\n- date: 2026-12-01 10:00\n  title: Map evening\n  channel: bluesky\n  persona: walter\n  host: Sam\n- date: 2026-12-15 10:00\n  title: Crew lists by candlelight\n  channel: bluesky\n  persona: walter\n  host: Sam\n',
  'posts/bedtime.md': '---\ntitle: The third time round\npersonas: [ines]\nchannels: [mastodon]\npublish: 2026-11-30 19:00\nhost: Jo\n---\nSome picture books get better the third time you read them at bedtime, and some get hidden behind the sofa.\n\nWhich bedtime story have your toddlers asked for again this week?\n',
  'posts/registers.md': '---\ntitle: A name in the margin\npersonas: [walter]\nchannels: [bluesky]\npublish: 2026-12-03 18:00\nhost: Sam\n---\nThe crew lists in our family history room name the cook before the captain. Old newspapers from the harbour fill in the rest.\n\nWhat did you find in a register that nobody at home had told you?\n',
  'posts/old.md': '---\ntitle: An old one\npersonas: [ines]\nchannels: [mastodon]\npublish: 2026-11-27 09:00\nhost: Jo\n---\nLike if you agree that picture books are the best part of bedtime with toddlers.\n',
} as const;

describe('a team\'s week', () => {
  const team = new Repository();
  before(() => void team.commit('Start', START));

  it('Monday: a bad post on a branch', () => {
    team.git('checkout', '--quiet', '-b', 'rainy-day');
    team.commit('A rainy day', {
      'posts/rainy-day.md': '---\ntitle: A rainy day\npersonas: [inez]\nchannels: [mastodon]\npublish: 2026-11-26 10:20\nhost: Jo\n---\nRain again, and two toddlers in a small flat. Like and share if you agree that picture books save the day!\n',
    });
    comments(team.root, 'main', '1-monday-a-bad-post');
    assert.equal(run(team.root, ['review', '--since', 'main', '--today', TODAY]).code, 1);
  });

  it('Tuesday: the post is mended', () => {
    team.commit('Ask for something', {
      'posts/rainy-day.md': '---\ntitle: A rainy day\npersonas: [ines]\nchannels: [mastodon]\npublish: 2026-11-28 10:00\nhost: Jo\n---\nRain again, and two toddlers in a small flat. Rhyme time is dry, warm and full of picture books.\n\nWhich picture book do you read when it rains?\n',
    });
    comments(team.root, 'main', '2-tuesday-mended');
    assert.equal(run(team.root, ['review', '--since', 'main', '--today', TODAY, '--fail-on', 'warning']).code, 0);
  });

  it('Wednesday: it is merged, and an old post is cleaned up', () => {
    team.git('checkout', '--quiet', 'main');
    team.commit('Elsewhere', { 'README.md': 'Our posts.\n' });
    team.git('merge', '--quiet', '--no-edit', 'rainy-day');
    team.git('checkout', '--quiet', '-b', 'tidy');
    comments(team.root, 'main', '3-wednesday-merged');
    team.git('mv', 'posts/old.md', 'posts/again.md');
    team.write({ 'posts/again.md': START['posts/old.md'].replace('Like if you agree that picture books are the best part of bedtime with toddlers.', 'Picture books are the best part of bedtime with toddlers.\n\nWhich one do yours know by heart?') });
    comments(team.root, 'main', '4-wednesday-tidied-and-renamed');
    team.commit('Tidy');
    team.git('checkout', '--quiet', 'main');
    team.git('merge', '--quiet', '--no-edit', 'tidy');
  });

  it('Thursday: a slot is moved, and leaves a gap', () => {
    team.git('checkout', '--quiet', '-b', 'later');
    team.commit('Later', { 'calendar/winter.yml': START['calendar/winter.yml'].replace('2026-12-01 10:00', '2026-12-03 18:30').replace('2026-12-15 10:00', '2026-12-22 10:00') });
    comments(team.root, 'main', '5-thursday-moved');
    const { out } = run(team.root, ['plan', '--since', 'main', '--today', TODAY]);
    assert.match(out, /Moved: "Map evening" on bluesky, Tue 1 Dec 10:00 → Thu 3 Dec 18:30/);
    team.git('checkout', '--quiet', 'main');
  });

  it('Friday: a persona is another', () => {
    team.git('checkout', '--quiet', '-b', 'walter');
    team.commit('Walter has moved on', { 'personas/walter.md': '# Walter\n\n## Goals\n\n- Learn enough Portuguese for a month in Porto\n\n## Interests\n\n- language courses\n- train journeys\n\n## Questions\n\n- How do I practise Portuguese every day?\n\n## Channels\n\n- bluesky\n' });
    comments(team.root, 'main', '6-friday-another-walter');
    team.git('checkout', '--quiet', 'main');
  });

  it('Saturday: a stranger\'s fork, behind and with a text that would like to act', () => {
    const fork = new Repository(path.join(temporary(), 'fork'));
    team.git('clone', '--quiet', '--no-local', team.root, fork.root);
    fork.git('checkout', '--quiet', '-b', 'gift', 'HEAD~1');
    fork.commit('A gift', { 'posts/<img src=x onerror=alert(1)>.md': '---\npersonas: [walter]\nchannels: [bluesky]\n---\n@everyone </details> tag a friend who loves **family history** #1 and [old maps](javascript:alert(1)).\n' });
    comments(fork.root, 'origin/main', '7-saturday-a-fork');
  });
});
