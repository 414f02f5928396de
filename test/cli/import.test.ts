import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { folder, run as runPlain, type Run } from './process.ts';

process.env['RAPPORT_KEY'] = 'a key of the tests';
const run = (cwd: string, args: readonly string[]): Run => runPlain(cwd, args);
const read = (root: string, file: string): string => readFileSync(path.join(root, file), 'utf8');

const POST = '---\ntitle: Socks\nchannels: [x]\npublish: 2026-11-02 10:00\nstatus: published\nlinks: { x: https://x.com/us/status/1234567 }\n---\nWhat small thing has become easier for you since you started stretching?\n';
const OTHER = '---\nchannels: [x]\npublish: 2026-11-09 10:00\nstatus: published\n---\nThe lamp clinic is open again on Saturday, and Priya has a box of switches for it.\n';
const X = (likes: number): string => `Post id,Date,Post text,Post Link,Impressions,Likes,Engagements,Bookmarks,Shares,New follows,Replies,Reposts\n1234567,"Mon, Nov 2, 2026",Other words,https://x.com/us/status/1234567,"1,500",${likes},61,1,99,0,12,4\n999999,"Mon, Nov 9, 2026","The lamp clinic is open again on Saturday, and Priya has a box of sw…",https://x.com/us/status/999999,200,5,6,0,0,0,1,0\n`;
const LOG = 'post,id,parent,author,at,text,own\nhttps://x.com/us/status/1234567,1,,Jean Miller,2026-11-02T11:00:00Z,"=HYPERLINK(""http://x"") write to jean@example.org or 020 7946 0018",\nposts/socks.md,2,1,Us,2026-11-02T11:30:00Z,Thank you @jean,true\n';

const workspace = (files: Readonly<Record<string, string | Buffer>> = {}): string => folder({ 'rapport.yml': 'timezone: Europe/London\n', 'posts/socks.md': POST, 'posts/lamps.md': OTHER, 'x.dat': X(30), 'log.txt': LOG, ...files });

