import assert from 'node:assert/strict';
import { mkdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { AxeResults } from 'axe-core';
import { auditPage } from '../../src/extension/audit/page-html.ts';
import { audit, auditHtml, EngagementGatherer, openWorkspace } from '../../src/index.ts';
import { startBrowser, type Browser } from './browser.ts';
import { root } from './package.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const POST = 'posts/<img src=x onerror=hit()>.md';
const HOSTILE = [
  '<img src=x onerror=hit()> who can help?', '</li></ul><script>hit()</script> really?', '"><svg onload=hit()> why is that?', '<a href="javascript:hit()">click</a> what is it?', '<style>body{display:none}</style> where?', '<iframe srcdoc="<script>parent.hit()</script>"></iframe> how?',
  '&lt;script&gt;hit()&lt;/script&gt; when?', '<meta http-equiv=refresh content="0;url=http://127.0.0.1:9/"> who?', `${POST} is which post?`, '<form action=/x><button>go</button></form> which one is it?',
];

/** So many posts that topics, months and applause have their charts, and two of whose topics are markup. */
const CHARTED = Array.from({ length: 12 }, (_, at) => ({
  path: `posts/p${at}.md`,
  text: `---\ntopics: ['${at < 6 ? '<script>hit()</script>' : '"><img src=x onerror=hit()>'}']\nstatus: published\npublish: 2026-0${1 + (at % 2)}-10\n---\nWhat helped?\n`,
  comments: at < 6 ? 2 : 1 + (at % 2),
}));

async function hostilePage(): Promise<string> {
  const gatherer = new EngagementGatherer(null);
  const reader = gatherer.file('engagement/interactions.csv');
  reader.write(`post,id,parent,author,at,text,own\n${HOSTILE.map((text, at) => `${POST},${at},,p${at},2026-03-01T0${at % 9}:00Z,"${text.replaceAll('"', '""')}",false\n`).join('')}`);
  reader.end();
  const table = gatherer.file('engagement/posts.csv');
  table.write(`post,comments,likes\n${CHARTED.map((one, at) => `${one.path},${one.comments},${at * 3}\n`).join('')}`);
  table.end();
  const files: Readonly<Record<string, string>> = { [POST]: '---\ntitle: <b>Bold</b>\ntopics: [<script>hit()</script>]\nhost: <u>Jo</u>\nstatus: published\ngoal: 500 <i>likes</i>\n---\nWhat helped?\n', ...Object.fromEntries(CHARTED.map(({ path: one, text }) => [one, text])) };
  return auditHtml(await audit(openWorkspace(Object.entries(files).map(([one, text]) => ({ path: one, text }))), gatherer.done(null), { from: null, to: null }));
}

/** `#123456`, as a browser says it. */
const CHART = 'rgb(18, 52, 86)';

describe('the audit page', function () {
  this.timeout(60_000);
  let browser: Browser;
  before(async () => void (browser = await startBrowser()));
  after(() => browser.dispose());

  for (const [theme, [ink, ground, link]] of Object.entries({ dark: ['#cccccc', '#1f1f1f', '#4daafc'], light: ['#3b3b3b', '#ffffff', '#005fb8'], contrast: ['#ffffff', '#000000', '#21a6ff'] })) {
    it(`shows hostile comments as they were written, and lets none act: ${theme}`, async () => {
      const html = auditPage(await hostilePage(), [POST], { save: '#save', open: (one) => `#${encodeURIComponent(one)}` }).replace('<html lang="en">', `<html lang="en" style="--vscode-foreground:${ink};--vscode-editor-background:${ground};--vscode-textLink-foreground:${link};--vscode-charts-blue:#123456;color-scheme:${theme === 'light' ? 'light' : 'dark'}">`);
      const asked: string[] = [];
      const server = createServer(({ url }, response) => {
        asked.push(url ?? '');
        response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html);
      });
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      const page = await browser.newPage();
      try {
        let hits = 0;
        await page.exposeFunction('hit', () => void hits++);
        page.on('dialog', (dialog) => void dialog.dismiss().then(() => hits++));
        await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
        const items = await page.locator('li').allInnerTexts();
        for (const text of HOSTILE) assert.ok(items.some((item) => item.includes(text.slice(0, 60))), `${text}\n${items.join('\n')}`);
        assert.equal(await page.locator('img, script, svg:not(figure > svg), iframe, form, button, meta[http-equiv=refresh], b, i, u, body style').count(), 0);
        const drawn = await page.evaluate<readonly string[]>("[...new Set([...document.querySelectorAll('svg *')].map((one) => one.localName + [...one.attributes].map(({ name }) => name).filter((name) => /^on|href|src/.test(name))))].sort()");
        assert.deepEqual([await page.locator('figure > svg').count(), drawn], [3, ['path', 'rect', 'text']]);
        assert.ok((await page.locator('svg text').allTextContents()).some((label) => label.includes('<script>hit()')), 'labels are text');
        const [blue] = await page.evaluate<readonly string[]>(`[...document.querySelectorAll('svg path[fill="var(--chart)"]')].map((one) => getComputedStyle(one).fill)`);
        assert.equal(blue, CHART, 'charts have the colour of the theme');
        const links = await page.evaluate<readonly string[]>("[...document.querySelectorAll('a')].map((one) => one.getAttribute('href'))");
        assert.deepEqual([...new Set(links)].sort(), [`#${encodeURIComponent(POST)}`, '#save'].sort());
        assert.ok(links.length > HOSTILE.length, 'each waiting comment leads to its post');
        await page.waitForTimeout(200);
        assert.deepEqual([hits, asked.filter((url) => url !== '/' && url !== '/favicon.ico')], [0, []]);
        mkdirSync(path.join(root, 'out/screenshots'), { recursive: true });
        await page.screenshot({ path: path.join(root, `out/screenshots/audit-${theme}.png`) });
        await page.close();
      } finally {
        server.closeAllConnections();
        server.close();
      }
    });
  }

  it('is clean to axe, and fits on paper', async () => {
    const page = await browser.newPage();
    await page.setContent((await hostilePage()).replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, ''));
    await page.evaluate(AXE);
    const { violations } = await page.evaluate<AxeResults>('axe.run()');
    assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`), []);
    await page.emulateMedia({ media: 'print' });
    assert.ok(await page.evaluate('document.documentElement.scrollWidth <= innerWidth'));
    // On paper it is dark on white, whatever the theme.
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    assert.deepEqual(await page.evaluate("[getComputedStyle(document.body).color, getComputedStyle(document.body).backgroundColor, getComputedStyle(document.querySelector('svg text')).fill]"), ['rgb(0, 0, 0)', 'rgb(255, 255, 255)', 'rgb(0, 0, 0)']);
    await page.close();
  });
});
