import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');
const grammars = path.join(root, 'node_modules/tm-grammars/grammars');

/** Runs the expectations that stand below the lines of a file; the names of the grammars are those that Markdown needs here. */
function run(file: string): { readonly status: number | null; readonly output: string } {
  const named = ['markdown', 'html', 'html-derivative', 'yaml', 'shellscript'].flatMap((name) => ['-g', path.join(grammars, `${name}.json`)]);
  const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(root, 'node_modules/vscode-tmgrammar-test/dist/unit.js'), '--config', path.join(root, 'package.json'), ...named, '--compact', file], { encoding: 'utf8' });
  return { status, output: `${stdout}${stderr}`.split('\n').filter((line) => !line.startsWith('grammar not found')).join('\n') };
}

describe('the grammar of hashtags, mentions and comments to Rapport', () => {
  const file = path.join(import.meta.dirname, 'post.md');

  it('marks them in prose and lists, and leaves code, links, addresses, headings and front matter alone', () => {
    const { status, output } = run(file);
    assert.equal(status, 0, output);
  });

  it('is what the expectations are about: one that is wrong fails', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'rapport-grammar-'));
    try {
      const wrong = path.join(folder, 'post.md');
      writeFileSync(wrong, readFileSync(file, 'utf8').replace('^^^^^^ entity.name.mention', '^^^^^^ entity.name.tag.hashtag'));
      assert.notEqual(run(wrong).status, 0);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
