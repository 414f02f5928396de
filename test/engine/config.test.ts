import assert from 'node:assert/strict';
import fc from 'fast-check';
import { openWorkspace, RULES, ruleStates, type Workspace } from '../../src/index.ts';
import { checkOne, marked, rulesIn, withText, workspaceOf } from './workspace.ts';

/** What is wrong in a configuration file, as the words that are marked and what is said of them. */
async function problems(text: string, files: Readonly<Record<string, string>> = {}, path = 'rapport.yml'): Promise<readonly string[]> {
  const { diagnostics } = await checkOne(workspaceOf({ ...files, [path]: text }), path);
  return diagnostics.map((diagnostic, index) => `${marked(text, diagnostics)[index]?.replace('workspace/config: ', '') ?? ''} → ${diagnostic.message}`);
}

const stateOf = (workspace: Workspace, rule: string, path = 'posts/a.md') => {
  const state = ruleStates(workspace, path).find((one) => one.rule.id === rule);
  assert.ok(state, rule);
  return state;
};
const severity = (config: string, rule: string, path?: string): string => stateOf(workspaceOf({ 'rapport.yml': config }), rule, path).severity;

const PROMPT = 'conversation/no-prompt';
const CLOSED = 'conversation/closed-question';
const BAIT = 'vanity/engagement-bait';

