import type { Audit } from '../../model/audit.ts';
import type { Chart, ChartBlock } from './chart.ts';
import { DEFINITIONS } from './definitions.ts';
import { auditSections, type Block } from './sections.ts';
import { auditHead, figureWords } from './text.ts';

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Comments and file names are words, and never markup. */
const plain = (words: string): string => words.replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign);

/** No script, nothing from elsewhere: a browser that is told so refuses both, whatever a comment holds. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** Colours of charts are named, so that a theme, high contrast and paper may each have their own. */
const STYLE = `:root{color-scheme:light dark;--chart:light-dark(#0b57d0,#8ab4f8);--chart-marked:light-dark(#b3261e,#ffb4ab)}
body{font:16px/1.5 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem}
h1{font-size:1.6rem}h2{font-size:1.2rem;margin-top:2rem;border-top:1px solid #8886;padding-top:1rem}
table{border-collapse:collapse;width:100%;margin:.5rem 0 1rem}caption{text-align:start;font-weight:600}
th,td{text-align:start;vertical-align:top;padding:.2rem .6rem .2rem 0;border-bottom:1px solid #8884}
.bar{width:35%}meter{width:100%;height:.6rem}.name{font-weight:600}li{overflow-wrap:anywhere}td{overflow-wrap:anywhere}
.figure{margin:1rem 0}.figure p{margin:0}figure{margin:1rem 0}figcaption{font-weight:600}svg{display:block;width:100%;height:auto}summary{cursor:pointer}details{margin:.2rem 0}
@media (forced-colors:active){:root{--chart:LinkText;--chart-marked:Highlight}}
@media print{:root{color-scheme:light}body{max-width:none;margin:0;background:#fff;color:#000}h2{break-after:avoid}tr,figure,.figure{break-inside:avoid}}`;

/** Draws charts. Loaded with the library that it draws with, and only where there are any. */
type Draw = (chart: Chart) => string;

/** The audit as one page that holds all it needs, for a browser and for print. */
export async function auditHtml(audit: Audit): Promise<string> {
  const all = auditSections(audit);
  const hasCharts = all.some(({ blocks }) => blocks.some(({ kind }) => kind === 'chart'));
  const draw: Draw = hasCharts ? (await import('./charts.ts')).chartSvg : () => '';
  const sections = all.map(({ title, blocks }) => `<section>\n<h2>${plain(title)}</h2>\n${blocks.map((block) => blockHtml(block, draw)).join('\n')}\n</section>`);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<title>The honest audit</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>The honest audit</h1>
<p>${plain(auditHead(audit))}</p>
${sections.join('\n')}
</main>
</body>
</html>
`;
}

function blockHtml(block: Block, draw: Draw): string {
  switch (block.kind) {
    case 'text': return `<p>${plain(block.text)}</p>`;
    case 'list': return `<ul>${block.items.map((item) => `<li>${plain(item)}</li>`).join('')}</ul>`;
    case 'figure': return figureHtml(block);
    case 'chart': return chartHtml(block, draw);
    case 'table': return tableHtml(block);
  }
}

function figureHtml({ name, measure, behind: { first, count } }: Extract<Block, { kind: 'figure' }>): string {
  const { title } = DEFINITIONS[name];
  const words = `<p><span class="name">${plain(title)}</span>: ${plain(figureWords(name, measure))}</p>`;
  if (first.length === 0) return `<div class="figure">${words}</div>`;
  const rows = first.map(({ post, title: own, words: part }) => `<tr><td>${plain(post)}${own === null || own === post ? '' : `<br>${plain(shortened(own))}`}</td><td>${plain(part)}</td></tr>`);
  const more = count > first.length ? `<p>… and ${count - first.length} more, which tell less (rapport audit --format json has all).</p>` : '';
  return `<div class="figure">${words}<details><summary>The ${count === 1 ? 'post' : `${count.toLocaleString('en')} posts`} behind it</summary><table><caption>${plain(title)}, post by post</caption><tbody>${rows.join('')}</tbody></table>${more}</details></div>`;
}

const shortened = (words: string): string => (words.length > 90 ? `${words.slice(0, 89).trimEnd()}…` : words);

/** The drawing is passed over where it is read aloud: the table says the same. */
function chartHtml({ caption, chart, head, rows }: ChartBlock, draw: Draw): string {
  return `<figure><figcaption>${plain(caption)}</figcaption>${draw(chart)}<details><summary>The same as a table</summary>${tableHtml({ kind: 'table', caption, head, rows })}</details></figure>`;
}

function tableHtml({ caption, head, rows, bars }: Extract<Block, { kind: 'table' }>): string {
  const cells = (row: readonly string[], at: number): string => row.map((cell) => `<td>${plain(cell)}</td>`).join('') + (bars ? `<td class="bar"><meter value="${(bars[at] ?? 0).toFixed(3)}" aria-hidden="true"></meter></td>` : '');
  const heads = [...head, ...(bars ? [''] : [])].map((cell) => (cell === '' ? '<td></td>' : `<th scope="col">${plain(cell)}</th>`)).join('');
  return `<table><caption>${plain(caption)}</caption><thead><tr>${heads}</tr></thead><tbody>${rows.map((row, at) => `<tr>${cells(row, at)}</tr>`).join('')}</tbody></table>`;
}
