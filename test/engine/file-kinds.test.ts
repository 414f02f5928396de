import assert from 'node:assert/strict';
import type { Naming } from '../../src/index.ts';
import { rulesIn, workspaceOf } from './workspace.ts';

const kindOf = (path: string, text = 'Text.', config = '', named: Naming = null): string | undefined =>
  workspaceOf({ [path]: text, ...(config === '' ? {} : { 'rapport.yml': config }) }, () => named).kinds.get(path)?.kind;

describe('what is a post', () => {
  it('a Markdown or text file in posts/ or drafts/', () => {
    for (const path of ['posts/a.md', 'drafts/2026/b.md', 'posts/c.txt', 'posts/d.tweet', 'posts/e.markdown']) assert.equal(kindOf(path), 'post', path);
  });

  it('a file whose front matter has a key that only posts have', () => {
    for (const key of ['personas: [a]', 'persona: a', 'audience: runners', 'target-audience: x', 'Target Audience: x', 'channels: [x]', 'platform: x', 'date: 2026-11-01\nstatus: draft', 'publish: 2026-11-01\nstatus: idea']) {
      assert.equal(kindOf('content/a.md', `---\n${key}\n---\nText.`), 'post', key);
    }
  });

  it('a file that was named, itself or by its folder', () => {
    assert.equal(kindOf('notes/a.md', 'Text.', '', 'file'), 'post');
    assert.equal(kindOf('notes/a.md', 'Text.', '', 'folder'), 'post');
    assert.equal(kindOf('README.md', 'Text.', '', 'file'), 'post');
  });

  it('what rapport.yml says', () => {
    assert.equal(kindOf('social/a.md', 'Text.', 'posts: [social/**]'), 'post');
    assert.equal(kindOf('posts/a.md', 'Text.', 'posts: [social/**]'), 'other');
    assert.equal(kindOf('posts/old/a.md', 'Text.', 'ignore: [posts/old/**]'), 'other');
  });
});

describe('what is not a post is left alone', () => {
  it('a README, documentation, or a blog page', () => {
    for (const path of ['README.md', 'posts/README.md', 'docs/guide.md', 'content/about.md', 'CHANGELOG.md', 'LICENSE.md', 'notes.txt', 'posts/photo.png', 'posts/data.csv']) assert.equal(kindOf(path), 'other', path);
    assert.equal(kindOf('content/a.md', '---\ntitle: A page\ndate: 2026-11-01\ntags: [x]\n---\nText.'), 'other');
    assert.equal(kindOf('notes/README.md', 'Text.', '', 'folder'), 'other');
  });

  it('a persona, a calendar and the configuration', () => {
    for (const path of ['calendar/november.md', 'calendar/may.yml', 'marketing/content-calendar.csv']) assert.equal(kindOf(path), 'calendar', path);
    assert.equal(kindOf('personas/maria.md'), 'persona');
    assert.equal(kindOf('personas.yml'), 'persona');
    assert.equal(kindOf('rapport.yml', ''), 'config');
  });

  it('and says why', () => {
    assert.match(workspaceOf({ 'docs/guide.md': 'Text.' }).kinds.get('docs/guide.md')?.why ?? '', /posts\/\*\*.*front matter/);
  });

  it('and is never linted', async () => {
    assert.deepEqual(await rulesIn({ 'README.md': 'Dear customers, like and share this post.' }, 'README.md'), []);
  });
});
