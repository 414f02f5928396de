import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { DoctorDocument, FactsDocument, FitDocument, RulesDocument, SlotsDocument } from '../../src/index.ts';
import { folder, run } from './process.ts';

const FILES = {
  'personas/maria.yml': 'id: maria\nname: Maria\ninterests: [yoga, stiff backs]\nquestions: [How do I get up without pain?]\n',
  'personas/tom.yml': 'id: tom\nname: Tom\ninterests: [football, after-school clubs]\n',
  'posts/back.md': '---\ntitle: Stiff backs\npersonas: [maria]\nchannels: [x]\npublish: 2026-11-24 09:00\n---\nYoga for stiff backs starts again on Monday.\n\nWhat helps yours?\n',
  'posts/ball.md': '---\npersonas: [tom]\nstatus: published\n---\nFootball training after school, in the hall and then outside.\n\nDo you play?\n',
  'README.md': 'About this folder.',
};

describe('the command line', () => {
  it('shows its help, and the help of each command with examples', () => {
    const root = folder({});
    assert.match(run(root, ['--help']).out, /Usage: rapport COMMAND/);
    assert.equal(run(root, []).code, 2);
    for (const command of ['check', 'facts', 'fit', 'plan', 'list', 'explain', 'rules', 'doctor', 'new', 'lsp']) {
      const { code, out } = run(root, [command, '--help']);
      assert.equal(code, 0, command);
      assert.match(out, new RegExp(`Usage: rapport ${command}[\\s\\S]*Examples:\\n  rapport ${command}|Examples:\\n  cat`), command);
    }
    assert.match(run(root, ['--version']).out, /^\d+\.\d+\.\d+\n$/);
  });

  const wrong: readonly (readonly [args: readonly string[], message: RegExp])[] = [
    [['chekc'], /no command called "chekc"\. Did you mean "rapport check"\?/],
    [['check', '--fromat', 'json'], /--fromat.*--help/],
    [['check', '--format', 'xml'], /--format takes text, json, .*not "xml"/],
    [['check', 'nowhere.md'], /no file or folder called nowhere\.md/],
    [['explain'], /Name one rule/],
    [['explain', 'closed-qestion'], /Did you mean "closed-question"\?/],
    [['list', 'pets'], /rapport list personas/],
    [['fit', '--persona', 'marai'], /Did you mean "maria"\?/],
    [['fit', '--min-fit', 'high'], /a number from 0 to 100/],
    [['doctor'], /Name a file/],
    [['new', 'persona'], /Say what to make and what it is called/],
    [['new', 'persona', '!!!'], /no letters/],
    [['new', 'pet'], /rapport new post "Stiff mornings", or rapport new calendar/],
    [['new', 'calendar', '--format', 'ics'], /--format takes yaml, csv, md/],
    [['new', 'persona', 'Maria'], /there already/],
  ];
  for (const [args, message] of wrong) {
    it(`says what is wrong with: rapport ${args.join(' ')}`, () => {
      const { code, out, err } = run(folder(FILES), args);
      assert.deepEqual([code, out], [2, '']);
      assert.match(err, message);
    });
  }

  it('facts shows what it sees', () => {
    const root = folder(FILES);
    assert.match(run(root, ['facts', 'posts/back.md']).out, /prompts\n\s+open\s+0\.\d+\s+to the readers\s+What helps yours\?/);
    const [post] = (JSON.parse(run(root, ['facts', 'posts/back.md', '--format', 'json']).out) as FactsDocument).posts;
    assert.deepEqual([post?.path, post?.lang, post?.words, post?.prompts.map((prompt) => prompt.kind)], ['posts/back.md', 'en', 11, ['open']]);
    assert.deepEqual(post?.reading, { ease: null, grade: null, range: null, why: 'too short to judge: 11 of 30 words' });
    assert.deepEqual(post?.channels, [{ id: 'x', count: 63, limit: 280, fold: null }]);
  });

  it('fit ranks personas and shows the words that decided', () => {
    const root = folder(FILES);
    const { posts } = JSON.parse(run(root, ['fit', 'posts/back.md', '--format', 'json']).out) as FitDocument;
    const [best, other] = posts[0]?.fits ?? [];
    assert.deepEqual([best?.persona, other?.persona], ['maria', 'tom']);
    assert.ok((best?.score ?? 0) > 60 && (other?.score ?? 100) < 40);
    assert.deepEqual(new Set(best?.evidence.map((one) => one.text.toLowerCase())), new Set(['stiff', 'backs', 'yoga']));
    assert.equal(best?.evidence[0]?.persona.path, 'personas/maria.yml');
    assert.match(run(root, ['fit']).out, /posts\/back\.md\s+\d+ \*\s+\d+\n/);
  });

  it('fit --min-fit is a gate only where it is asked for', () => {
    const root = folder(FILES);
    assert.deepEqual([run(root, ['fit']).code, run(root, ['fit', '--min-fit', '50']).code, run(root, ['fit', '--min-fit', '99']).code], [0, 0, 1]);
  });

  it('list shows personas and posts', () => {
    const root = folder(FILES);
    assert.match(run(root, ['list', 'personas']).out, /maria\s+Maria\s+personas\/maria\.yml/);
    assert.match(run(root, ['list', 'posts']).out, /2026-11-24T09:00\s+draft\s+x\s+maria\s+posts\/back\.md/);
  });

  it('list shows the slots of every calendar, whatever its form', () => {
    const root = folder({
      ...FILES,
      'calendar/may.yml': '- { date: 2026-05-12, time: 9am, title: Chair yoga, channel: bluesky, persona: maria, post: ../posts/back.md }\n',
      'marketing/content-calendar.csv': 'Date;Post Time (UTC);Platform;Content Title;Status\r\n13/5/2026;14:00;LinkedIn, X;"Tea; and a walk";Planned\r\nTBD;;X;Later;\r\n',
    });
    assert.deepEqual(run(root, ['list', 'slots']).out.split('\n').slice(1, 4).map((line) => line.trim().split(/ {2,}/)), [
      ['2026-05-12T09:00', 'draft', 'bluesky', 'maria', 'Chair yoga', 'calendar/may.yml'],
      ['2026-05-13T14:00Z', 'idea', 'LinkedIn, X', '–', 'Tea; and a walk', 'marketing/content-calendar.csv'],
      ['TBD', 'draft', 'X', '–', 'Later', 'marketing/content-calendar.csv'],
    ]);
    const { slots } = JSON.parse(run(root, ['list', 'slots', '--format', 'json']).out) as SlotsDocument;
    assert.deepEqual(slots.map(({ path: file, date, time, channel, channels, persona, post }) => [file, date, time, channel, channels, persona, post]), [
      ['calendar/may.yml', '2026-05-12', '09:00', 'bluesky', ['bluesky'], 'maria', 'posts/back.md'],
      ['marketing/content-calendar.csv', '2026-05-13', '14:00Z', 'LinkedIn', ['LinkedIn', 'X'], null, null],
      ['marketing/content-calendar.csv', null, null, 'X', ['X'], null, null],
    ]);
    assert.deepEqual(slots[1]?.start, { line: 2, column: 1, offset: 52 });
  });

  it('explain and rules say why', () => {
    const root = folder({});
    assert.match(run(root, ['explain', 'closed-question']).out, /conversation\/closed-question[\s\S]*Source:[\s\S]*Do you stretch/);
    assert.match(run(root, ['rules']).out, /^audience\/avoided-word\s+warning\s/m);
  });

  it('explain and rules say how a rule is set here', () => {
    const root = folder({ 'rapport.yml': 'extends: shared/base.yml\noverrides:\n  - files: [posts/x/**]\n    rules: { "*": off }\n', 'shared/base.yml': 'rules:\n  conversation/no-prompt: { severity: warning, least-words: 20, confidence: 0.9 }\n  vanity: off\n', 'posts/a.md': 'What helps?' });
    const inside = path.join(root, 'posts');
    const explained = run(inside, ['explain', 'no-prompt']).out;
    assert.match(explained, /\nHere: warning \(shared\/base\.yml:2\)\n/);
    assert.match(explained, /\n {2}least-words: 20 \(not 8\) {2}.*\n {2}most-words: 200 {2}/);
    assert.match(explained, /\n {2}confidence: 0\.9 \(not /);
    assert.doesNotMatch(run(inside, ['explain', 'closed-question']).out, /\nHere: /);
    const rules = run(inside, ['rules']).out;
    assert.match(rules, /^conversation\/no-prompt\s+warning \(not info\)\s/m);
    assert.match(rules, /^vanity\/engagement-bait\s+off \(not warning\)\s/m);
    assert.match(rules, /^conversation\/closed-question\s+info\s/m);
    assert.match(rules, /\nOther severities hold for some files \(posts\/x\/\*\*\): rapport doctor FILE --rules\n$/);
    const [rule] = (JSON.parse(run(root, ['explain', 'no-prompt', '--format', 'json']).out) as RulesDocument).rules;
    assert.deepEqual([rule?.severity, rule?.configured, rule?.from, rule?.confidence, rule?.options[0]?.value], ['info', 'warning', 'shared/base.yml:2', 0.9, 20]);
  });

  it('doctor says why a file is or is not linted', () => {
    const root = folder(FILES);
    const { files } = JSON.parse(run(root, ['doctor', 'posts/back.md', 'posts/ball.md', 'README.md', 'personas/tom.yml', '--format', 'json']).out) as DoctorDocument;
    assert.deepEqual(files.map(({ kind, linted }) => [kind, linted]), [['post', true], ['post', false], ['other', false], ['persona', false]]);
    assert.match(files[1]?.why.join(' ') ?? '', /published.*--include-published/);
    assert.match(files[2]?.why.join(' ') ?? '', /about its folder.*rapport check README\.md/);
  });

  it('doctor says it in words', () => {
    const { out } = run(folder(FILES), ['doctor', 'posts/back.md', 'posts/ball.md', 'README.md', 'personas/tom.yml']);
    assert.deepEqual(out.split('\n').filter((line) => /^\S/.test(line)), ['posts/back.md  linted as a post', 'posts/ball.md  not linted', 'README.md  not linted', 'personas/tom.yml  read as a persona']);
    assert.match(out, /It is a persona: its path matches "personas"/);
  });

  it('doctor sends nobody to check what is no text of a post', () => {
    const doctor = (name: string): string => run(folder({ [name]: 'a: 1\n' }), ['doctor', name]).out;
    assert.match(doctor('notes/a.md'), /To check it anyway, name it: rapport check notes\/a\.md/);
    for (const name of ['posts/a.mdx', 'notes/a.yml', 'posts/a.png']) assert.doesNotMatch(doctor(name), /To check it anyway/);
  });

  it('doctor says how much of a calendar was read, and why an entry is in no week', () => {
    const doctor = (name: string, text: string): string => run(folder({ [`calendar/${name}`]: text }), ['doctor', `calendar/${name}`]).out;
    assert.match(doctor('a.csv', 'Date,Title\n2026-12-05,Tea\n'), /1 entry read, each with its day\./);
    assert.match(doctor('b.csv', 'Day,Topic\n1,Tea\n2,Walk\n'), /2 entries read\.\n.*None of them has a day that is told \("1"\)/);
    assert.match(doctor('c.csv', 'Week,Monday,Tuesday\n1,Tea,Walk\n'), /Nothing in it says what goes out when/);
  });

  it('a text that stands in many files is named once at the end', () => {
    const posts = (count: number): Readonly<Record<string, string>> => Object.fromEntries(Array.from({ length: count }, (_, index) => [`posts/${index}.md`, `Week ${index}. Like if you agree!\n`]));
    assert.match(run(folder(posts(12)), ['check']).out, /"Like if you agree" stands in 12 files \(vanity\/engagement-bait\)\. If it is meant to come back/);
    assert.doesNotMatch(run(folder(posts(9)), ['check']).out, /stands in/);
  });

  it('doctor says which rules apply to a file, and who says so', () => {
    const root = folder({ ...FILES, 'rapport.yml': 'extends: [rapport:strict, shared/base.yml]\noverrides:\n  - files: [posts/back*]\n    rules: { vanity/engagement-bait: error }\n', 'shared/base.yml': '# ours\nrules:\n  conversation/no-prompt: off\n' });
    const { out } = run(root, ['doctor', 'posts/back.md', 'posts/ball.md']);
    assert.match(out, /Rules: \d+ on, 1 off \(rapport:strict, rapport\.yml:1\)\. Add --rules/);
    assert.match(out, /conversation\/no-prompt\s+off\s+shared\/base\.yml:3\n/);
    assert.equal(out.match(/vanity\/engagement-bait\s+error\s+rapport\.yml:4, for posts\/back\*\n/g)?.length, 1, 'for the one file, not for the other');
    assert.match(run(root, ['doctor', 'posts/ball.md', '--rules']).out, /channel\/length\s+error\s+rapport:strict, rapport\.yml:1\n/);
    const { files } = JSON.parse(run(root, ['doctor', 'posts/back.md', 'README.md', 'shared/base.yml', '--format', 'json']).out) as DoctorDocument;
    assert.deepEqual(files[0]?.rules.find(({ id }) => id === 'vanity/engagement-bait'), { id: 'vanity/engagement-bait', severity: 'error', from: 'rapport.yml:4, for posts/back*' });
    assert.deepEqual([files[1]?.rules, files[2]?.kind], [[], 'config']);
  });

  it('new persona makes a file to fill in, and nothing is lost', () => {
    const root = folder({});
    assert.equal(run(root, ['new', 'persona', 'María José']).code, 0);
    assert.ok(existsSync(path.join(root, 'personas/maria-jose.yml')));
    assert.match(readFileSync(path.join(root, 'personas/maria-jose.yml'), 'utf8'), /name: "María José"/);
    assert.match(run(root, ['list', 'personas']).out, /maria-jose\s+María José/);
  });

  it('new calendar makes one in each form, whose slots are read', () => {
    const root = folder(FILES);
    for (const [format, file] of [['yaml', 'spring.yml'], ['csv', 'spring.csv'], ['md', 'spring.md']] as const) {
      assert.equal(run(root, ['new', 'calendar', 'Spring', '--format', format]).code, 0);
      assert.ok(existsSync(path.join(root, 'calendar', file)));
    }
    assert.equal(run(root, ['new', 'calendar', 'spring', '--format', 'md']).code, 2);
    assert.match(run(root, ['new', 'calendar']).out, /^Made calendar\/\d{4}-\d\d\.yml/);
    const { slots } = JSON.parse(run(root, ['list', 'slots', '--format', 'json']).out) as SlotsDocument;
    assert.equal(slots.length, 8);
    for (const slot of slots) {
      assert.deepEqual([slot.persona, slot.time, slot.status, slot.channel, slot.post], ['maria', '09:00', 'idea', null, null]);
      assert.match(slot.date ?? '', /^\d{4}-\d\d-\d\d$/);
    }
    assert.doesNotMatch(run(root, ['check']).out, /^calendar\//m, 'nothing is found in the calendars');
  });

  it('reads file names as they are', () => {
    const root = folder({ 'posts/[a] (b) {c}*.md': 'Like if you agree.', 'posts/ünï ☕.md': 'Like if you agree.' });
    for (const file of ['posts/[a] (b) {c}*.md', 'posts/ünï ☕.md']) assert.match(run(root, ['check', file]).out, /engagement-bait/, file);
    assert.match(run(root, ['check']).out, /2 warnings/);
  });
});
