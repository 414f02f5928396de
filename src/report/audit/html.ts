import type { Audit } from '../../model/audit.ts';
import { DEFINITIONS } from './definitions.ts';
import { auditSections, type Block } from './sections.ts';
import { auditHead, figureWords } from './text.ts';

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Comments and file names are words, and never markup. */
const plain = (words: string): string => words.replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign);

/** No script, nothing from elsewhere: a browser that is told so refuses both, whatever a comment holds. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

const STYLE = `:root{color-scheme:light dark}body{font:16px/1.5 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem}
h1{font-size:1.6rem}h2{font-size:1.2rem;margin-top:2rem;border-top:1px solid #8886;padding-top:1rem}
table{border-collapse:collapse;width:100%;margin:.5rem 0 1rem}caption{text-align:start;font-weight:600}
th,td{text-align:start;vertical-align:top;padding:.2rem .6rem .2rem 0;border-bottom:1px solid #8884}
.bar{width:35%}meter{width:100%;height:.6rem}.name{font-weight:600}li{overflow-wrap:anywhere}td{overflow-wrap:anywhere}
@media print{body{max-width:none;margin:0}h2{break-after:avoid}tr{break-inside:avoid}}`;

/** The audit as one page that holds all it needs, for a browser and for print. */
export function auditHtml(audit: Audit): string {
  const sections = auditSections(audit).map(({ title, blocks }) => `<section>\n<h2>${plain(title)}</h2>\n${blocks.map(blockHtml).join('\n')}\n</section>`);
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

function blockHtml(block: Block): string {
  switch (block.kind) {
    case 'text': return `<p>${plain(block.text)}</p>`;
    case 'list': return `<ul>${block.items.map((item) => `<li>${plain(item)}</li>`).join('')}</ul>`;
    case 'figure': return `<p><span class="name">${plain(DEFINITIONS[block.name].title)}</span>: ${plain(figureWords(block.name, block.measure))}</p>`;
    case 'table': return tableHtml(block);
  }
}

function tableHtml({ caption, head, rows, bars }: Extract<Block, { kind: 'table' }>): string {
  const cells = (row: readonly string[], at: number): string => row.map((cell) => `<td>${plain(cell)}</td>`).join('') + (bars ? `<td class="bar"><meter value="${(bars[at] ?? 0).toFixed(3)}" aria-hidden="true"></meter></td>` : '');
  const heads = [...head, ...(bars ? [''] : [])].map((cell) => (cell === '' ? '<td></td>' : `<th scope="col">${plain(cell)}</th>`)).join('');
  return `<table><caption>${plain(caption)}</caption><thead><tr>${heads}</tr></thead><tbody>${rows.map((row, at) => `<tr>${cells(row, at)}</tr>`).join('')}</tbody></table>`;
}
