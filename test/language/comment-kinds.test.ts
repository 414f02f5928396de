import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { commentKind } from '../../src/language/comment-kinds.ts';
import { COMMENT_KINDS, SUBSTANTIVE, type CommentKind } from '../../src/model/engagement.ts';

const labelled = parse(readFileSync(path.resolve(import.meta.dirname, '../corpus/comments.yml'), 'utf8')) as Readonly<Record<CommentKind, readonly string[]>>;
const cases = COMMENT_KINDS.flatMap((kind) => labelled[kind].map((text) => ({ kind, text, found: commentKind(text) })));
const wrong = cases.filter(({ kind, found }) => kind !== found).map(({ kind, found, text }) => `${kind}, found ${found}: ${text}`);

describe('kinds of comments, on comments labelled by hand', () => {
  it('are right in most cases, and nearly always right about whether a comment says something', () => {
    const right = (cases.length - wrong.length) / cases.length;
    const substance = cases.filter(({ kind, found }) => SUBSTANTIVE.has(kind) === SUBSTANTIVE.has(found)).length / cases.length;
    console.log(`      ${cases.length} comments: kind right ${right.toFixed(3)}, substance right ${substance.toFixed(3)}`);
    assert.ok(right >= 0.8, wrong.join('\n'));
    assert.ok(substance >= 0.9, wrong.join('\n'));
  });

  it('do not let questions go unseen, nor call people spam', () => {
    const questions = cases.filter(({ kind }) => kind === 'question');
    assert.ok(questions.filter(({ found }) => found === 'question').length / questions.length >= 0.8, wrong.join('\n'));
    assert.deepEqual(cases.filter(({ kind, found }) => kind !== 'spam' && found === 'spam'), []);
  });
});