describe('rapport.yml', () => {
  it('may be empty, or all comments', async () => {
    assert.deepEqual(await problems(''), []);
    assert.deepEqual(await problems('# nothing yet\n'), []);
    assert.deepEqual(await problems('posts:\nrules:\noverrides:\nextends:\n'), []);
    assert.deepEqual(workspaceOf({ 'rapport.yml': 'posts:\n' }).configuration.config.posts, ['posts/**', 'drafts/**']);
  });

  it('is understood', async () => {
    const text = 'posts: [social/**]\npersonas: people/*.yml\nignore:\n  - old/**\nbrand: Riverside\ntimezone: Europe/London\nrules:\n  conversation/no-prompt: { severity: warning, least-words: 20, confidence: 0.7 }\n  vanity/engagement-bait: warn\nchannels:\n  mastodon: { limit: 1_000, fold: 50 }\n  our-forum: { limit: 9, name: Our forum, Title Fold: 20 }\n  twitter: { hashtags: 0, alt: none }\n';
    assert.deepEqual(await problems(text), []);
    const workspace = workspaceOf({ 'rapport.yml': text });
    const { config } = workspace.configuration;
    assert.deepEqual([config.posts, config.personas, config.ignore, config.brand, config.timezone], [['social/**'], ['people/*.yml'], ['old/**'], ['Riverside'], 'Europe/London']);
    const { severity: own, threshold, options } = stateOf(workspace, PROMPT);
    assert.deepEqual([own, threshold, options['least-words'], options['most-words']], ['warning', 0.7, 20, 200]);
    assert.equal(stateOf(workspace, BAIT).severity, 'warning');
    assert.deepEqual(config.channels.get('mastodon'), { limit: 1000, fold: 50 });
    assert.deepEqual(config.channels.get('our-forum'), { limit: 9, name: 'Our forum', 'title-fold': 20 });
    assert.deepEqual(config.channels.get('x'), { hashtags: 0, alt: null });
  });

  it('takes a folder for what is in it', async () => {
    assert.deepEqual(await rulesIn({ 'rapport.yml': 'ignore: [posts/archive, posts/old/]', 'posts/archive/2024/a.md': 'Like if you agree.', 'posts/old/b.md': 'Like if you agree.' }, 'posts/archive/2024/a.md'), []);
    assert.equal(workspaceOf({ 'rapport.yml': 'posts: ./social', 'social/a.md': 'Text.' }).kinds.get('social/a.md')?.kind, 'post');
  });

  const wrong: readonly (readonly [text: string, message: RegExp])[] = [
    ['postz: [a]', /^postz → There is no setting called "postz"\. Did you mean "posts"\?$/],
    ['ignore: [a]\nexclude: [b]', /^exclude → "exclude" sets ignore, which is set above already\. Keep one of them\.$/],
    ['rules:\n  conversation/no-promt: off', /^conversation\/no-promt → There is no rule called .* Did you mean "conversation\/no-prompt"\?$/],
    ['rules:\n  no-prompt: off', /^no-prompt → .* Did you mean "conversation\/no-prompt"\?$/],
    ['rules:\n  conversations: off', /^conversations → .* Did you mean "conversation"\?$/],
    ['rules:\n  conversation/no-prompt: loud', /^loud → A rule is error, warning, info, off, or on, not "loud"\.$/],
    ['rules:\n  conversation/no-prompt: [info]', /^\[info\] → A rule is error, warning, info, off, or on\.$/],
    ['rules:\n  conversation/no-prompt: { least-word: 3 }', /^least-word → There is no option of conversation\/no-prompt called "least-word"\. Did you mean "least-words"\?$/],
    ['rules:\n  conversation/no-prompt: { least-words: few }', /^few → least-words must be a number of 0 or more, not "few"\.$/],
    ['rules:\n  conversation/no-prompt: { least-words: -2 }', /^-2 → least-words must be a number of 0 or more, not "-2"\.$/],
    ['rules:\n  conversation/no-prompt: { confidence: 80 }', /^80 → confidence must be a number from 0 .* to 1/],
    ['rules:\n  conversation: { least-words: 3 }', /^least-words → Of a whole room only severity and confidence can be set/],
    ['rules: off', /^off → rules must name rules with a severity each/],
    ['channels: { mastodon: { limit: -1 } }', /^-1 → limit must be a whole number above 0, or none\.$/],
    ['channels: { mastodon: { limit: 0 } }', /^0 → limit must be a whole number above 0, or none\.$/],
    ['channels: { x: { hashtags: 1.5 } }', /^1\.5 → hashtags must be a whole number from 0, or none\.$/],
    ['channels: { x: { limt: 9 } }', /^limt → There is no setting of a channel called "limt"\. Did you mean "limit"\?$/],
    ['channels: { x: 280 }', /^280 → x must have its numbers by name, such as "x: \{ limit: 1000 \}"\.$/],
    ['channels: x', /^x → channels must be names with their numbers/],
    ['channels: { mastodn: { limit: 9 } }', /^mastodn → There is no network called "mastodn"\. Did you mean "mastodon"\?$/],
    ['channels: { mastodon: { limits: 9 } }', /^limits → There is no setting of a channel called "limits"\. Did you mean "limit"\?$/],
    ['timezone: Europe/Londn', /^Europe\/Londn → .* Did you mean "Europe\/London"\?$/],
    ['timezone: london', /^london → .* Did you mean "Europe\/London"\?$/],
    ['posts: { a: b }', /^\{ a: b \} → This must be a list of globs/],
    ['posts: ["!posts/a.md"]', /^!posts\/a\.md → A glob here says what belongs.*"ignore"/],
    ['posts: [../posts/**]', /^\.\.\/posts\/\*\* → Globs start at the workspace root/],
    ['overrides: yes', /^yes → overrides must be a list of files with their rules/],
    ['overrides:\n  - files: [posts/x/**]', /^files: \[posts\/x\/\*\*\] → An override needs rules/],
    ['overrides:\n  - rules: { conversation: off }', /→ An override needs files/],
    ['overrides:\n  - file: a/**\n    rules: { conversation: off }', /^file → There is no setting of an override called "file"\. Did you mean "files"\?$/],
    ['overrides:\n  - files: a/**\n    rules: { conversation/no-promt: off }', /^conversation\/no-promt → There is no rule called/],
    ['extends: rapport:strikt', /^rapport:strikt → There is no preset called "rapport:strikt"\. Did you mean "rapport:strict"\?$/],
    ['extends: strict', /^strict → "strict" is no preset and no \.yml file\. The presets are rapport:recommended and rapport:strict\.$/],
    ['extends: base.yml', /^base\.yml → There is no file base\.yml in this workspace\. Paths are relative to rapport\.yml\.$/],
    ['extends: ../base.yml', /^\.\.\/base\.yml → "\.\.\/base\.yml" is outside this workspace/],
    ['extends: https://example.org/base.yml', /→ "https:\/\/example\.org\/base\.yml" is outside this workspace/],
    ['extends: rapport.yml', /^rapport\.yml → A file cannot extend itself\.$/],
    ['- a\n- b', /rapport\.yml must be keys and values/],
    ['posts: [a', /Something is opened here and not closed|cannot be read as YAML|cannot stand here/],
  ];
  for (const [text, message] of wrong) {
    it(`says what is wrong with ${JSON.stringify(text)}`, async () => {
      const found = await problems(text);
      assert.ok(found.some((one) => message.test(one)), found.join('\n') || 'nothing was said');
      assert.equal(found.length, 1, found.join('\n'));
    });
  }

  it('still holds where it is understood', () => {
    const { config } = workspaceOf({ 'rapport.yml': 'postz: 1\nbrand: Riverside\n' }).configuration;
    assert.deepEqual(config.brand, ['Riverside']);
  });

  it('leaves names of networks alone that Rapport does not know', async () => {
    for (const name of ['our-forum', 'intranet', 'newsletter', 'blog', 'notice-board']) assert.deepEqual(await problems(`channels: { ${name}: { limit: 9 } }`), [], name);
  });
});

