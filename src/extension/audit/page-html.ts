const THEME = `:root{--chart:var(--vscode-charts-blue);--chart-marked:var(--vscode-charts-red)}
body{color:var(--vscode-foreground);background:var(--vscode-editor-background);font-family:var(--vscode-font-family);font-size:var(--vscode-font-size)}
a{color:var(--vscode-textLink-foreground)}a:focus-visible{outline:1px solid var(--vscode-focusBorder)}`;

const ESCAPED = /[&<>"']/g;
const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const plain = (words: string): string => words.replace(ESCAPED, (sign) => ESCAPES[sign] ?? sign);

/** Where the links of the page lead. */
export interface AuditAddresses {
  readonly open: (path: string) => string;
  readonly save: string;
}

/**
 * The page of an audit for the editor: in its colours, each path of a post a link.
 *
 * @param html what `rapport audit --format html` writes.
 * @param posts the paths of posts that it names.
 */
export function auditPage(html: string, posts: readonly string[], { open, save }: AuditAddresses): string {
  // Only between tags: what stands in a tag is no text. The longest path first, since one may begin like another.
  const known = [...posts].sort((a, b) => b.length - a.length).map((path) => [plain(path), path] as const);
  const pattern = new RegExp(known.map(([written]) => written.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|') || '(?!)', 'g');
  const linked = new Map(known.map(([written, path]) => [written, `<a href="${plain(open(path))}">${written}</a>`]));
  const body = html.slice(html.indexOf('<body>'));
  const text = body.replace(/<[^>]*>|[^<]+/g, (piece) => (piece.startsWith('<') ? piece : piece.replace(pattern, (path) => linked.get(path) ?? path)));
  return html.slice(0, html.indexOf('<body>')).replace('</style>', `${THEME}</style>`) + text.replace('</h1>', `</h1>\n<p><a href="${plain(save)}">Save as a page to print or send on…</a></p>`);
}