describe('rapport import', () => {
  it('takes in an export, finds its posts, and changes nothing the second time', () => {
    const root = workspace();
    const { code, out } = run(root, ['import', 'x.dat']);
    assert.equal(code, 0, out);
    assert.match(out, /X Premium, content, 2 rows/);
    assert.match(out, /2 new, 0 updated/);
    assert.match(out, /1 by file, address or id; 1 by text and day/);
    assert.match(out, /cannot tell: reach/);
    const first = read(root, 'engagement/posts.csv');
    assert.match(first, /^post,published,title,text,channel,id,link,impressions,reach/);
    assert.match(first, /posts\/socks\.md,2026-11-02,,Other words,x,1234567,https:\/\/x\.com\/us\/status\/1234567,1500,,,30,12,4,1/);
    assert.match(first, /posts\/lamps\.md,2026-11-09/);
    assert.match(run(root, ['import', 'x.dat']).out, /0 new, 0 updated, 2 as they were/);
    assert.equal(read(root, 'engagement/posts.csv'), first);
  });

  it('changes nothing the second time whatever way an export writes its times', () => {
    const tweet = (id: string, at: string): string => `{"tweet":{"id_str":"${id}","full_text":"Hi","created_at":"${at}","favorite_count":"2"}}`;
    const root = workspace({ 'tweets.js': `window.YTD.tweets.part0 = [${tweet('3333333', 'Wed Nov 04 12:00:00 +0000 2026')},${tweet('3333334', 'Wed Nov 04 12:00:07 +0000 2026')}]` });
    assert.match(run(root, ['import', 'tweets.js']).out, /2 new/);
    assert.match(run(root, ['import', 'tweets.js']).out, /0 new, 0 updated, 2 as they were/);
    writeFileSync(path.join(root, 'seconds.csv'), 'post,id,author,at,text\nposts/socks.md,1,jo,1793880000,Which day?\nposts/socks.md,2,jo,1793880007.0,And when?\n');
    assert.match(run(root, ['import', 'seconds.csv']).out, /Comments: 2 new/);
    assert.match(run(root, ['import', 'seconds.csv']).out, /Comments: 0 new, 0 updated, 2 as they were/);
  });

  it('a later export updates', () => {
    const root = workspace({ 'later.csv': X(44) });
    run(root, ['import', 'x.dat']);
    assert.match(run(root, ['import', 'later.csv']).out, /0 new, 1 updated, 1 as they were/);
    assert.match(read(root, 'engagement/posts.csv'), /1500,,,44,12/);
  });

  it('keeps pseudonyms, and texts only where it is told to', () => {
    const root = workspace();
    assert.equal(run(root, ['import', 'log.txt']).code, 0);
    const stored = read(root, 'engagement/interactions.csv');
    assert.doesNotMatch(stored, /Jean|HYPERLINK|Thank you/);
    assert.match(stored, /^posts\/socks\.md,1,,p_[0-9a-f]{20},2026-11-02T11:00Z,,false,/m);
    assert.match(run(root, ['import', 'log.txt']).out, /0 new, 0 updated, 2 as they were/);
    assert.equal(read(root, 'engagement/interactions.csv'), stored);
    assert.match(run(root, ['import', 'log.txt', '--keep-text']).out, /0 new, 2 updated/);
    const kept = read(root, 'engagement/interactions.csv');
    assert.match(kept, /"'=HYPERLINK\(""http:\/\/x""\) write to \[e-mail\] or \[phone\]"/);
    assert.match(kept, /Thank you @\[name\]/);
    run(root, ['import', 'log.txt']);
    assert.equal(read(root, 'engagement/interactions.csv'), kept, 'texts that are kept stay');
  });

  it('keeps what a person marked', () => {
    const root = workspace();
    run(root, ['import', 'log.txt']);
    const file = path.join(root, 'engagement/interactions.csv');
    const marked = readFileSync(file, 'utf8').replace(/^(posts\/socks\.md,1,.*),,$/m, '$1,yes,no');
    writeFileSync(file, marked);
    assert.match(run(root, ['import', 'log.txt', '--keep-text']).out, /updated/);
    assert.match(read(root, 'engagement/interactions.csv'), /,yes,no$/m);
  });

  it('refuses another key than the store was made with', () => {
    const root = workspace();
    run(root, ['import', 'log.txt']);
    process.env['RAPPORT_KEY'] = 'another';
    const { code, err } = run(root, ['import', 'log.txt']);
    process.env['RAPPORT_KEY'] = 'a key of the tests';
    assert.equal(code, 2);
    assert.match(err, /made with another key/);
    assert.doesNotMatch(read(root, 'engagement/key-fingerprint.txt'), /a key of the tests/);
  });

  it('forgets a person everywhere, for good', () => {
    const root = workspace();
    run(root, ['import', 'log.txt', '--keep-text']);
    assert.match(run(root, ['forget', 'jean miller']).out, /Removed 1 comment/);
    assert.doesNotMatch(read(root, 'engagement/interactions.csv'), /^posts\/socks\.md,1,/m);
    assert.match(run(root, ['import', 'log.txt']).out, /Comments: 0 new/);
    assert.doesNotMatch(read(root, 'engagement/interactions.csv'), /^posts\/socks\.md,1,/m);
  });

  it('says which files still have words of theirs', () => {
    const root = workspace({ 'long.csv': 'post,id,author,at,text,own\nposts/socks.md,8,Jean Miller,2026-11-02T11:00:00Z,"I said ""no"" to the stairs for a year, and then I did not",\n', 'personas/maria.yml': `name: Maria\nevidence:\n  - '"I said ''no'' to the stairs for a year, and then I did not" (a comment on posts/socks.md)'\n` });
    run(root, ['import', 'long.csv', '--keep-text']);
    assert.match(run(root, ['forget', 'Jean Miller']).err, /personas\/maria\.yml still has words of theirs/);
  });

  it('asks about what it is not sure of, and remembers the answer', () => {
    const root = workspace({ 'y.csv': 'Post id,Date,Post text,Post Link,Impressions,Likes,Replies,Reposts\n555555,2026-11-09,"The lamp clinic is open again on Saturday, and here is what else there is to do",https://x.com/us/status/555555,200,5,1,0\n' });
    assert.match(run(root, ['import', 'y.csv']).out, /may be a post/);
    const file = path.join(root, 'engagement/matches.yml');
    assert.match(readFileSync(file, 'utf8'), /Perhaps posts\/lamps\.md/);
    writeFileSync(file, '"https://x.com/us/status/555555": posts/lamps.md\n');
    assert.match(run(root, ['import', 'y.csv']).out, /0 new, 1 updated/);
    assert.match(read(root, 'engagement/posts.csv'), /^posts\/lamps\.md,/m);
    assert.equal((JSON.parse(run(root, ['audit', '--format', 'json']).out) as { by: { channel: object } }).by.channel !== undefined, true);
  });

  it('reads UTF-16, and says what to do with an old workbook and an unknown file', () => {
    const root = workspace({ 'u16.csv': Buffer.from(`\ufeff${X(30)}`, 'utf16le'), 'old.csv': Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'what.csv': 'a,b\n1,2\n' });
    assert.match(run(root, ['import', 'u16.csv']).out, /X Premium, content, 2 rows/);
    const { code, out } = run(root, ['import', 'old.csv', 'what.csv']);
    assert.equal(code, 2);
    assert.match(out, /save it as CSV or XLSX/);
    assert.match(out, /none of its first rows is a header/);
  });

  it('says where letters are not UTF-8', () => {
    const root = workspace({ 'old.csv': Buffer.from('post,title,comments\nposts/socks.md,Socks,3\nposts/lamps.md,Lámparas,4\n', 'latin1'), 'engagement/more.csv': Buffer.from('post,title,comments\nposts/lamps.md,L\xe1mparas,4\n', 'latin1') });
    assert.match(run(root, ['import', 'old.csv']).out, /\b3\b.*letters from here on could not be read, and stand as �\. Save the file as UTF-8/);
    assert.match(run(root, ['audit']).out, /engagement\/more\.csv:2 has letters that could not be read/);
    assert.doesNotMatch(run(root, ['import', 'x.dat']).out, /could not be read/);
  });

  it('reads a workbook, whatever it is called', () => {
    const root = workspace({ 'page.csv': readFileSync(path.resolve(import.meta.dirname, '../fixtures/exports/linkedin-page.xlsx')) });
    const { code, out } = run(root, ['import', 'page.csv']);
    assert.equal(code, 0, out);
    assert.match(out, /LinkedIn, a row a post of a page, 1 row/);
    assert.match(read(root, 'engagement/posts.csv'), /2026-11-10,,The first line is hard,linkedin,.*,1000,,,30,4,2,,20,/);
  });

  it('writes one document with --format json', () => {
    const root = workspace();
    const document = JSON.parse(run(root, ['import', 'x.dat', 'log.txt', '--format', 'json']).out) as { version: number; posts: object; comments: object };
    assert.deepEqual([document.version, document.posts, document.comments], [1, { new: 2, updated: 0, same: 0 }, { new: 2, updated: 0, same: 0 }]);
    assert.ok(existsSync(path.join(root, 'engagement/posts.csv')));
  });
});

describe('rapport audit over what was imported', () => {
  it('never shows a comment as markup', () => {
    const root = workspace({ 'h.csv': 'post,id,author,at,text,own\nposts/socks.md,9,jo,2026-11-02T11:00:00Z,"<img src=x onerror=alert(1)> is [this](javascript:x) open?",\n' });
    run(root, ['import', 'h.csv', '--keep-text']);
    assert.doesNotMatch(run(root, ['audit', '--format', 'html']).out, /<img/);
    assert.doesNotMatch(run(root, ['audit', '--format', 'markdown']).out, /(?<!\\)<img|(?<!\\)\[this/);
    assert.match(run(root, ['audit']).out, /question: "<img src=x onerror/);
  });
});
