import assert from 'node:assert/strict';
import fc from 'fast-check';
import { openWorkspace, placeForParagraph, prepare, suggestConversation, type Post } from '../../src/index.ts';
import { factsOf } from '../../src/insight/post-facts.ts';
import { LANGUAGES } from '../../src/language/languages.ts';

const MARIA = 'id: maria\nname: Maria\nquestions:\n  - How do I loosen a stiff back in the morning?\npains:\n  - A stiff back, worst before ten in the morning\nquotes:\n  - "It\'s the door that\'s hard."\n';
const TOM = 'name: Tom\npains: [wet Saturdays]\n';

function postOf(text: string): { readonly post: Post; readonly suggest: () => readonly string[] } {
  const workspace = openWorkspace([{ path: 'personas/maria.yml', text: MARIA }, { path: 'personas/tom.yml', text: TOM }, { path: 'posts/a.md', text }]);
  const post = workspace.posts.get('posts/a.md') ?? assert.fail();
  return { post, suggest: () => suggestConversation(post, workspace.personas).map(({ from, text: said, persona, blanks }) => `${from}${persona ? ` of ${persona.id.value}` : ''}: ${blanks.reduceRight((marked, { start, end }) => `${marked.slice(0, start)}‹${marked.slice(start, end)}›${marked.slice(end)}`, said)}`) };
}

describe('prompts for a conversation', () => {
  it('come from what the readers ask, what stands in their way, what the post is about, and what they have said', () => {
    const { suggest } = postOf('---\npersonas: [maria]\ntopics: [chair yoga]\n---\nIt is a cold morning and the heating is late.\n');
    assert.deepEqual(suggest(), [
      'question of maria: How do you loosen a stiff back in the morning?',
      'pain of maria: What has helped you with ‹a stiff back›?',
      'topic: What do you wish somebody had told you about ‹chair yoga›?',
      'topic: How did you get started with ‹chair yoga›?',
      'quote of maria: "‹It\'s the door that\'s hard.›" What would you say to somebody who feels like that?',
    ]);
  });

  it('ask everybody where the post names nobody, and in its own language', () => {
    assert.equal(postOf('It is a wet morning, and the heating in the hall is late.\n').suggest().includes('pain of tom: What has helped you with ‹wet Saturdays›?'), true);
    const spanish = postOf('---\nlang: es\ntopics: [yoga]\n---\nHoy hace mucho frío en la sala y la calefacción llega tarde.\n').suggest();
    assert.equal(spanish.includes('topic: ¿Cómo empezaste con ‹yoga›?'), true);
    assert.deepEqual(postOf('---\nlang: de\n---\nHeute ist es kalt, und die Heizung kommt spät.\n').suggest(), []);
  });

  it('call for the readers\' own words, as Rapport itself judges them', async () => {
    for (const { id: lang, promptFrames } of LANGUAGES) {
      for (const frame of [...(promptFrames?.pain ?? []), ...(promptFrames?.topic ?? []), ...(promptFrames?.quote ?? [])]) {
        const words = lang === 'en' ? 'a stiff back' : 'la espalda';
        const workspace = await prepare(openWorkspace([{ path: 'posts/a.md', text: `---\nlang: ${lang}\n---\n${frame.replace('{}', words)}\n` }]), ['posts/a.md']);
        const post = workspace.posts.get('posts/a.md') ?? assert.fail();
        const kinds = factsOf(post).prompts(workspace.grammar).map(({ kind }) => kind);
        assert.deepEqual(kinds, ['open'], frame);
      }
    }
  });
});

describe('the place for a paragraph', () => {
  /** `│` is the cursor, `▲` the new paragraph. */
  const placed = (marked: string): string => {
    const text = marked.replace('│', '');
    const { post } = postOf(text);
    const { at, before, after } = placeForParagraph(post, marked.includes('│') ? marked.indexOf('│') : text.length);
    return `${text.slice(0, at)}${before}▲${after}${text.slice(at)}`;
  };

  it('is an empty line, else below the paragraph, and never in front matter', () => {
    assert.equal(placed('One.\n\n│\n\nTwo.\n'), 'One.\n\n▲\n\nTwo.\n');
    assert.equal(placed('On│e.\nStill one.\n\nTwo.\n'), 'One.\nStill one.\n\n▲\n\nTwo.\n');
    assert.equal(placed('One.\n\nTw│o.\n'), 'One.\n\nTwo.\n\n▲\n');
    assert.equal(placed('---\ntit│le: A\n---\nOne.\n'), '---\ntitle: A\n---\nOne.\n\n▲\n');
    assert.equal(placed('---\ntitle: A\n---\n│'), '---\ntitle: A\n---\n▲\n');
    assert.equal(placed('One.│'), 'One.\n\n▲\n');
  });

  it('leaves every character as it is, and has empty lines about it', () => {
    const text = fc.array(fc.constantFrom('One', ' ', '\n', '\n\n', '# A', '- b', 'ä'), { maxLength: 12 }).map((parts) => parts.join(''));
    fc.assert(fc.property(text, fc.nat(), (words, seed) => {
      const { post } = postOf(words);
      const { at, before, after } = placeForParagraph(post, seed % (words.length + 1));
      const after2 = `${before}▲${after}${words.slice(at)}`;
      const whole = words.slice(0, at) + after2;
      assert.match(whole, /(?:^\s*|\n[ \t]*\n[ \t]*)▲(?:\s*$|[ \t]*\n[ \t]*\n)/, JSON.stringify(whole));
      assert.match(before + after, /^\s*$/);
    }), { numRuns: 2000 });
  });
});
