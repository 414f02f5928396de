import assert from 'node:assert/strict';
import { conflictMarkers } from '../../src/formats/conflicts.ts';
import { readFrontMatter } from '../../src/formats/front-matter.ts';
import { readYaml } from '../../src/formats/yaml.ts';

/** The problems of a text: what is marked, and what is said. */
function problemsOf(text: string): readonly (readonly [marked: string, message: string])[] {
  return readFrontMatter(text).problems.map(({ span, message }) => [text.slice(span.start, span.end), message]);
}

const fieldsOf = (text: string): readonly string[] => readFrontMatter(text).fields?.entries.map(({ key, value }) => `${key.text}=${value.kind === 'scalar' ? value.text : value.kind}`) ?? [];
const bodyOf = (text: string): string => text.slice(readFrontMatter(text).body.start);
const QUOTES = 'This value holds a colon and a space, which YAML takes for a new key. Put the value in "quotation marks".';
const START = 'A value cannot start with this character. Put the value in "quotation marks".';
const ASTERISK = 'An asterisk (*) at the start has a meaning of its own in YAML. Put the value in "quotation marks".';
const UNFOLDS = 'This YAML unfolds to more than Rapport reads, or refers to itself. Write it without aliases (*name).';
const NO_KEYS = 'The front matter must be a list of keys and values, such as "title: Hello".';
const UNCLOSED = 'The front matter is opened here and never closed. Put a line of three hyphens (---) after its last key.';

describe('front matter that is wrong is said to be, where it is, in plain words', () => {
  const WRONG: readonly (readonly [title: string, text: string, marked: string, message: string])[] = [
    ['a key that is there twice', '---\ntitle: a\ntitle: b\n---\nx', 'title', 'This key is there twice. Keep one of them.'],
    ['a tab that indents', '---\npersonas:\n\t- maria\n---\nx', '\t- maria', 'A tab is used to indent. Use spaces.'],
    ['a quotation that is not closed', '---\ntitle: "Hello\nstatus: draft\n---\nx', '"Hello', 'Something is opened here and not closed: look for a missing quotation mark, bracket or colon.'],
    ['a colon within a value', '---\ntitle: Yoga: what helps?\nstatus: draft\n---\nx', 'Yoga: what helps?', QUOTES],
    ['a value that starts with an at sign', '---\nhost: @ana\n---\nx', '@ana', START],
    ['a value that starts with an asterisk', '---\na: *nope\n---\nx', '*nope', ASTERISK],
    ['a fence that is not closed', '---\ntitle: One\nstatus: draft\n\nBody', '---', UNCLOSED],
    ['a list in place of keys', '---\n- a\n- b\n---\nx', '- a\n- b', NO_KEYS],
    ['a sentence in place of keys', '---\nhello there\n---\nx', 'hello there', NO_KEYS],
    ['an alias of itself', '---\na: &a [*a]\n---\nx', '[*a]', UNFOLDS],
    ['brackets without end', `---\na: ${'['.repeat(100_000)}\n---\nx`, `a: ${'['.repeat(100_000)}`, UNFOLDS],
  ];
  for (const [title, text, marked, message] of WRONG) it(title, () => assert.deepEqual(problemsOf(text), [[marked, message]]));

  it('what can be read beside it is', () => {
    assert.deepEqual(fieldsOf('---\ntitle: a\ntitle: b\nhost: ana\n---\nx'), ['title=a', 'title=b', 'host=ana']);
    assert.deepEqual(fieldsOf('---\nhost: @ana\nstatus: idea\n---\nx'), ['host=@ana', 'status=idea']);
    assert.deepEqual(fieldsOf('---\ntitle: One\n\nBody'), ['title=One']);
    assert.equal(bodyOf('---\ntitle: One\n\nBody').trim(), 'Body');
  });

  it('one mistake is said once or a few times, not for each line after it', () => {
    assert.ok(problemsOf(`---\n${'a: "x\n'.repeat(500)}---\nx`).length <= 5);
    assert.ok(problemsOf(`---\n${'a: b: c\n'.repeat(500)}---\nx`).length <= 5);
  });

  it('a billion laughs are cut short', () => {
    const names = [...'abcdefghij'];
    const lines = names.map((name, index) => `${name}: &${name} [${Array(9).fill(index === 0 ? 'ha' : `*${names[index - 1]}`).join(', ')}]`);
    const { problems } = readYaml(lines.join('\n'));
    assert.deepEqual(problems.map(({ message }) => message), [UNFOLDS]);
  });

  it('a line of 5 MB is read like any other', () => {
    const text = `---\ntitle: ${'a'.repeat(5e6)}\n---\nx`;
    assert.deepEqual(problemsOf(text), []);
    assert.equal(bodyOf(text), 'x');
  });

  it('marks of a merge are found once, with or without front matter about them', () => {
    const text = '---\n<<<<<<< HEAD\ntitle: a\n=======\ntitle: b\n>>>>>>> other\n---\nx';
    assert.deepEqual(problemsOf(text), []);
    const [mark, ...others] = conflictMarkers(text);
    assert.deepEqual([mark && text.slice(mark.span.start, mark.span.end), others.length], ['<<<<<<< HEAD', 0]);
    assert.equal(conflictMarkers('<<<<<<< A\r\na\r\n=======\r\nb\r\n>>>>>>> B\r\n').length, 1);
    assert.equal(conflictMarkers('<<<<<<< A\n||||||| base\n=======\n>>>>>>> B\n\n<<<<<<< C\n=======\n>>>>>>> D\n').length, 2);
    for (const other of ['<<<<<<< alone\n', 'x <<<<<<< A\n=======\n>>>>>>> B\n', 'Title\n=======\n', '']) assert.deepEqual(conflictMarkers(other), []);
  });
});

describe('front matter is told from a body', () => {
  it('by its fences, whatever ends its lines', () => {
    for (const feed of ['\n', '\r\n', '\r']) {
      const text = ['---', 'title: One', 'personas:', '  - maria', '---', 'Body'].join(feed);
      assert.deepEqual(fieldsOf(text), ['title=One', 'personas=list'], JSON.stringify(feed));
      assert.equal(bodyOf(text), 'Body');
    }
    assert.equal(bodyOf('---  \ntitle: One\n...\nBody'), 'Body');
    assert.equal(bodyOf('---\n---\nBody'), 'Body');
    assert.deepEqual(problemsOf('---\n---\nBody'), []);
  });

  it('TOML is never taken for prose, nor read', () => {
    assert.equal(bodyOf('+++\ntitle = "x"\n+++\nBody'), 'Body');
    assert.deepEqual(readFrontMatter('+++\ntitle = "x"\n+++\nBody').fields, null);
  });

  it('a line across the page at the top is none', () => {
    for (const text of ['---\n\nText\n\n---\nMore', '---\nText alone', '----\ntitle: x\n---\n', ' ---\ntitle: x\n---\n', 'x\n---\ntitle: x\n---\n', '---']) {
      assert.deepEqual([readFrontMatter(text).body.start, problemsOf(text).length], [0, 0], JSON.stringify(text));
    }
  });

  it('text that is no front matter at all is all body', () => {
    for (const text of ['', 'Hello', '---', '\n---\na: b\n---\n']) assert.deepEqual(readFrontMatter(text).body, { start: 0, end: text.length });
  });
});
