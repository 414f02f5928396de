import assert from 'node:assert/strict';
import { inTwoLines } from '../../src/extension/two-lines.ts';

describe('a text of a list in two lines', () => {
  const quote = '"Once I\'ve got a cup in my hand I\'m fine. It\'s the door that\'s hard." What would you tell somebody who says that?';

  it('is one where it fits', () => {
    assert.deepEqual(inTwoLines('What has helped you?', ''), { label: 'What has helped you?' });
    assert.deepEqual(inTwoLines('x'.repeat(80), ''), { label: 'x'.repeat(80) });
  });

  it('is broken after a sentence, else between words, and loses nothing', () => {
    assert.deepEqual(inTwoLines(quote, ''), { label: '"Once I\'ve got a cup in my hand I\'m fine. It\'s the door that\'s hard."', detail: 'What would you tell somebody who says that?' });
    const { label, detail } = inTwoLines('What has helped you with walking into a room where the others already know each other?', '');
    assert.deepEqual([label, detail], ['What has helped you with walking into a room where the others already know each', 'other?']);
  });

  it('leaves room for what stands at the end of the row', () => {
    assert.deepEqual(inTwoLines(quote, 'What Maria Costa has said'), { label: '"Once I\'ve got a cup in my hand I\'m fine. It\'s the door', detail: 'that\'s hard." What would you tell somebody who says that?' });
  });

  it('always tells how a long one ends', () => {
    const { label, detail = '' } = inTwoLines(`"${'I never know what to say. '.repeat(12).trim()}" What would you tell them?`, '');
    assert.ok(label.length <= 80 && detail.length <= 80);
    assert.match(detail, /^… .*" What would you tell them\?$/);
  });

  it('breaks a word that has no end', () => {
    assert.deepEqual(inTwoLines('x'.repeat(100), ''), { label: 'x'.repeat(80), detail: 'x'.repeat(20) });
  });
});
