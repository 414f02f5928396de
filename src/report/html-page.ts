import { xml } from './escape.ts';

const STYLE = `:root{color-scheme:light dark}body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}
h1{font-size:1.5rem}h2{font-size:1.15rem;margin:2rem 0 .5rem;overflow-wrap:anywhere}ul{padding-left:1.2rem}li{margin:.5rem 0}
blockquote{margin:.2rem 0 .2rem .5rem;padding-left:.7rem;border-left:3px solid #8886;white-space:pre-wrap}
.severity{font-weight:600}.error{color:light-dark(#b3261e,#ff8a80)}.warning{color:light-dark(#855000,#ffb84d)}.info{color:light-dark(#0b57d0,#8ab4f8)}
.quiet{color:light-dark(#555,#aaa)}table{border-collapse:collapse}td,th{padding:.2rem .8rem .2rem 0;text-align:left;vertical-align:top}`;

/** A page that needs nothing else and loads nothing: no script, no picture, no address. `body` is HTML already. */
export const htmlPage = (title: string, body: readonly string[]): string => `${[
  '<!doctype html>', '<html lang="en">', '<head>', '<meta charset="utf-8">', '<meta name="viewport" content="width=device-width, initial-scale=1">',
  '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; style-src \'unsafe-inline\'">', `<title>${xml(title)}</title>`, `<style>${STYLE}</style>`, '</head>', '<body>', '<main>',
  ...body, '</main>', '</body>', '</html>',
].join('\n')}\n`;
