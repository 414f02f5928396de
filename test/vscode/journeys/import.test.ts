import assert from 'node:assert/strict';
import { appendFileSync, existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { journeyOf } from '../journey.ts';
import { retry } from '../wait.ts';
import { eventually } from '../workbench.ts';

const FILES: Readonly<Record<string, string>> = {
  'rapport.yml': 'timezone: Europe/London\n',
  'posts/socks.md': '---\ntitle: Socks\nchannels: [x]\npublish: 2026-11-02 10:00\nstatus: published\nlinks: { x: https://x.com/us/status/1234567 }\n---\nWhat small thing has become easier for you since you started stretching?\n',
  'posts/lamps.md': '---\ntitle: Lamp clinic\nchannels: [x]\npublish: 2026-11-09 10:00\nstatus: published\n---\nThe lamp clinic is open again on Saturday, and Priya has a box of switches for it.\n',
};
const EXPORTS: Readonly<Record<string, string>> = {
  'posts-export.csv': 'Post id,Date,Post text,Post Link,Impressions,Likes,Replies,Reposts,New follows\n1234567,2026-11-02,What small thing,https://x.com/us/status/1234567,"1,500",30,< 10,4,2\n555555,2026-11-09,"The lamp clinic is open again on Saturday, and here is what else there is to do",https://x.com/us/status/555555,200,5,1,0,0\n,2026-11-10,,,5,,,,\n',
  'comments.csv': 'post,id,parent,author,at,text,own\nhttps://x.com/us/status/1234567,1,,Jean Miller,2026-11-02T11:00:00Z,"Which day? <b>Write</b> to jean@example.org",\nhttps://x.com/us/status/1234567,2,1,Riverside,2026-11-02T11:30:00Z,On Saturday,\nhttps://x.com/us/status/555555,3,,Ali,2026-11-09T11:30:00Z,Is it free?,\n',
};

/** Somebody takes in what networks exported, with the extension as it is installed. */
describe('a writer and what happened', () => {
  const journey = journeyOf({ name: 'import', folders: [FILES], colorTheme: 'light', settings: { 'editor.wordWrap': 'on' }, prepare: () => Object.entries(EXPORTS).forEach(([file, text]) => journey.write(`../${file}`, text)) });
  let workbench: typeof journey.workbench;
  before(() => ({ workbench } = journey));

  const kept = (file: string): string => journey.text(`engagement/${file}`);
  /** The page, as it is rendered. */
  const report = async (): Promise<string> => (await workbench.webview().locator('body').innerText()).replace(/\s+/g, ' ');
  const choose = async (file: string): Promise<void> => {
    await workbench.runCommand('Rapport: Import Engagement…');
    // The dialog fills itself in once it has looked at the disk: what was typed before is gone.
    await eventually('the dialog', () => workbench.quickPick.input.inputValue(), (value) => value.endsWith(`/${path.basename(journey.folder())}/`));
    await workbench.quickPick.rows();
    await retry(async () => {
      await workbench.quickPick.fill(path.join(journey.folder(), '..', file));
      await workbench.quickPick.widget.locator('.quick-input-list .monaco-list-row').filter({ hasText: file }).waitFor({ timeout: 2000 });
    });
    await workbench.quickPick.accept();
  };

  it('says of comments which are theirs, and sees what became of the file', async () => {
    await choose('comments.csv');
    await eventually('whose they are', () => workbench.quickPick.message(), (text) => text.includes('The names you comment under'));
    await journey.picture('import-own');
    await workbench.quickPick.fill('Riverside');
    await workbench.quickPick.accept();
    assert.deepEqual((await workbench.quickPick.rows()).map(({ label }) => label), ['Do not keep what people wrote', 'Keep what people wrote']);
    await journey.picture('import-texts');
    await workbench.quickPick.pick('Keep what people wrote');
    await workbench.notifications.find('Imported comments: 3 new, 0 updated, 0 as they were.');
    await workbench.notifications.close();
    await eventually('the page', report, (text) => text.includes('What was imported') && text.includes('an interactions log, 3 rows') && text.includes('a team that shares one sets RAPPORT_KEY.'));
    await workbench.webview().getByRole('heading', { name: 'comments.csv' }).waitFor();
    await journey.picture('import-report');
    assert.match(kept('interactions.csv'), /^posts\/socks\.md,1,,p_[0-9a-f]{20},2026-11-02T11:00Z,Which day\? <b>Write<\/b> to \[e-mail\],false,question,,$/m);
    assert.match(kept('interactions.csv'), /^posts\/socks\.md,2,1,p_[0-9a-f]{20},2026-11-02T11:30Z,On Saturday,true,/m);
    await workbench.notifications.clear();
  });

  it('is asked which post a row is, and never again', async () => {
    await choose('posts-export.csv');
    await workbench.quickPick.widget.getByText('Which post is this? 1 of 1').waitFor();
    const rows = await workbench.quickPick.rows();
    assert.deepEqual(rows.slice(0, 3).map(({ label }) => label), ['Lamp clinic', 'None of our posts', 'Ask me later']);
    assert.match(rows[0]?.detail ?? '', /Alike in words and day: \d\d %/);
    await journey.picture('import-which-post');
    await workbench.quickPick.pick('Lamp clinic');
    await workbench.notifications.find('Imported posts: 2 new, 0 updated, 0 as they were; comments: 0 new, 1 updated');
    await workbench.notifications.close();
    const text = await eventually('the page', report, (shown) => shown.includes('X Premium'));
    assert.match(text, /It cannot tell: reach/);
    assert.match(text, /Not read: New follows/);
    assert.match(text, /line 2: comments is left unknown: "< 10"/);
    assert.match(text, /line 4 is left out: nothing in it says which post it is/);
    assert.equal(await workbench.page.locator('.tab', { hasText: 'What was imported' }).count(), 1);
    await journey.picture('import-refused');
    assert.match(kept('matches.yml'), /"https:\/\/x\.com\/us\/status\/555555": "posts\/lamps\.md"/);
    // The comment that came before its post was known is that post's now.
    assert.match(kept('interactions.csv'), /^posts\/lamps\.md,3,/m);
    await workbench.notifications.clear();
    await choose('posts-export.csv');
    await workbench.notifications.find('Imported posts: 0 new, 0 updated, 2 as they were.');
    await workbench.runCommand('View: Close All Editors');
    await workbench.notifications.press('Imported posts: 0 new', 'Honest Audit');
    await workbench.notifications.close();
    await workbench.webview().getByRole('heading', { name: 'The honest audit' }).waitFor();
    await workbench.webview().getByText('question: "Is it free?" on').waitFor();
    await workbench.notifications.clear();
  });

  it('thinks better of a long import, and finds all as it was', async () => {
    const before = kept('interactions.csv');
    const long = path.join(journey.folder(), '..', 'long.csv');
    writeFileSync(long, 'post,id,parent,author,at,text,own\n');
    for (let part = 0; part < 40; part++) appendFileSync(long, Array.from({ length: 20_000 }, (_, at) => `posts/socks.md,c${part}-${at},,person ${at % 500},2026-11-02T11:00:00Z,What did help you with it in the end and for how long?,\n`).join(''));
    await choose('long.csv');
    await eventually('whose they are', () => workbench.quickPick.message(), (text) => text.includes('The names you comment under'));
    await workbench.quickPick.accept();
    await workbench.quickPick.pick('Do not keep what people wrote');
    await workbench.notifications.find(/importing a file.*rows/);
    await journey.picture('import-progress');
    await workbench.notifications.press('importing a file', 'Cancel');
    await workbench.notifications.find('The import was cancelled. Everything is as it was.');
    assert.equal(kept('interactions.csv'), before);
    assert.ok(!existsSync(path.join(journey.folder(), 'engagement/interactions.csv.new')));
  });
});
