import assert from 'node:assert/strict';
import { scanProse } from '../../src/language/scanner.ts';

/** Sentences with a `|` between them in place of white space; a quoted one starts with `>`. */
function sentencesOf(text: string, markdown = true): readonly string[] {
  const prose = scanProse(text, { start: 0, end: text.length }, markdown);
  return prose.sentences.map(({ start, end, quoted }) => (quoted ? '>' : '') + text.slice(start, end));
}

const PROMISES: Readonly<Record<string, readonly (readonly string[])[]>> = {
  'an abbreviation ends no sentence': [
    ['Mr. Smith met Dr. Ana at St. Mary’s.', 'They talked.'], ['Bring e.g. tea, i.e. leaves.'], ['J. R. R. Tolkien wrote it.', 'I read it.'], ['The U.S. team won.'],
    ['Visit St. Ives on Jan. 3, 2026.', 'It is fun.'], ['No. 5 is on p. 4 of Vol. 2.'], ['Thanks, Ana & co.', 'We liked it.'],
  ],
  'an abbreviation ends one where a new one plainly starts': [
    ['We are Acme Inc.', 'We sell tea.'], ['Made in the U.S.', 'What about you?'], ['Is it good?', 'No.', 'We tried.'], ['Ask Dr. Who.', 'The doctor knows.'], ['I live in Washington D.C.', 'It rains.'],
  ],
  'a time of day ends a sentence only before a capital': [['We open at 9 a.m. and close at 5 p.m. on Fridays.'], ['We open at 9 a.m.', 'Come early.'], ['It starts at 9 p.m.'], ['It is 9 a.m.', 'What now?']],
  'a number or a name keeps its stop': [['It costs 3.50 today.', 'It was 4.00 before.'], ['Version 2.0 is out.'], ['Node.js is fine.', 'Missing.Space is not two.'], ['She is 5\'6" tall.', 'Is he?']],
  'an address is part of its sentence': [['See https://example.org/a.b?c=d.', 'Then write to me@example.org.'], ['Read example.com.', 'Now.']],
  'dots of hesitation end a sentence before a capital': [['Wait... what?', 'No… really.'], ['So...', 'We left.'], ['Well ... okay.']],
  'question and exclamation marks pile up': [['Really?!!', 'Yes!!!', 'OK.'], ['Who?', 'What?', 'Where?'], ['What?', 'how?']],
  'a picture belongs to the sentence before it': [['New class!', 'Who is in? 😀'], ['We won! 🎉🎉', 'Thank you.'], ['Tea?', '❤️ for yes, 😂 for no.'], ['Cheers! 👩‍👧', 'Bye!']],
  'a hashtag is part of its sentence, and a row of them is one': [['Love this #yoga class.', 'Really.'], ['Come along.', '#yoga #backs']],
  'a mark inside a quotation ends no sentence that goes on': [['She asked "Are you coming?" and left.', '"Yes!" he said.'], ['What do you think of “Who is it?”?'], ['‘Who is it?’ she asked.', 'The dogs’ bowls aren’t here.']],
  'a sentence wholly in quotation marks is quoted': [['>“Do you stretch?', '>I never do.”', 'That is what she said.'], ['>"Thoughts?"'], ['Ask yourself: “Why?”'], ['>«On y va ?»', 'Oui.'], ['A " alone.', 'It quotes nothing.']],
  'brackets close with their sentence': [['(Are you sure?)', 'Yes.'], ['Come (bring tea!) along.']],
};

describe('a text is split into the sentences a reader hears', () => {
  for (const [promise, texts] of Object.entries(PROMISES)) {
    it(promise, () => {
      for (const sentences of texts) {
        const text = sentences.map((sentence) => sentence.replace(/^>/, '')).join(' ').replaceAll('Missing Space', 'Missing.Space');
        assert.deepEqual(sentencesOf(text), sentences);
        assert.deepEqual(sentencesOf(text, false), sentences);
      }
    });
  }

  it('a line that its writer ended ends a sentence', () => {
    assert.deepEqual(sentencesOf('New mats\nWho is in?\nAnd you'), ['New mats', 'Who is in?', 'And you']);
    assert.deepEqual(sentencesOf('👉 one\n👉 two\r\n• three'), ['👉 one', '👉 two', '• three']);
    assert.deepEqual(sentencesOf('Come along #yoga\nsee you'), ['Come along #yoga', 'see you']);
    assert.deepEqual(sentencesOf('two spaces  \nbreak a line'), ['two spaces', 'break a line']);
  });

  it('a line that an editor wrapped does not', () => {
    const wrapped = 'This is a long paragraph that an editor has wrapped at the usual seventy or\nso columns. And\nhere it goes on';
    assert.deepEqual(sentencesOf(wrapped), [wrapped.slice(0, wrapped.indexOf(' And')), wrapped.slice(wrapped.indexOf('And'))]);
    assert.deepEqual(sentencesOf('a line with no stop\nand the next in lower case'), ['a line with no stop\nand the next in lower case']);
  });

  it('no sentence runs over the end of its paragraph, heading, item or cell', () => {
    assert.deepEqual(sentencesOf('## A heading\ntext\n\n- one thing\n- two things? three\n\nlast'), ['A heading', 'text', 'one thing', 'two things?', 'three', 'last']);
    assert.deepEqual(sentencesOf('| a | b c |\n|---|---|\n| d! e | f |'), ['a', 'b c', 'd!', 'e', 'f']);
    assert.deepEqual(sentencesOf('One\n\n\nTwo\n \nThree', false), ['One', 'Two', 'Three']);
  });

  it('a block quote is somebody else’s', () => {
    assert.deepEqual(sentencesOf('> Said they. And this.\nlazily\n\nWe did not.'), ['>Said they.', '>And this.', '>lazily', 'We did not.']);
  });
});
