import assert from 'node:assert/strict';
import { postedText } from '../../src/language/posted-text.ts';
import { scanProse } from '../../src/language/scanner.ts';

function posted(text: string, markdown = true, body = { start: 0, end: text.length }): string {
  return postedText(text, body, scanProse(text, body, markdown));
}

const PROMISES: Readonly<Record<string, readonly (readonly [written: string, posted: string])[]>> = {
  'marks of emphasis and headings are gone, their words stay': [
    ['# Title\n\nText **bold** and _it_, ~~old~~ new.', 'Title\n\nText bold and it, old new.'], ['Title\n===\n\n## Closed ##', 'Title\n\nClosed'], ['2 * 3 and snake_case', '2 * 3 and snake_case'],
  ],
  'a link is its words and its address': [
    ['See [our hall](https://example.org/hall "The hall").', 'See our hall https://example.org/hall.'], ['[hall][h]\n\n[h]: <https://example.org>', 'hall https://example.org'],
    ['[https://a.org](https://a.org) <https://b.org>', 'https://a.org https://b.org'], ['[Write](mailto:me@example.org)', 'Write me@example.org'], ['[above](#top) [a]()', 'above a'],
  ],
  'pictures are left out, with what links them': [['![Our hall](hall.png)\n\nCome in.', 'Come in.'], ['[![i](x.png)](https://a.org) ok', 'https://a.org ok']],
  'comments are left out, with the lines they have to themselves': [
    ['<!-- note -->\nOne\n<!-- two\nlines -->\n\nTwo', 'One\n\nTwo'], ['One<!-- x --> two', 'One two'], ['  <!-- a -->  \nOne', 'One'],
  ],
  'code stays, without its fences and ticks': [['```js\nrun()\n```\n`now`', 'run()\nnow'], ['~~~\na\n\nb', 'a\n\nb']],
  'what stands for a character is that character': [['a\\*b &amp; caf&eacute; &#9731; &unknown;', 'a*b & café ☃ &unknown;']],
  'lists, quotes and tables keep their shape': [['- a\n- [ ] b\n\n1. **c**', '- a\n- [ ] b\n\n1. c'], ['> *a*\n> b', '> a\n> b'], ['| a |\n|---|\n| `b` |', '| a |\n|---|\n| b |']],
  'breaks are line ends, and no line ends in spaces': [['one  \ntwo\\\nthree<br>four', 'one\ntwo\nthree\nfour'], ['a\r\nb \r\n\r\n\r\n\r\nc\rd', 'a\nb\n\nc\nd']],
  'tags and footnote marks are gone': [['a <b>c</b>[^1]\n\n[^1]: Note.', 'a c\n\nNote.']],
  'definitions are gone': [['One [a].\n\n[a]: /u "t"\n[b]: /v\n\nTwo', 'One a /u.\n\nTwo']],
  'templates stay as they are': [['Hi {{ first_name }}, *you*', 'Hi {{ first_name }}, you']],
};

describe('what would be pasted into a network', () => {
  for (const [promise, texts] of Object.entries(PROMISES)) {
    it(promise, () => {
      for (const [written, expected] of texts) assert.equal(posted(written), expected);
    });
  }

  it('in a text file is what is written, without comments', () => {
    assert.equal(posted('# not *a* heading\n<!-- note -->\n[a](b) https://a.org', false), '# not *a* heading\n[a](b) https://a.org');
  });

  it('is the body alone', () => {
    const text = '---\ntitle: x\n---\n\nA *b*\n';
    assert.equal(posted(text, true, { start: 17, end: text.length }), 'A b');
  });

  it('of a part of the body leaves no half of a mark’s text', () => {
    const text = 'One [two](https://a.org) three';
    const prose = scanProse(text, { start: 0, end: text.length }, true);
    for (let end = 0; end <= text.length; end++) postedText(text, { start: 0, end }, prose);
    assert.equal(postedText(text, { start: 0, end: 8 }, prose), 'One two');
  });
});
