import assert from 'node:assert/strict';
import { readExport } from './read-export.ts';

const only = <T>(items: readonly T[]): T => {
  assert.equal(items.length, 1);
  return items[0] as T;
};

describe('exports are recognised by what is in them', () => {
  it('X, a row a post, with its dashes and decimals', () => {
    const { name, posts } = readExport('"Tweet id","Tweet permalink","Tweet text","time","impressions","engagements","engagement rate","retweets","replies","likes","url clicks","promoted impressions"\n"1352","https://twitter.com/a/status/1352","Hello, you","2021-01-21 23:24 +0000","3488.0","61.0","0.017488","4.0","12.0","30.0","7.0","-"\n');
    assert.equal(name, 'X, a row a post (2015 to 2024)');
    const { id, published, text, channel, counts } = only(posts);
    assert.deepEqual({ id, published, text, channel }, { id: '1352', published: '2021-01-21T23:24+00:00', text: 'Hello, you', channel: 'x' });
    assert.deepEqual([counts.impressions, counts.comments, counts.likes, counts.shares, counts.reach], [3488, 12, 30, 4, null]);
  });

  it('X before November 2015, whose likes are favorites', () => {
    assert.equal(only(readExport('Tweet id,Tweet permalink,Tweet text,time,impressions,engagements,engagement rate,retweets,replies,favorites\n9,https://twitter.com/a/status/9,Hi,2015-02-03 10:00 +0000,10,1,0.1,0,0,7\n').posts).counts.likes, 7);
  });

  it('X Premium, in English and in Portuguese', () => {
    const english = only(readExport('Post id,Date,Post text,Post Link,Impressions,Likes,Engagements,Bookmarks,Shares,New follows,Replies,Reposts\n77,"Tue, Jul 14, 2026",Hello,https://x.com/a/status/77,"15,000",30,61,1,99,0,12,4\n').posts);
    assert.deepEqual([english.published, english.counts.impressions, english.counts.shares, english.counts.comments, english.counts.saves], ['2026-07-14', 15000, 4, 12, 1]);
    const { name, posts } = readExport('ID do post,Data,Texto do post,Link do post,Impressões,Curtidas,Respostas,Repostagens\n77,2026-07-14,Olá,https://x.com/a/status/77,15.000,30,12,4\n');
    assert.equal(name, 'X Premium, content');
    assert.deepEqual([only(posts).counts.impressions, only(posts).counts.likes, only(posts).counts.comments, only(posts).counts.shares], [15000, 30, 12, 4]);
  });

  it('what counts by day, without making posts of days', () => {
    const daily = readExport('Date,Tweets published,impressions,engagements,engagement rate,retweets,replies,likes\n2026-01-01,2,100,3,0.03,1,1,1\n');
    assert.deepEqual([daily.found?.holds, daily.posts.length], ['days', 0]);
    const meta = readExport('sep=,\n"Reach"\n"Date","Primary"\n"2026-01-01T00:00:00","12"\n');
    assert.deepEqual([meta.name, meta.posts.length, meta.why], ['Meta, a row a day', 0, null]);
  });

  it('Meta Business Suite, whose caption is in one of two columns', () => {
    const { name, posts } = readExport('\ufeffPost ID,Page ID,Page name,Title,Description,Duration (sec),Publish time,Caption type,Permalink,Is crosspost,Post type,Data comment,Date,Views,Reach,"Reactions, Comments and Shares",Reactions,Comments,Shares,Total clicks\n"11","2",Us,"What would you mend first?",,0,07/14/2026 08:30,,https://www.facebook.com/us/posts/11,0,Photos,,Lifetime,500,400,30,20,8,2,5\n');
    assert.equal(name, 'Meta Business Suite, a row a post of a page');
    const { text, published, counts, link } = only(posts);
    assert.deepEqual([text, published, counts.reach, counts.views, counts.likes, counts.comments, counts.engagements, link], ['What would you mend first?', '2026-07-14T08:30', 400, 500, 20, 8, 30, 'https://www.facebook.com/us/posts/11']);
  });

  it('Instagram, old Insights and page scrapers', () => {
    assert.equal(readExport('Post ID,Account ID,Account username,Account name,Description,Duration (sec),Publish time,Permalink,Post type,Data comment,Date,Views,Reach,Likes,Shares,Follows,Comments,Saves\n1,2,us,Us,Hi there,0,07/14/2026 08:30,https://www.instagram.com/p/C1x2y3z4/,IG image,,Lifetime,1,2,3,4,5,6,7\n').name, 'Instagram, a row a post');
    assert.equal(only(readExport('Post ID,Permalink,Post Message,Type,Countries,Languages,Posted,Audience Targeting,Lifetime Post Total Reach,Lifetime Engaged Users\n2_1,https://facebook.com/1,Hi,Photo,,,07/14/2019 08:30:00 AM,,120,9\n').posts).counts.reach, 120);
    assert.equal(only(readExport('status_id,status_message,link_name,status_type,status_link,status_published,num_reactions,num_comments,num_shares\n2_1,Hi,,photo,https://elsewhere.example,2016-07-14 08:30:00,9,3,1\n').posts).link, null);
    const { comments } = readExport('comment_id,status_id,parent_id,comment_message,comment_author,comment_published\nc1,2_1,,How much?,Jo,2016-07-14 09:30:00\nc2,2_1,c1,Nothing,Us,2016-07-14 10:30:00\n');
    assert.deepEqual(comments.map(({ id, parent, post, own }) => [id, parent, post, own]), [['c1', null, '2_1', null], ['c2', 'c1', '2_1', null]]);
  });

  it('LinkedIn under its line of description, and its archive', () => {
    const { name, posts, notes } = readExport('"All posts of the last year, in UTC",,,,\nPost title,Post link,Post type,Campaign name,Posted by,Created date,Campaign start date,Audience,Impressions,Views (Excluding offsite video views),Offsite Views,Clicks,Click through rate (CTR),Likes,Comments,Reposts,Follows,Engagement rate,Content Type\nThe first line is hard,https://www.linkedin.com/feed/update/urn:li:activity:7250000000000000000,Organic,,Us,11/10/2026,,All,1000,,,20,0.02,30,4,2,,0.056,\n');
    assert.equal(name, 'LinkedIn, a row a post of a page');
    assert.deepEqual([only(posts).published, only(posts).counts.views, only(posts).counts.comments, notes], ['2026-11-10', null, 4, []]);
    assert.equal(only(readExport('Date,ShareLink,ShareCommentary,SharedUrl,MediaUrl,Visibility\n2026-01-02 10:00:00,https://www.linkedin.com/x,"Hello, ""you""",,,MEMBER_NETWORK\n').posts).counts.likes, null);
    assert.equal(only(readExport('Date,Link,Message\n2026-01-02 10:00:00,https://www.linkedin.com/x,Thank you\n').comments).own, true);
  });

  it('YouTube without its Total, and TikTok', () => {
    const { posts, notes } = readExport('Content,Video title,Video publish time,Duration,Views,Watch time (hours),Subscribers,Impressions,Impressions click-through rate (%),Comments added,Likes\nTotal,,,,900,3.1,2,1000,4.1,9,30\ndQw4w9WgXcQ,How to mend a lamp,"Jul 14, 2026",60,900,3.1,2,1000,4.1,9,30\n');
    assert.deepEqual([only(posts).link, only(posts).published, only(posts).counts.comments, notes.length], ['https://www.youtube.com/watch?v=dQw4w9WgXcQ', '2026-07-14', 9, 1]);
    assert.equal(only(readExport('Video title,Video link,Post time,Total likes,Total comments,Total shares,Total views\nHi,https://www.tiktok.com/@u/video/7,2026-07-14,1,2,3,4\n').posts).counts.shares, 3);
  });

  it('archives and answers of APIs as JSON', () => {
    const archive = readExport('window.YTD.tweets.part0 = [ {"tweet":{"id_str":"5","full_text":"Hi","created_at":"Wed Nov 04 12:00:00 +0000 2026","favorite_count":"3","retweet_count":"1"}},{"tweet":{"id_str":"6","full_text":"RT @a: b","created_at":"Wed Nov 04 12:00:00 +0000 2026","favorite_count":"9"}} ]');
    assert.deepEqual([only(archive.posts).published, only(archive.posts).counts.likes, only(archive.posts).counts.comments, archive.notes.length], ['2026-11-04T12:00+00:00', 3, null, 1]);
    const mastodon = readExport('[{"id":"1","url":"https://m.example/@us/1","content":"<p>Hi &amp; <b>you</b></p><p>Ask</p>","created_at":"2026-11-03T10:00:00.000Z","replies_count":4,"reblogs_count":2,"favourites_count":9,"reblog":null,"in_reply_to_id":null}]');
    assert.deepEqual([only(mastodon.posts).text, only(mastodon.posts).counts.comments], ['Hi & you\n\nAsk', 4]);
    const outbox = readExport('{"@context":"x","type":"OrderedCollection","orderedItems":[{"type":"Create","object":{"id":"https://m.example/1","url":"https://m.example/@us/1","content":"<p>Hi</p>","published":"2026-11-03T10:00:00Z","inReplyTo":null}},{"type":"Announce","object":"https://m.example/2"}]}');
    assert.deepEqual([only(outbox.posts).counts.likes, outbox.notes.length], [null, 1]);
    const context = readExport('{"ancestors":[],"descendants":[{"id":"2","in_reply_to_id":"1","content":"<p>How?</p>","created_at":"2026-11-03T11:00:00Z","account":{"acct":"jo"}},{"id":"3","in_reply_to_id":"2","content":"<p>So</p>","created_at":"2026-11-03T12:00:00Z","account":{"acct":"us"}}]}');
    assert.deepEqual(context.comments.map(({ post, parent, own }) => [post, parent, own]), [['1', null, null], ['1', '2', null]]);
    const feed = readExport('{"feed":[{"post":{"uri":"at://did:plc:u/app.bsky.feed.post/3kabc","author":{"did":"did:plc:u","handle":"us.example"},"record":{"text":"Hi","createdAt":"2026-11-03T10:00:00Z"},"replyCount":3,"repostCount":1,"likeCount":8}}]}');
    assert.deepEqual([only(feed.posts).link, only(feed.posts).counts.comments], ['https://bsky.app/profile/us.example/post/3kabc', 3]);
  });

  it('JSON within CSV, and any table that counts something', () => {
    const { posts } = readExport('id,text,created_at,public_metrics\n5,Hi there,2026-11-03T10:00:00Z,"{""like_count"":3,""reply_count"":2,""retweet_count"":1}"\n6,Ho,2026-11-04T10:00:00Z,"{""like_count"":5}"\n');
    assert.deepEqual(posts.map(({ counts }) => [counts.likes, counts.comments, counts.shares]), [[3, 2, 1], [5, null, null]]);
    const german = readExport('Titel;Datum;Reichweite;Kommentare;Gefällt mir\nHallo;03.11.2026;1.234;5;\n');
    assert.deepEqual([only(german.posts).published, only(german.posts).counts.reach, only(german.posts).counts.likes], ['2026-11-03', 1234, null]);
  });

  it('the neutral log and the neutral table, any column of which may be missing', () => {
    const { comments } = readExport('post,id,parent,author,at,text,own\nposts/a.md,1,,Jo,2026-11-03T10:00:00Z,Why?,\nposts/a.md,2,1,Us,2026-11-03T10:30:00Z,So,true\n');
    assert.deepEqual(comments.map(({ own, parent }) => [own, parent]), [[false, null], [true, '1']]);
    assert.equal(only(readExport('post,own\nposts/a.md,true\nposts/b.md,\n').refused.slice(0, 1)), '2: there is no comment in it');
    assert.deepEqual(only(readExport('post,likes\nposts/a.md,5\n').posts).counts.comments, null);
  });
});