describe('the severity of a rule', () => {
  it('is its own, until somebody says otherwise', () => {
    for (const { rule, severity: own, origin } of ruleStates(workspaceOf({}), 'posts/a.md')) assert.deepEqual([own, origin], [rule.severity, null]);
  });

  it('can be set for a room, and then for a rule in it, in any order', () => {
    for (const room of ['conversation', 'conversation/*']) {
      for (const lines of [[`"${room}": off`, `${PROMPT}: warning`], [`${PROMPT}: warning`, `"${room}": off`]]) {
        const config = `rules:\n${lines.map((line) => `  ${line}\n`).join('')}`;
        assert.deepEqual([severity(config, PROMPT), severity(config, CLOSED), severity(config, BAIT)], ['warning', 'off', 'warning'], config);
      }
    }
    assert.deepEqual([severity('rules: { "*": error, vanity: info }', PROMPT), severity('rules: { "*": error, vanity: info }', BAIT)], ['error', 'info']);
  });

  it('of a room leaves the options of its rules as they are', () => {
    const { severity: own, options, threshold } = stateOf(workspaceOf({ 'rapport.yml': `rules:\n  ${PROMPT}: { least-words: 3 }\n  conversation: { severity: error, confidence: 0.9 }\n` }), PROMPT);
    assert.deepEqual([own, options['least-words'], threshold], ['error', 3, 0.9]);
  });

  it('"on" is the rule\'s own again', () => {
    assert.equal(severity(`rules: { vanity: off, ${BAIT}: on }`, BAIT), 'warning');
  });

  it('under rapport:strict leaves none off, and under rapport:recommended is the rule\'s own', () => {
    const strict = workspaceOf({ 'rapport.yml': 'extends: rapport:strict' });
    for (const { rule, severity: own, fixedSeverity } of ruleStates(strict, 'posts/a.md')) assert.deepEqual([own, fixedSeverity], [rule.severity === 'off' ? 'info' : rule.severity, false], rule.id);
    const back = workspaceOf({ 'rapport.yml': 'extends: [rapport:strict, rapport:recommended]' });
    for (const { rule, severity: own } of ruleStates(back, 'posts/a.md')) assert.equal(own, rule.severity);
    assert.equal(severity(`extends: rapport:strict\nrules: { ${BAIT}: off }`, BAIT), 'off');
  });
});

