import assert from 'node:assert/strict';
import { checkOne, marked, workspaceOf } from './workspace.ts';

async function problems(text: string): Promise<readonly string[]> {
  const { diagnostics } = await checkOne(workspaceOf({ 'rapport.yml': text }), 'rapport.yml');
  return diagnostics.map((diagnostic, index) => `${marked(text, diagnostics)[index]?.replace('workspace/config: ', '') ?? ''} → ${diagnostic.message}`);
}

describe('rapport.yml', () => {
  it('may be empty, or all comments', async () => {
    assert.deepEqual(await problems(''), []);
    assert.deepEqual(await problems('# nothing yet\n'), []);
  });

  it('is understood', async () => {
    const text = 'posts: [social/**]\npersonas: people/*.yml\nignore:\n  - old/**\nbrand: Riverside\ntimezone: Europe/London\nrules:\n  conversation/no-prompt: { severity: warning, least-words: 20, confidence: 0.7 }\n  vanity/engagement-bait: warn\nchannels:\n  mastodon: { limit: 1_000, fold: 50 }\n  our-forum: { limit: 9 }\n';
    assert.deepEqual(await problems(text), []);
    const { config } = workspaceOf({ 'rapport.yml': text }).configuration;
    assert.deepEqual([config.posts, config.personas, config.ignore, config.brand, config.timezone], [['social/**'], ['people/*.yml'], ['old/**'], ['Riverside'], 'Europe/London']);
    assert.deepEqual(config.rules.get('conversation/no-prompt'), { severity: 'warning', confidence: 0.7, options: { 'least-words': 20 } });
    assert.equal(config.rules.get('vanity/engagement-bait')?.severity, 'warning');
    assert.deepEqual(config.channels.get('mastodon'), { limit: 1000, fold: 50 });
  });

  const wrong: readonly (readonly [text: string, message: RegExp])[] = [
    ['postz: [a]', /^postz → There is no setting called "postz"\. Did you mean "posts"\?$/],
    ['rules:\n  conversation/no-promt: off', /^conversation\/no-promt → There is no rule called .* Did you mean "conversation\/no-prompt"\?$/],
    ['rules:\n  conversation/no-prompt: loud', /^loud → A rule is error, warning, info or off, not "loud"\.$/],
    ['rules:\n  conversation/no-prompt: { least-word: 3 }', /^least-word → There is no option of conversation\/no-prompt called "least-word"\. Did you mean "least-words"\?$/],
    ['rules:\n  conversation/no-prompt: { least-words: few }', /^few → "few" is no number\.$/],
    ['channels: { mastodon: { limit: -1 } }', /^-1 → limit must be a number above 0\.$/],
    ['- a\n- b', /rapport\.yml must be keys and values/],
    ['posts: [a', /Something is opened here and not closed|cannot be read as YAML|cannot stand here/],
  ];
  for (const [text, message] of wrong) {
    it(`says what is wrong with ${JSON.stringify(text)}`, async () => {
      const found = await problems(text);
      assert.ok(found.some((one) => message.test(one)), found.join('\n') || 'nothing was said');
    });
  }

  it('still holds where it is understood', () => {
    const { config } = workspaceOf({ 'rapport.yml': 'postz: 1\nbrand: Riverside\n' }).configuration;
    assert.deepEqual(config.brand, ['Riverside']);
  });
});