describe('what an export does not say is unknown', () => {
  it('rounded, negative and bounded counts, and dates that may be two', () => {
    const { posts, notes } = readExport('post,published,likes,comments,shares\nposts/a.md,7/8/2026,1.2K,< 10,-3\n');
    assert.deepEqual([only(posts).published, only(posts).counts.likes, only(posts).counts.comments, only(posts).counts.shares], [null, null, null, null]);
    assert.equal(notes.length, 4);
  });

  it('rates that do not follow from their counts are said, and rounded ones are not', () => {
    const table = (rate: string): string => `Tweet id,Tweet permalink,Tweet text,time,impressions,engagements,engagement rate,retweets,replies,likes\n1,https://x.com/a/status/1,Hi,2021-01-21 23:24 +0000,100,5,${rate},0,0,1\n`;
    assert.equal(readExport(table('0.05')).notes.length, 0);
    assert.equal(readExport(table('5%')).notes.length, 0);
    assert.equal(readExport(table('< 1%')).notes.length, 0);
    assert.match(only(readExport(table('12%')).notes), /engagement rate says 12 %, its counts say 5 %/);
  });

  it('refuses what says nothing, with its line', () => {
    assert.deepEqual(readExport('post,id,parent,author,at,text,own\n,1,,Jo,,Hi,\n').refused, ['2: it does not say which post it is under']);
    assert.match(readExport('a,b\n1,2\n').why ?? '', /none of its first rows is a header/);
    assert.match(readExport('').why ?? '', /nothing in it/);
    assert.match(readExport('{"a":').why ?? '', /no JSON/);
  });
});