describe('extends', () => {
  const BASE = `posts: [social/**]\nbrand: [Riverside]\nrules:\n  ${BAIT}: error\n  ${PROMPT}: { severity: warning, least-words: 20 }\nchannels: { mastodon: { limit: 1000 } }\n`;

  it('builds on other files, and what is nearer wins', () => {
    const workspace = workspaceOf({ 'rapport.yml': `rules:\n  ${PROMPT}: { most-words: 90 }\n  ${BAIT}: info\nextends: shared/base.yml\nchannels: { x: { limit: 25000 } }\n`, 'shared/base.yml': BASE });
    const { config } = workspace.configuration;
    assert.deepEqual([config.posts, config.brand, config.extended, [...config.channels.keys()]], [['social/**'], ['Riverside'], ['shared/base.yml'], ['mastodon', 'x']]);
    const { severity: own, options } = stateOf(workspace, PROMPT);
    assert.deepEqual([own, options], ['warning', { 'least-words': 20, 'most-words': 90 }]);
    assert.equal(stateOf(workspace, BAIT).severity, 'info');
  });

  it('takes several, one after the other, and each may build on more', () => {
    const files = { 'rapport.yml': 'extends: [rapport:strict, config/one.yml, config/two.yml]', 'config/one.yml': `extends: ../deep/three.yaml\nrules: { ${BAIT}: error }`, 'config/two.yml': `rules: { ${CLOSED}: error }`, 'deep/three.yaml': `rules: { ${BAIT}: off, ${PROMPT}: off }` };
    const workspace = workspaceOf(files);
    assert.deepEqual([BAIT, CLOSED, PROMPT].map((rule) => stateOf(workspace, rule).severity), ['error', 'error', 'off']);
    assert.deepEqual([...workspace.configuration.problems.values()].flat(), []);
    assert.deepEqual(['config/one.yml', 'deep/three.yaml'].map((path) => workspace.kinds.get(path)?.kind), ['config', 'config']);
  });

  it('says what is wrong in the file where it stands', async () => {
    const files = { 'rapport.yml': 'extends: base.yml' };
    assert.deepEqual(await problems('rules: { conversation/no-promt: off }', files, 'base.yml'), ['conversation/no-promt → There is no rule called "conversation/no-promt". Did you mean "conversation/no-prompt"?']);
    assert.deepEqual(await problems('extends: base.yml', { 'base.yml': 'rules: { conversation/no-promt: off }' }), []);
  });

  it('says that files go round in a circle, and still reads them', async () => {
    const files = { 'rapport.yml': 'extends: a.yml', 'a.yml': 'extends: sub/b.yml\nbrand: A' };
    assert.deepEqual(await problems('extends: ../a.yml\ntimezone: Europe/Rome', files, 'sub/b.yml'), ['../a.yml → This goes round in a circle: rapport.yml → a.yml → sub/b.yml → a.yml.']);
    const { config } = workspaceOf({ ...files, 'sub/b.yml': 'extends: ../a.yml\ntimezone: Europe/Rome' }).configuration;
    assert.deepEqual([config.brand, config.timezone], [['A'], 'Europe/Rome']);
  });

  it('does not unfold without end', () => {
    const files: Record<string, string> = { 'rapport.yml': 'extends: [0.yml, 0.yml]' };
    for (let at = 0; at < 40; at++) files[`${at}.yml`] = `extends: [${at + 1}.yml, ${at + 1}.yml]`;
    const started = performance.now();
    const { problems: found } = workspaceOf(files).configuration;
    assert.ok([...found.values()].flat().some(({ message }) => message.includes('more files than Rapport follows')));
    assert.ok(performance.now() - started < 2000);
  });

  it('is followed when a file that it names changes, comes or goes', async () => {
    const post = { 'posts/a.md': 'Like if you agree.' };
    let workspace = workspaceOf({ 'rapport.yml': 'extends: base.yml', ...post });
    const rules = async (): Promise<readonly string[]> => (await checkOne(workspace, 'posts/a.md')).diagnostics.map((one) => `${one.rule} ${one.severity}`);
    assert.deepEqual(await rules(), [`${BAIT} warning`]);
    workspace = withText(workspace, 'base.yml', 'rules: { vanity: error }');
    assert.deepEqual(await rules(), [`${BAIT} error`]);
    workspace = withText(workspace, 'base.yml', 'rules: { vanity: off }');
    assert.deepEqual(await rules(), []);
    workspace = withText(workspace, 'rapport.yml', '');
    assert.deepEqual(await rules(), [`${BAIT} warning`]);
    assert.equal(workspace.kinds.get('base.yml')?.kind, 'other');
  });
});

describe('overrides', () => {
  const CONFIG = `rules: { ${BAIT}: error }\noverrides:\n  - files: [posts/x/**]\n    rules: { ${BAIT}: info, conversation: off }\n  - files: posts/*/launch-*.md\n    rules:\n      ${PROMPT}: { severity: warning, least-words: 1 }\n`;

  it('hold for the files that match, and later ones win', () => {
    const of = (path: string): readonly string[] => [BAIT, PROMPT, CLOSED].map((rule) => severity(CONFIG, rule, path));
    assert.deepEqual(of('posts/a.md'), ['error', 'info', 'info']);
    assert.deepEqual(of('posts/x/a.md'), ['info', 'off', 'off']);
    assert.deepEqual(of('posts/x/launch-1.md'), ['info', 'warning', 'off']);
    assert.deepEqual(of('posts/y/launch-1.md'), ['error', 'warning', 'info']);
  });

  it('decide what is found', async () => {
    const files = { 'rapport.yml': CONFIG, 'posts/a.md': 'Like if you agree.', 'posts/x/a.md': 'Like if you agree.', 'posts/x/b.md': 'Mats are here. Do you stretch?' };
    const [a, xa, xb] = await Promise.all(['posts/a.md', 'posts/x/a.md', 'posts/x/b.md'].map((path) => checkOne(workspaceOf(files), path)));
    assert.deepEqual([a, xa, xb].map((one) => one?.diagnostics.map((diagnostic) => diagnostic.severity)), [['error'], ['info'], []]);
  });

  it('of a file that is extended give way to what the extending file says for all', () => {
    const files = { 'rapport.yml': `extends: base.yml\nrules: { ${BAIT}: off }`, 'base.yml': CONFIG };
    assert.equal(stateOf(workspaceOf(files), BAIT, 'posts/x/a.md').severity, 'off');
    assert.equal(stateOf(workspaceOf(files), CLOSED, 'posts/x/a.md').severity, 'off');
    assert.equal(stateOf(workspaceOf(files), CLOSED, 'posts/a.md').severity, 'info');
  });

  it('cost one plan for each set that matches, not one for each file', () => {
    const workspace = workspaceOf({ 'rapport.yml': CONFIG });
    const plans = new Set(Array.from({ length: 1000 }, (_, at) => ruleStates(workspace, `posts/${at % 2 === 0 ? 'x/' : ''}${at}.md`)));
    assert.equal(plans.size, 2);
  });

  it('say where a severity comes from', () => {
    const workspace = workspaceOf({ 'rapport.yml': `extends: rapport:strict\n${CONFIG}` });
    const at = (rule: string, path: string): readonly unknown[] => {
      const { origin } = stateOf(workspace, rule, path);
      return [origin?.path, origin?.preset, origin?.override?.files];
    };
    assert.deepEqual(at('channel/length', 'posts/a.md'), ['rapport.yml', 'rapport:strict', undefined]);
    assert.deepEqual(at(BAIT, 'posts/a.md'), ['rapport.yml', null, undefined]);
    assert.deepEqual(at(BAIT, 'posts/x/a.md'), ['rapport.yml', null, ['posts/x/**']]);
  });

  it('never change what is found elsewhere', async () => {
    const globs = fc.constantFrom('posts/x/**', 'posts/**', '**/*.txt', 'posts/a.md', 'drafts', 'posts/{x,y}/*.md');
    const names = fc.constantFrom('conversation', '*', 'vanity/*', ...RULES.map((rule) => rule.id));
    const levels = fc.constantFrom('error', 'warning', 'info', 'off', 'on');
    const found = async (config: string) => {
      const path = 'elsewhere/a.md';
      const files = [{ path, text: 'Like if you agree.\n\nMats are here. Do you stretch?' }, { path: 'rapport.yml', text: config }];
      return (await checkOne(openWorkspace(files, { named: (file) => (file === path ? 'file' : null) }), path)).diagnostics;
    };
    const expected = await found('');
    assert.ok(expected.length > 0);
    await fc.assert(fc.asyncProperty(fc.array(fc.tuple(globs, names, levels), { minLength: 1, maxLength: 5 }), async (list) => {
      assert.deepEqual(await found(`overrides:\n${list.map(([glob, name, level]) => `  - files: ["${glob}"]\n    rules: { "${name}": ${level} }\n`).join('')}`), expected);
    }), { numRuns: 50 });
  });
});

describe('fields in rapport.yml', () => {
  it("give a team's own names a meaning, in personas and posts", () => {
    const workspace = workspaceOf({
      'rapport.yml': 'fields:\n  personas:\n    biggest headache: pains\n    goals: [dream, hope]\n  posts:\n    zielgruppe: personas\n',
      'personas/maria.yml': 'name: Maria\nbiggest-headache: stairs\ndream: a garden\n',
      'notes/a.md': '---\nzielgruppe: maria\n---\nWhat helps?',
    });
    assert.deepEqual([workspace.personas[0]?.pains[0]?.value, workspace.personas[0]?.goals[0]?.value], ['stairs', 'a garden']);
    assert.deepEqual(workspace.posts.get('notes/a.md')?.personas.map((name) => name.value), ['maria']);
  });
});
